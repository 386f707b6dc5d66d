//! The form of a table of messages. A row looks like a function whose body is its text. Braces in
//! the text hold a parameter, or a value that is given behind the text, as in `format!`. A message
//! with several texts chooses among them by a `match`.

/// A message as its table has it.
#[derive(Debug, Clone, Copy)]
pub struct Message {
    /// The name of the function that makes it.
    pub name: &'static str,
    /// The parameters that vary its text; without any, the text is given as it is written.
    pub parameters: &'static [&'static str],
    /// Its text, or all of its texts, with `{…}` for the parts that vary.
    pub texts: &'static [&'static str],
}

impl Message {
    /// The fixed words of each text, between which something varies.
    pub fn pieces(&self) -> impl Iterator<Item = Vec<String>> {
        let is_fixed = self.parameters.is_empty();
        self.texts.iter().map(
            move |text| {
                if is_fixed { vec![(*text).to_owned()] } else { pieces(text) }
            },
        )
    }
}

/// Splits `slot {slot} is taken` into `slot ` and ` is taken`; `{{` is a brace.
fn pieces(text: &str) -> Vec<String> {
    let mut pieces = vec![String::new()];
    let (mut rest, mut last) = (text, 0);
    while let Some(at) = rest.find(['{', '}']) {
        let (before, brace) = rest.split_at(at);
        pieces[last].push_str(before);
        if let Some(after) = brace.strip_prefix("{{").or_else(|| brace.strip_prefix("}}")) {
            pieces[last].push_str(&brace[..1]);
            rest = after;
        } else {
            rest = brace.split_once('}').map_or("", |it| it.1);
            pieces.push(String::new());
            last += 1;
        }
    }
    pieces[last].push_str(rest);
    pieces
}

/// Makes each row a function that returns the message, and an entry of `CATALOG`.
///
/// ```
/// capi_model::messages! {
///     fn taken(slot: u32, by: Option<&str>) {
///         match by {
///             Some(by) => "slot {slot} is that of {by}",
///             None => "slot {slot} is taken",
///         }
///     }
///     fn missing() {
///         "`slot` is missing"
///     }
/// }
///
/// assert_eq!(taken(1, Some("area")), "slot 1 is that of area");
/// assert_eq!(missing(), "`slot` is missing");
/// assert_eq!(CATALOG[0].texts[1], "slot {slot} is taken");
/// ```
#[macro_export]
macro_rules! messages {
    ($(fn $name:ident($($parameter:ident: $ty:ty),*) $body:tt)*) => {
        $($crate::messages!(@function $name($($parameter: $ty),*) $body);)*

        /// All messages of this table, in its order.
        pub const CATALOG: &[$crate::messages::Message] = &[$(
            $crate::messages::Message {
                name: stringify!($name),
                parameters: &[$(stringify!($parameter)),*],
                texts: $crate::messages!(@texts $body),
            }
        ),*];
    };
    (@function $name:ident() { $text:literal }) => {
        #[doc = concat!("```text\n", $text, "\n```")]
        pub fn $name() -> &'static str {
            $text
        }
    };
    (@function $name:ident($($parameter:ident: $ty:ty),+) {
        match $on:tt { $($pattern:pat => $text:literal),+ $(,)? }
    }) => {
        #[doc = concat!("```text\n" $(, $text, "\n")+, "```")]
        pub fn $name($($parameter: $ty),+) -> ::std::string::String {
            match $on { $($pattern => ::std::format!($text)),+ }
        }
    };
    (@function $name:ident($($parameter:ident: $ty:ty),+) {
        $text:literal $(, $key:ident = $value:expr)*
    }) => {
        #[doc = concat!("```text\n", $text, "\n```")]
        pub fn $name($($parameter: $ty),+) -> ::std::string::String {
            ::std::format!($text $(, $key = $value)*)
        }
    };
    (@texts { match $on:tt { $($pattern:pat => $text:literal),+ $(,)? } }) => { &[$($text),+] };
    (@texts { $text:literal $(, $key:ident = $value:expr)* }) => { &[$text] };
}

#[cfg(test)]
mod tests {
    #[test]
    fn pieces_are_what_is_fixed() {
        let check = |text: &str, expected: &[&str]| assert_eq!(super::pieces(text), expected);
        check("slot {slot} of `{name}`", &["slot ", " of `", "`"]);
        check("write `api! {{ {name} }}`", &["write `api! { ", " }`"]);
        check("{all}", &["", ""]);
        check("nothing", &["nothing"]);
    }

    #[test]
    fn what_is_not_formatted_is_as_it_is_written() {
        let fixed = |parameters| super::Message { name: "it", parameters, texts: &["a {b}"] };
        assert!(fixed(&[]).pieces().eq([["a {b}"]]));
        assert!(fixed(&["b"]).pieces().eq([["a ", ""]]));
    }
}
