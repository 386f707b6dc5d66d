//! JSON as a tree that keeps its order, and its text. A value that fits into a line stands in one.

use std::fmt::Write as _;

/// The column where a line should end: an argument of a prototype fits.
const WIDTH: usize = 140;

/// A JSON value.
#[derive(Debug, Clone)]
pub(super) enum Json {
    Bool(bool),
    /// The number's digits.
    Number(String),
    Text(String),
    List(Vec<Json>),
    Object(Object),
}

/// Names and values, in the order in which they were added.
#[derive(Debug, Clone, Default)]
pub(super) struct Object(Vec<(&'static str, Json)>);

impl Object {
    pub(super) fn new() -> Self {
        Self::default()
    }

    /// An object whose first member, `kind`, names its variant.
    pub(super) fn kind(kind: &str) -> Self {
        Self::new().with("kind", kind)
    }

    pub(super) fn with(mut self, name: &'static str, value: impl Into<Json>) -> Self {
        self.0.push((name, value.into()));
        self
    }

    /// Adds a member, unless there is no value.
    pub(super) fn maybe(self, name: &'static str, value: Option<impl Into<Json>>) -> Self {
        match value {
            Some(value) => self.with(name, value),
            None => self,
        }
    }

    /// Adds a member, unless it is false.
    pub(super) fn flag(self, name: &'static str, value: bool) -> Self {
        self.maybe(name, value.then_some(true))
    }

    /// Adds a list, unless it is empty.
    pub(super) fn some<T: Into<Json>>(
        self,
        name: &'static str,
        values: impl IntoIterator<Item = T>,
    ) -> Self {
        let values: Vec<Json> = values.into_iter().map(Into::into).collect();
        self.maybe(name, (!values.is_empty()).then_some(Json::List(values)))
    }

    /// Adds a list, even an empty one.
    pub(super) fn list<T: Into<Json>>(
        self,
        name: &'static str,
        values: impl IntoIterator<Item = T>,
    ) -> Self {
        self.with(name, Json::List(values.into_iter().map(Into::into).collect()))
    }
}

impl From<bool> for Json {
    fn from(value: bool) -> Self {
        Self::Bool(value)
    }
}

impl From<&str> for Json {
    fn from(value: &str) -> Self {
        Self::Text(value.to_owned())
    }
}

impl From<String> for Json {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}

impl From<&String> for Json {
    fn from(value: &String) -> Self {
        Self::Text(value.clone())
    }
}

impl From<Object> for Json {
    fn from(value: Object) -> Self {
        Self::Object(value)
    }
}

macro_rules! from_integers {
    ($($integer:ident)*) => { $(
        impl From<$integer> for Json {
            fn from(value: $integer) -> Self {
                Self::Number(value.to_string())
            }
        }
    )* };
}

from_integers! { u16 u32 u64 i128 usize }

/// The text of a value, with a line break at its end.
pub(super) fn text(value: &Json) -> String {
    let mut out = String::new();
    lay_out(&mut out, value, 0, 0);
    out.push('\n');
    out
}

/// `before` is the number of columns that are taken in the line already. A comma may follow.
fn lay_out(out: &mut String, value: &Json, depth: usize, before: usize) {
    let room = Room { start: out.len(), width: WIDTH.saturating_sub(before + 1) };
    if in_line(out, value, room) {
        return;
    }
    out.truncate(room.start);
    let indent = depth + 1;
    match value {
        Json::List(values) => {
            out.push('[');
            for (at, value) in values.iter().enumerate() {
                open_line(out, at, indent);
                lay_out(out, value, indent, 2 * indent);
            }
            close_line(out, depth);
            out.push(']');
        }
        Json::Object(Object(values)) => {
            out.push('{');
            for (at, (name, value)) in values.iter().enumerate() {
                open_line(out, at, indent);
                let start = out.len();
                named(out, name);
                lay_out(out, value, indent, 2 * indent + out[start..].chars().count());
            }
            close_line(out, depth);
            out.push('}');
        }
        value => push(out, value),
    }
}

fn open_line(out: &mut String, at: usize, indent: usize) {
    out.push_str(if at == 0 { "\n" } else { ",\n" });
    out.push_str(&"  ".repeat(indent));
}

fn close_line(out: &mut String, indent: usize) {
    out.push('\n');
    out.push_str(&"  ".repeat(indent));
}

/// The room that is left in a line, counted from where a value is tried.
#[derive(Clone, Copy)]
struct Room {
    start: usize,
    width: usize,
}

impl Room {
    fn holds(self, out: &str) -> bool {
        let bytes = out.len() - self.start;
        bytes <= self.width || out[self.start..].chars().count() <= self.width
    }
}

/// Writes a value into the line and returns whether it fits. A value that doesn't fit is given up
/// as early as possible, for it is tried again in each value that holds it.
fn in_line(out: &mut String, value: &Json, room: Room) -> bool {
    match value {
        Json::List(values) => {
            out.push('[');
            for (at, value) in values.iter().enumerate() {
                out.push_str(if at == 0 { "" } else { ", " });
                if !in_line(out, value, room) {
                    return false;
                }
            }
            out.push(']');
        }
        Json::Object(Object(values)) => {
            // Often the names alone are too long.
            if values.iter().map(|(name, _)| name.len() + 5).sum::<usize>() > room.width {
                return false;
            }
            out.push('{');
            for (at, (name, value)) in values.iter().enumerate() {
                out.push_str(if at == 0 { "" } else { ", " });
                named(out, name);
                if !in_line(out, value, room) {
                    return false;
                }
            }
            out.push('}');
        }
        value => push(out, value),
    }
    room.holds(out)
}

/// Writes a member's name. Our own names need no escape.
fn named(out: &mut String, name: &'static str) {
    out.push('"');
    out.push_str(name);
    out.push_str("\": ");
}

/// Writes a value that holds no other values.
fn push(out: &mut String, value: &Json) {
    match value {
        Json::Bool(value) => out.push_str(if *value { "true" } else { "false" }),
        Json::Number(digits) => out.push_str(digits),
        Json::Text(text) => quote(out, text),
        Json::List(_) | Json::Object(_) => {}
    }
}

fn quote(out: &mut String, text: &str) {
    out.push('"');
    let bytes = text.as_bytes();
    // Characters that need no escape are copied in one go.
    let (mut from, mut at) = (0, 0);
    while at < bytes.len() {
        let byte = bytes[at];
        // Bytes beyond ASCII are none of these, and DEL is no control character in JSON.
        if byte < b' ' || byte == b'"' || byte == b'\\' {
            out.push_str(&text[from..at]);
            escape(out, byte);
            from = at + 1;
        }
        at += 1;
    }
    out.push_str(&text[from..]);
    out.push('"');
}

fn escape(out: &mut String, byte: u8) {
    match byte {
        b'"' => out.push_str("\\\""),
        b'\\' => out.push_str("\\\\"),
        b'\n' => out.push_str("\\n"),
        b'\t' => out.push_str("\\t"),
        // No other control character needs a short form.
        byte => {
            let _ = write!(out, "\\u{byte:04x}");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_escaped() {
        let mut quoted = String::new();
        quote(&mut quoted, "\"a\\b\"\n\t\u{1}\u{7f}é");
        assert_eq!(quoted, "\"\\\"a\\\\b\\\"\\n\\t\\u0001\u{7f}é\"");
    }

    #[test]
    fn what_fits_stands_in_a_line() {
        let point = Object::kind("record").with("size", 16_u32).flag("no", false);
        let long = "x".repeat(WIDTH - 10);
        let all = Object::new().with("point", point).list("list", [long.as_str(), "y"]);
        let expected = format!(
            "{{\n  \"point\": {{\"kind\": \"record\", \"size\": 16}},\n  \"list\": [\n    \
             \"{long}\",\n    \"y\"\n  ]\n}}\n"
        );
        assert_eq!(text(&all.into()), expected);
    }
}
