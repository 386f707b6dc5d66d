//! ctypes through `geometry.capi.load()`, and cffi through `geometry.capi.cdef()`.

use std::process::Command;

use anyhow::{Context as _, Result};
use capi_tests::consumers::{Consumers, Row, capi_jsons, consumers};
use capi_tests::environment::{Environment, Profile, run};
use capi_tests::interpreters::interpreters;
use capi_tests::{golden, root, target};

#[test]
fn ctypes_with_numpy() -> Result<()> {
    let consumers = consumers()?;
    let row = Row { consumer: "ctypes, numpy", build_system: "load()", isolated: None };
    consumers.attempt(row, || script(consumers.environment.python(), "shapes.py"))
}

#[test]
fn cffi_in_abi_mode() -> Result<()> {
    let consumers = consumers()?;
    let row = Row { consumer: "cffi", build_system: "cdef()", isolated: None };
    consumers.attempt(row, || {
        let mut python = consumers.environment.python();
        python.arg(Consumers::folder().join("ctypes/through_cffi.py"));
        run(python.args(capi_jsons(consumers)?)).map(drop)
    })
}

/// Every kind of parameter and result works, with right and wrong values, by the standard library
/// alone, on the oldest Python and on the newest.
#[test]
fn ctypes_on_the_oldest_and_the_newest_python() -> Result<()> {
    let consumers = consumers()?;
    let environment = Environment::open()?;
    let mut sites = Vec::new();
    for provider in ["tests/e2e/provider", "tests/e2e/bridge/provider"] {
        let wheel = environment.build_maturin(&root().join(provider), Profile::Dev)?;
        let site = target().join("consumers/ctypes").join(provider.replace('/', "-"));
        environment.unpack(&wheel, &site)?;
        sites.push(site);
    }
    let path = std::env::join_paths(&sites)?;
    let mut all = interpreters(&environment)?;
    all.sort_by_key(|interpreter| interpreter.minor);
    let (oldest, newest) = (all.first().context("a Python")?, all.last().context("a Python")?);
    for interpreter in [oldest, newest] {
        let (python, consumer) = (format!("3.{}", interpreter.minor), "ctypes, no numpy");
        let row = Row { consumer, build_system: "load()", isolated: None };
        consumers.attempt_with(&python, row, || {
            for name in ["plain.py", "crossing.py", "edges.py"] {
                let mut command = interpreter.command();
                command.env("PYTHONPATH", &path).env("PYTHONDONTWRITEBYTECODE", "1");
                script(command, name)?;
            }
            Ok(())
        })?;
    }
    Ok(())
}

/// Two major versions, older and newer providers, and damaged or foreign tables.
#[test]
fn tables_that_dont_fit_are_refused() -> Result<()> {
    let consumers = consumers()?;
    let mut python = consumers.environment.python();
    python.arg(Consumers::folder().join("ctypes/refusals.py"));
    let rendered = golden::rendered(&root().join("tests/golden/majors"))?;
    python.arg(rendered.join("capi.json"));
    run(python.arg(target().join("consumers/ctypes/refusals"))).map(drop)
}

fn script(mut python: Command, name: &str) -> Result<()> {
    run(python.arg(Consumers::folder().join("ctypes").join(name))).map(drop)
}
