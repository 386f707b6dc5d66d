//! A maturin project as it lies there: its two manifests, and the place of its module.

use std::path::{Component, Path, PathBuf};
use std::{env, fs};

use anyhow::{Context as _, Result, bail};
use capi_build::generate;
use capi_build::walk::walk;
use capi_cli::messages;
use capi_model::parse;
use toml_edit::{DocumentMut, Item};

use crate::arguments::Init;
use crate::output;

/// The one version of `PyO3` that providers are built with.
const PYO3: &str = "0.30";

/// A project that can become a provider.
pub(super) struct Project {
    /// The folder of pyproject.toml.
    pub(super) folder: PathBuf,
    pub(super) pyproject: DocumentMut,
    /// The folder of Cargo.toml.
    pub(super) krate: PathBuf,
    pub(super) manifest: DocumentMut,
    /// The crate's root.
    pub(super) root: PathBuf,
    /// `tool.maturin.module-name`, or the name that maturin takes without it.
    pub(super) module_name: String,
    /// The prefix of C names, and the name of headers: that of its `api!`, or the package's name.
    pub(super) prefix: String,
    /// The folder of the Python packages, relative to the project, in maturin's mixed layout.
    pub(super) python: Option<PathBuf>,
}

impl Project {
    /// The project of the current folder, or why it can't be a provider.
    pub(super) fn find(arguments: &Init) -> Result<Self> {
        let current = env::current_dir().context(messages::unknown_folder())?;
        let named = arguments.manifest_path.as_ref().map(|path| {
            let path = output::plain(&current.join(path));
            if path.is_dir() { path.join("Cargo.toml") } else { path }
        });
        let start = named.as_ref().and_then(|path| path.parent()).unwrap_or(&current);
        let Some(folder) = start.ancestors().find(|it| it.join("pyproject.toml").is_file()) else {
            bail!(messages::no_project(&output::folder(start)));
        };
        let pyproject = read(&folder.join("pyproject.toml"))?;
        check_backend(&pyproject)?;
        let manifest_path = named.clone().unwrap_or_else(|| manifest_path(folder, &pyproject));
        let manifest = read(&manifest_path)?;
        let krate = manifest_path.parent().unwrap_or(folder).to_owned();
        let root = generate::root(&krate);
        check_crate(&manifest, &root)?;
        let module_name = module_name(&pyproject, &manifest);
        let python = python(folder, &pyproject, &module_name);
        let folder = folder.to_owned();
        let api = walk(&krate, &root).source.apis.into_iter().next();
        let api = api.and_then(|found| parse::api::api(found.tokens).ok());
        let package = || capi_model::names::package(&module_name).to_owned();
        let prefix = api.map_or_else(package, |api| api.prefix);
        Ok(Self { folder, pyproject, krate, manifest, root, module_name, prefix, python })
    }

    /// The name that a consumer imports: in the mixed layout, the extension lies inside its
    /// package.
    pub(super) fn module(&self) -> String {
        let name = &self.module_name;
        let is_inside = self.python.is_some() && !name.contains('.');
        if is_inside { format!("{name}.{name}") } else { name.clone() }
    }

    /// Whether the Python package lies beside pyproject.toml, and so has the path that it has in a
    /// wheel.
    pub(super) fn is_flat(&self) -> bool {
        self.python.as_ref().is_some_and(|source| source.as_os_str().is_empty())
    }

    /// The Python package that holds the files that capi ships.
    pub(super) fn package(&self) -> &str {
        capi_model::names::package(&self.module_name)
    }
}

/// A value in a document: `at(&pyproject, &["tool", "maturin", "include"])`.
pub(super) fn at<'a>(document: &'a DocumentMut, path: &[&str]) -> Option<&'a Item> {
    path.iter().try_fold(document.as_item(), |item, key| item.get(key))
}

fn text<'a>(document: &'a DocumentMut, path: &[&str]) -> Option<&'a str> {
    at(document, path).and_then(Item::as_str)
}

fn read(path: &Path) -> Result<DocumentMut> {
    let shown = output::relative(path);
    if !path.is_file() {
        bail!(messages::not_there(&shown));
    }
    let text = fs::read_to_string(path).with_context(|| messages::unread(&shown))?;
    text.parse().with_context(|| messages::unread(&shown))
}

