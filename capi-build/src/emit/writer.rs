//! Text with indentation and blank lines, in no particular language.

/// Where a line ends, if it can.
const WIDTH: usize = 100;

/// Collects lines. Indentation and the blank lines between sections are its business alone.
#[derive(Debug, Default)]
pub struct Writer {
    out: String,
    depth: usize,
    blank: bool,
    opened: bool,
}

impl Writer {
    /// An empty one at the same depth, for text that something stands before which isn't known yet.
    #[must_use]
    pub fn beside(&self) -> Self {
        Self { depth: self.depth, ..Self::default() }
    }

    /// What was written [beside](Self::beside) this.
    pub fn append(&mut self, other: &str) {
        let depth = std::mem::take(&mut self.depth);
        self.text(other);
        self.depth = depth;
    }

    /// `open`, items and `close` on one line if they fit, else a line for each item, with a comma.
    pub fn list(&mut self, open: &str, items: &[String], close: &str) {
        let line = format!("{open}{}{close}", items.join(", "));
        if items.is_empty() || 4 * self.depth + line.chars().count() <= WIDTH {
            return self.line(line);
        }
        self.block(open, close, |out| items.iter().for_each(|item| out.line(format!("{item},"))));
    }

    /// Words in lines that fit, each after `open`.
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

    /// One line, indented; a blank line first, where a section starts. An empty text is a blank
    /// line.
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

    /// Each of these lines.
    pub fn lines(&mut self, lines: impl IntoIterator<Item = impl AsRef<str>>) {
        for line in lines {
            self.line(line);
        }
    }

    /// One line at the left edge, whatever the depth: a preprocessor's directive.
    pub fn flush_line(&mut self, text: impl AsRef<str>) {
        let depth = std::mem::take(&mut self.depth);
        self.line(text);
        self.depth = depth;
    }

    /// What comes next stands apart by one blank line, however often this is said; but the first
    /// line of a block never does.
    pub fn section(&mut self) {
        self.blank = true;
    }

    /// `open`, the body one step deeper, `close`.
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

    /// The body alone, one step deeper.
    pub fn block_body(&mut self, body: impl FnOnce(&mut Self)) {
        self.depth += 1;
        self.opened = true;
        body(self);
        self.depth -= 1;
        self.blank = false;
        self.opened = false;
    }

    /// Text that stands in a file of its own, line by line at the present depth.
    pub fn text(&mut self, text: &str) {
        self.lines(text.lines());
    }

    /// All that was written.
    pub fn finish(self) -> String {
        self.out
    }
}
