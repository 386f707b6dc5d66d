//! Finds the API that a built artefact publishes, without running it, and whether the files that it
//! ships for consumers agree. In: a wheel, a shared library, or the folder of an installed package.
//! Out: data; the command prints it.
//!
//! It reads the [`imprint`](capi_build::imprint) of each library. Any file may be hostile: nothing
//! in it is believed without a check, and sizes have bounds.

mod artefact;
mod wheel;
mod library;
mod imprint;
mod published;
mod rows;
mod texts;
mod compare;
mod difference;
mod entry_points;
#[cfg(test)]
mod tests;

use std::fmt;
use std::path::Path;

use artefact::{Artefact, LARGEST_LIBRARY};
use capi_build::imprint::Imprint;

use crate::messages::inspect as messages;
pub use entry_points::no_entry_point;
pub use library::Library;
pub use published::{Published, Slot, majors};

/// The findings of an inspection.
#[derive(Debug, Clone)]
pub struct Inspection {
    /// The libraries that publish an API, in the order of their paths; at least one.
    pub libraries: Vec<Library>,
    /// The paths of libraries that publish none.
    pub others: Vec<String>,
    /// The texts for consumers, by path, that were compared with the libraries.
    pub texts: Vec<String>,
    /// The disagreements between texts and libraries.
    pub differences: Vec<Difference>,
    /// Things that some consumers will miss, though nothing is wrong.
    pub notes: Vec<String>,
}

/// Something that doesn't agree with what a library publishes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The text or library that is wrong; it may be missing.
    pub file: String,
    /// The kind of the difference.
    pub about: About,
    /// The message, with the way out.
    pub text: String,
}

/// The kind of a [`Difference`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum About {
    /// A text is missing.
    Missing,
    /// A text isn't the one that was written with the library.
    Changed,
    /// A text is that of another module, prefix or version.
    Version,
    /// A text has the same version, with something else in it.
    Types,
    /// No library has use for a text.
    Stray,
    /// Python can't import the library as the module that its API names.
    Module,
}

impl About {
    /// The word for it in JSON: `missing`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Changed => "changed",
            Self::Version => "version",
            Self::Types => "types",
            Self::Stray => "stray",
            Self::Module => "module",
        }
    }
}

/// Inspects a wheel, a shared library, or the folder of an installed package.
///
/// Headers and consumer files are compared where there is a package: a library alone is only read.
///
/// # Errors
///
/// Where something can't be read, or no library publishes an API.
pub fn inspect(path: &Path) -> Result<Inspection, Unreadable> {
    let mut artefact = Artefact::open(path)?;
    let (mut libraries, mut others) = (Vec::new(), Vec::new());
    for file in artefact.libraries() {
        let bytes = artefact.read(&file, LARGEST_LIBRARY)?;
        let found = library::libraries(&file, &bytes)
            .map_err(|why| Unreadable { file: file.clone(), why })?;
        let (with, without): (Vec<_>, Vec<_>) =
            found.into_iter().partition(|library| !library.apis.is_empty());
        if with.is_empty() || !without.is_empty() {
            others.push(file);
        }
        libraries.extend(with);
    }
    if libraries.is_empty() {
        return Err(Unreadable {
            file: path.display().to_string(),
            why: nothing(&artefact, &others),
        });
    }
    for library in &mut libraries {
        set_apart(&artefact, library);
    }
    let compared = compare::compare(&mut artefact, &libraries)?;
    let (texts, differences) = (compared.texts, compared.differences);
    let notes = entry_points::missing(&mut artefact, &libraries)?;
    Ok(Inspection { libraries, others, texts, differences, notes })
}

/// Moves APIs that came with a linked crate into `foreign`: a provider may be a Rust library, too,
/// and bring its API into the library of another module.
fn set_apart(artefact: &Artefact, library: &mut Library) {
    let fits =
        |imprint: &Imprint| compare::misfit(artefact, library, &imprint.lock.module).is_none();
    let (own, foreign): (Vec<Imprint>, Vec<Imprint>) =
        library.apis.clone().into_iter().partition(fits);
    if !own.is_empty() {
        (library.apis, library.foreign) = (own, foreign);
    }
}

fn nothing(artefact: &Artefact, others: &[String]) -> String {
    match others {
        [_] if !artefact.is_package => messages::no_api().to_owned(),
        [] => messages::no_library().to_owned(),
        [only] => messages::no_api_in(only),
        several => messages::no_api_in_any(several.len()),
    }
}

/// An error: something can't be read, or has no API in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unreadable {
    /// The path that was given, or a path inside.
    pub file: String,
    /// The reason.
    pub why: String,
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.file, self.why)
    }
}

impl std::error::Error for Unreadable {}
