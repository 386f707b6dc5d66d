//! A state of an API: what a lock, a revision of git or an artefact says that it is.

use std::path::Path;
use std::process::Command;
use std::{fs, str};

use anyhow::{Context as _, Result, bail};
use capi_build::diagnose::diagnose;
use capi_build::{generate, inspect};
use capi_model::lock::Lock;
use tempfile::TempDir;

use crate::output;
use crate::provider::Provider;

/// What is wrong with a crate is printed; then there is no state.
pub(crate) fn read(given: &str, provider: &impl Fn() -> Result<Provider>) -> Result<Option<Lock>> {
    let path = Path::new(given);
    if !path.exists() {
        return of_revision(given, &provider()?);
    }
    if path.is_file() && path.extension().is_some_and(|it| it == "lock") {
        return of_lock(path).map(Some);
    }
    if path.join("Cargo.toml").is_file() {
        return of_source(path);
    }
    of_artefact(path).map(Some)
}

fn of_lock(path: &Path) -> Result<Lock> {
    let shown = output::relative(path);
    let text = fs::read_to_string(path).with_context(|| format!("{shown} can't be read"))?;
    Lock::read(&text).map_err(|damage| anyhow::anyhow!("{shown}:{}: {}", damage.line, damage.text))
}

/// What the source promises; a lock beside it may have less.
fn of_source(folder: &Path) -> Result<Option<Lock>> {
    let diagnosis = diagnose(folder, &generate::root(folder));
    if diagnosis.diagnostics.is_empty() && diagnosis.is_provider {
        return Ok(Some(Lock::of(&diagnosis.tables)));
    }
    if diagnosis.diagnostics.is_empty() {
        bail!("{} has no C API", output::relative(folder));
    }
    output::diagnostics(folder, &diagnosis.diagnostics);
    Ok(None)
}

/// The crate as a revision has it, in a folder of its own. The work tree isn't touched.
fn of_revision(revision: &str, provider: &Provider) -> Result<Option<Lock>> {
    let git = |arguments: &[&str]| -> Result<Vec<u8>> {
        let mut git = Command::new("git");
        git.args(arguments).current_dir(&provider.folder);
        let output = git.output().context("git can't be run; install it")?;
        if !output.status.success() {
            bail!("{}", String::from_utf8_lossy(&output.stderr).trim_end().to_owned());
        }
        Ok(output.stdout)
    };
    let commit = git(&["rev-parse", "--verify", "--quiet", &format!("{revision}^{{commit}}")])
        .ok()
        .with_context(|| {
            format!("`{revision}` is no file, and no revision of git; name a lock, a wheel, a library or a revision")
        })?;
    let commit = str::from_utf8(&commit)?.trim();
    let inside = git(&["rev-parse", "--show-prefix"])?;
    let inside = str::from_utf8(&inside)?.trim_end_matches(['\n', '\r']);
    let scratch = TempDir::new().context("no folder can be made for the revision")?;
    let below = Some(inside).filter(|it| !it.is_empty());
    let list = ["ls-tree", "-r", "-z", "--name-only", "--full-tree", commit].into_iter();
    let listed = git(&list.chain(below).collect::<Vec<_>>())?;
    for name in listed.split(|byte| *byte == 0).filter(|name| is_read(name)) {
        let name = str::from_utf8(name)?;
        let text = git(&["cat-file", "blob", &format!("{commit}:{name}")])?;
        let path = scratch.path().join(name);
        fs::create_dir_all(path.parent().unwrap_or(scratch.path()))
            .and_then(|()| fs::write(&path, text))
            .with_context(|| format!("{} can't be written", path.display()))?;
    }
    let folder = scratch.path().join(inside);
    if !folder.join("Cargo.toml").is_file() {
        bail!("{revision} has no {inside}Cargo.toml");
    }
    of_source(&folder).with_context(|| format!("{revision} can't be read"))
}

/// What a walk through a crate reads.
fn is_read(name: &[u8]) -> bool {
    [&b".rs"[..], b"Cargo.toml", b"capi.lock"].iter().any(|end| name.ends_with(end))
}

/// What a wheel or a library publishes.
fn of_artefact(path: &Path) -> Result<Lock> {
    let inspection = inspect::inspect(path)?;
    let locks: Vec<&Lock> = inspection
        .libraries
        .iter()
        .flat_map(|library| &library.apis)
        .map(|api| &api.lock)
        .collect();
    match *locks.as_slice() {
        [] => bail!("{} publishes no C API", output::relative(path)),
        [first, ref others @ ..] if others.iter().all(|other| *other == first) => Ok(first.clone()),
        [..] => bail!("{} publishes several C APIs", output::relative(path)),
    }
}