fn check_backend(pyproject: &DocumentMut) -> Result<()> {
    match text(pyproject, &["build-system", "build-backend"]) {
        Some("maturin") => Ok(()),
        Some(other) => bail!(messages::other_backend(other)),
        None => bail!(messages::no_backend()),
    }
}

/// The manifest of the crate that maturin builds.
fn manifest_path(folder: &Path, pyproject: &DocumentMut) -> PathBuf {
    let beside = folder.join("Cargo.toml");
    let in_rust = folder.join("rust/Cargo.toml");
    match text(pyproject, &["tool", "maturin", "manifest-path"]) {
        Some(path) => folder.join(path),
        None if !beside.is_file() && in_rust.is_file() => in_rust,
        None => beside,
    }
}

/// Refuses a crate that isn't an extension module of `PyO3`, or not of capi's version of it.
fn check_crate(manifest: &DocumentMut, root: &Path) -> Result<()> {
    let kinds = at(manifest, &["lib", "crate-type"]).and_then(Item::as_array);
    if !kinds.is_some_and(|kinds| kinds.iter().any(|kind| kind.as_str() == Some("cdylib"))) {
        bail!(messages::no_cdylib());
    }
    if !root.is_file() {
        bail!(messages::no_crate_root(&output::relative(root)));
    }
    let Some(pyo3) = at(manifest, &["dependencies", "pyo3"]) else {
        bail!(messages::no_pyo3());
    };
    let version = pyo3.as_str().or_else(|| pyo3.get("version").and_then(Item::as_str));
    match version.filter(|version| is_other(version)) {
        Some(version) => bail!(messages::other_pyo3(version, env!("CARGO_PKG_VERSION"), PYO3)),
        None => Ok(()),
    }
}

/// Whether a requirement names one version, and that isn't ours.
fn is_other(requirement: &str) -> bool {
    let version = requirement.trim().trim_start_matches(['^', '=', '~']).trim();
    let is_plain = version.bytes().all(|it| it.is_ascii_digit() || it == b'.');
    let mut parts = version.split('.');
    let (major, minor) = (parts.next(), parts.next());
    is_plain && major.zip(minor) != PYO3.split_once('.')
}

/// The module's name, found as maturin finds it.
fn module_name(pyproject: &DocumentMut, manifest: &DocumentMut) -> String {
    let named = text(pyproject, &["tool", "maturin", "module-name"])
        .or_else(|| text(manifest, &["lib", "name"]))
        .or_else(|| text(pyproject, &["project", "name"]))
        .or_else(|| text(manifest, &["package", "name"]));
    named.unwrap_or_default().replace('-', "_")
}

/// The folder of Python's sources, in maturin's mixed layout: it has a package of the module's
/// name.
fn python(folder: &Path, pyproject: &DocumentMut, module_name: &str) -> Option<PathBuf> {
    let package = capi_model::names::package(module_name);
    let named = text(pyproject, &["tool", "maturin", "python-source"])
        .map(|path| Path::new(path).components().filter(|it| *it != Component::CurDir).collect());
    let source = named.unwrap_or_else(|| {
        // Maturin guesses this itself, for a crate in `rust/`.
        let init = folder.join("src").join(package).join("__init__.py");
        let guessed = folder.join("rust/Cargo.toml").is_file() && init.is_file();
        if guessed { PathBuf::from("src") } else { PathBuf::new() }
    });
    let package = folder.join(&source).join(package);
    let is_crate = package.join("Cargo.toml").is_file() && !package.join("__init__.py").is_file();
    (package.is_dir() && !is_crate).then_some(source)
}

#[cfg(test)]
mod tests {
    use super::is_other;

    #[test]
    fn a_requirement_may_be_for_another_version() {
        for ours in ["0.30", "0.30.1", "^0.30", "=0.30.1", ">=0.26, <0.31", "*", "0.30.*"] {
            assert!(!is_other(ours), "{ours}");
        }
        for other in ["0.29", "0.24.1", "=0.29.0", "~0.31", "1.0", "0.3"] {
            assert!(is_other(other), "{other}");
        }
    }
}
