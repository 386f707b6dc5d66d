//! Every layout that maturin knows: the content of a small provider's wheel, and a C consumer built
//! against it. The wheel from an sdist and an editable install are tested likewise.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;
use capi_build::outputs::paths;
use capi_cli::inspect::inspect;
use capi_tests::command::capi;
use capi_tests::consumers::{Row, consumers, copy};
use capi_tests::environment::{Environment, Profile, only_wheel, run};
use capi_tests::scratch::{Scratch, manifest};
use capi_tests::{root, target};

/// A provider, and the places of its files.
struct Layout {
    name: &'static str,
    /// The module of its API: `mixed_layout._native`.
    module: &'static str,
    /// The folder of Cargo.toml, relative to pyproject.toml: `rust/`.
    krate: &'static str,
    /// The folder of Python's sources, if there are any.
    python: Option<&'static str>,
    /// More lines for `[tool.maturin]`.
    more: &'static str,
}

const PURE: Layout =
    Layout { name: "pure", module: "pure_layout", krate: "", python: None, more: "" };
/// The mixed layout, in which `exclude` leaves out the copies of an editable install, as `capi
/// init` writes it.
const MIXED: Layout = Layout {
    name: "mixed, python/",
    module: "mixed_layout._native",
    krate: "",
    python: Some("python"),
    more: r#"python-source = "python"
exclude = [
    "python/mixed_layout/include/**",
    "python/mixed_layout/rust/**",
    "python/mixed_layout/lib/**",
    "python/mixed_layout/capi.json",
    "python/mixed_layout/capi.py",
    "python/mixed_layout/_capi_ctypes.py",
    "python/mixed_layout/plane_capi.pxd",
    "python/mixed_layout/_native.pxd",
]
"#,
};
const SRC: Layout = Layout {
    name: "mixed, src/",
    module: "src_layout._native",
    krate: "rust/",
    python: Some("src"),
    more: "python-source = \"src\"\nmanifest-path = \"rust/Cargo.toml\"\n",
};
const MEMBER: Layout =
    Layout { name: "workspace member", module: "member_layout", krate: "", python: None, more: "" };

impl Layout {
    fn package(&self) -> &str {
        self.module.split('.').next().unwrap_or(self.module)
    }

    /// Writes the provider.
    fn write(&self) -> Result<Scratch> {
        let package = self.package();
        let (function, crate_name) = (self.module.rsplit('.').next().unwrap_or(package), package);
        let top = Scratch::new(&format!("layouts/{package}"));
        let mut scratch = top.clone();
        let text = manifest(crate_name, "1.0.0", "cdylib", "");
        if self.name == MEMBER.name {
            top.write("Cargo.toml", "[workspace]\nmembers = [\"crates/*\"]\nresolver = \"3\"\n")?;
            top.lock(&root())?;
            scratch.folder = top.folder.join("crates/member");
            scratch.write("Cargo.toml", text.trim_end().trim_end_matches("[workspace]"))?;
        } else {
            let krate = Scratch { folder: top.folder.join(self.krate) };
            krate.write("Cargo.toml", &text)?;
            krate.lock(&root())?;
        }
        scratch.write(
            "pyproject.toml",
            &format!(
                r#"[build-system]
requires = ["maturin>=1.12.1,<2"]
build-backend = "maturin"

[project]
name = "{package}"
dynamic = ["version"]

[project.entry-points.pkg_config]
{package} = "{package}.lib.pkgconfig"

[tool.maturin]
module-name = "{module}"
include = [{{ path = "{package}/**/*", from = "out-dir", to = "" }}]
{more}"#,
                module = self.module,
                more = self.more,
            ),
        )?;
        // A common list for Python has `lib/` in it, a folder of capi's files. The wheel has them
        // all the same.
        scratch.write(".gitignore", "build/\nlib/\n*.so\n")?;
        let krate = self.krate;
        scratch
            .write(&format!("{krate}build.rs"), "fn main() {\n    capi_build::generate();\n}\n")?;
        scratch.write(&format!("{krate}src/lib.rs"), &source(self.module, function))?;
        if let Some(python) = self.python {
            let text = format!("from .{function} import *\n\nOWN = True\n");
            scratch.write(&format!("{python}/{package}/__init__.py"), &text)?;
            scratch.write(&format!("{python}/{package}/data/own.txt"), "the author's own\n")?;
        }
        Ok(scratch)
    }

