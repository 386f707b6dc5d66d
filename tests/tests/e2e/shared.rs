//! The provider and its consumers, built and installed once for all tests.

use std::path::PathBuf;
use std::process::Command;
use std::sync::OnceLock;

use anyhow::{Result, anyhow};
use capi_tests::environment::{Environment, Profile};
use capi_tests::root;

/// What all tests use.
pub(crate) struct Built {
    pub(crate) environment: Environment,
    /// Of the provider.
    pub(crate) wheel: PathBuf,
}

/// Builds on the first call.
pub(crate) fn built() -> Result<&'static Built> {
    static BUILT: OnceLock<Result<Built, String>> = OnceLock::new();
    BUILT
        .get_or_init(|| build().map_err(|error| format!("{error:#}")))
        .as_ref()
        .map_err(|error| anyhow!("{error}"))
}

fn build() -> Result<Built> {
    let environment = Environment::open()?;
    let wheel = environment.install_maturin(&e2e().join("provider"), Profile::Dev)?;
    environment.install_project(&e2e().join("consumer-c"))?;
    environment.install_maturin(&e2e().join("consumer-rust"), Profile::Dev)?;
    Ok(Built { environment, wheel })
}

/// The folder of providers, consumers and scripts.
pub(crate) fn e2e() -> PathBuf {
    root().join("tests/e2e")
}

/// A script, in the environment.
pub(crate) fn script(environment: &Environment, name: &str) -> Command {
    let mut command = environment.python();
    command.arg(e2e().join("scripts").join(name));
    command
}
