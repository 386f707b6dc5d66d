//! Small crates under `target/`, written by the tests.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::{root, target};

/// The tests' `PyO3` in a manifest; all have the same one, so that it is built once.
pub const PYO3: &str = "pyo3 = { version = \"0.30.1\", default-features = false, \
                        features = [\"abi3-py39\", \"macros\"] }";

/// A crate that a test writes.
#[derive(Debug, Clone)]
pub struct Scratch {
    /// The folder of the crate.
    pub folder: PathBuf,
}

impl Scratch {
    /// Opens a folder of this name, with the files that an earlier run left there.
    pub fn new(name: &str) -> Self {
        Self { folder: target().join("scratch").join(name) }
    }

    /// Writes a maturin project with this module, which depends on capi's crates in this
    /// repository. Its build script is `build`, its root `source`.
    ///
    /// # Errors
    ///
    /// Where the folder can't be written.
    pub fn provider(module: &str, build: &str, source: &str) -> Result<Self> {
        let scratch = Self::new(module);
        scratch.write("Cargo.toml", &manifest(module, "0.1.0", "cdylib", ""))?;
        scratch.write("pyproject.toml", &project(module))?;
        scratch.write("build.rs", build)?;
        scratch.write("src/lib.rs", source)?;
        scratch.lock(&root())?;
        Ok(scratch)
    }

    /// Writes a file, unless it has this text already: cargo looks at times.
    ///
    /// # Errors
    ///
    /// Where it can't be written.
    pub fn write(&self, path: &str, text: &str) -> Result<()> {
        let path = self.folder.join(path);
        if fs::read_to_string(&path).is_ok_and(|found| found == text) {
            return Ok(());
        }
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        Ok(fs::write(path, text)?)
    }

    /// Copies the dependencies' versions from another workspace, unless the crate has some already.
    ///
    /// # Errors
    ///
    /// Where that has none, or they can't be written.
    pub fn lock(&self, workspace: &Path) -> Result<()> {
        let lock = self.folder.join("Cargo.lock");
        if !lock.exists() {
            fs::copy(workspace.join("Cargo.lock"), lock)?;
        }
        Ok(())
    }
}

/// A provider's manifest; `dependencies` are added to those that every provider has.
pub fn manifest(name: &str, version: &str, kind: &str, dependencies: &str) -> String {
    let runtime = root().join("capi-runtime");
    let runtime = runtime.display();
    let dependencies = format!("capi-runtime = {{ path = '{runtime}' }}\n{PYO3}\n{dependencies}");
    package(name, version, kind, &dependencies) + ALONE
}

/// The manifest of a Rust consumer with these dependencies.
pub fn consumer_manifest(name: &str, dependencies: &str) -> String {
    member_manifest(name, dependencies) + ALONE
}

/// The manifest of a Rust consumer with these dependencies, in a workspace with others.
pub fn member_manifest(name: &str, dependencies: &str) -> String {
    package(name, "0.1.0", "cdylib", dependencies)
}

/// The section that makes a package a workspace of its own.
const ALONE: &str = "\n[workspace]\n";

fn package(name: &str, version: &str, kind: &str, dependencies: &str) -> String {
    let build = root().join("capi-build");
    let build = build.display();
    format!(
        r#"[package]
name = "{name}"
version = "{version}"
edition = "2024"

[lib]
crate-type = ["{kind}"]

[dependencies]
{dependencies}

[build-dependencies]
capi-build = {{ path = '{build}' }}
"#
    )
}

/// The pyproject.toml, for maturin.
pub fn project(module: &str) -> String {
    format!(
        r#"[build-system]
requires = ["maturin>=1.12.1,<2"]
build-backend = "maturin"

[project]
name = "{module}"
dynamic = ["version"]

[tool.maturin]
module-name = "{module}"
include = [{{ path = "{module}/**/*", from = "out-dir", to = "" }}]
"#
    )
}
