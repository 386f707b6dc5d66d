//! Reads the tables of constants in the texts that `emit` writes, C and Rust alike: splits
//! `{"area", "double (double)", UINT64_C(0x1f), 0},` into fields. Any other text is safe, too: it
//! is read once, from its start to its end.

/// A group in braces or brackets, as a list of the fields between its commas.
pub(super) type Group = Vec<Field>;

/// The text between two commas.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Field {
    /// The field's name in Rust: `slot` in `slot: 1`.
    pub(super) name: Option<String>,
    /// The contents of its string literals, one after the other.
    pub(super) text: Option<String>,
    /// Names and numbers, as they are spelled.
    pub(super) words: Vec<String>,
    /// The group in it, in braces.
    pub(super) group: Option<Group>,
}

impl Field {
    /// The first number: `0x0123_4567`, `12`.
    pub(super) fn number(&self) -> Option<u64> {
        self.words.iter().find_map(|word| number(word))
    }
}

/// A bound beyond any real table: a hostile text mustn't overflow the stack.
const DEEPEST: usize = 8;

/// The group whose opening text, brace or bracket included, is `opening`.
pub(super) fn group(text: &str, opening: &str) -> Option<Group> {
    let at = text.find(opening)? + opening.len();
    let mut open = vec![Open::default()];
    let mut tokens = Tokens { rest: &text[at..] };
    loop {
        let innermost = open.last_mut()?;
        match tokens.next()? {
            Token::Text(text) => innermost.field.text.get_or_insert_default().push_str(&text),
            Token::Word(word) => innermost.field.words.push(word.to_owned()),
            Token::Mark(':') => innermost.field.name = innermost.field.words.pop(),
            Token::Mark(',') => innermost.end_field(),
            Token::Mark('{' | '[') if open.len() == DEEPEST => return None,
            Token::Mark('{' | '[') => open.push(Open::default()),
            Token::Mark('}' | ']') => {
                let mut closed = open.pop()?;
                closed.end_field();
                match open.last_mut() {
                    Some(outer) => outer.field.group = Some(closed.fields),
                    None => return Some(closed.fields),
                }
            }
            Token::Mark(_) => {}
        }
    }
}

/// A group whose end isn't read yet.
#[derive(Default)]
struct Open {
    fields: Group,
    field: Field,
}

impl Open {
    fn end_field(&mut self) {
        let field = std::mem::take(&mut self.field);
        if field != Field::default() {
            self.fields.push(field);
        }
    }
}

enum Token<'a> {
    Text(String),
    Word(&'a str),
    Mark(char),
}

struct Tokens<'a> {
    rest: &'a str,
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        loop {
            self.rest = self.rest.trim_start();
            let comment = [("//", "\n"), ("/*", "*/")]
                .into_iter()
                .find_map(|(open, close)| Some((self.rest.strip_prefix(open)?, close)));
            let Some((comment, close)) = comment else { break };
            self.rest = &comment[comment.find(close)? + close.len()..];
        }
        if let Some(text) = self.rest.strip_prefix('"') {
            return self.text(text);
        }
        let is_word = |letter: char| letter == '_' || letter.is_alphanumeric();
        let end = self.rest.find(|letter| !is_word(letter)).unwrap_or(self.rest.len());
        if end > 0 {
            let (word, rest) = self.rest.split_at(end);
            self.rest = rest;
            // `c"geometry"` is a string literal, too.
            return if rest.starts_with('"') { self.next() } else { Some(Token::Word(word)) };
        }
        let mut letters = self.rest.chars();
        let mark = letters.next()?;
        self.rest = letters.as_str();
        Some(Token::Mark(mark))
    }
}

impl<'a> Tokens<'a> {
    /// A string literal, after its first quote. The emitters escape nothing but quotes and
    /// backslashes in these tables.
    fn text(&mut self, literal: &'a str) -> Option<Token<'a>> {
        let mut text = String::new();
        let mut letters = literal.chars();
        loop {
            match letters.next()? {
                '"' => break,
                '\\' => text.push(letters.next().filter(|it| !it.is_control())?),
                letter if letter.is_control() => text.push(char::REPLACEMENT_CHARACTER),
                letter => text.push(letter),
            }
        }
        self.rest = letters.as_str();
        Some(Token::Text(text))
    }
}

fn number(word: &str) -> Option<u64> {
    let digits = word.replace('_', "");
    match digits.strip_prefix("0x") {
        Some(digits) => u64::from_str_radix(digits, 16).ok(),
        None => digits.parse().ok(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn c_and_rust_are_read_alike() {
        let c = "static rows[] = {\n    {\"area\", /* { */ \"double \" \"(double)\",\n     \
                 UINT64_C(0x1f), CAPI_RAISES | 2, 0},\n};";
        let rows = group(c, "rows[] = {").expect("rows");
        let row = rows[0].group.as_ref().expect("a row");
        assert_eq!(row[0].text.as_deref(), Some("area"));
        assert_eq!(row[1].text.as_deref(), Some("double (double)"));
        assert_eq!(row[2].number(), Some(0x1f));
        assert_eq!(row.len(), 5);

        let rust =
            "const ROWS: &[Row] = &[\n    Row { hash: 0x00_1f, // [\n name: \"a\\\"\" },\n];";
        let rows = group(rust, "ROWS: &[Row] = &[").expect("rows");
        let row = rows[0].group.as_ref().expect("a row");
        assert_eq!((row[0].name.as_deref(), row[0].number()), (Some("hash"), Some(0x1f)));
        assert_eq!((row[1].name.as_deref(), row[1].text.as_deref()), (Some("name"), Some("a\"")));
    }

    #[test]
    fn what_does_not_end_is_nothing() {
        for text in
            ["x {", "x {{}", "x {\"", "x {\"\\", "x {/*", "x {//", "x {{{{{{{{{}}}}}}}}}", "y {}"]
        {
            assert_eq!(group(text, "x {"), None, "{text}");
        }
        assert_eq!(group("x {}", "x {"), Some(Vec::new()));
        assert_eq!(group(&format!("x {{{}", "{".repeat(100_000)), "x {"), None);
    }
}
