//! The `capi` command, built from this repository.

use std::path::PathBuf;
use std::process::Command;
use std::sync::OnceLock;

use anyhow::{Result, anyhow};

use crate::environment::run;
use crate::{root, target};

/// The path of the command, which the first call builds.
///
/// # Errors
///
/// Where it doesn't build.
pub fn capi() -> Result<PathBuf> {
    static BUILT: OnceLock<Result<(), String>> = OnceLock::new();
    let build = || {
        let mut cargo = Command::new("cargo");
        cargo.args(["build", "--quiet", "--package", "capi-cli"]);
        run(cargo.current_dir(root())).map(drop).map_err(|error| format!("{error:#}"))
    };
    BUILT.get_or_init(build).as_ref().map_err(|error| anyhow!("{error}"))?;
    Ok(target().join("debug/capi").with_extension(std::env::consts::EXE_EXTENSION))
}
