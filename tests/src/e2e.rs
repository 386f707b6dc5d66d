//! The end-to-end providers and their consumers, built and installed once for all tests.

use std::path::PathBuf;
use std::process::Command;
use std::sync::OnceLock;

use anyhow::{Result, anyhow};

use crate::environment::{Environment, Profile};
use crate::{root, target};

/// The first provider, with its consumers.
#[derive(Debug)]
pub struct Built {
    /// The environment in which they are installed.
    pub environment: Environment,
    /// The provider's wheel.
    pub wheel: PathBuf,
}

/// Builds them on the first call.
///
/// # Errors
///
/// Where a build fails.
pub fn built() -> Result<&'static Built> {
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

/// The second provider, with its consumers.
#[derive(Debug)]
pub struct Bridge {
    /// The environment in which they are installed.
    pub environment: Environment,
    /// A folder for each wheel.
    pub sites: Vec<PathBuf>,
}

/// Builds them on the first call.
///
/// # Errors
///
/// Where a build fails.
pub fn bridge() -> Result<&'static Bridge> {
    static BUILT: OnceLock<Result<Bridge, String>> = OnceLock::new();
    BUILT
        .get_or_init(|| build_bridge().map_err(|error| format!("{error:#}")))
        .as_ref()
        .map_err(|error| anyhow!("{error}"))
}

fn build_bridge() -> Result<Bridge> {
    let environment = Environment::open()?;
    let folder = e2e().join("bridge");
    let wheels = [
        environment.install_maturin(&folder.join("provider"), Profile::Dev)?,
        environment.install_project(&folder.join("consumer-c"))?,
        environment.install_maturin(&folder.join("consumer-rust"), Profile::Dev)?,
    ];
    let sites = sites(&environment, "bridge", &wheels)?;
    Ok(Bridge { environment, sites })
}

/// Unpacks each wheel into a folder, for interpreters for which it isn't installed.
///
/// # Errors
///
/// Where a wheel can't be unpacked.
pub fn sites(environment: &Environment, name: &str, wheels: &[PathBuf]) -> Result<Vec<PathBuf>> {
    let site = target().join("e2e/site").join(name);
    let sites: Vec<PathBuf> = (0..wheels.len()).map(|at| site.join(at.to_string())).collect();
    for (wheel, site) in wheels.iter().zip(&sites) {
        environment.unpack(wheel, site)?;
    }
    Ok(sites)
}

/// The folder of providers, consumers and scripts.
pub fn e2e() -> PathBuf {
    root().join("tests/e2e")
}

/// The command that runs a script in the environment.
pub fn script(environment: &Environment, name: &str) -> Command {
    let mut command = environment.python();
    command.arg(e2e().join("scripts").join(name));
    command
}
