//! Small crates under `target/`, written by the tests.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::{root, target};

/// The one `PyO3` of the tests, in a manifest, so that one build of it serves all.
pub const PYO3: &str = "pyo3 = { version = \"0.30.1\", default-features = false, \
                        features = [\"abi3-py39\", \"macros\"] }";

/// A crate that a test writes.
#[derive(Debug, Clone)]
pub struct Scratch {
    /// Where it is.
    pub folder: PathBuf,
}

impl Scratch {
    /// A folder of this name, with whatever an earlier run left there.
    pub fn new(name: &str) -> Self {
        Self { folder: target().join("scratch").join(name) }
    }

    /// A maturin project with this module, and capi's crates of this repository. Its build script
    /// is `build`, its root `source`.
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

    /// A file of it, left alone if it is so already: cargo looks at times.
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

    /// The dependencies' versions of another workspace, unless it has some already.
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

/// A provider's manifest; `dependencies` are added to those that each has.
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

/// What makes a package a workspace of its own.
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

/// What maturin reads.
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
