//! How a Rust consumer finds its provider, and what it asks for.

use std::fs;
use std::path::Path;
use std::process::Output;

use anyhow::Result;
use capi_tests::environment::{Profile, base_python, run};
use capi_tests::scratch::{PYO3, Scratch, consumer_manifest, project};
use capi_tests::{root, target};

use crate::shared::{built, e2e, script};

#[test]
fn without_a_target_the_oldest_provider_does() -> Result<()> {
    let environment = &built()?.environment;
    let scratch = Scratch::new("every_consumer_rust_1_0");
    scratch.write("Cargo.toml", &consumer_manifest("every_consumer_rust_1_0", PYO3))?;
    scratch.write("pyproject.toml", &project("every_consumer_rust_1_0"))?;
    scratch.write("build.rs", "fn main() {\n    capi_build::consume(\"every\");\n}\n")?;
    let source = r#"use pyo3::prelude::*;

mod every_capi {
    include!(concat!(env!("OUT_DIR"), "/every_capi.rs"));
}

#[pymodule]
mod every_consumer_rust_1_0 {
    use super::*;

    #[pyfunction]
    fn add(py: Python<'_>, a: f64, b: f64) -> PyResult<f64> {
        Ok(every_capi::import(py)?.add(a, b))
    }

    #[pymodule_init]
    fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {
        every_capi::import(module.py()).map(drop)
    }
}
"#;
    scratch.write("src/lib.rs", source)?;
    scratch.lock(&root())?;
    let wheel = environment.build_maturin(&scratch.folder, Profile::Dev)?;
    let site = target().join("e2e/site/every_consumer_rust_1_0");
    environment.unpack(&wheel, &site)?;
    run(script(environment, "oldest_target.py").env("PYTHONPATH", site)).map(drop)
}

#[test]
fn a_consumer_has_nothing_to_be_warned_of() -> Result<()> {
    let mut clippy = built()?.environment.command("cargo");
    clippy.args(["clippy", "--quiet", "--", "-Dwarnings"]);
    run(clippy.current_dir(e2e().join("consumer-rust"))).map(drop)
}

#[test]
fn a_retired_function_does_not_compile() -> Result<()> {
    let scratch = Scratch::new("calling_retired");
    scratch.write("Cargo.toml", &consumer_manifest("calling_retired", PYO3))?;
    let build = "fn main() {\n    capi_build::consume_target(\"every\", \"1.1\");\n}\n";
    scratch.write("build.rs", build)?;
    let source = r#"mod every_capi {
    include!(concat!(env!("OUT_DIR"), "/every_capi.rs"));
}

pub fn call(every: &every_capi::Every) -> f64 {
    every.product(&[2.0, 3.0])
}
"#;
    scratch.write("src/lib.rs", source)?;
    scratch.lock(&root())?;
    let mut cargo = built()?.environment.command("cargo");
    let output = cargo.args(["check", "--quiet"]).current_dir(&scratch.folder).output()?;
    let says = r#"every_product was retired in 1.1.2 of every; multiply them "yourself""#;
    refused(&output, says);
    Ok(())
}

#[test]
fn a_provider_is_found_as_soon_as_it_is_installed() -> Result<()> {
    let scratch = Scratch::new("finding");
    let site = scratch.folder.join("site");
    let package = site.join("found");
    if package.exists() {
        fs::remove_dir_all(&package)?;
    }
    scratch.write("Cargo.toml", &consumer_manifest("finding", ""))?;
    let build = "fn main() {\n    capi_build::consume_target(\"found\", \"1.1\");\n}\n";
    scratch.write("build.rs", build)?;
    let source = r#"include!(concat!(env!("OUT_DIR"), "/found_capi.rs"));

#[cfg(all(found_v1_1, not(found_v1_2)))]
pub const TARGETED: bool = FOUND;
const _: () = assert!(TARGETED);
"#;
    scratch.write("src/lib.rs", source)?;
    scratch.lock(&root())?;

    refused(&check(&scratch, &site)?, "found isn't installed for ");
    fs::create_dir_all(package.join("rust"))?;
    refused(&check(&scratch, &site)?, "but ships no `rust/found_capi.rs`");
    let file = package.join("rust/found_capi.rs");
    fs::write(&file, "// versions: 1.0\npub const FOUND: bool = true;\n")?;
    refused(&check(&scratch, &site)?, "version 1.1 of found's C API was asked for, but");
    fs::write(&file, "// versions: 1.0 1.1 1.2\npub const FOUND: bool = true;\n")?;
    let output = check(&scratch, &site)?;
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Ok(())
}

/// `cargo check` for an interpreter that sees this folder.
fn check(scratch: &Scratch, site: &Path) -> Result<Output> {
    let mut cargo = built()?.environment.command("cargo");
    cargo.args(["check", "--quiet"]).current_dir(&scratch.folder);
    cargo.env("PYO3_PYTHON", base_python()?).env("PYTHONPATH", site);
    Ok(cargo.output()?)
}

#[track_caller]
fn refused(output: &Output, text: &str) {
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(!output.status.success() && said.contains(text), "no {text:?} in {said}");
}