    /// Checks that a wheel or folder has all files, and that they are those of its library.
    fn check(&self, built: &Path, prefix: &str) -> Result<()> {
        let inspection = inspect(built)?;
        assert_eq!(inspection.differences, [], "{}", self.name);
        assert_eq!(inspection.notes, [""; 0], "{}", self.name);
        let found: BTreeSet<String> =
            inspection.texts.iter().map(|it| format!("{prefix}{it}")).collect();
        let lacks: Vec<String> = paths(self.module, "plane").difference(&found).cloned().collect();
        assert_eq!(lacks, [""; 0], "{}", self.name);
        Ok(())
    }

    /// Builds a C consumer against a provider in these folders, and calls it.
    fn consume(&self, how: &str, folders: &[PathBuf]) -> Result<()> {
        let consumers = consumers()?;
        let package = self.package();
        let name = format!("{package}-{how}").replace(' ', "-");
        let project = Scratch::new(&format!("layouts/consumers/{name}"));
        project.write("consumer.c", CONSUMER)?;
        project.write(
            "pyproject.toml",
            "[build-system]\nrequires = [\"setuptools\"]\nbuild-backend = \"setuptools.build_meta\"\n\
             [project]\nname = \"plane-consumer\"\nversion = \"1.0\"\n",
        )?;
        let setup = format!(
            "import {package}.capi as capi\nfrom setuptools import Extension, setup\n\n\
             extension = Extension(\"plane_consumer\", [\"consumer.c\"], \
             include_dirs=[capi.get_include()])\nsetup(ext_modules=[extension])\n"
        );
        project.write("setup.py", &setup)?;
        let path = std::env::join_paths(folders)?;
        let site = consumers.build_with(&project.folder, false, |pip| {
            pip.env("PYTHONPATH", &path);
        })?;
        let mut all = vec![site];
        all.extend_from_slice(folders);
        let check = "import plane_consumer; assert plane_consumer.twice(21.0) == 42.0";
        let environment = consumers.environment.seeing(&all)?;
        run(environment.python().args(["-c", check]))?;
        // CMake and pkg-config get the same answer from a package that isn't imported for it.
        let ask = format!(
            "import importlib.util, pathlib, sys\n\
             found = importlib.util.find_spec('{package}').submodule_search_locations[0]\n\
             assert '{package}' not in sys.modules\n\
             lib = pathlib.Path(found, 'lib')\n\
             assert (lib / 'pkgconfig/{package}.pc').is_file(), lib\n\
             assert (lib / 'cmake/{package}/{package}Config.cmake').is_file(), lib"
        );
        run(environment.python().args(["-c", &ask])).map(drop)
    }

    /// Runs a build, and writes its row of the table.
    fn attempt(&self, how: &str, build: impl FnOnce() -> Result<()>) -> Result<()> {
        let build_system = format!("setuptools; provider: {}, {how}", self.name);
        let row = Row { consumer: "C", build_system: &build_system, isolated: Some(false) };
        consumers()?.attempt(row, build)
    }

    /// Unpacks a wheel, checks it, and builds a consumer against it.
    fn try_wheel(&self, how: &str, wheel: &Path) -> Result<()> {
        self.check(wheel, "")?;
        let site = target().join("consumers/layouts").join(self.package()).join(how);
        consumers()?.environment.unpack(wheel, &site)?;
        let own = site.join(self.package()).join("data/own.txt");
        assert_eq!(own.is_file(), self.python.is_some(), "{}", self.name);
        self.consume(how, &[site])
    }
}

/// The wheel of a provider, as maturin builds it.
fn built(scratch: &Scratch) -> Result<PathBuf> {
    Environment::open()?.build_maturin(&scratch.folder, Profile::Dev)
}

