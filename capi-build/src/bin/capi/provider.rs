//! The crate that is meant: where it lies, and what its manifest says.

use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::{Context as _, Result, bail};
use capi_build::diagnose::{Diagnosis, diagnose};
use capi_build::generate;
use capi_model::abi;

use crate::{arguments, output};

const MANIFEST: &str = "Cargo.toml";

/// A package.
pub(crate) struct Provider {
    pub(crate) folder: PathBuf,
}

impl Provider {
    /// The package that the arguments name, or that the current folder is in.
    pub(crate) fn find(krate: &arguments::Crate) -> Result<Self> {
        let current = env::current_dir().context("the current folder isn't known")?;
        let path = match &krate.manifest_path {
            Some(path) if path.is_dir() => path.join(MANIFEST),
            Some(path) => path.clone(),
            None => current
                .ancestors()
                .map(|folder| folder.join(MANIFEST))
                .find(|path| path.is_file())
                .with_context(|| {
                    format!(
                        "there is no {MANIFEST} in {} or above; go to the provider's folder, or \
                         say `--manifest-path`",
                        current.display()
                    )
                })?,
        };
        let path = output::plain(&current.join(path));
        let manifest = read(&path)?;
        if !manifest.contains_key("package") {
            let shown = output::relative(&path);
            bail!(
                "{shown} is a workspace without a package; name the provider's manifest: \
                 `--manifest-path …/{MANIFEST}`"
            );
        }
        let folder = path.parent().map(Path::to_owned).unwrap_or_default();
        Ok(Self { folder })
    }

    /// All that can be known of its API.
    pub(crate) fn diagnose(&self) -> Result<Diagnosis> {
        let root = generate::root(&self.folder);
        let shown = output::relative(&root);
        if !root.is_file() {
            bail!("{shown} isn't there; a provider is a library crate with this root");
        }
        let diagnosis = diagnose(&self.folder, &root);
        if !diagnosis.is_provider && diagnosis.diagnostics.is_empty() {
            bail!(
                "this crate has no C API; add `capi::api! {{ module = \"…\" }}` to {shown}, or see \
                 `capi init --existing`"
            );
        }
        Ok(diagnosis)
    }

    /// The tables of its API, oldest major version first, or only this one. `None` where the crate
    /// has mistakes, which are printed.
    pub(crate) fn tables(&self, major: Option<u16>) -> Result<Option<Vec<abi::Table>>> {
        let diagnosis = self.diagnose()?;
        if !diagnosis.diagnostics.is_empty() {
            output::diagnostics(&self.folder, &diagnosis.diagnostics);
            return Ok(None);
        }
        let mut tables = diagnosis.tables;
        let majors: Vec<String> = tables.iter().map(|it| it.version.major.to_string()).collect();
        if let Some(major) = major {
            tables.retain(|table| table.version.major == major);
            if tables.is_empty() {
                bail!("there is no major version {major}; this API has {}", majors.join(", "));
            }
        }
        Ok(Some(tables))
    }

    /// The table of the newest major version, or of this one.
    pub(crate) fn table(&self, major: Option<u16>) -> Result<Option<abi::Table>> {
        Ok(self.tables(major)?.and_then(|mut tables| tables.pop()))
    }
}

/// A manifest's text as data.
fn read(path: &Path) -> Result<toml::Table> {
    let shown = output::relative(path);
    if !path.exists() {
        bail!("{shown} isn't there");
    }
    let text = fs::read_to_string(path).with_context(|| format!("{shown} can't be read"))?;
    text.parse().with_context(|| format!("{shown} can't be read"))
}
