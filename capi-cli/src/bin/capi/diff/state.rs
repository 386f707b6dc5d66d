//! One side of a comparison: the promises of an API, from wherever they can be read.

use std::fs::{self, File};
use std::io::Read as _;
use std::path::Path;

use anyhow::{Context as _, Result, anyhow, bail};
use capi_build::generate;
use capi_cli::diagnose::{diagnose, diagnose_unlocked, present};
use capi_cli::inspect;
use capi_cli::messages;
use capi_model::lock::Lock;

use super::git;
use crate::provider::Provider;
use crate::{arguments, output};

/// A state of an API, and its name on the command line.
pub(super) struct State {
    pub(super) name: String,
    pub(super) lock: Lock,
}

/// Reads the state that `name` stands for: a lock, a built artefact, a crate, or a git revision of
/// the crate. Without a name, it is the crate as it is now. Where an earlier state is known, a
/// source may break anything that the earlier state promises.
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
        let found = of_lock(path);
        found.map_err(
            |error| if is_revision(krate, name) { shadowed(&error, name) } else { error },
        )?
    } else if path.exists() {
        let found = of_artefact(path);
        found.map_err(
            |error| if is_revision(krate, name) { shadowed(&error, name) } else { error },
        )?
    } else {
        of_revision(krate, name, earlier)?
    };
    Ok(State { name: name.to_owned(), lock })
}

/// The promises of a crate's source, even where they break its own lock.
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
        let place = format!("{}:{}:{}", first.file, first.start.line, first.start.column);
        let more = diagnosis.diagnostics.len() - 1;
        bail!(messages::has_mistakes(shown(name), &place, &first.message, more));
    }
    if diagnosis.tables.is_empty() {
        bail!(messages::without_api(shown(name)));
    }
    Ok(Lock::of(&diagnosis.tables))
}

/// Whether git knows a revision of this name, too.
fn is_revision(krate: &arguments::Crate, name: &str) -> bool {
    let folder = Provider::find(krate).map(|provider| provider.folder);
    folder.is_ok_and(|folder| matches!(git::commit(&folder, name), Ok(Some(_))))
}

/// The error of a file or folder whose name is that of a git revision, too.
fn shadowed(error: &anyhow::Error, name: &str) -> anyhow::Error {
    anyhow!(messages::shadowed(&format!("{error:#}"), name))
}

/// A name, as it stands within a sentence.
fn shown(name: &str) -> &str {
    if name == "." { "this folder" } else { name }
}

/// Whether a file is text, as a lock is, and no wheel or library.
fn is_lock(path: &Path) -> Result<bool> {
    let mut start = Vec::new();
    let file = File::open(path).and_then(|file| file.take(1024).read_to_end(&mut start));
    file.with_context(|| messages::unread(&output::relative(path)))?;
    Ok(!start.contains(&0))
}

fn of_lock(path: &Path) -> Result<Lock> {
    let shown = output::relative(path);
    let text = fs::read_to_string(path).with_context(|| messages::unread(&shown))?;
    Lock::read(&text).map_err(|damage| anyhow!("{shown}:{damage}"))
}

/// The API that a wheel, a library or an installed package publishes.
fn of_artefact(path: &Path) -> Result<Lock> {
    let inspection = inspect::inspect(path)?;
    let apis = || inspection.libraries.iter().flat_map(|library| &library.apis);
    let Some(first) = apis().next() else {
        bail!(messages::publishes_nothing(&output::relative(path)));
    };
    if let Some(other) = apis().find(|api| api.lock != first.lock) {
        let (one, other) = (&first.lock.module, &other.lock.module);
        bail!(messages::publishes_several(&output::relative(path), one, other));
    }
    Ok(first.lock.clone())
}

/// Reads `v1.0`, or `v1.0:crates/shapes` for a crate that lay elsewhere then. Without a path, a
/// crate that isn't at its present place is looked for by its name.
fn of_revision(krate: &arguments::Crate, name: &str, earlier: Option<&Lock>) -> Result<Lock> {
    let provider = Provider::find(krate)?;
    let folder = &provider.folder;
    let mut found = git::commit(folder, name)?.map(|commit| (commit, name, None));
    if let (None, Some((revision, place))) = (&found, name.rsplit_once(':')) {
        let commit = git::commit(folder, revision)?;
        found = commit.map(|commit| (commit, revision, Some(place.trim_matches('/'))));
    }
    let Some((commit, revision, named)) = found else {
        bail!(messages::no_state(name));
    };
    let place = named.map_or_else(|| git::place(folder), |place| Ok(place.to_owned()))?;
    let checkout = git::checkout(folder, &commit, &place)?;
    if checkout.krate().join("Cargo.toml").is_file() {
        return of_source(&checkout.krate(), name, earlier);
    }
    if let Some(place) = named {
        let shown = if place.is_empty() { "the repository's root" } else { place };
        bail!(messages::no_crate_at(revision, shown));
    }
    let package = provider.field("name")?;
    let package = package.as_ref().and_then(toml::Value::as_str).unwrap_or_default();
    match checkout.packages(package).as_slice() {
        [elsewhere] => {
            let checkout = git::checkout(folder, &commit, elsewhere)?;
            of_source(&checkout.krate(), name, earlier)
        }
        several => {
            let here = output::folder(folder);
            let count = if several.is_empty() { "none" } else { "more than one" };
            bail!(messages::no_crate_found(name, &here, count, package));
        }
    }
}
