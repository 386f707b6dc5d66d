//! The comments of a Rust source that begin with `//`. In texts and characters there are none.

use std::iter;

/// Lines of one comment.
pub(super) struct Comment<'a> {
    /// Whether it is `///` or `//!`.
    pub(super) is_doc: bool,
    /// Its lines, with their numbers, without the mark.
    pub(super) lines: Vec<(usize, &'a str)>,
    mark: &'a str,
    /// Whether code stands before it, on its line.
    is_behind: bool,
}

pub(super) fn comments(source: &str) -> Vec<Comment<'_>> {
    let mut comments: Vec<Comment<'_>> = Vec::new();
    let mut at = 0;
    while let Some(first) = source[at..].chars().next() {
        let rest = &source[at..];
        if rest.starts_with("//") {
            let text = rest.lines().next().unwrap_or_default();
            add(&mut comments, &source[..at], text);
            at += text.len();
        } else {
            at += token(first, rest);
        }
    }
    comments
}

/// Adds a line to the comment before it, or begins another.
fn add<'a>(comments: &mut Vec<Comment<'a>>, before: &str, text: &'a str) {
    let is_plain = text.starts_with("////");
    let is_doc = !is_plain && (text.starts_with("///") || text.starts_with("//!"));
    let (mark, text) = text.split_at(if is_doc { 3 } else { 2 });
    let number = before.matches('\n').count() + 1;
    let is_behind = !before.rsplit('\n').next().unwrap_or_default().trim().is_empty();
    let last = comments.last_mut().filter(|last| {
        let follows = last.lines.last().is_some_and(|(line, _)| line + 1 == number);
        follows && last.mark == mark && !last.is_behind && !is_behind
    });
    match last {
        Some(last) => last.lines.push((number, text)),
        None => {
            comments.push(Comment { is_doc, lines: vec![(number, text)], mark, is_behind });
        }
    }
}

/// The length of a token in which `//` begins no comment, or of one character.
fn token(first: char, rest: &str) -> usize {
    let is_word = |it: char| it == '_' || it.is_alphanumeric();
    match first {
        '"' => text(rest),
        '\'' => character(rest),
        '/' if rest.starts_with("/*") => rest.find("*/").map_or(rest.len(), |end| end + 2),
        first if is_word(first) => {
            let word = rest.len() - rest.trim_start_matches(is_word).len();
            let is_raw = ["r", "br", "cr"].contains(&&rest[..word]);
            word + if is_raw { raw_text(&rest[word..]) } else { 0 }
        }
        first => first.len_utf8(),
    }
}

fn text(rest: &str) -> usize {
    let mut is_escaped = false;
    let end = rest.char_indices().skip(1).find(|(_, it)| {
        let is_end = *it == '"' && !is_escaped;
        is_escaped = *it == '\\' && !is_escaped;
        is_end
    });
    end.map_or(rest.len(), |(at, _)| at + 1)
}

/// The length of `#"…"#`, or none where no text follows: `r#type`.
fn raw_text(rest: &str) -> usize {
    let hashes = rest.len() - rest.trim_start_matches('#').len();
    let Some(inside) = rest[hashes..].strip_prefix('"') else { return 0 };
    let close: String = iter::once('"').chain(iter::repeat_n('#', hashes)).collect();
    inside.find(&close).map_or(rest.len(), |end| hashes + 1 + end + close.len())
}

/// The length of a character, or of the mark alone where it begins a lifetime.
fn character(rest: &str) -> usize {
    let mut inside = rest.char_indices().skip(1);
    match (inside.next(), inside.next()) {
        (Some((_, '\\')), Some((at, escaped))) => {
            let after = at + escaped.len_utf8();
            rest[after..].find('\'').map_or(rest.len(), |end| after + end + 1)
        }
        (Some(_), Some((at, '\''))) => at + 1,
        _ => 1,
    }
}