fn source(module: &str, function: &str) -> String {
    format!(
        r#"use capi_runtime as capi;
use pyo3::prelude::*;

capi::api! {{
    module = "{module}",
    prefix = "plane",
}}

/// Twice as much.
#[capi::export(slot = 0, since = "1.0")]
pub fn twice(value: f64) -> f64 {{
    2.0 * value
}}

#[pymodule]
mod {function} {{
    use super::*;

    #[pymodule_init]
    fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {{
        crate::API.publish(module)
    }}
}}
"#
    )
}

const CONSUMER: &str = r#"#include <Python.h>
#include <plane.h>

static PyObject *twice(PyObject *module, PyObject *value)
{
    (void)module;
    return PyFloat_FromDouble(plane_twice(PyFloat_AsDouble(value)));
}

static PyMethodDef methods[] = {{"twice", twice, METH_O, NULL}, {NULL, NULL, 0, NULL}};

static struct PyModuleDef definition = {
    PyModuleDef_HEAD_INIT, "plane_consumer", NULL, 0, methods, NULL, NULL, NULL, NULL,
};

PyMODINIT_FUNC PyInit_plane_consumer(void)
{
    return plane_import() < 0 ? NULL : PyModule_Create(&definition);
}
"#;

#[test]
fn wheels_of_each_layout() -> Result<()> {
    for layout in [PURE, MIXED, SRC, MEMBER] {
        layout.attempt("wheel", || {
            let scratch = layout.write()?;
            let wheel = built(&scratch)?;
            layout.try_wheel("wheel", &wheel)
        })?;
    }
    Ok(())
}

/// Installs the provider editably into an environment of its own, and returns the folder in which
/// Python finds the package then.
fn develop(layout: &Layout, scratch: &Scratch) -> Result<PathBuf> {
    let other = Environment::open()?.develop(&scratch.folder, "venv-layouts")?;
    let ask = format!(
        "import importlib.util\nprint(importlib.util.find_spec('{}').submodule_search_locations[0])",
        layout.package()
    );
    let package = PathBuf::from(run(other.python().args(["-c", &ask]))?.trim());
    if package.starts_with(&scratch.folder) {
        return Ok(package.parent().map(Path::to_owned).unwrap_or(package));
    }
    // A folder apart from the other packages there.
    let site = target().join("consumers/layouts").join(layout.package()).join("editable");
    if site.exists() {
        fs::remove_dir_all(&site)?;
    }
    copy(&package, &site.join(layout.package()))?;
    Ok(site)
}

#[test]
fn editable_installs() -> Result<()> {
    for layout in [PURE, MIXED] {
        layout.attempt("editable", || {
            let scratch = layout.write()?;
            let site = develop(&layout, &scratch)?;
            layout.check(&site.join(layout.package()), &format!("{}/", layout.package()))?;
            layout.consume("editable", std::slice::from_ref(&site))?;
            // The copies between the sources neither stop the next wheel nor are shipped twice.
            layout.check(&built(&scratch)?, "")
        })?;
    }
    Ok(())
}

/// Without the `exclude` that `capi init` writes, maturin stops, and names the file.
#[test]
fn what_an_editable_install_leaves_is_met_with_a_message() -> Result<()> {
    let layout = Layout {
        name: "mixed, without exclude",
        module: "doubled_layout._native",
        krate: "",
        python: Some("python"),
        more: "python-source = \"python\"\n",
    };
    let scratch = layout.write()?;
    develop(&layout, &scratch)?;
    let said = built(&scratch).expect_err("the same file twice").to_string();
    assert!(said.contains("File doubled_layout/_capi_ctypes.py was already added from "), "{said}");
    layout.attempt("after capi init", || {
        let mut init = Command::new(capi()?);
        init.args(["init", "--existing"]).current_dir(&scratch.folder);
        let said = run(&mut init)?;
        assert!(said.contains("`exclude` of what an editable install copies"), "{said}");
        layout.try_wheel("wheel", &built(&scratch)?)
    })
}

