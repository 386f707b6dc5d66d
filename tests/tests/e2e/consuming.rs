//! How a Rust consumer finds its provider, and which version it asks for.

use std::fs;
use std::path::Path;
use std::process::Output;

use anyhow::Result;
use capi_tests::e2e::{bridge, built, e2e};
use capi_tests::environment::{base_python, run};
use capi_tests::root;
use capi_tests::scratch::{PYO3, Scratch, consumer_manifest};

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

/// A lent result can't outlive its lender; one from a lender that is there for ever can.
#[test]
fn a_lent_result_does_not_outlive_its_owner() -> Result<()> {
    let scratch = Scratch::new("keeping_lent");
    scratch.write("Cargo.toml", &consumer_manifest("keeping_lent", PYO3))?;
    scratch.write("build.rs", "fn main() {\n    capi_build::consume(\"bridge\");\n}\n")?;
    scratch.lock(&root())?;
    let check = |signature: &str, body: &str| -> Result<Output> {
        let source = format!(
            r#"mod bridge_capi {{
    include!(concat!(env!("OUT_DIR"), "/bridge_capi.rs"));
}}

#[allow(unused_imports)]
use bridge_capi::{{Bridge, Buffer, LedgerMethods as _, Shelf}};
use pyo3::{{PyResult, Python}};

pub fn call<'r>(bridge: &'r Bridge, py: Python<'r>{signature} {{
    {body}
}}
"#
        );
        scratch.write("src/lib.rs", &source)?;
        let mut cargo = bridge()?.environment.command("cargo");
        Ok(cargo.args(["check", "--quiet"]).current_dir(&scratch.folder).output()?)
    };
    let output = check(") -> &'static str", "bridge.state_name(Buffer::Full)")?;
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    for (signature, body, says) in [
        (
            ") -> &'r [Shelf]",
            "let rack = bridge.rack_new(\"\", 3);\n    rack.shelves()",
            "cannot return value referencing local variable `rack`",
        ),
        (
            ") -> usize",
            "let mut rack = bridge.rack_new(\"\", 3);
    let shelves = rack.shelves();
    let _ = rack.filled(0);
    shelves.len()",
            "cannot borrow `rack` as mutable because it is also borrowed as immutable",
        ),
        (
            ") -> PyResult<&'r [u64]>",
            "bridge.ledger_new(py, &[1])?.numbers()",
            "cannot return value referencing temporary value",
        ),
        (
            ", one: &'r [u64], other: &[u64]) -> &'r [u64]",
            "bridge.longer(one, other)",
            "explicit lifetime required in the type of `other`",
        ),
    ] {
        refused(&check(signature, body)?, says);
    }
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

#[cfg(all(found_v1_1, not(any(found_v1_2, found_v2_0))))]
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
    for versions in ["1.0 1.1 1.2", "[1.0 1.1] 2.0"] {
        fs::write(&file, format!("// versions: {versions}\npub const FOUND: bool = true;\n"))?;
        let output = check(&scratch, &site)?;
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }

    let older = scratch.folder.join("older");
    fs::create_dir_all(older.join("found/rust"))?;
    fs::write(older.join("found/rust/found_capi.rs"), "// versions: 1.0\n")?;
    refused(&check(&scratch, &older)?, "version 1.1 of found's C API was asked for, but");
    Ok(())
}

/// Runs `cargo check` for an interpreter that sees this folder.
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
