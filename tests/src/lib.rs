//! The shared parts of tests and tasks: the repository's folders, and one Python environment under
//! `target/` into which wheels are built and installed.

pub mod environment;
pub mod interpreters;
pub mod scratch;
pub mod consumers;
pub mod command;
pub mod compilers;
pub mod count;
pub mod golden;
pub mod e2e;
pub mod layers;

use std::path::{Path, PathBuf};

/// The repository's folder.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map(Path::to_owned).unwrap_or_default()
}

/// The one target directory.
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}
