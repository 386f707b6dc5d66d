//! Everything that is wrong with a crate's API, as data with places: the mistakes that the macro
//! and the build script would report, without a compiler, and also those in code that is compiled
//! out here.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use capi_build::lock;
use capi_build::walk::{Unread, Walk, walk_every_file};
use capi_model::analyze::{Analysis, analyze};
use capi_model::lock::{Damage, Lock};
use capi_model::report::{self, Mistake};
use capi_model::{abi, index, messages};
use proc_macro2::Span;

use crate::script;

/// The package that a provider's build script depends on.
const BUILD_CRATE: &str = "capi-build";

/// The mistakes of a crate, and its exports where there are none.
#[derive(Debug)]
pub struct Diagnosis {
    /// In the order of files and lines.
    pub diagnostics: Vec<Diagnostic>,
    /// The crate's `api!`, if it has one that can be read.
    pub api: Option<index::Api>,
    /// See [`Analysis::tables`].
    pub tables: Vec<abi::Table>,
    /// The crate's lock.
    pub lock: Option<Lock>,
    /// Whether the crate uses capi at all.
    pub is_provider: bool,
}

/// One mistake.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Diagnostic {
    /// The path relative to the crate, with `/` between its parts.
    pub file: String,
    /// The place of the first character.
    pub start: Position,
    /// The place after the last character; that of the first if there is nothing to underline.
    pub end: Position,
    /// The text of the message.
    pub message: String,
}

/// A place as the compiler counts it: from 1, in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// From 1.
    pub line: usize,
    /// From 1.
    pub column: usize,
}

/// Reads the crate in `krate`, whose root is the file `root`.
pub fn diagnose(krate: &Path, root: &Path) -> Diagnosis {
    let mut walked = walk_every_file(krate, root);
    match lock::read(krate) {
        Ok(text) => walked.source.lock = text,
        Err(error) => {
            let (place, text) = (lock::FILE.to_owned(), error.to_string());
            walked.unread.push(Unread { place, text });
        }
    }
    diagnose_walk(krate, walked)
}

/// Like [`diagnose`], but as if nothing were locked.
pub fn diagnose_unlocked(krate: &Path, root: &Path) -> Diagnosis {
    diagnose_walk(krate, walk_every_file(krate, root))
}

/// The tables of a crate beside an earlier state of it, which tells why a slot is empty or out of
/// order. The crate may break promises of that state; if it has any other mistake, there are none.
pub fn present(krate: &Path, root: &Path, earlier: &Lock) -> Vec<abi::Table> {
    let Walk { mut source, unread, .. } = walk_every_file(krate, root);
    source.lock = Some(earlier.to_string());
    let is_whole = unread.is_empty() && !source.is_partial && has_build_script(krate);
    if is_whole { analyze(&source).present } else { Vec::new() }
}

fn diagnose_walk(krate: &Path, Walk { source, unread, .. }: Walk) -> Diagnosis {
    let Analysis { index, tables, lock, .. } = analyze(&source);
    // A file that is reached twice would repeat its mistakes.
    let mut diagnostics: BTreeSet<Diagnostic> =
        unread.into_iter().map(|it| at_place(&it.place, it.text)).collect();
    let damage = source.lock.as_deref().and_then(damage);
    let mistakes = report::mistakes(&source, &index).into_iter().map(diagnostic);
    diagnostics.extend(mistakes.map(|mistake| match &damage {
        Some((told, damage)) if mistake.message == *told => damage.clone(),
        _ => mistake,
    }));
    let is_provider = !source.apis.is_empty() || !source.exports.is_empty();
    if !has_build_script(krate) {
        let text = messages::no_build_script();
        diagnostics.extend(report::in_apis(&source, text).into_iter().map(diagnostic));
    }
    let tables = if diagnostics.is_empty() { tables } else { Vec::new() };
    Diagnosis {
        diagnostics: diagnostics.into_iter().collect(),
        api: index.api,
        tables,
        lock,
        is_provider,
    }
}

/// The mistake in a lock, twice: as the compiler prints it, which can't point into that file, and
/// with its own place.
fn damage(text: &str) -> Option<(String, Diagnostic)> {
    let Damage { line, text: message } = Lock::read(text).err()?;
    let told = messages::lock::damaged(lock::FILE, line, &message);
    let length = text.lines().nth(line - 1).map_or(0, |line| line.chars().count());
    let at = |column| Position { line, column };
    let (file, start, end) = (lock::FILE.to_owned(), at(1), at(1 + length));
    Some((told, Diagnostic { file, start, end, message }))
}

