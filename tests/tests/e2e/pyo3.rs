//! A consumer's `PyO3` is not the provider's: the same sources with the oldest one that consumer
//! files support. The newest one is what all other tests use.

use std::fs;

use anyhow::Result;
use capi_tests::environment::{Profile, run};
use capi_tests::scratch::Scratch;
use capi_tests::{root, target};

use crate::shared::{built, e2e, script};

#[test]
fn the_oldest_pyo3_builds_and_calls() -> Result<()> {
    let environment = &built()?.environment;
    let consumer = e2e().join("consumer-rust");
    let scratch = Scratch::new("oldest-pyo3");
    let manifest = fs::read_to_string(consumer.join("Cargo.toml"))?;
    let build = root().join("capi-build");
    let build = format!("capi-build = {{ path = '{}' }}", build.display());
    let manifest = manifest
        .replace("version = \"0.30.1\"", "version = \"0.26\"")
        .replace("capi-build = { path = \"../../../capi-build\" }", &build);
    assert!(manifest.contains("\"0.26\"") && manifest.contains(&build), "{manifest}");
    scratch.write("Cargo.toml", &manifest)?;
    for file in ["pyproject.toml", "build.rs"] {
        scratch.write(file, &fs::read_to_string(consumer.join(file))?)?;
    }
    for file in fs::read_dir(consumer.join("src"))? {
        let file = file?;
        let name = format!("src/{}", file.file_name().to_string_lossy());
        scratch.write(&name, &fs::read_to_string(file.path())?)?;
    }
    let wheel = environment.build_maturin(&scratch.folder, Profile::Dev)?;
    let site = target().join("e2e/site/oldest-pyo3");
    environment.unpack(&wheel, &site)?;
    run(script(environment, "results.py").env("PYTHONPATH", site)).map(drop)
}
