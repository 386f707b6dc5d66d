//! Cython: functions and types by `cimport`, with the versions that people use.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail};
use capi_build::outputs::package;
use capi_model::abi::{Table, Version};
use capi_model::facts::signature::cython_signature;
use capi_model::names;
use capi_tests::compilers::{compilers, python_include};
use capi_tests::consumers::{Consumers, Row, consumers};
use capi_tests::environment::{Environment, run};
use capi_tests::interpreters::interpreters;
use capi_tests::{golden, target};
use tempfile::TempDir;

use crate::probes;

const SETUPTOOLS: &str = "setuptools";

/// A version of Cython other than that in `requirements.txt`.
struct Older {
    version: &'static str,
    /// The minor version of the newest Python that it supports.
    newest: u32,
}

const OLDER: [Older; 2] =
    [Older { version: "0.29", newest: 12 }, Older { version: "3.0", newest: 13 }];

impl Older {
    /// A folder that holds it, for `PYTHONPATH`.
    fn folder(&self, consumers: &Consumers) -> Result<PathBuf> {
        let folder = target().join(format!("cython-{}-{}", self.version, consumers.python));
        if !folder.join("Cython").is_dir() {
            let mut install = consumers.environment.python();
            install.args(["-m", "pip", "install", "--quiet", "--target"]).arg(&folder);
            run(install.arg(format!("cython=={}.*", self.version)))?;
        }
        Ok(folder)
    }

    /// The shared environment, or another one if its Python is too new.
    fn consumers(&self) -> Result<Consumers> {
        let Consumers { environment, wheel, .. } = consumers()?;
        let found = interpreters(environment)?;
        let at = found.iter().position(|it| it.minor <= self.newest && it.has_headers());
        let at = at.with_context(|| format!("no Python for Cython {}", self.version))?;
        let python = format!("3.{}", found[at].minor);
        if at == 0 {
            let environment = environment.clone();
            return Ok(Consumers { environment, wheel: wheel.clone(), python });
        }
        let folder = target().join(format!("venv-cython-{python}"));
        let program = found[at].program();
        let other = Environment::prepare(&folder, program, &[])?;
        run(other.python().args(["-m", "pip", "install", "--quiet", "setuptools>=77"]))?;
        other.install(wheel)?;
        Ok(Consumers { environment: other, wheel: wheel.clone(), python })
    }
}

/// A consumer's folder, and the script that tests the built module.
fn project(name: &str) -> (PathBuf, PathBuf) {
    let folder = Consumers::folder().join(name);
    let check = folder.join("check.py");
    (folder, check)
}

#[test]
fn setuptools_and_each_cython() -> Result<()> {
    let (folder, check) = project("cython-setuptools");
    for isolated in [true, false] {
        let consumers = consumers()?;
        let row =
            Row { consumer: "Cython 3.3", build_system: SETUPTOOLS, isolated: Some(isolated) };
        consumers.attempt(row, || {
            let site = consumers.build(&folder, isolated)?;
            consumers.check(&site, &check).map(drop)
        })?;
    }
    for older in &OLDER {
        let consumers = older.consumers()?;
        let name = format!("Cython {}", older.version);
        let row = Row { consumer: &name, build_system: SETUPTOOLS, isolated: Some(false) };
        consumers.attempt(row, || {
            let cython = older.folder(&consumers)?;
            let site = consumers.build_with(&folder, false, |build| {
                build.env("PYTHONPATH", cython);
            })?;
            consumers.check(&site, &check).map(drop)
        })?;
    }
    Ok(())
}

#[test]
fn meson_and_an_older_provider() -> Result<()> {
    let consumers = consumers()?;
    let (folder, check) = project("cython-meson");
    for isolated in [true, false] {
        let row =
            Row { consumer: "Cython 3.3", build_system: "meson-python", isolated: Some(isolated) };
        consumers.attempt(row, || {
            let site = consumers.build(&folder, isolated)?;
            consumers.check(&site, &check)?;
            consumers.check(&site, &folder.join("older.py")).map(drop)
        })?;
    }
    Ok(())
}

