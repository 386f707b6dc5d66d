//! A provider with a function of each kind, for tests that need more than `geometry`.

use std::path::Path;
use std::sync::Mutex;

use anyhow::Result;
use capi_tests::consumers::Consumers;
use capi_tests::environment::{Environment, Profile};

/// Builds it and installs it beside `geometry`, once.
pub(crate) fn install(consumers: &Consumers) -> Result<()> {
    static INSTALLED: Mutex<bool> = Mutex::new(false);
    let mut installed = INSTALLED.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    if !*installed {
        let project: &Path = &Consumers::folder().join("probes");
        let wheel = Environment::open()?.build_maturin(project, Profile::Dev)?;
        consumers.environment.install(&wheel)?;
        *installed = true;
    }
    Ok(())
}
