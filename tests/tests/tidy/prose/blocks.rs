//! The prose in Markdown, which doc comments are, too: paragraphs, items of lists, headings and
//! cells of tables. Blocks of code are left out.

use std::ops::Range;

/// A text in which sentences don't go on from another.
pub(super) struct Block {
    /// Whether it is a heading or a cell, which is one sentence, with or without a capital letter.
    pub(super) is_title: bool,
    /// The number of its first line.
    line: usize,
    /// Its lines.
    text: String,
}

impl Block {
    pub(super) fn opens_with(&self, words: &str) -> bool {
        self.text.starts_with(words)
    }

    /// A sentence behind the number of its line.
    pub(super) fn shown(&self, start: usize) -> String {
        let line = self.line + self.text[..start].matches('\n').count();
        let sentences = self.sentences();
        let sentence = sentences.iter().find(|(at, _)| *at == start).map_or("", |(_, it)| it);
        format!("{line}: {}", sentence.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    /// The sentences, with the places where they start.
    pub(super) fn sentences(&self) -> Vec<(usize, &str)> {
        let code = code(&self.text);
        let is_end = |at: usize| {
            let rest = self.text[at..].strip_prefix(['.', '?', '!']);
            let after = rest
                .map(|it| it.trim_start_matches(|it: char| is_closing(it) && !it.is_whitespace()));
            after.is_some_and(|it| it.starts_with(char::is_whitespace))
        };
        let marks = self.text.char_indices().map(|(at, _)| at);
        let ends = marks.filter(|at| !code.iter().any(|span| span.contains(at)) && is_end(*at));
        let starts = ends.map(|at| at + self.text[at..].find(char::is_whitespace).unwrap_or(0));
        let mut places = vec![0];
        places.extend(starts.map(|at| at + space(&self.text[at..])));
        places.push(self.text.len());
        places.windows(2).map(|it| (it[0], self.text[it[0]..it[1]].trim_end())).collect()
    }
}

/// The blocks of numbered lines.
pub(super) fn blocks(lines: &[(usize, &str)]) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let (mut is_code, mut is_open) = (false, false);
    for &(line, text) in lines {
        let text = text.trim();
        let is_fence = text.starts_with("```");
        is_code ^= is_fence;
        if is_fence
            || is_code
            || text.is_empty()
            || text.starts_with("<!--")
            || text.starts_with("{{")
        {
            is_open = false;
            continue;
        }
        let mut title = |text: &str| {
            blocks.push(Block { is_title: true, line, text: text.trim().to_owned() });
        };
        if let Some(row) = text.strip_prefix('|') {
            cells(row).into_iter().for_each(title);
            is_open = false;
        } else if let Some(heading) = text.trim_start_matches('#').strip_prefix(' ') {
            title(heading);
            is_open = false;
        } else if let Some(item) = item(text) {
            blocks.push(Block { is_title: false, line, text: item.to_owned() });
            is_open = true;
        } else if let Some(block) = blocks.last_mut().filter(|_| is_open) {
            block.text = format!("{}\n{text}", block.text);
        } else {
            blocks.push(Block { is_title: false, line, text: text.to_owned() });
            is_open = true;
        }
    }
    blocks
}

/// Whether a character may stand between a sentence's last mark and the next sentence.
pub(super) fn is_closing(it: char) -> bool {
    it.is_whitespace() || ['*', '_', ')', ']', '"', '”', '\''].contains(&it)
}

/// The text behind a list's mark.
fn item(text: &str) -> Option<&str> {
    let number = text.trim_start_matches(|it: char| it.is_ascii_digit());
    let marked = text.strip_prefix(['-', '*']);
    let numbered = number.strip_prefix('.').filter(|_| number.len() < text.len());
    Some(marked.or(numbered)?.strip_prefix(' ')?.trim_start())
}

/// The cells of a row, in which code may have a `|` in it.
fn cells(row: &str) -> Vec<&str> {
    let code = code(row);
    let bars = row.match_indices('|').map(|(at, _)| at);
    let ends = bars.filter(|at| !code.iter().any(|span| span.contains(at))).chain([row.len()]);
    let mut start = 0;
    let mut cells = Vec::new();
    for end in ends {
        cells.push(&row[start..end]);
        start = (end + 1).min(row.len());
    }
    cells
}

/// The places of code between backticks.
fn code(text: &str) -> Vec<Range<usize>> {
    let mut spans = Vec::new();
    let mut start = 0;
    while let Some(open) = text[start..].find('`').map(|at| start + at) {
        let length = text[open..].len() - text[open..].trim_start_matches('`').len();
        let inside = open + length;
        let end = text[inside..].find(&text[open..inside]).map(|at| inside + at + length);
        spans.extend(end.map(|end| open..end));
        start = end.unwrap_or(inside);
    }
    spans
}

fn space(text: &str) -> usize {
    text.len() - text.trim_start().len()
}
