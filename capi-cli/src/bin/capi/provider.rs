//! The crate that a command works on: its place, and its manifest.

use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::{Context as _, Result, bail};
use capi_build::generate;
use capi_cli::diagnose::{Diagnosis, diagnose};
use capi_cli::inspect::no_entry_point;
use capi_cli::messages;
use capi_model::{abi, names};

use crate::{arguments, output};

const MANIFEST: &str = "Cargo.toml";

/// A package.
pub(crate) struct Provider {
    pub(crate) folder: PathBuf,
    manifest: toml::Table,
}

impl Provider {
    /// The package that the arguments name, or that the current folder is in.
    pub(crate) fn find(krate: &arguments::Crate) -> Result<Self> {
        let current = env::current_dir().context(messages::unknown_folder())?;
        let path = match &krate.manifest_path {
            Some(path) if path.is_dir() => path.join(MANIFEST),
            Some(path) => path.clone(),
            None => current
                .ancestors()
                .map(|folder| folder.join(MANIFEST))
                .find(|path| path.is_file())
                .with_context(|| messages::no_manifest(&output::folder(&current)))?,
        };
        let path = output::plain(&current.join(path));
        let manifest = read(&path)?;
        if !manifest.contains_key("package") {
            let shown = output::relative(&path);
            bail!(messages::workspace(&shown));
        }
        let folder = path.parent().map(Path::to_owned).unwrap_or_default();
        Ok(Self { folder, manifest })
    }

    /// Finds all mistakes and exports of its API.
    pub(crate) fn diagnose(&self) -> Result<Diagnosis> {
        let root = generate::root(&self.folder);
        let shown = output::relative(&root);
        if !root.is_file() {
            bail!(messages::no_root(&shown));
        }
        let diagnosis = diagnose(&self.folder, &root);
        if !diagnosis.is_provider && diagnosis.diagnostics.is_empty() {
            bail!(messages::no_api(&shown));
        }
        Ok(diagnosis)
    }

    /// The tables of its API, oldest major version first. If the crate has mistakes, prints them
    /// and returns `None`.
    pub(crate) fn tables(&self) -> Result<Option<Vec<abi::Table>>> {
        Ok(self.sound()?.map(|diagnosis| diagnosis.tables))
    }

    /// The diagnosis of a crate without mistakes. If there are mistakes, prints them and returns
    /// `None`.
    pub(crate) fn sound(&self) -> Result<Option<Diagnosis>> {
        let diagnosis = self.diagnose()?;
        if diagnosis.diagnostics.is_empty() {
            return Ok(Some(diagnosis));
        }
        output::diagnostics(&self.folder, &diagnosis.diagnostics);
        Ok(None)
    }

    /// A field of `[package]`, its own or inherited from its workspace.
    pub(crate) fn field(&self, name: &str) -> Result<Option<toml::Value>> {
        let Some(value) = self.manifest.get("package").and_then(|package| package.get(name)) else {
            return Ok(None);
        };
        let is_inherited = value.get("workspace").and_then(toml::Value::as_bool) == Some(true);
        if !is_inherited {
            return Ok(Some(value.clone()));
        }
        let workspace = self.workspace()?;
        let package = workspace.get("workspace").and_then(|it| it.get("package"));
        Ok(package.and_then(|package| package.get(name)).cloned())
    }

    /// The manifest of the workspace that it is in.
    fn workspace(&self) -> Result<toml::Table> {
        let named = self.manifest.get("package").and_then(|package| package.get("workspace"));
        if let Some(path) = named.and_then(toml::Value::as_str) {
            return read(&output::plain(&self.folder.join(path).join(MANIFEST)));
        }
        for folder in self.folder.ancestors() {
            let path = folder.join(MANIFEST);
            if path.is_file() {
                let manifest = read(&path)?;
                if manifest.contains_key("workspace") {
                    return Ok(manifest);
                }
            }
        }
        bail!(messages::no_workspace());
    }

    /// A sentence about the entry point that its pyproject.toml lacks for `PyPI`'s pkgconf to find
    /// its API.
    pub(crate) fn lacks_entry_point(&self, module: &str) -> Option<String> {
        let file = self.folder.ancestors().take(3).map(|it| it.join("pyproject.toml"));
        let file = file.into_iter().find(|it| it.is_file())?;
        let project = fs::read_to_string(&file).ok()?.parse::<toml::Table>().ok()?;
        // The pyproject.toml may belong to another crate: one in `rust/`, or wherever it says.
        let maturin = project.get("tool").and_then(|it| it.get("maturin"));
        let named = maturin.and_then(|it| it.get("manifest-path")?.as_str());
        let mut places = [named.unwrap_or(MANIFEST), "rust/Cargo.toml"].map(Path::new).into_iter();
        let own = self.folder.join(MANIFEST).canonicalize().ok()?;
        let is_own = |place: &Path| {
            file.parent().is_some_and(|it| it.join(place).canonicalize().is_ok_and(|it| it == own))
        };
        if !places.any(is_own) {
            return None;
        }
        let backend = project.get("build-system")?.get("build-backend")?.as_str()?;
        let (group, wanted) = (names::ENTRY_POINTS, names::entry_point(module));
        let points = project.get("project").and_then(|it| it.get("entry-points")?.get(group));
        let mut points = points.and_then(toml::Value::as_table).into_iter().flatten();
        let is_there = points.any(|(_, point)| point.as_str() == Some(&wanted));
        (backend == "maturin" && !is_there)
            .then(|| no_entry_point(&output::relative(&file), module))
    }

    /// The name by which `pip` installs it: that in pyproject.toml, or that of the package.
    pub(crate) fn distribution(&self) -> String {
        let project = fs::read_to_string(self.folder.join("pyproject.toml")).ok();
        let project = project.and_then(|text| text.parse::<toml::Table>().ok());
        let name = |table: &toml::Table, key: &str| {
            Some(table.get(key)?.get("name")?.as_str()?.to_owned())
        };
        let named = project.and_then(|project| name(&project, "project"));
        named.or_else(|| name(&self.manifest, "package")).unwrap_or_default()
    }
}

/// The table of this major version, or of the newest.
pub(crate) fn pick(mut tables: Vec<abi::Table>, major: Option<u16>) -> Result<abi::Table> {
    let majors: Vec<String> = tables.iter().map(|it| it.version.major.to_string()).collect();
    if let Some(major) = major {
        tables.retain(|table| table.version.major == major);
    }
    tables.pop().with_context(|| messages::no_major(major, &majors.join(", ")))
}

/// A manifest's text as data.
fn read(path: &Path) -> Result<toml::Table> {
    let shown = output::relative(path);
    if !path.exists() {
        bail!(messages::not_there(&shown));
    }
    let text = fs::read_to_string(path).with_context(|| messages::unread(&shown))?;
    text.parse().with_context(|| messages::unread(&shown))
}
