//! Two major versions in one module, and consumers that run on either.

use std::fs;
use std::path::PathBuf;

use anyhow::Result;
use capi_tests::compilers::{extension, python_include};
use capi_tests::e2e::{built, e2e, script};
use capi_tests::environment::{Environment, Profile, run};
use capi_tests::scratch::{PYO3, Scratch, consumer_manifest, project};
use capi_tests::{golden, root, target};

use crate::header;

const BUILD: &str = "fn main() {\n    capi_build::generate();\n}\n";

/// A source file, or a folder of them.
fn source(name: &str) -> PathBuf {
    e2e().join("majors").join(name)
}

/// Builds provider and consumers, and returns the folders in which they can be imported.
fn build(environment: &Environment) -> Result<String> {
    let site = target().join("e2e/site");
    let provider = Scratch::provider("tides", BUILD, &fs::read_to_string(source("provider.rs"))?)?;
    let wheel = environment.build_maturin(&provider.folder, Profile::Dev)?;
    let tides = site.join("tides");
    environment.unpack(&wheel, &tides)?;

    let folder = site.join("either_c");
    fs::create_dir_all(&folder)?;
    let mut compiler = extension(environment)?;
    compiler.args(["-Wall", "-Wextra", "-Werror", "-I"]).arg(python_include(environment)?);
    compiler.arg("-I").arg(tides.join("tides/include"));
    compiler.arg("-o").arg(folder.join(if cfg!(windows) { "either_c.pyd" } else { "either_c.so" }));
    run(compiler.args([source("either.c"), source("newer.c")]))?;

    let consumer = Scratch::new("either_rust");
    consumer.write("Cargo.toml", &consumer_manifest("either_rust", PYO3))?;
    consumer.write("pyproject.toml", &project("either_rust"))?;
    let consume = "capi_build::consume_target(\"tides.heights\", \"1.1\");";
    consumer.write("build.rs", &format!("fn main() {{\n    {consume}\n}}\n"))?;
    consumer.write("src/lib.rs", &fs::read_to_string(source("either.rs"))?)?;
    consumer.lock(&root())?;
    let finding = environment.seeing(std::slice::from_ref(&tides))?;
    let wheel = finding.build_maturin(&consumer.folder, Profile::Dev)?;
    let rust = site.join("either_rust");
    environment.unpack(&wheel, &rust)?;
    let folders = [tides, folder, rust].map(|it| it.display().to_string());
    Ok(folders.join(if cfg!(windows) { ";" } else { ":" }))
}

#[test]
fn a_consumer_runs_on_either_major() -> Result<()> {
    let environment = &built()?.environment;
    let folders = build(environment)?;
    run(script(environment, "majors.py").env("PYTHONPATH", folders)).map(drop)
}

/// Compiles a consumer of a golden case.
fn check(name: &str, call: &str, target: &str, compiles: bool, says: &str) -> Result<()> {
    let path = golden::rendered(&root().join("tests/golden/majors"))?.join("api.h");
    let source = format!(
        "#define CLOCKS_TARGET {target}
        #include \"{}\"
        uint64_t call(const clocks_Watch *watch);
        uint64_t call(const clocks_Watch *watch) {{ (void)watch; {call} return 0; }}
        ",
        path.display()
    );
    header::check(name, &source, compiles, says)
}

#[test]
fn a_function_that_is_not_in_both_majors_does_not_compile() -> Result<()> {
    check("in_both", "clocks_Watch_free(NULL);", "0x0100", true, "")?;
    let watch = "(void)clocks_watch();";
    check("later", watch, "0x0100", false, "new in clocks 1.1: define CLOCKS_TARGET 0x0101")?;
    check("late_enough", watch, "0x0101", true, "")?;
    let not = "not in clocks 1.1: define CLOCKS_TARGET 0x0200";
    check("in_none", "return clocks_resolution(1);", "0x0101", false, not)?;
    let another = "another function in clocks 1.1: define CLOCKS_TARGET 0x0200";
    check("another", "return clocks_now(1);", "0x0101", false, another)?;
    check("newest", "return clocks_now(1);", "0x0200", true, "")?;
    // The function is in 1.0, but a provider of 2.0 doesn't have it.
    let ticks = "new in clocks 2.1: define CLOCKS_TARGET 0x0201";
    check("missing", "return clocks_ticks(watch, 1);", "0x0101", false, ticks)
}

#[test]
fn a_target_between_two_majors_does_not_compile() -> Result<()> {
    for (at, target) in ["0x00ff", "0x0102", "0x01ff", "0x0202", ""].iter().enumerate() {
        let name = format!("between_{at}");
        check(&name, "", target, false, "0x0100 (version 1.0) to 0x0101 (version 1.1)")?;
        check(&name, "", target, false, "or 0x0200 (version 2.0) to 0x0201 (version 2.1)")?;
    }
    Ok(())
}
