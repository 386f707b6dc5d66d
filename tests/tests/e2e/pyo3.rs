//! A consumer's `PyO3` need not be the provider's: the sources are built with the oldest one that
//! consumer files support. All other tests use the newest one.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;
use capi_tests::e2e::{Bridge, bridge, built, e2e, script};
use capi_tests::environment::{Environment, Profile, run};
use capi_tests::scratch::Scratch;
use capi_tests::{root, target};

#[test]
fn the_oldest_pyo3_builds_and_calls() -> Result<()> {
    let environment = &built()?.environment;
    let site = with_oldest(environment, &e2e().join("consumer-rust"))?;
    run(script(environment, "results.py").env("PYTHONPATH", site)).map(drop)
}

#[test]
fn the_oldest_pyo3_shares_objects_and_classes() -> Result<()> {
    let Bridge { environment, .. } = bridge()?;
    let site = with_oldest(environment, &e2e().join("bridge/consumer-rust"))?;
    for name in ["crossing.py", "objects.py"] {
        run(script(environment, name).env("PYTHONPATH", &site))?;
    }
    Ok(())
}

/// The versions in between are only compiled, as they differ in names alone.
#[test]
fn each_pyo3_between_compiles() -> Result<()> {
    let Bridge { environment, .. } = bridge()?;
    for version in ["0.27", "0.28", "0.29"] {
        let scratch = with_pyo3(&e2e().join("bridge/consumer-rust"), version)?;
        let mut cargo = environment.command("cargo");
        run(cargo.args(["check", "--quiet"]).current_dir(&scratch.folder))?;
        let lock = fs::read_to_string(scratch.folder.join("Cargo.lock"))?;
        let resolved = format!("name = \"pyo3\"\nversion = \"{version}.");
        assert!(lock.contains(&resolved), "no PyO3 {version} in\n{lock}");
    }
    Ok(())
}

/// Builds a consumer with the oldest `PyO3`, and returns a folder from which it can be imported.
fn with_oldest(environment: &Environment, consumer: &Path) -> Result<PathBuf> {
    let scratch = with_pyo3(consumer, "0.26")?;
    let wheel = environment.build_maturin(&scratch.folder, Profile::Dev)?;
    let name = scratch.folder.file_name().unwrap_or_default();
    let site = target().join("e2e/site").join(name);
    environment.unpack(&wheel, &site)?;
    Ok(site)
}

/// The sources of a consumer, with another `PyO3`.
fn with_pyo3(consumer: &Path, version: &str) -> Result<Scratch> {
    let manifest = fs::read_to_string(consumer.join("Cargo.toml"))?;
    let name = manifest.split('"').nth(1).unwrap_or_default();
    let scratch = Scratch::new(&format!("pyo3-{version}-{name}"));
    let at = manifest.find("capi-build = {").unwrap_or_default();
    let build = format!("capi-build = {{ path = '{}' }}", root().join("capi-build").display());
    let line = manifest[at..].lines().next().unwrap_or_default();
    let wanted = format!("version = \"{version}\"");
    let old = manifest.replace("version = \"0.30.1\"", &wanted).replace(line, &build);
    assert!(old.contains(&wanted) && old.contains(&build), "{old}");
    scratch.write("Cargo.toml", &old)?;
    for file in ["pyproject.toml", "build.rs"] {
        scratch.write(file, &fs::read_to_string(consumer.join(file))?)?;
    }
    for file in fs::read_dir(consumer.join("src"))? {
        let file = file?;
        let name = format!("src/{}", file.file_name().to_string_lossy());
        scratch.write(&name, &fs::read_to_string(file.path())?)?;
    }
    Ok(scratch)
}
