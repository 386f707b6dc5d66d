//! The texts in generated files: each string literal in a normal form, in which `…` stands for the
//! parts that vary.

use std::collections::BTreeMap;

use proc_macro2::{TokenStream, TokenTree};

/// A text of fewer words is a name or a piece of something, and not a message.
const WORDS: usize = 3;

/// The texts of a Rust file that have as many words as a message. Attributes are left out.
pub(crate) fn rust(source: &str) -> Vec<String> {
    let mut found = Found { names: BTreeMap::new(), texts: Vec::new() };
    found.walk(source.parse().expect("Rust"));
    // A text that is part of another one is reported with that.
    let texts = found.texts.into_iter().filter(|text| !text.is_part);
    texts.map(|text| text.normal).filter(|text| is_long(text)).collect()
}

pub(crate) fn is_long(text: &str) -> bool {
    text.split_whitespace().count() >= WORDS
}

struct Text {
    normal: String,
    /// The variable that it is bound to.
    name: Option<String>,
    /// Whether it is part of a later text.
    is_part: bool,
}

struct Found {
    /// The text that a placeholder of this name stands for.
    names: BTreeMap<String, String>,
    texts: Vec<Text>,
}

impl Found {
    fn walk(&mut self, tokens: TokenStream) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        let mut rest = &tokens[..];
        while !rest.is_empty() {
            rest = &rest[self.step(rest)..];
        }
    }

    /// Reads the next text, and returns the number of tokens that it took.
    fn step(&mut self, tokens: &[TokenTree]) -> usize {
        match tokens {
            [TokenTree::Punct(hash), TokenTree::Group(_), ..] if hash.as_char() == '#' => 2,
            [TokenTree::Punct(hash), TokenTree::Punct(inner), TokenTree::Group(_), ..]
                if hash.as_char() == '#' && inner.as_char() == '!' =>
            {
                3
            }
            [
                TokenTree::Ident(word),
                TokenTree::Ident(name),
                TokenTree::Punct(equals),
                rest @ ..,
            ] if word == "let" && equals.as_char() == '=' => {
                let Some((text, length)) = bound(rest) else {
                    self.names.remove(&name.to_string());
                    return 3;
                };
                self.text(&text, Some(name.to_string()));
                3 + length
            }
            [TokenTree::Group(group), ..] => {
                self.walk(group.stream());
                1
            }
            [TokenTree::Literal(literal), ..] => {
                if let Ok(text) = syn::parse_str::<syn::LitStr>(&literal.to_string()) {
                    self.text(&text.value(), None);
                }
                1
            }
            _ => 1,
        }
    }

    fn text(&mut self, text: &str, name: Option<String>) {
        let mut filled = String::new();
        let mut rest = text;
        while let Some(start) = rest.find(['{', '}']) {
            filled.push_str(&rest[..start]);
            rest = &rest[start..];
            if let Some(after) = rest.strip_prefix("{{").or_else(|| rest.strip_prefix("}}")) {
                filled.push_str(&rest[..1]);
                rest = after;
                continue;
            }
            let inside = rest[1..].split('}').next().unwrap_or_default();
            let is_placeholder =
                rest.starts_with('{') && rest.contains('}') && !inside.contains([' ', '{', ';']);
            if is_placeholder {
                filled.push_str(&self.value(inside));
                rest = &rest[inside.len() + 2..];
            } else {
                filled.push_str(&rest[..1]);
                rest = &rest[1..];
            }
        }
        filled.push_str(rest);
        if let Some(name) = &name {
            self.names.insert(name.clone(), filled.clone());
        }
        self.texts.push(Text { normal: normal(&filled), name, is_part: false });
    }

    fn value(&mut self, name: &str) -> String {
        let Some(value) = self.names.get(name) else { return "…".to_owned() };
        let is_it = |text: &&mut Text| text.name.as_deref() == Some(name);
        if let Some(text) = self.texts.iter_mut().rev().find(is_it) {
            text.is_part = true;
        }
        value.clone()
    }
}

