//! Exports beyond plain values: one abi3 wheel of `bridge` and of each consumer, on each Python on
//! this machine.

use anyhow::Result;
use capi_tests::e2e::{Bridge, bridge, e2e};
use capi_tests::environment::run;
use capi_tests::interpreters::interpreters;

#[test]
fn what_crosses_does_so_on_each_python() -> Result<()> {
    on_each_python("crossing.py")
}

#[test]
fn objects_and_classes_cross_on_each_python() -> Result<()> {
    on_each_python("objects.py")
}

/// Runs a script on each Python, with only the three wheels.
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