/// maturin builds a wheel without the files for consumers, and doesn't say so.
#[test]
fn a_forgotten_line_is_told() -> Result<()> {
    let layout =
        Layout { name: "no include", module: "silent_layout", krate: "", python: None, more: "" };
    let scratch = layout.write()?;
    let project = fs::read_to_string(scratch.folder.join("pyproject.toml"))?;
    let without = |start: &str| -> String {
        project.lines().filter(|it| !it.starts_with(start)).flat_map(|it| [it, "\n"]).collect()
    };
    scratch.write("pyproject.toml", &without("include = "))?;
    let inspection = inspect(&built(&scratch)?)?;
    let told: BTreeSet<String> = inspection.differences.into_iter().map(|it| it.text).collect();
    let line = r#"include = [{ path = "silent_layout/**/*", from = "out-dir", to = "" }]"#;
    let expected = paths(layout.module, "plane").into_iter().map(|file| {
        format!(
            "{file} is missing; put `{line}` under [tool.maturin] in pyproject.toml, and let no \
             `exclude` there match it"
        )
    });
    assert_eq!(told, expected.collect());
    assert!(project.contains(&format!("{line}\n")));

    scratch.write("pyproject.toml", &without("silent_layout = "))?;
    let inspection = inspect(&built(&scratch)?)?;
    assert_eq!(inspection.differences, []);
    assert!(inspection.notes.concat().contains("under [project.entry-points.pkg_config] in "));
    Ok(())
}

/// Without a package around it, maturin takes `_native` for the whole name.
#[test]
fn a_submodule_without_a_package_is_met_with_a_message() -> Result<()> {
    let layout = Layout {
        name: "submodule alone",
        module: "submodule_layout._native",
        krate: "",
        python: None,
        more: "",
    };
    let scratch = layout.write()?;
    let differences = inspect(&built(&scratch)?)?.differences;
    let said: Vec<&str> = differences.iter().map(|it| it.text.as_str()).collect();
    let library = said[0].split(' ').next().unwrap_or_default();
    let expected = format!(
        "{library} is imported as _native._native, but its API is that of \
         submodule_layout._native, where no consumer would find it; add \
         `submodule_layout/__init__.py` where Python's sources lie, without which maturin knows no \
         package submodule_layout"
    );
    assert_eq!(said, [expected.as_str()]);
    layout.attempt("with a package", || {
        let text = "from ._native import *\n";
        scratch.write("submodule_layout/__init__.py", text)?;
        let tried = built(&scratch).and_then(|wheel| layout.try_wheel("wheel", &wheel));
        fs::remove_dir_all(scratch.folder.join("submodule_layout"))?;
        tried
    })
}

#[test]
fn wheels_from_sdists() -> Result<()> {
    let out = target().join("consumers/sdists");
    if out.join("wheels").exists() {
        fs::remove_dir_all(out.join("wheels"))?;
    }
    for layout in [MIXED, MEMBER] {
        let package = layout.package();
        layout.attempt("sdist", || {
            let scratch = layout.write()?;
            let environment = Environment::open()?;
            let folder = out.join(package);
            let mut sdist = environment.command("maturin");
            sdist.args(["sdist", "--out"]).arg(&folder).current_dir(&scratch.folder);
            run(&mut sdist)?;
            let archive = folder.join(format!("{package}-1.0.0.tar.gz"));
            environment.unpack(&archive, &folder.join("unpacked"))?;
            let wheels = out.join("wheels").join(package);
            let mut build = environment.python();
            build.args(["-m", "pip", "wheel", "--quiet", "--no-build-isolation", "--no-deps"]);
            build.arg("--wheel-dir").arg(&wheels);
            build.arg(folder.join("unpacked").join(format!("{package}-1.0.0")));
            // To cargo, the copies of the crates are the crates themselves.
            build.env("CARGO_TARGET_DIR", out.join("target"));
            run(build.env("MATURIN_PEP517_ARGS", "--profile dev"))?;
            let wheel = only_wheel(&wheels)?;
            assert_eq!(files(&wheel)?, files(&built(&scratch)?)?);
            layout.try_wheel("sdist", &wheel)
        })?;
    }
    Ok(())
}

/// The names in a wheel.
fn files(wheel: &Path) -> Result<Vec<String>> {
    let list =
        "import sys, zipfile; print(*sorted(zipfile.ZipFile(sys.argv[1]).namelist()), sep='\\n')";
    let names = run(Environment::open()?.python().args(["-c", list]).arg(wheel))?;
    Ok(names.lines().map(str::to_owned).collect())
}