/// The provider is in a submodule, and each of its functions is of another kind.
#[test]
fn each_kind_of_function() -> Result<()> {
    let consumers = consumers()?;
    probes::install(consumers)?;
    let (folder, check) = project("cython-probes");
    let row = Row {
        consumer: "Cython 3.3 and C++",
        build_system: "setuptools, pkg._native",
        isolated: Some(false),
    };
    consumers.attempt(row, || {
        let site = consumers.build(&folder, false)?;
        consumers.check(&site, &check).map(drop)
    })
}

/// One module `cimport`s all golden cases, and has both of their files in it; each Cython spells each
/// signature as the provider's dict does.
#[test]
fn golden_declarations_compile_with_each_cython() -> Result<()> {
    let cases = golden()?;
    let consumers = consumers()?;
    golden_with(consumers, None, &cases)?;
    for older in &OLDER {
        let consumers = older.consumers()?;
        let cython = older.folder(&consumers)?;
        golden_with(&consumers, Some(&cython), &cases)?;
    }
    Ok(())
}

fn golden() -> Result<Vec<Vec<Table>>> {
    golden::cases()?.iter().map(|case| golden::tables(case)).collect()
}

/// The files of all cases in one folder, as their wheels would ship them.
struct Laid {
    folder: TempDir,
    /// The arguments for the C compiler: each target, and the folder of each header.
    options: Vec<String>,
    /// The signatures in the providers' dicts, sorted.
    signatures: Vec<String>,
}

fn lay_out(cases: &[Vec<Table>]) -> Result<Laid> {
    let folder = tempfile::tempdir()?;
    let (mut modules, mut options, mut signatures) = (Vec::new(), Vec::new(), Vec::new());
    for tables in cases {
        let Some(newest) = tables.last() else { bail!("a case without a table") };
        for (path, text) in package(tables) {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().context("a folder")?)?;
            if path.exists() {
                bail!("two golden cases are called {}", newest.module);
            }
            fs::write(&path, text)?;
        }
        let inside = folder.path().join(names::package(&newest.module));
        fs::write(inside.join("__init__.py"), "")?;
        let target = names::constant(&newest.prefix, "TARGET");
        let Version { major, minor } = newest.version;
        options.push(format!("-D{target}=0x{major:02x}{minor:02x}"));
        options.push(format!("-I{}", inside.join("include").display()));
        let there = newest.functions.iter().filter(|it| it.retired.is_none());
        signatures.extend(there.map(|it| cython_signature(&it.prototype, &newest.prefix)));
        let over_header = names::cython_header_module(&newest.module, &newest.prefix);
        modules.push(format!("{} {over_header}", newest.module));
    }
    signatures.sort();
    fs::write(folder.path().join("cases"), modules.join("\n"))?;
    Ok(Laid { folder, options, signatures })
}

fn golden_with(consumers: &Consumers, cython: Option<&Path>, cases: &[Vec<Table>]) -> Result<()> {
    let Laid { folder, options, signatures } = lay_out(cases)?;
    let environment = &consumers.environment;
    let seeing = environment.seeing(&cython.map(Path::to_owned).into_iter().collect::<Vec<_>>())?;
    let include = python_include(environment)?;
    let compilers = compilers()?;
    let languages = [("c", "everything.c"), ("c++", "everything.cpp")];
    // For an older one, C is enough.
    for (language, file) in &languages[..if cython.is_none() { 2 } else { 1 }] {
        let script = Consumers::folder().join("cython-golden/compile.py");
        let said = run(seeing.python().arg(script).arg(folder.path()).arg(language))?;
        let mut asked: Vec<&str> = said.lines().collect();
        asked.sort_unstable();
        assert_eq!(asked, signatures, "{cython:?}");
        let compiler = compilers.iter().find(|it| it.cpp == (*language == "c++"));
        let mut compile = Command::new(&compiler.context("a compiler")?.program);
        compile.args(["-Wall", "-Werror", "-fsyntax-only"]).args(&options);
        // Some of Cython's own code has these warnings.
        compile.args(["-Wno-unused-function", "-Wno-deprecated-declarations"]);
        compile.arg("-isystem").arg(&include);
        run(compile.arg(folder.path().join(file)))?;
    }
    Ok(())
}
