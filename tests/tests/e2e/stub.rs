//! The crate that `capi stub` writes: it compiles without a warning, and a consumer that depends on
//! it does the same as one that includes the wheel's file, with the feature and without.

use std::fs;
use std::process::Command;

use anyhow::{Context as _, Result};
use capi_tests::command::capi;
use capi_tests::e2e::{built, e2e, script};
use capi_tests::environment::{Environment, Profile, run};
use capi_tests::scratch::{PYO3, Scratch, project};
use capi_tests::{root, target};

/// Writes the stub of `every` to a folder of its own, as the tests run at the same time.
fn stub(folder: &str) -> Result<Scratch> {
    stub_of("provider", folder)
}

fn stub_of(provider: &str, folder: &str) -> Result<Scratch> {
    let scratch = Scratch::new(folder);
    let mut command = Command::new(capi()?);
    command.arg("stub").arg("--manifest-path").arg(e2e().join(provider));
    run(command.arg("-o").arg(&scratch.folder))?;
    scratch.lock(&root())?;
    Ok(scratch)
}

/// A consumer's manifest, with these features of the stub.
fn manifest(name: &str, stub: &Scratch, features: &str) -> String {
    let stub = stub.folder.display();
    format!(
        "[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n\
         [lib]\ncrate-type = [\"cdylib\"]\n\n[dependencies]\n{PYO3}\n\
         every-capi = {{ path = '{stub}', features = [{features}] }}\n\n[workspace]\n"
    )
}

/// The pyproject.toml of a consumer that has no build script.
fn unbuilt(module: &str) -> String {
    let text = project(module);
    text.lines()
        .filter(|line| !line.starts_with("include"))
        .fold(String::new(), |text, line| text + line + "\n")
}

/// The lines of a consumer that includes the file.
const INCLUDED: &str = "mod every_capi {
    include!(concat!(env!(\"OUT_DIR\"), \"/every_capi.rs\"));
}
";

#[test]
fn a_stub_has_nothing_to_be_warned_of() -> Result<()> {
    let stub = stub("every-capi-checked")?;
    for features in [&[][..], &["--all-features"]] {
        let environment = &built()?.environment;
        let cargo = |words: &[&str], flags: &[&str]| {
            let mut cargo = environment.command("cargo");
            cargo.args(words).arg("--quiet").args(features).args(flags);
            cargo.current_dir(&stub.folder).env("RUSTDOCFLAGS", "-Dwarnings");
            run(&mut cargo).map(drop)
        };
        let lints =
            ["--", "-Dwarnings", "-Wclippy::pedantic", "-Wmissing_docs", "-Wunreachable_pub"];
        cargo(&["clippy", "--all-targets"], &lints)?;
        cargo(&["doc", "--no-deps"], &[])?;
    }
    let source = stub.folder.join("src/lib.rs");
    run(Command::new("rustfmt").args(["--check", "--edition", "2024"]).arg(source))?;
    // The package that cargo would upload is whole.
    let mut package = Command::new("cargo");
    package.args(["package", "--list", "--allow-dirty", "--quiet"]).current_dir(&stub.folder);
    let listed = run(&mut package)?;
    for file in ["Cargo.toml", "README.md", "src/lib.rs"] {
        assert!(listed.lines().any(|line| line == file), "{file} is not among\n{listed}");
    }
    Ok(())
}

/// The requirements that `PyO3` puts on a class's type differ between its versions.
#[test]
fn a_stub_with_classes_compiles_with_older_pyo3() -> Result<()> {
    let environment = &built()?.environment;
    let stub = stub_of("bridge/provider", "bridge-capi")?;
    for version in ["0.26.0", "0.29.0", "0.30.1"] {
        let cargo = |words: &[&str]| {
            let mut cargo = environment.command("cargo");
            run(cargo.args(words).arg("--quiet").current_dir(&stub.folder))
        };
        cargo(&["update", "pyo3", "--precise", version])?;
        cargo(&["check", "--all-features"])?;
    }
    Ok(())
}

#[test]
fn a_consumer_of_the_stub_calls_all_that_its_feature_adds() -> Result<()> {
    let environment = &built()?.environment;
    let consumer = e2e().join("consumer-rust");
    let scratch = Scratch::new("every-stub-consumer");
    let stub = stub("every-capi-newest")?;
    let manifest = manifest("every_consumer_rust", &stub, "\"v1_1\"");
    scratch.write("Cargo.toml", &manifest)?;
    scratch.write("pyproject.toml", &unbuilt("every_consumer_rust"))?;
    for file in fs::read_dir(consumer.join("src"))? {
        let file = file?;
        let name = file.file_name().to_string_lossy().into_owned();
        let mut text = fs::read_to_string(file.path())?;
        if name == "lib.rs" {
            assert!(text.contains(INCLUDED), "{text}");
            text = text.replace(INCLUDED, "use ::every_capi;\n");
        }
        scratch.write(&format!("src/{name}"), &text)?;
    }
    scratch.lock(&root())?;
    let wheel = environment.build_maturin(&scratch.folder, Profile::Dev)?;
    let site = target().join("e2e/site/every-stub-consumer");
    environment.unpack(&wheel, &site)?;
    run(script(environment, "results.py").env("PYTHONPATH", site)).map(drop)
}

#[test]
fn without_a_feature_the_oldest_provider_does() -> Result<()> {
    const NAME: &str = "every_consumer_rust_1_0";
    let environment = &built()?.environment;
    let scratch = Scratch::new("every-stub-consumer-1-0");
    scratch.write("Cargo.toml", &manifest(NAME, &stub("every-capi-oldest")?, ""))?;
    scratch.write("pyproject.toml", &unbuilt(NAME))?;
    let source = |call: &str| {
        format!(
            r"use pyo3::prelude::*;

#[pymodule]
mod {NAME} {{
    use super::*;

    #[pyfunction]
    fn add(py: Python<'_>, a: f64, b: f64) -> PyResult<f64> {{
        Ok(every_capi::import(py)?.{call})
    }}

    #[pymodule_init]
    fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {{
        every_capi::import(module.py()).map(drop)
    }}
}}
"
        )
    };
    scratch.lock(&root())?;
    scratch.write("src/lib.rs", &source("newer(a)"))?;
    newer_is_unknown(environment, &scratch)?;
    scratch.write("src/lib.rs", &source("add(a, b)"))?;
    let wheel = environment.build_maturin(&scratch.folder, Profile::Dev)?;
    let site = target().join("e2e/site/every-stub-consumer-1-0");
    environment.unpack(&wheel, &site)?;
    run(script(environment, "stub_oldest_target.py").env("PYTHONPATH", site)).map(drop)
}

/// A call of a feature's function doesn't compile without it.
fn newer_is_unknown(environment: &Environment, scratch: &Scratch) -> Result<()> {
    let mut cargo = environment.command("cargo");
    let output = cargo.args(["check", "--quiet"]).current_dir(&scratch.folder).output()?;
    let said = String::from_utf8_lossy(&output.stderr);
    let line = said.lines().next().context("cargo says why")?;
    assert!(line.contains("no method named `newer`"), "{said}");
    Ok(())
}
