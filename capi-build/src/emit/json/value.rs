//! JSON as a tree that keeps its order, and its text: what fits into a line stands in one.

use std::fmt::Write as _;

/// Where a line should end.
const WIDTH: usize = 100;

/// A value.
#[derive(Debug, Clone)]
pub(super) enum Json {
    Bool(bool),
    /// Its digits.
    Number(String),
    Text(String),
    List(Vec<Json>),
    Object(Object),
}

/// Names and values, in the order in which they were put in.
#[derive(Debug, Clone, Default)]
pub(super) struct Object(Vec<(&'static str, Json)>);

impl Object {
    pub(super) fn new() -> Self {
        Self::default()
    }

    /// One that says in `kind` what it is.
    pub(super) fn kind(kind: &str) -> Self {
        Self::new().with("kind", kind)
    }

    pub(super) fn with(mut self, name: &'static str, value: impl Into<Json>) -> Self {
        self.0.push((name, value.into()));
        self
    }

    /// Left out where there is none.
    pub(super) fn maybe(self, name: &'static str, value: Option<impl Into<Json>>) -> Self {
        match value {
            Some(value) => self.with(name, value),
            None => self,
        }
    }

    /// Left out where it isn't so.
    pub(super) fn flag(self, name: &'static str, value: bool) -> Self {
        self.maybe(name, value.then_some(true))
    }

    /// Left out where it is empty.
    pub(super) fn some<T: Into<Json>>(
        self,
        name: &'static str,
        values: impl IntoIterator<Item = T>,
    ) -> Self {
        let values: Vec<Json> = values.into_iter().map(Into::into).collect();
        self.maybe(name, (!values.is_empty()).then_some(Json::List(values)))
    }

    /// There also where it is empty.
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

/// The text, with a line break at its end.
pub(super) fn text(value: &Json) -> String {
    let mut out = String::new();
    lay_out(&mut out, value, 0, 0);
    out.push('\n');
    out
}

/// `before` is how much stands in the line already, `after` it a comma.
fn lay_out(out: &mut String, value: &Json, depth: usize, before: usize) {
    let short = in_line(value);
    if before + short.chars().count() < WIDTH {
        out.push_str(&short);
        return;
    }
    let indent = "  ".repeat(depth + 1);
    let (open, close, entries): (_, _, Vec<(String, &Json)>) = match value {
        Json::List(values) => ('[', ']', values.iter().map(|it| (String::new(), it)).collect()),
        Json::Object(Object(values)) => {
            let entries = values.iter().map(|it| (format!("{}: ", quoted(it.0)), &it.1));
            ('{', '}', entries.collect())
        }
        _ => return out.push_str(&short),
    };
    out.push(open);
    for (at, (name, value)) in entries.iter().enumerate() {
        out.push_str(if at == 0 { "\n" } else { ",\n" });
        out.push_str(&indent);
        out.push_str(name);
        lay_out(out, value, depth + 1, indent.len() + name.chars().count());
    }
    out.push('\n');
    out.push_str(&indent[2..]);
    out.push(close);
}

fn in_line(value: &Json) -> String {
    match value {
        Json::Bool(value) => value.to_string(),
        Json::Number(digits) => digits.clone(),
        Json::Text(text) => quoted(text),
        Json::List(values) => {
            format!("[{}]", values.iter().map(in_line).collect::<Vec<_>>().join(", "))
        }
        Json::Object(Object(values)) => {
            let entry = |(name, value): &(&'static str, Json)| {
                format!("{}: {}", quoted(name), in_line(value))
            };
            format!("{{{}}}", values.iter().map(entry).collect::<Vec<_>>().join(", "))
        }
    }
}

fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            // No other control character needs a short form, and DEL is none to JSON.
            letter if letter < ' ' => {
                let _ = write!(out, "\\u{:04x}", u32::from(letter));
            }
            letter => out.push(letter),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_escaped() {
        assert_eq!(quoted("\"a\\b\"\n\t\u{1}\u{7f}é"), "\"\\\"a\\\\b\\\"\\n\\t\\u0001\u{7f}é\"");
    }

    #[test]
    fn what_fits_stands_in_a_line() {
        let point = Object::kind("record").with("size", 16_u32).flag("no", false);
        let long = "x".repeat(90);
        let all = Object::new().with("point", point).list("list", [long.as_str(), "y"]);
        let expected = format!(
            "{{\n  \"point\": {{\"kind\": \"record\", \"size\": 16}},\n  \"list\": [\n    \
             \"{long}\",\n    \"y\"\n  ]\n}}\n"
        );
        assert_eq!(text(&all.into()), expected);
    }
}
