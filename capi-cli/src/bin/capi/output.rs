//! Printing: paths as seen from the current folder, mistakes with the lines that have them, errors.

use std::io::{self, Write as _};
use std::path::{Component, Path, PathBuf};
use std::{env, fs};

use anstyle::{AnsiColor, Style};
use anyhow::{Context as _, Result};
use capi_cli::diagnose::Diagnostic;
use capi_cli::messages;
use serde::Serialize;

pub(crate) const BOLD: Style = Style::new().bold();
pub(crate) const RED: Style = AnsiColor::Red.on_default().bold();
pub(crate) const GREEN: Style = AnsiColor::Green.on_default();
pub(crate) const YELLOW: Style = AnsiColor::Yellow.on_default();
const BLUE: Style = AnsiColor::Blue.on_default().bold();

/// Prints to standard output. A reader that stops early, as `head` does, is no error.
pub(crate) fn print(text: &str) -> Result<()> {
    let mut out = anstream::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(error).context(messages::unprintable())
        }
        _ => Ok(()),
    }
}

/// Prints data for other programs.
pub(crate) fn print_json(value: &impl Serialize) -> Result<()> {
    print(&(serde_json::to_string_pretty(value)? + "\n"))
}

/// Writes a file, and the folders that it lies in.
pub(crate) fn write(path: &Path, text: &str) -> Result<()> {
    let written = match path.parent() {
        Some(folder) => fs::create_dir_all(folder).and_then(|()| fs::write(path, text)),
        None => fs::write(path, text),
    };
    written.with_context(|| messages::unwritten(&relative(path)))
}

/// Prints an error: why something can't be done.
pub(crate) fn error(text: &str) {
    anstream::eprintln!("{RED}error{RED:#}: {}", text.trim_end());
}

/// Prints a note: what was done in an unexpected way, or is left to do.
pub(crate) fn note(text: &str) {
    anstream::eprintln!("{BOLD}note{BOLD:#}: {text}");
}

/// Prints mistakes to standard error, so that standard output holds only the command's result.
pub(crate) fn diagnostics(krate: &Path, all: &[Diagnostic]) {
    anstream::eprint!("{}", shown(krate, all));
}

/// Mistakes in the compiler's short form: place and text, and the line with the marked part.
///
/// ```text
/// src/lib.rs:12:24: error: slot 3 leaves a hole: slot 2 is not used; …
///    |
/// 12 | #[capi::export(slot = 3, since = "1.0")]
///    |                       ^
/// ```
pub(crate) fn shown(krate: &Path, all: &[Diagnostic]) -> String {
    let mut text = String::new();
    let mut file: Option<(&str, String)> = None;
    for one in all {
        if file.as_ref().is_none_or(|(name, _)| *name != one.file) {
            let read = fs::read_to_string(krate.join(&one.file)).unwrap_or_default();
            file = Some((&one.file, read));
        }
        let path = relative(&krate.join(&one.file));
        let place = format!("{path}:{}:{}", one.start.line, one.start.column);
        let head = format!("{BOLD}{place}{BOLD:#}: {RED}error{RED:#}: {}\n", one.message);
        text.push_str(&head);
        let line = file.as_ref().and_then(|(_, text)| text.lines().nth(one.start.line - 1));
        text += &line.map(|line| underlined(one, line)).unwrap_or_default();
    }
    text
}

/// The source line, with the marked part underlined below it.
fn underlined(one: &Diagnostic, line: &str) -> String {
    let number = one.start.line.to_string();
    let gutter = " ".repeat(number.len());
    let from = one.start.column - 1;
    let to = if one.end.line == one.start.line {
        one.end.column - 1
    } else {
        line.trim_end().chars().count()
    };
    // A tab stays a tab, so that it is as wide as in the line above.
    let before: String =
        line.chars().take(from).map(|it| if it == '\t' { '\t' } else { ' ' }).collect();
    let marks = "^".repeat(to.saturating_sub(from).max(1));
    format!(
        "{BLUE}{gutter} |{BLUE:#}\n{BLUE}{number} |{BLUE:#} {line}\n\
         {BLUE}{gutter} |{BLUE:#} {before}{RED}{marks}{RED:#}\n"
    )
}

/// A path as seen from the current folder.
pub(crate) fn relative(path: &Path) -> String {
    let shown = env::current_dir().ok().and_then(|current| seen_from(&current, path));
    let shown = shown.unwrap_or_else(|| path.to_owned());
    let text = shown.to_string_lossy().replace('\\', "/");
    if text.is_empty() { ".".to_owned() } else { text }
}

/// A folder as seen from the current one, as it stands within a sentence.
pub(crate) fn folder(path: &Path) -> String {
    let shown = relative(path);
    if shown == "." { "this folder".to_owned() } else { shown }
}

/// A path as seen from a folder; `None` where the two have too little in common.
pub(crate) fn seen_from(current: &Path, path: &Path) -> Option<PathBuf> {
    let path = plain(&current.join(path));
    let (from, to): (Vec<_>, Vec<_>) =
        (current.components().collect(), path.components().collect());
    let common = from.iter().zip(&to).take_while(|(one, other)| one == other).count();
    let is_near = to[..common].iter().any(|it| matches!(it, Component::Normal(_)));
    let up = from[common..].iter().map(|_| Component::ParentDir);
    is_near.then(|| up.chain(to[common..].iter().copied()).collect())
}

/// The path without `.` and `..`.
pub(crate) fn plain(path: &Path) -> PathBuf {
    let mut plain = PathBuf::new();
    for component in path.components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir => {
                plain.pop();
            }
            other => plain.push(other),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;
    use capi_cli::diagnose::Position;

    #[test]
    fn paths_are_seen_from_where_one_is() {
        let check = |path: &str| {
            seen_from(Path::new("/home/a/crate/src"), Path::new(path))
                .map(|it| it.to_string_lossy().into_owned())
        };
        assert_eq!(check("/home/a/crate/src/lib.rs").as_deref(), Some("lib.rs"));
        assert_eq!(check("/home/a/other/x.rs").as_deref(), Some("../../other/x.rs"));
        assert_eq!(check("../tests/./x.rs").as_deref(), Some("../tests/x.rs"));
        assert_eq!(check("/tmp/x.rs"), None);
    }

    #[test]
    fn what_is_meant_is_underlined() {
        let check = |line: &str, (from, to): (usize, usize), expected: &str| {
            let at = |column| Position { line: 7, column };
            let message = String::new();
            let one = Diagnostic { file: String::new(), start: at(from), end: at(to), message };
            let text = anstream::adapter::strip_str(&underlined(&one, line)).to_string();
            assert_eq!(text, expected);
        };
        check("slot = 3", (8, 9), "  |\n7 | slot = 3\n  |        ^\n");
        check("\tä = 33", (6, 8), "  |\n7 | \tä = 33\n  | \t    ^^\n");
        check("x", (1, 1), "  |\n7 | x\n  | ^\n");
    }
}
