//! One side of a comparison: what an API promised, from wherever that can be read.

use std::fs::{self, File};
use std::io::Read as _;
use std::path::Path;

use anyhow::{Context as _, Result, anyhow, bail};
use capi_build::diagnose::{diagnose, diagnose_unlocked, present};
use capi_build::{generate, inspect};
use capi_model::lock::Lock;

use super::git;
use crate::provider::Provider;
use crate::{arguments, output};

/// A state, and what it is called.
pub(super) struct State {
    pub(super) name: String,
    pub(super) lock: Lock,
}

/// What is called so: a lock, what was built, a crate, or a revision of it; or the crate as it is.
/// Where an earlier state is known, a source may break anything that it promises.
pub(super) fn read(
    krate: &arguments::Crate,
    name: Option<&str>,
    earlier: Option<&Lock>,
) -> Result<State> {
    let Some(name) = name else {
        let provider = Provider::find(krate)?;
        let name = output::relative(&provider.folder);
        return Ok(State { lock: of_source(&provider.folder, &name, earlier)?, name });
    };
    let path = Path::new(name);
    let lock = if path.join("Cargo.toml").is_file() {
        of_source(&output::plain(&std::env::current_dir()?.join(path)), name, earlier)?
    } else if path.is_file() && is_lock(path)? {
        of_lock(path)?
    } else if path.exists() {
        of_artefact(path)?
    } else {
        of_revision(krate, name, earlier)?
    };
    Ok(State { name: name.to_owned(), lock })
}

/// What a crate promises, even where it breaks what its own lock says.
fn of_source(folder: &Path, name: &str, earlier: Option<&Lock>) -> Result<Lock> {
    let root = generate::root(folder);
    let mut diagnosis = diagnose(folder, &root);
    if !diagnosis.diagnostics.is_empty() {
        diagnosis = diagnose_unlocked(folder, &root);
    }
    if let Some(earlier) = earlier.filter(|_| !diagnosis.diagnostics.is_empty()) {
        let tables = present(folder, &root, earlier);
        if !tables.is_empty() {
            return Ok(Lock::of(&tables));
        }
    }
    if let Some(first) = diagnosis.diagnostics.first() {
        let (file, line, column) = (&first.file, first.start.line, first.start.column);
        let more = match diagnosis.diagnostics.len() {
            1 => String::new(),
            count => format!(" (and {} more)", count - 1),
        };
        let shown = shown(name);
        bail!(
            "{shown} has mistakes, so nobody knows what it promises: {file}:{line}:{column}: {}{more}",
            first.message
        );
    }
    if diagnosis.tables.is_empty() {
        bail!("{} has no C API", shown(name));
    }
    Ok(Lock::of(&diagnosis.tables))
}

/// A name within a sentence.
fn shown(name: &str) -> &str {
    if name == "." { "this folder" } else { name }
}

/// A lock is text, as no wheel or library is.
fn is_lock(path: &Path) -> Result<bool> {
    let mut start = Vec::new();
    let file = File::open(path).and_then(|file| file.take(1024).read_to_end(&mut start));
    file.with_context(|| format!("{} can't be read", output::relative(path)))?;
    Ok(!start.contains(&0))
}

fn of_lock(path: &Path) -> Result<Lock> {
    let shown = output::relative(path);
    let text = fs::read_to_string(path).with_context(|| format!("{shown} can't be read"))?;
    Lock::read(&text).map_err(|damage| anyhow!("{shown}:{damage}"))
}

/// What a wheel, a library or an installed package publishes.
fn of_artefact(path: &Path) -> Result<Lock> {
    let inspection = inspect::inspect(path)?;
    let apis = || inspection.libraries.iter().flat_map(|library| &library.apis);
    let Some(first) = apis().next() else { bail!("{} publishes no C API", output::relative(path)) };
    if let Some(other) = apis().find(|api| api.lock != first.lock) {
        let (one, other) = (&first.lock.module, &other.lock.module);
        bail!(
            "{} publishes several C APIs: {one}, {other}; name one of the libraries in it",
            output::relative(path)
        );
    }
    Ok(first.lock.clone())
}

fn of_revision(krate: &arguments::Crate, name: &str, earlier: Option<&Lock>) -> Result<Lock> {
    let folder = Provider::find(krate)?.folder;
    let Some(commit) = git::commit(&folder, name)? else {
        bail!(
            "`{name}` is neither a file nor a revision of git; name a lock, a wheel, a library, a folder \
             or a revision"
        );
    };
    let checkout = git::checkout(&folder, &commit)?;
    let inside = checkout.folder.path().join(&checkout.inside);
    if !inside.join("Cargo.toml").is_file() {
        bail!("at {name}, there is no crate in {}", output::folder(&folder));
    }
    of_source(&inside, name, earlier)
}
