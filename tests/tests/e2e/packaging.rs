//! The files that a wheel ships, by whichever way it is built.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::Result;
use capi_build::outputs::paths;
use capi_tests::e2e::{Built, built, e2e, script};
use capi_tests::environment::{Environment, Profile, alone, only_wheel, run};
use capi_tests::scratch::Scratch;
use capi_tests::target;

/// The content of each file in a folder and below, by its path.
fn files(folder: &Path) -> Result<BTreeMap<String, Vec<u8>>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() {
            let inside = files(&path)?;
            found.extend(inside.into_iter().map(|(file, text)| (format!("{name}/{file}"), text)));
        } else {
            found.insert(name, fs::read(path)?);
        }
    }
    Ok(found)
}

/// The wheel's files, without those that describe the wheel.
fn shipped(environment: &Environment, wheel: &Path) -> Result<BTreeMap<String, Vec<u8>>> {
    let site = target().join("e2e/site").join(wheel.file_stem().unwrap_or_default());
    environment.unpack(wheel, &site)?;
    let mut found = files(&site)?;
    found.retain(|name, _| !name.contains(".dist-info/"));
    Ok(found)
}

/// Checks that a package built in another way ships the same files.
fn check_same(folder: &Path) -> Result<()> {
    let Built { environment, wheel } = built()?;
    let site = target().join("e2e/site/first");
    environment.unpack(wheel, &site)?;
    for file in paths("every", "every") {
        let expected = fs::read_to_string(site.join(&file))?;
        assert_eq!(fs::read_to_string(folder.join(&file))?, expected, "{file}");
    }
    run(script(environment, "package.py").env("PYTHONPATH", folder)).map(drop)
}

#[test]
fn a_wheel_has_what_it_should_and_no_more() -> Result<()> {
    let Built { environment, wheel } = built()?;
    let found = shipped(environment, wheel)?;
    let mut names: BTreeSet<String> = found.keys().cloned().collect();
    names.retain(|name| !name.starts_with("every/every."));
    let mut expected = paths("every", "every");
    expected.insert("every/__init__.py".to_owned());
    assert_eq!(names, expected);
    assert_eq!(found.len(), expected.len() + 1, "{:?}", found.keys());
    run(&mut script(environment, "package.py")).map(drop)
}

#[test]
fn maturin_develop_ships_the_same() -> Result<()> {
    let environment = &built()?.environment;
    let other = environment.develop(&e2e().join("provider"), "venv-develop")?;
    let ask = "import sysconfig; print(sysconfig.get_path('platlib'))";
    check_same(Path::new(run(other.python().args(["-c", ask]))?.trim()))
}

#[test]
fn pip_install_ships_the_same() -> Result<()> {
    let environment = &built()?.environment;
    let site = target().join("e2e/site/pip");
    if site.exists() {
        fs::remove_dir_all(&site)?;
    }
    let mut install = environment.python();
    install.args(["-m", "pip", "install", "--quiet", "--no-build-isolation", "--no-deps"]);
    install.arg("--target").arg(&site).arg(e2e().join("provider"));
    // This profile is built already; any would do.
    let alone = alone()?;
    run(install.env("MATURIN_PEP517_ARGS", "--profile dev"))?;
    drop(alone);
    check_same(&site)
}

#[test]
fn a_wheel_from_the_sdist_ships_the_same() -> Result<()> {
    let environment = &built()?.environment;
    let out = target().join("e2e/sdist");
    let mut sdist = environment.command("maturin");
    sdist.args(["sdist", "--out"]).arg(&out).current_dir(e2e().join("provider"));
    run(&mut sdist)?;
    let unpacked = out.join("unpacked");
    let archive = out.join("every-1.1.7.tar.gz");
    environment.unpack(&archive, &unpacked)?;

    let wheels = out.join("wheels");
    if wheels.exists() {
        fs::remove_dir_all(&wheels)?;
    }
    let mut build = environment.python();
    build.args(["-m", "pip", "wheel", "--quiet", "--no-build-isolation", "--no-deps"]);
    build.arg("--wheel-dir").arg(&wheels).arg(unpacked.join("every-1.1.7"));
    // For cargo, the copies of the crates are the crates themselves. In one target directory,
    // either would be taken for the other.
    build.env("CARGO_TARGET_DIR", out.join("target"));
    run(build.env("MATURIN_PEP517_ARGS", "--profile dev"))?;
    let site = target().join("e2e/site/sdist");
    environment.unpack(&only_wheel(&wheels)?, &site)?;
    check_same(&site)
}

#[test]
fn a_stale_file_is_not_shipped_and_a_foreign_one_is() -> Result<()> {
    let build = r#"use std::path::PathBuf;
use std::{env, fs};

fn main() {
    let folder = PathBuf::from(env::var_os("OUT_DIR").unwrap()).join("changing");
    fs::create_dir_all(folder.join("include")).unwrap();
    fs::write(folder.join("include/by_hand.h"), "/* from another step */\n").unwrap();
    capi_build::generate();
}
"#;
    let source = |prefix: &str, function: &str| {
        format!(
            r#"use capi_runtime as capi;
use pyo3::prelude::*;

capi::api! {{
    module = "changing",
    prefix = "{prefix}",
}}

#[capi::export(slot = 0, since = "1.0")]
pub fn {function}() -> i32 {{
    1
}}

#[pymodule]
mod changing {{
    use super::*;

    #[pymodule_init]
    fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {{
        crate::API.publish(module)
    }}
}}
"#
        )
    };
    let environment = &built()?.environment;
    for (prefix, function) in [("before", "kept"), ("before", "renamed"), ("after", "renamed")] {
        let scratch = Scratch::provider("changing", build, &source(prefix, function))?;
        let wheel = environment.build_maturin(&scratch.folder, Profile::Dev)?;
        let mut found = shipped(environment, &wheel)?;
        found.retain(|name, _| !name.starts_with("changing/changing."));
        let mut expected = paths("changing", prefix);
        for file in ["__init__.py", "include/by_hand.h"] {
            expected.insert(format!("changing/{file}"));
        }
        assert!(found.keys().eq(&expected), "{:?}", found.keys());
        let header = String::from_utf8_lossy(&found[&format!("changing/include/{prefix}.h")]);
        assert!(header.contains(&format!("{prefix}_{function}(")), "{header}");
        let other = if function == "kept" { "renamed" } else { "kept" };
        assert!(!header.contains(other), "{header}");
    }
    Ok(())
}
