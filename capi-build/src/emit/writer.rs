//! Text with indentation and blank lines, in no particular language.

/// The column where a line should end.
const WIDTH: usize = 100;

/// Collects lines. Only the writer knows of indentation and of blank lines between sections.
#[derive(Debug, Default)]
pub struct Writer {
    out: String,
    depth: usize,
    blank: bool,
    opened: bool,
}

impl Writer {
    /// An empty writer at the same depth, for text that is made before the lines in front of it.
    #[must_use]
    pub fn beside(&self) -> Self {
        Self { depth: self.depth, ..Self::default() }
    }

    /// Appends the text of a writer that was made [beside](Self::beside) this one.
    pub fn append(&mut self, other: &str) {
        let depth = std::mem::take(&mut self.depth);
        self.text(other);
        self.depth = depth;
    }

    /// Prints a list on one line if it fits, and otherwise with a line and a comma for each item.
    pub fn list(&mut self, open: &str, items: &[String], close: &str) {
        let line = format!("{open}{}{close}", items.join(", "));
        if items.is_empty() || 4 * self.depth + line.chars().count() <= WIDTH {
            return self.line(line);
        }
        self.block(open, close, |out| items.iter().for_each(|item| out.line(format!("{item},"))));
    }

    /// Prints words on as many lines as they need, each of which starts with `open`.
    pub fn paragraph(&mut self, open: &str, text: &str) {
        let mut line = open.to_owned();
        for word in text.split(' ') {
            let width = 4 * self.depth + line.chars().count() + 1 + word.chars().count();
            if width > WIDTH && line.len() > open.len() {
                self.line(std::mem::replace(&mut line, open.to_owned()));
            }
            if line.len() > open.len() {
                line.push(' ');
            }
            line.push_str(word);
        }
        self.line(line);
    }

    /// Prints one line, indented, after a blank line if a section starts. An empty text asks for a
    /// blank line.
    pub fn line(&mut self, text: impl AsRef<str>) {
        let text = text.as_ref();
        debug_assert!(!text.contains('\n'), "a line holds no line break: {text:?}");
        if text.is_empty() {
            self.blank = true;
            return;
        }
        if self.blank && !self.opened && !self.out.is_empty() {
            self.out.push('\n');
        }
        self.blank = false;
        self.opened = false;
        self.out.push_str(&"    ".repeat(self.depth));
        self.out.push_str(text);
        self.out.push('\n');
    }

    /// Prints each of these lines.
    pub fn lines(&mut self, lines: impl IntoIterator<Item = impl AsRef<str>>) {
        for line in lines {
            self.line(line);
        }
    }

    /// Prints one line at the left edge, such as a directive of the preprocessor.
    pub fn flush_line(&mut self, text: impl AsRef<str>) {
        let depth = std::mem::take(&mut self.depth);
        self.line(text);
        self.depth = depth;
    }

    /// Starts a section: one blank line stands before the next line, however often this is called,
    /// unless that line is the first of a block.
    pub fn section(&mut self) {
        self.blank = true;
    }

    /// Prints `open`, the body one step deeper, and `close`.
    pub fn block(
        &mut self,
        open: impl AsRef<str>,
        close: impl AsRef<str>,
        body: impl FnOnce(&mut Self),
    ) {
        self.line(open);
        self.block_body(body);
        self.line(close);
    }

    /// Prints the body alone, one step deeper.
    pub fn block_body(&mut self, body: impl FnOnce(&mut Self)) {
        self.depth += 1;
        self.opened = true;
        body(self);
        self.depth -= 1;
        self.blank = false;
        self.opened = false;
    }

    /// Prints the text of a file, line by line at the present depth.
    pub fn text(&mut self, text: &str) {
        self.lines(text.lines());
    }

    /// All text that was printed.
    pub fn finish(self) -> String {
        self.out
    }
}
