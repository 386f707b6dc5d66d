//! `capi inspect` on real wheels and libraries.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};
use capi_build::emit::header::header;
use capi_build::generate::root;
use capi_build::outputs::paths;
use capi_build::walk::walk;
use capi_cli::inspect::{Inspection, inspect};
use capi_model::abi::Table;
use capi_model::analyze::analyze;
use capi_model::lock::Lock;
use capi_tests::e2e::{Built, built, e2e, script};
use capi_tests::environment::{alone, only_wheel, run};
use capi_tests::target;

const HEADER: &str = "every/include/every.h";

/// The provider's tables, from its source.
fn tables() -> Result<Vec<Table>> {
    let krate = e2e().join("provider");
    let tables = analyze(&walk(&krate, &root(&krate)).source).tables;
    if tables.is_empty() {
        bail!("the provider has mistakes");
    }
    Ok(tables)
}

/// An empty folder for the output of a test.
fn folder(name: &str) -> Result<PathBuf> {
    let folder = target().join("e2e/inspecting").join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// The provider's wheel with some files changed: left out, or taken from a path.
fn rewheel(name: &str, changes: &[(&str, Option<&Path>)]) -> Result<PathBuf> {
    let Built { environment, wheel } = built()?;
    let out = folder(name)?.join("every-1.1.7-py3-none-any.whl");
    let mut rewheel = script(environment, "rewheel.py");
    rewheel.arg(wheel).arg(&out);
    for (file, path) in changes {
        let path = path.map(Path::as_os_str).unwrap_or_default();
        rewheel.arg([file.as_ref(), "=".as_ref(), path].into_iter().collect::<OsString>());
    }
    run(&mut rewheel)?;
    Ok(out)
}

/// The path of the wheel's library.
fn library(wheel: &Path) -> Result<String> {
    let found = inspect(wheel)?.libraries;
    Ok(found.first().context("a library")?.file.clone())
}

/// Checks that a provider is whole, and publishes the API of its source.
#[track_caller]
fn check(inspection: &Inspection) -> Result<()> {
    assert_eq!(inspection.differences, []);
    let [library] = inspection.libraries.as_slice() else { bail!("one library") };
    let [imprint] = library.apis.as_slice() else { bail!("one API") };
    assert_eq!(imprint.lock, Lock::of(&tables()?));
    assert_eq!(library.modules, ["every"]);
    Ok(())
}

#[test]
fn a_wheel_agrees_with_its_source() -> Result<()> {
    let Built { environment, wheel } = built()?;
    let inspection = inspect(wheel)?;
    check(&inspection)?;
    assert!(inspection.texts.iter().eq(&paths("every", "every")), "{:?}", inspection.texts);
    assert_eq!(inspection.libraries[0].architecture, std::env::consts::ARCH);
    // The installed package is equal.
    let ask = "import every, os; print(os.path.dirname(every.__file__))";
    let installed = run(environment.python().args(["-c", ask]))?;
    check(&inspect(Path::new(installed.trim()))?)
}

/// The imprint stays in the library when linkers drop everything unused.
#[test]
fn an_optimised_and_stripped_library_still_says_what_it_is() -> Result<()> {
    let environment = &built()?.environment;
    let out = folder("stripped")?;
    let mut build = environment.command("maturin");
    build.args(["build", "--quiet", "--release", "--out"]).arg(&out);
    build.current_dir(e2e().join("provider"));
    for (key, value) in [
        ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "s"),
        ("CARGO_PROFILE_RELEASE_LTO", "fat"),
        ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "1"),
        ("CARGO_PROFILE_RELEASE_STRIP", "symbols"),
        ("CARGO_PROFILE_RELEASE_PANIC", "abort"),
    ] {
        build.env(key, value);
    }
    // A folder apart from libraries that are built otherwise.
    let alone = alone()?;
    run(build.env("CARGO_TARGET_DIR", target().join("e2e/inspecting/target")))?;
    drop(alone);
    let wheel = only_wheel(&out)?;
    check(&inspect(&wheel)?)?;
    environment.unpack(&wheel, &out.join("site"))?;
    let library = out.join("site").join(library(&wheel)?);
    if cfg!(target_os = "linux") {
        let bytes = fs::read(&library)?;
        let has = |text: &[u8]| bytes.windows(text.len()).any(|window| window == text);
        assert!(has(b"\0.dynsym\0") && !has(b"\0.symtab\0"), "it isn't stripped");
    }
    // A library alone publishes the API, too.
    check(&inspect(&library)?)
}

#[test]
fn an_older_header_is_told() -> Result<()> {
    let mut table = tables()?.pop().context("a table")?;
    table.versions.truncate(1);
    table.version = table.versions[0].version;
    table.functions.retain(|function| function.since <= table.version);
    let older = folder("older")?.join("every.h");
    fs::write(&older, header(&table))?;
    let wheel = rewheel("older-header", &[(HEADER, Some(&older))])?;
    let library = library(&wheel)?;
    let differences = inspect(&wheel)?.differences;
    let [difference] = differences.as_slice() else { bail!("{differences:?}") };
    assert_eq!(
        difference.text,
        format!(
            "{HEADER} is for version 1.0, but {library} publishes 1.1; remove copies of it beside \
             the source, and build every again"
        )
    );
    Ok(())
}

#[test]
fn a_missing_header_is_told() -> Result<()> {
    let wheel = rewheel("no-header", &[(HEADER, None)])?;
    let differences = inspect(&wheel)?.differences;
    let [difference] = differences.as_slice() else { bail!("{differences:?}") };
    assert!(difference.text.starts_with(&format!("{HEADER} is missing; put ")), "{difference:?}");
    Ok(())
}

#[test]
fn what_has_no_api_is_told() -> Result<()> {
    let Built { environment, wheel } = built()?;
    // The consumer is built with another extension's header, and has no API of its own.
    let consumer = target().join("wheels").join("tests-e2e-consumer-c");
    let why = |path: &Path| inspect(path).expect_err("no API").why;
    let refused = why(&only_wheel(&consumer)?);
    assert!(refused.contains("C API that was made by capi"), "{refused}");

    let out = folder("damaged")?;
    let text = out.join("notes.whl");
    fs::write(&text, "not a wheel\n")?;
    assert_eq!(why(&text), "it is neither a wheel nor a shared library (ELF, Mach-O or PE)");
    environment.unpack(wheel, &out.join("site"))?;
    let library = library(wheel)?;
    let whole = fs::read(out.join("site").join(&library))?;
    let cut = out.join("cut.so");
    fs::write(&cut, &whole[..whole.len() / 2])?;
    let refused = why(&cut);
    assert!(refused.starts_with("it is damaged"), "{refused}");
    let inside = rewheel("cut-library", &[(&library, Some(&cut))])?;
    assert_eq!(inspect(&inside).expect_err("damage").to_string(), format!("{library}: {refused}"));
    Ok(())
}
