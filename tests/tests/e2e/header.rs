//! A C compiler's messages about a consumer's source.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, Result};
use capi_tests::compilers::{compilers, python_include};
use capi_tests::e2e::built;
use capi_tests::environment::run;
use capi_tests::target;

/// Compiles a source with each compiler, and checks whether that works, and the message.
pub(crate) fn check(name: &str, source: &str, compiles: bool, says: &str) -> Result<()> {
    let environment = &built()?.environment;
    let ask = "import every.capi; print(every.capi.get_include())";
    let include = run(environment.python().args(["-c", ask]))?;
    let python = python_include(environment)?;
    let folder = target().join("e2e/header");
    fs::create_dir_all(&folder)?;
    for compiler in compilers()? {
        let extension = if compiler.cpp { "cpp" } else { "c" };
        let path: PathBuf = folder.join(format!("{name}.{extension}"));
        fs::write(&path, source)?;
        let mut command = environment.command(&compiler.program);
        command.arg("-c").arg(&path).arg("-o").arg(path.with_extension("o"));
        command.arg("-I").arg(include.trim()).arg("-I").arg(&python);
        let output = command.output().context("a compiler vanished")?;
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.success(), compiles, "{}: {said}", compiler.program);
        assert!(said.contains(says), "{} doesn't say {says}: {said}", compiler.program);
    }
    Ok(())
}

#[test]
fn a_deprecated_function_warns() -> Result<()> {
    let source = "
        #include <every.h>
        double old(void) { return every_plus(1.0, 2.0); }
    ";
    check("deprecated", source, true, "deprecated since 1.1.0: use `add`")
}

#[test]
fn a_function_newer_than_the_target_does_not_compile() -> Result<()> {
    let source = "
        #include <every.h>
        int call(int32_t *result) { return every_newer(1, result); }
    ";
    check("newer", source, false, "new in every 1.1: define EVERY_TARGET 0x0101")?;
    let targeted = format!("#define EVERY_TARGET 0x0101\n{source}");
    check("targeted", &targeted, true, "")
}

#[test]
fn a_target_that_does_not_exist_does_not_compile() -> Result<()> {
    let says = "EVERY_TARGET must be 0x0100 (version 1.0) to 0x0101 (version 1.1)";
    check("future", "#define EVERY_TARGET 0x0102\n#include <every.h>\n", false, says)?;
    check("old", "#define EVERY_TARGET 0x00ff\n#include <every.h>\n", false, says)
}

#[test]
fn an_unknown_function_can_not_be_asked_for() -> Result<()> {
    let source = "
        #include <every.h>
        int has(void) { return EVERY_HAS(nonsense); }
    ";
    check("unknown", source, false, "nonsense")
}

#[test]
fn a_retired_function_does_not_compile() -> Result<()> {
    let source = "
        #include <every.h>
        double call(const double *values) { return every_product(values, 1); }
    ";
    let says = "every_product was retired in 1.1.2 of every; multiply them";
    check("retired", source, false, says)?;
    check("retired_targeted", &format!("#define EVERY_TARGET 0x0101\n{source}"), false, says)
}