/// The text after `let name =`, if it is a literal or made by `format!` from one; and the number of
/// its tokens.
fn bound(tokens: &[TokenTree]) -> Option<(String, usize)> {
    let literal = |token: &TokenTree| match token {
        TokenTree::Literal(it) => syn::parse_str::<syn::LitStr>(&it.to_string()).ok(),
        _ => None,
    };
    match tokens {
        [token, TokenTree::Punct(end), ..] if end.as_char() == ';' => {
            Some((literal(token)?.value(), 1))
        }
        [
            TokenTree::Ident(word),
            TokenTree::Punct(_),
            TokenTree::Group(group),
            TokenTree::Punct(end),
            ..,
        ] if word == "format" && end.as_char() == ';' => {
            Some((literal(&group.stream().into_iter().next()?)?.value(), 3))
        }
        _ => None,
    }
}

/// The texts of a header for C or C++, in which adjacent literals are one.
pub(crate) fn c(source: &str) -> Vec<String> {
    let mut texts: Vec<String> = Vec::new();
    let (mut rest, mut is_open) = (source, false);
    while let Some(first) = rest.chars().next() {
        if let Some(comment) = rest.strip_prefix("/*") {
            rest = comment.split_once("*/").map_or("", |it| it.1);
        } else if let Some(pragma) = rest.strip_prefix("_Pragma(\"") {
            rest = pragma.split_once("\")").map_or("", |it| it.1);
        } else if first == '"' {
            let inside = &rest[1..];
            let end = inside.match_indices('"').find(|(at, _)| !inside[..*at].ends_with('\\'));
            let (literal, after) = inside.split_at(end.expect("an end").0);
            if !is_open {
                texts.push(String::new());
            }
            let text = texts.last_mut().expect("a text");
            text.push_str(&literal.replace("\\n", "").replace('\\', ""));
            (rest, is_open) = (&after[1..], true);
        } else {
            is_open &= first.is_whitespace();
            rest = &rest[first.len_utf8()..];
        }
    }
    let texts = texts.iter().map(|text| normal(&filled(text)));
    texts.filter(|text| is_long(text)).collect()
}

/// The texts of a Python module, but for its docstrings; if `is_raised`, only those that it raises.
pub(crate) fn python(source: &str, is_raised: bool) -> Vec<String> {
    let (mut found, mut statement, mut texts) = (Vec::new(), String::new(), Vec::<String>::new());
    let (mut rest, mut depth, mut is_open) = (source, 0_usize, false);
    while let Some(first) = rest.chars().next() {
        let is_word = |it: char| it.is_alphanumeric() || it == '_';
        let length = rest.find(|it| !is_word(it)).unwrap_or(rest.len());
        let (word, after) = rest.split_at(length);
        if first == '#' {
            rest = rest.find('\n').map_or("", |end| &rest[end..]);
        } else if ['"', '\''].contains(&first) {
            let is_docstring = ["\"\"\"", "'''"].iter().any(|it| rest.starts_with(it));
            let (quote, inside) = rest.split_at(if is_docstring { 3 } else { 1 });
            let end = inside.match_indices(quote).find(|(at, _)| !inside[..*at].ends_with('\\'));
            let (literal, after) = inside.split_at(end.expect("an end").0);
            if !is_docstring {
                if !is_open {
                    texts.push(String::new());
                }
                texts.last_mut().expect("a text").push_str(literal);
                is_open = true;
            }
            rest = &after[quote.len()..];
        } else if ["b", "f", "r"].contains(&word) && after.starts_with(['"', '\'']) {
            rest = after;
        } else if !word.is_empty() {
            statement.push_str(word);
            (rest, is_open) = (after, false);
        } else {
            match first {
                '(' | '[' | '{' => depth += 1,
                ')' | ']' | '}' => depth -= 1,
                _ => {}
            }
            if first == '\n' && depth == 0 {
                if !is_raised || statement.starts_with("raise ") {
                    found.append(&mut texts);
                }
                statement.clear();
                texts.clear();
                is_open = false;
            } else if !statement.is_empty() || !first.is_whitespace() {
                statement.push(first);
            }
            is_open &= first.is_whitespace();
            rest = &rest[first.len_utf8()..];
        }
    }
    let texts = found.iter().map(|text| normal(&without(text, "{", "}")));
    texts.filter(|text| is_long(text)).collect()
}

