//! `capi.lock`, beside a provider's `Cargo.toml`: finds the promises of the source that aren't
//! locked yet, and locks them. It prints nothing.

use std::fs::OpenOptions;
use std::io::{self, Write};
use std::path::Path;
use std::{error, fmt};

use capi_build::walk::walk_every_file;
use capi_build::{generate, lock};
use capi_model::analyze::{Analysis, analyze};
pub use capi_model::lock::FILE;
use capi_model::lock::Lock;

use crate::messages;

/// The reason why a crate can't be locked, or isn't.
#[derive(Debug)]
pub enum Refusal {
    /// Its exports or its lock have mistakes, or they contradict each other. The macro reports
    /// them, and so does `capi check`.
    Mistakes,
    /// Some promises aren't locked; their lines would have to be added.
    Unlocked(String),
    /// The lock can't be read or written.
    Io(io::Error),
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Mistakes => f.write_str(messages::mistakes()),
            Self::Unlocked(text) => {
                let count = text.lines().filter(|line| !line.is_empty()).count();
                f.write_str(&messages::missing_lines(count, FILE))
            }
            Self::Io(error) => error.fmt(f),
        }
    }
}

impl error::Error for Refusal {}

impl From<io::Error> for Refusal {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

/// The lines that `append` would add, one for each promise of the source that isn't locked yet;
/// empty if all are.
///
/// # Errors
///
/// [`Refusal::Mistakes`], [`Refusal::Io`].
pub fn unlocked(krate: &Path) -> Result<String, Refusal> {
    let mut walked = walk_every_file(krate, &generate::root(krate));
    walked.source.lock = lock::read(krate)?;
    let Analysis { tables, lock, .. } = analyze(&walked.source);
    if tables.is_empty() || walked.source.is_partial {
        return Err(Refusal::Mistakes);
    }
    let whole = Lock::of(&tables);
    let Some(lock) = lock else { return Ok(whole.first_text()) };
    let text = lock.missing(&whole);
    let before = walked.source.lock.unwrap_or_default();
    let is_open = !text.is_empty() && !before.is_empty() && !before.ends_with('\n');
    let text = if is_open { format!("\n{text}") } else { text };
    Ok(if before.contains("\r\n") { text.replace('\n', "\r\n") } else { text })
}

/// Adds the promises that aren't locked yet at the end of `capi.lock`, which is made if there is
/// none. Returns the added lines.
///
/// # Errors
///
/// [`Refusal::Mistakes`], [`Refusal::Io`].
pub fn append(krate: &Path) -> Result<String, Refusal> {
    let text = unlocked(krate)?;
    if !text.is_empty() {
        let path = krate.join(FILE);
        let file = OpenOptions::new().create(true).append(true).open(&path);
        file.and_then(|mut file| file.write_all(text.as_bytes())).map_err(|error| {
            io::Error::new(error.kind(), messages::unwritable(path.display(), error))
        })?;
    }
    Ok(text)
}

/// Checks that each promise of the source is locked, and none is broken.
///
/// # Errors
///
/// Any [`Refusal`].
pub fn check(krate: &Path) -> Result<(), Refusal> {
    let text = unlocked(krate)?;
    if text.is_empty() { Ok(()) } else { Err(Refusal::Unlocked(text)) }
}
