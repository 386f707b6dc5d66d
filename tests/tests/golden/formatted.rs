//! Generated files read as if a person had written them: formatters have nothing to say.

use std::fs;
use std::process::Command;

use capi_build::emit::python::{ctypes, python};
use capi_tests::environment::{Environment, run};
use capi_tests::root;

use crate::{cases, rendered, table};

/// The Rust consumer is exempt, so that one that is copied among a crate's own sources stays as it
/// was written.
#[test]
fn consumers_are_left_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    for case in cases() {
        let copy = folder.path().join("consumer.rs");
        fs::copy(rendered(&case).join("consumer.rs"), &copy).expect("a rendered consumer");
        let mut command = Command::new("rustfmt");
        if let Err(error) = run(command.args(["--check", "--edition", "2024"]).arg(&copy)) {
            panic!("{}: {error:#}", case.display());
        }
    }
}

/// `capi.py` reads as if a person had written it: ruff has nothing to say.
#[test]
fn python_is_formatted() {
    let environment = Environment::open().expect("an environment");
    let folder = tempfile::tempdir().expect("a folder");
    for case in cases() {
        let file = folder.path().join("capi.py");
        fs::write(&file, python(&table(&case))).expect("writable");
        for arguments in [&["format", "--check"][..], &["check"]] {
            let mut ruff = environment.command("ruff");
            if let Err(error) = run(ruff.args(arguments).arg("--isolated").arg(&file)) {
                panic!("{}: {error:#}", case.display());
            }
        }
    }
}

/// The file that is joined from parts passes as a module of its own.
#[test]
fn what_ctypes_takes_is_formatted() {
    let environment = Environment::open().expect("an environment");
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("_capi_ctypes.py");
    fs::write(&file, ctypes()).expect("writable");
    for arguments in [&["format", "--check"][..], &["check"]] {
        let mut ruff = environment.command("ruff");
        ruff.args(arguments).arg("--config").arg(root().join("ruff.toml"));
        if let Err(error) = run(ruff.arg(&file)) {
            panic!("{error:#}");
        }
    }
}
