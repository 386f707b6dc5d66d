//! The layout of lists, calls and documentation.

use std::fmt;

use crate::emit::writer::Writer;

/// Arguments, parameters or types, with the text before and behind them.
pub(super) struct List {
    open: String,
    items: Vec<String>,
    close: String,
}

impl List {
    pub(super) fn new(open: impl Into<String>, items: Vec<String>, close: &str) -> Self {
        Self { open: open.into(), items, close: close.to_owned() }
    }

    /// The call of an unsafe function: `unsafe { callee(arguments) }`.
    pub(super) fn unsafe_call(callee: &str, arguments: Vec<String>) -> Self {
        Self::new(format!("unsafe {{ {callee}("), arguments, ") }")
    }

    /// Puts more text around the list: `let value = ` before it, and `;` behind it.
    pub(super) fn within(self, before: &str, behind: &str) -> Self {
        let Self { open, items, close } = self;
        Self { open: format!("{before}{open}"), items, close: format!("{close}{behind}") }
    }

    pub(super) fn print(&self, out: &mut Writer) {
        out.list(&self.open, &self.items, &self.close);
    }
}

/// Shows the list on one line, as a part of another text.
impl fmt::Display for List {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}{}", self.open, self.items.join(", "), self.close)
    }
}

/// Prints each of these lines.
pub(super) fn lines(out: &mut Writer, lines: impl IntoIterator<Item = impl AsRef<str>>) {
    for line in lines {
        out.line(line);
    }
}

/// Prints the author's words as a doc comment. The examples in them are the provider's, so they are
/// not tests of the consumer.
pub(super) fn docs(out: &mut Writer, lines: &[String]) {
    let mut in_code = false;
    for line in lines.iter().flat_map(|text| text.split('\n')) {
        let fence = line.trim_start();
        let is_fence = fence.starts_with("```");
        let info = fence.trim_start_matches('`');
        let is_rust = ["", "rust", "no_run", "should_panic"].contains(&info);
        if is_fence && !in_code && is_rust {
            out.line(format!("/// {}ignore", &line[..line.len() - info.len()]));
        } else {
            out.line(format!("/// {line}").trim_end());
        }
        in_code ^= is_fence;
    }
}