fn diagnostic(mistake: Mistake<'_>) -> Diagnostic {
    // A missing token has no place of its own.
    let is_known = |span: &Span| !span.byte_range().is_empty();
    let Some(span) = [mistake.span, mistake.arguments].into_iter().find(is_known) else {
        return at_place(mistake.place, mistake.text);
    };
    let position = |at: proc_macro2::LineColumn| Position { line: at.line, column: at.column + 1 };
    let (file, _) = split(mistake.place);
    let (start, end) = (position(span.start()), position(span.end()));
    Diagnostic { file: file.to_owned(), start, end, message: mistake.text }
}

fn at_place(place: &str, message: String) -> Diagnostic {
    let (file, start) = split(place);
    Diagnostic { file: file.to_owned(), start, end: start, message }
}

/// Splits `src/lib.rs:3:1` into `src/lib.rs` and 3:1; a file alone means its first character.
fn split(place: &str) -> (&str, Position) {
    let parts = || {
        let (rest, column) = place.rsplit_once(':')?;
        let (file, line) = rest.rsplit_once(':')?;
        Some((file, Position { line: line.parse().ok()?, column: column.parse().ok()? }))
    };
    parts().unwrap_or((place, Position { line: 1, column: 1 }))
}

/// Whether cargo runs a build script that may call capi's.
fn has_build_script(krate: &Path) -> bool {
    let text = fs::read_to_string(krate.join("Cargo.toml")).ok();
    // If the manifest can't be read, cargo's own message says more.
    let Some(manifest) = text.and_then(|text| text.parse::<toml::Table>().ok()) else {
        return true;
    };
    let build = manifest.get("package").and_then(|package| package.get("build"));
    let file = match build {
        Some(toml::Value::Boolean(false)) => return false,
        Some(toml::Value::String(path)) => path,
        Some(toml::Value::Boolean(true)) | None => "build.rs",
        Some(_) => return true,
    };
    let names = build_names(&manifest);
    let Ok(script) = fs::read_to_string(krate.join(file)) else { return false };
    !names.is_empty() && script::calls_generate(&script, &names) != Some(false)
}

/// The names that a manifest gives to capi-build among the build-dependencies, those of single
/// platforms included.
pub fn build_names(manifest: &toml::Table) -> Vec<String> {
    let is_ours = |(name, what): &(&String, &toml::Value)| {
        let package = what.get("package").and_then(toml::Value::as_str);
        // A dependency that the workspace describes may be ours under any name.
        package.unwrap_or(name) == BUILD_CRATE || what.get("workspace").is_some()
    };
    let targets = manifest.get("target").and_then(toml::Value::as_table);
    let targets = targets.into_iter().flat_map(toml::Table::values);
    let tables = targets.filter_map(toml::Value::as_table).chain([manifest]);
    tables
        .filter_map(|table| table.get("build-dependencies")?.as_table())
        .flat_map(|dependencies| dependencies.iter().filter(is_ours))
        .map(|(name, _)| name.clone())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_split_from_behind() {
        let at = |line, column| Position { line, column };
        assert_eq!(split("src/lib.rs:3:14"), ("src/lib.rs", at(3, 14)));
        assert_eq!(split("C:/x/lib.rs:3:14"), ("C:/x/lib.rs", at(3, 14)));
        assert_eq!(split("src/later.rs"), ("src/later.rs", at(1, 1)));
    }

    #[test]
    fn a_build_dependency_may_have_another_name() {
        let check = |text: &str| !build_names(&text.parse().expect("a manifest")).is_empty();
        assert!(check("[build-dependencies]\ncapi-build = \"0.1\""));
        assert!(check("[build-dependencies.b]\npackage = \"capi-build\""));
        assert!(check("[target.'cfg(unix)'.build-dependencies]\ncapi-build.workspace = true"));
        assert!(check("[build-dependencies]\nb = { workspace = true }"));
        assert!(!check("[dependencies]\ncapi-build = \"0.1\""));
        assert!(!check("[build-dependencies]\ncapi-build = { package = \"other\" }"));
    }
}
