//! Comments: the author's Rust documentation, made harmless for C, wrapped and framed.

use crate::emit::writer::Writer;

/// Columns of text in a comment: 100 without the ` * ` before it.
const WIDTH: usize = 97;

/// Whether declarations have comments. Only one of two languages in a file has them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::emit) enum Comments {
    Kept,
    LeftOut,
}

impl Comments {
    /// Prints a comment that documents the next declaration.
    pub(in crate::emit) fn block(self, out: &mut Writer, text: &[String]) {
        if self == Self::Kept {
            block(out, "/**", text);
        }
    }
}

/// Prints a comment that opens with `/**`, `/*`…, on one line if it fits. An empty text has none.
pub(in crate::emit) fn block(out: &mut Writer, open: &str, text: &[String]) {
    block_within(out, open, text, WIDTH);
}

/// Prints a comment that stands one step deeper.
pub(in crate::emit) fn inner_block(out: &mut Writer, open: &str, text: &[String]) {
    block_within(out, open, text, WIDTH - 4);
}

fn block_within(out: &mut Writer, open: &str, text: &[String], width: usize) {
    let lines = wrap_within(text, width);
    match &lines[..] {
        [] => {}
        [line] if open.len() + line.len() + 4 <= width + 3 => {
            out.line(format!("{open} {line} */"));
        }
        lines => {
            out.line(open);
            for line in lines {
                out.line(format!(" * {line}").trim_end());
            }
            out.line(" */");
        }
    }
}

/// Wraps the text into lines that contain no end of a comment, without empty lines at either end. A
/// text that is laid out by hand (code, tables, indented text) keeps its lines.
pub(in crate::emit) fn wrap(text: &[String]) -> Vec<String> {
    wrap_within(text, WIDTH)
}

fn wrap_within(text: &[String], width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut in_code = false;
    for line in text.iter().flat_map(|text| text.split('\n')) {
        let mut line = line.trim_end().to_owned();
        if line.contains('*') {
            line = line.replace("*/", "* /").replace("/*", "/ *");
        }
        // `??/` would be a trigraph, which escapes the line's end.
        if line.contains('?') {
            line = line.replace("??", "? ?");
        }
        let is_fence = line.trim_start().starts_with("```");
        in_code ^= is_fence;
        let is_laid_out = is_fence || in_code || line.starts_with(['|', '#']);
        // Short lines are kept as they are, too.
        if is_laid_out || line.starts_with("    ") || line.len() <= width {
            lines.push(line);
        } else {
            wrap_line(&mut lines, &line, width);
        }
    }
    while lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    let start = lines.iter().position(|line| !line.is_empty()).unwrap_or(lines.len());
    lines.split_off(start)
}

/// Breaks one line between words. Further lines are indented to its text, behind a `- `.
fn wrap_line(lines: &mut Vec<String>, line: &str, width: usize) {
    let text = line.trim_start_matches([' ', '-', '*']);
    let bullet = line.strip_suffix(text).filter(|bullet| bullet.ends_with(' ')).unwrap_or("");
    let (mut current, mut empty) = (bullet.to_owned(), true);
    for word in line[bullet.len()..].split(' ') {
        if !empty && current.chars().count() + 1 + word.chars().count() > width {
            lines.push(std::mem::replace(&mut current, " ".repeat(bullet.len())));
            empty = true;
        }
        if !empty {
            current.push(' ');
        }
        current.push_str(word);
        empty = false;
    }
    lines.push(current);
}