/// The texts of a template that `CMake` reads.
pub(crate) fn cmake(source: &str) -> Vec<String> {
    let lines = source.lines().filter(|line| !line.trim_start().starts_with('#'));
    let code = lines.collect::<Vec<_>>().join("\n");
    let texts = code.split('"').skip(1).step_by(2);
    let texts = texts.map(|text| normal(&without(&without(text, "@", "@"), "${", "}")));
    texts.filter(|text| is_long(text)).collect()
}

/// Replaces the text between the two marks with `…`.
fn without(text: &str, before: &str, after: &str) -> String {
    let (mut rest, mut filled) = (text, String::new());
    while let Some((known, inside)) = rest.split_once(before) {
        filled.push_str(known);
        filled.push('…');
        rest = inside.split_once(after).map_or("", |it| it.1);
    }
    filled + rest
}

/// Replaces `%s` and its like with `…`.
fn filled(text: &str) -> String {
    let mut parts = text.split('%');
    let mut filled = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        filled.push('…');
        filled.push_str(
            part.trim_start_matches(|it: char| it.is_ascii_digit()).get(1..).unwrap_or_default(),
        );
    }
    filled
}

/// Joins adjacent parts that vary to one `…`, and drops quotation marks and commas around the text.
pub(crate) fn normal(text: &str) -> String {
    let mut text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for together in ["…….", "……", "….…", "…_…", "… …"] {
        while let Some(at) = text.find(together) {
            let end = at + together.len() - usize::from(together.ends_with('.'));
            text.replace_range(at..end, "…");
        }
    }
    text.trim_matches(['"', ' ', ',', ';']).to_owned()
}

#[test]
fn placeholders_are_what_varies() {
    for (body, expected) in [
        (r#"format!("slot {at} (`{name}`) is {0:?}")"#, "slot … (`…`) is …"),
        (r#""write `struct P { pub x: f64 }` here""#, "write `struct P { pub x: f64 }` here"),
        (r#"format!("say `api! {{ }}` to {}.{}", a, b)"#, "say `api! { }` to …"),
        (r#"let has = format!("has {x}"); g(&format!("{has}; upgrade {p}"))"#, "has …; upgrade …"),
    ] {
        let function = format!("#[doc = \"not this at all\"] fn f() {{ {body} }}");
        assert_eq!(rust(&function), [expected], "{body}");
    }
}

#[test]
fn texts_of_other_languages_are_read() {
    let header = "/* \"not this at all\" */ _Pragma(\"nor \\\"this\\\" one\")\n\
        f(\"has %d.%d; \"\n  \"upgrade %s\\n\", \"0x%02x\");";
    assert_eq!(c(header), ["has …; upgrade …"]);
    let module = "\"\"\"Not this at all.\"\"\"\n# it isn't this\ntext = \"this if asked for\"\n\
        raise E(\n    f\"no {a} of \"  # nor this\n    f\"{b(', ')}\"\n)\nf(\"a b c\", 'd e f')\n";
    assert_eq!(python(module, true), ["no … of …"]);
    assert_eq!(python(module, false), ["this if asked for", "no … of …", "a b c", "d e f"]);
    let template = "# \"not this one\"\nset(A \"@B@ is ${_@B@_known} here\" \"lib/${A}\")\n";
    assert_eq!(cmake(template), ["… is … here"]);
}
