//! A consumer's `PyO3` is not the provider's: the same sources with the oldest one that consumer
//! files support. The newest one is what all other tests use.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;
use capi_tests::environment::{Environment, Profile, run};
use capi_tests::scratch::Scratch;
use capi_tests::{root, target};

use crate::shared::{Bridge, bridge, built, e2e, script};

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

/// A consumer with the oldest `PyO3`, importable from a folder of its own.
fn with_oldest(environment: &Environment, consumer: &Path) -> Result<PathBuf> {
    let manifest = fs::read_to_string(consumer.join("Cargo.toml"))?;
    let name = manifest.split('"').nth(1).unwrap_or_default();
    let scratch = Scratch::new(&format!("oldest-pyo3-{name}"));
    let at = manifest.find("capi-build = {").unwrap_or_default();
    let build = format!("capi-build = {{ path = '{}' }}", root().join("capi-build").display());
    let line = manifest[at..].lines().next().unwrap_or_default();
    let old = manifest.replace("version = \"0.30.1\"", "version = \"0.26\"").replace(line, &build);
    assert!(old.contains("\"0.26\"") && old.contains(&build), "{old}");
    scratch.write("Cargo.toml", &old)?;
    for file in ["pyproject.toml", "build.rs"] {
        scratch.write(file, &fs::read_to_string(consumer.join(file))?)?;
    }
    for file in fs::read_dir(consumer.join("src"))? {
        let file = file?;
        let name = format!("src/{}", file.file_name().to_string_lossy());
        scratch.write(&name, &fs::read_to_string(file.path())?)?;
    }
    let wheel = environment.build_maturin(&scratch.folder, Profile::Dev)?;
    let site = target().join("e2e/site").join(format!("oldest-pyo3-{name}"));
    environment.unpack(&wheel, &site)?;
    Ok(site)
}
