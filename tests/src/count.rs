//! Counts the lines that a person wrote.

use std::ffi::OsStr;
use std::fs;
use std::iter::Sum;
use std::ops::Add;

use anyhow::{Context as _, Result};

use crate::root;

/// The number of some files, of their lines without blank ones and comments, and of the word
/// `unsafe`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Count {
    /// Files.
    pub files: usize,
    /// Lines with more than a comment on them.
    pub lines: usize,
    /// The word `unsafe`, wherever it isn't in a comment.
    pub unsafes: usize,
}

/// Counts files in Rust and in TOML, in which no text holds the start of a comment.
///
/// # Errors
///
/// Where one can't be read.
pub fn count(files: &[&str]) -> Result<Count> {
    files
        .iter()
        .map(|file| {
            let path = root().join(file);
            let comment = if path.extension() == Some(OsStr::new("rs")) { "//" } else { "#" };
            let text = fs::read_to_string(path).context((*file).to_owned())?;
            Ok(count_text(&text, comment))
        })
        .sum()
}

/// Counts a text in a language whose comments start with `comment`.
pub fn count_text(text: &str, comment: &str) -> Count {
    let code = text.lines().map(|line| line.split_once(comment).map_or(line, |(code, _)| code));
    let code: Vec<&str> = code.filter(|line| !line.trim().is_empty()).collect();
    let words = |line: &&str| {
        let is_word = |it: char| it == '_' || it.is_alphanumeric();
        line.split(|it| !is_word(it)).filter(|word| *word == "unsafe").count()
    };
    Count { files: 1, lines: code.len(), unsafes: code.iter().map(words).sum() }
}

impl Add for Count {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            files: self.files + other.files,
            lines: self.lines + other.lines,
            unsafes: self.unsafes + other.unsafes,
        }
    }
}

impl Sum for Count {
    fn sum<I: Iterator<Item = Self>>(counts: I) -> Self {
        counts.fold(Self::default(), Self::add)
    }
}
