//! Small crates under `target/`, written by the tests.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;
use capi_tests::{root, target};

/// A crate that a test writes.
pub(crate) struct Scratch {
    pub(crate) folder: PathBuf,
}

impl Scratch {
    /// A folder of this name, with whatever an earlier run left there.
    pub(crate) fn new(name: &str) -> Self {
        Self { folder: target().join("e2e").join(name) }
    }

    /// A maturin project with this module, and capi's crates of this repository. Its build script
    /// is `build`, its root `source`.
    pub(crate) fn provider(module: &str, build: &str, source: &str) -> Result<Self> {
        let scratch = Self::new(module);
        scratch.write("Cargo.toml", &manifest(module, "cdylib", ""))?;
        scratch.write("pyproject.toml", &project(module))?;
        scratch.write("build.rs", build)?;
        scratch.write("src/lib.rs", source)?;
        scratch.lock(&root())?;
        Ok(scratch)
    }

    /// A file of it, left alone if it is so already: cargo looks at times.
    pub(crate) fn write(&self, path: &str, text: &str) -> Result<()> {
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
    pub(crate) fn lock(&self, workspace: &Path) -> Result<()> {
        let lock = self.folder.join("Cargo.lock");
        if !lock.exists() {
            fs::copy(workspace.join("Cargo.lock"), lock)?;
        }
        Ok(())
    }
}

/// A manifest; `dependencies` are added to those of each provider.
pub(crate) fn manifest(name: &str, kind: &str, dependencies: &str) -> String {
    let root = root();
    let (build, runtime) = (root.join("capi-build"), root.join("capi-runtime"));
    let (build, runtime) = (build.display(), runtime.display());
    format!(
        r#"[package]
name = "{name}"
version = "0.1.0"
edition = "2024"

[lib]
crate-type = ["{kind}"]

[dependencies]
capi-runtime = {{ path = '{runtime}' }}
pyo3 = {{ version = "0.30.1", default-features = false, features = ["abi3-py39", "macros"] }}
{dependencies}
[build-dependencies]
capi-build = {{ path = '{build}' }}

[workspace]
"#
    )
}

/// The manifest of a Rust consumer.
pub(crate) fn consumer_manifest(name: &str, dependencies: &str) -> String {
    let build = root().join("capi-build");
    let build = build.display();
    format!(
        r#"[package]
name = "{name}"
version = "0.1.0"
edition = "2024"

[lib]
crate-type = ["cdylib"]

{dependencies}
[build-dependencies]
capi-build = {{ path = '{build}' }}

[workspace]
"#
    )
}

/// What maturin reads.
pub(crate) fn project(module: &str) -> String {
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
