//! What crosses beyond plain values: one abi3 wheel of `bridge` and of each consumer, on each Python
//! that this machine has.

use std::path::PathBuf;
use std::sync::OnceLock;

use anyhow::{Result, anyhow};
use capi_tests::environment::{Environment, Profile, run};
use capi_tests::interpreters::interpreters;
use capi_tests::target;

use crate::shared::e2e;

/// The provider and its consumers, importable from one folder.
pub(crate) struct Bridge {
    pub(crate) environment: Environment,
    /// A folder for each wheel.
    sites: Vec<PathBuf>,
}

/// Builds on the first call.
pub(crate) fn bridge() -> Result<&'static Bridge> {
    static BUILT: OnceLock<Result<Bridge, String>> = OnceLock::new();
    BUILT
        .get_or_init(|| build().map_err(|error| format!("{error:#}")))
        .as_ref()
        .map_err(|error| anyhow!("{error}"))
}

fn build() -> Result<Bridge> {
    let environment = Environment::open()?;
    let folder = e2e().join("bridge");
    let wheels = [
        environment.install_maturin(&folder.join("provider"), Profile::Dev)?,
        environment.install_project(&folder.join("consumer-c"))?,
        environment.install_maturin(&folder.join("consumer-rust"), Profile::Dev)?,
    ];
    let site = target().join("e2e/site/bridge");
    let sites: Vec<PathBuf> = (0..wheels.len()).map(|at| site.join(at.to_string())).collect();
    for (wheel, site) in wheels.iter().zip(&sites) {
        environment.unpack(wheel, site)?;
    }
    Ok(Bridge { environment, sites })
}

#[test]
fn what_crosses_does_so_on_each_python() -> Result<()> {
    on_each_python("crossing.py")
}

#[test]
fn objects_and_classes_cross_on_each_python() -> Result<()> {
    on_each_python("objects.py")
}

/// A script, with nothing but the three wheels.
fn on_each_python(script: &str) -> Result<()> {
    let Bridge { environment, sites } = bridge()?;
    let path = std::env::join_paths(sites)?;
    for interpreter in interpreters(environment)? {
        let mut python = interpreter.command();
        python.arg(e2e().join("scripts").join(script)).env("PYTHONPATH", &path);
        run(&mut python)?;
    }
    Ok(())
}
