//! One extension by every build system, each with the two lines that find `geometry`: built by pip,
//! isolated and not, or by the tool alone.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};
use capi_tests::consumers::{Consumers, Row, consumers};
use capi_tests::environment::{alone, run};
use capi_tests::target;

/// A right triangle.
const CHECK: &str = "import area; assert area.triangle((0, 0), (4, 0), (0, 3)) == 6.0";

/// A project of `tests/consumers`, built by pip in both ways.
fn by_pip(name: &str, consumer: &str, build_system: &str) -> Result<()> {
    [true, false].into_iter().try_for_each(|it| in_way(name, consumer, build_system, it))
}

/// Builds a project in one way.
fn in_way(name: &str, consumer: &str, build_system: &str, isolated: bool) -> Result<()> {
    let consumers = consumers()?;
    let project = consumers.project(name, None)?;
    let row = Row { consumer, build_system, isolated: Some(isolated) };
    consumers.attempt(row, || {
        let site = consumers.build_with(&project, isolated, |pip| told(pip, name, isolated))?;
        consumers.say(&site, CHECK).map(drop)
    })
}

/// Sets variables for a build: Meson runs `pkg-config`, and that of a newer pkgconf must be told to
/// look among Python packages. A Rust consumer gets its interpreter from maturin, not from an
/// active environment.
fn told(pip: &mut Command, name: &str, isolated: bool) {
    match (name, isolated) {
        ("meson-python", false) => drop(pip.env("PKG_CONFIG", "pkgconf-pypi")),
        ("maturin", true) => drop(pip.env_remove("VIRTUAL_ENV")),
        _ => {}
    }
}

/// Builds the project with a requirement that can't be met, and returns the error.
fn refused(name: &str, build_system: &str, asked: (&str, &str)) -> Result<String> {
    let consumers = consumers()?;
    let change = |text: String| text.replace(asked.0, asked.1);
    let project = consumers.project(name, Some(("too-new", &change)))?;
    let build_system = format!("{build_system}, refused: {}", asked.1);
    let row = Row { consumer: "C", build_system: &build_system, isolated: Some(false) };
    let mut said = String::new();
    consumers.attempt(row, || {
        let refusal = consumers.build_with(&project, false, |pip| told(pip, name, false));
        let refusal = refusal.err().context("it was built")?;
        said = format!("{refusal:#}");
        Ok(())
    })?;
    Ok(said)
}

#[test]
fn setuptools_with_pkgconf() -> Result<()> {
    by_pip("setuptools-pkgconf", "C", "setuptools, pkgconf")?;
    let said = refused("setuptools-pkgconf", "setuptools, pkgconf", (">= 1.1", ">= 1.9"))?;
    assert!(said.contains("'geometry >= 1.9'"), "{said}");
    Ok(())
}

#[test]
fn scikit_build_core_with_find_package() -> Result<()> {
    by_pip("scikit-build-core", "C", "scikit-build-core, find_package()")?;
    let asked = ("geometry 1.1", "geometry 1.9");
    let said = refused("scikit-build-core", "scikit-build-core", asked)?;
    let words = said.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(words.contains("compatible with requested version \"1.9\""), "{said}");
    let there = "geometry/lib/cmake/geometry/geometryConfig.cmake, version: 1.2 (of its C API; ask \
                 for another version, or upgrade geometry)";
    assert!(words.contains(there), "{said}");
    Ok(())
}

#[test]
fn meson_python_with_pkgconf() -> Result<()> {
    by_pip("meson-python", "C", "meson-python, dependency()")?;
    let said = refused("meson-python", "meson-python", (">=1.1", ">=1.9"))?;
    assert!(said.contains("Invalid version, need 'geometry' ['>=1.9'] found '1.2'"), "{said}");
    Ok(())
}

#[test]
fn meson_python_without_pkgconf() -> Result<()> {
    by_pip("meson-fallback", "C", "meson-python, run_command()")
}

#[test]
fn maturin_and_cargo_with_consume() -> Result<()> {
    let consumers = consumers()?;
    // maturin moves cargo's output; the provider is built by now.
    let alone = alone()?;
    by_pip("maturin", "Rust", "maturin, capi_build::consume()")?;
    drop(alone);
    let project = consumers.project("maturin", None)?;
    let row = Row {
        consumer: "Rust",
        build_system: "cargo, capi_build::consume()",
        isolated: Some(false),
    };
    consumers.attempt(row, || {
        let out = target().join("consumers/cargo");
        let mut build = consumers.environment.command("cargo");
        build.args(["build", "--quiet", "--target-dir"]).arg(&out).current_dir(&project);
        run(&mut build)?;
        let library = out.join("debug").join(match std::env::consts::OS {
            "windows" => "area.dll",
            "macos" => "libarea.dylib",
            _ => "libarea.so",
        });
        let site = out.join("site");
        let module = if cfg!(windows) { "area.pyd" } else { "area.abi3.so" };
        fs::create_dir_all(&site)?;
        fs::copy(library, site.join(module))?;
        consumers.say(&site, CHECK).map(drop)
    })
}

/// Builds a project without pip, in its own folder.
fn by_tool(
    name: &str,
    build_system: &str,
    build: impl FnOnce(&Consumers, &Path) -> Result<PathBuf>,
) -> Result<()> {
    let consumers = consumers()?;
    let project = consumers.project(name, None)?;
    let row = Row { consumer: "C", build_system, isolated: Some(false) };
    consumers.attempt(row, || {
        let site = build(consumers, &project)?;
        consumers.say(&site, CHECK).map(drop)
    })
}

#[test]
fn plain_cmake() -> Result<()> {
    by_tool("cmake", "CMake, python -m geometry.capi", |consumers, project| {
        let out = project.join("build");
        let mut cmake = consumers.environment.command("cmake");
        run(cmake.args(["-G", "Ninja", "-S"]).arg(project).arg("-B").arg(&out))?;
        run(consumers.environment.command("cmake").arg("--build").arg(&out))?;
        Ok(out)
    })
}

#[test]
fn plain_make() -> Result<()> {
    by_tool("make", "Make, python -m geometry.capi", |consumers, project| {
        run(consumers.environment.command("make").current_dir(project))?;
        Ok(project.to_owned())
    })
}
