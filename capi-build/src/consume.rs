//! The Rust consumer's side: finds an installed provider and brings its consumer file to
//! `OUT_DIR`.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use capi_model::names;

use crate::emit::consumer::banner::VERSIONS;
use crate::{messages, pyo3};

/// A program that prints which Python runs it, and where a package lies, without importing it.
const FIND: &str = "\
import importlib.util, sys
print(sys.implementation.name)
spec = importlib.util.find_spec(sys.argv[1])
if spec is not None:
    print(*(spec.submodule_search_locations or []), sep='\\n')
";

/// The cfg that is set for a Python that can have several interpreters.
const CPYTHON: &str = "capi_cpython";

/// The variables that decide which interpreter is asked, and where it looks.
const ENVIRONMENT: [&str; 5] =
    ["PYO3_PYTHON", "PYTHON_SYS_EXECUTABLE", "PYTHONPATH", "VIRTUAL_ENV", "CONDA_PREFIX"];

/// Finds the installed package of `module` and writes its Rust consumer file to `OUT_DIR`, for the
/// oldest version of its API's newest major version. Call it from `build.rs`, and include the file:
///
/// ```ignore
/// mod geometry_capi {
///     include!(concat!(env!("OUT_DIR"), "/geometry_capi.rs"));
/// }
/// ```
///
/// The interpreter is the one that `PyO3` builds for: `PYO3_PYTHON`, the active virtual
/// environment, or `python3` on the path. The package is found, not imported.
///
/// The file is called after the API's prefix: `pkg_capi.rs` for a module `pkg._native` whose
/// author says `prefix = "pkg"`. Where the package isn't there, the build stops and says so.
///
/// # Panics
///
/// Outside a build script.
pub fn consume(module: &str) {
    consume_into(module, None, None);
}

/// Writes the file for another version of the API: functions up to `target`, such as `"1.2"`, can
/// be called, and an older provider is refused at import.
///
/// It may be a version of an older major, if the provider still serves that: with `"1.2"` and the
/// file of version 2.0, the consumer runs on 1.2, a later 1.x and any 2.x, and can call the
/// functions that are the same in all of them. Each version up to the target has a cfg, here
/// `geometry_v1_1` and `geometry_v1_2`, and not `geometry_v2_0`.
///
/// # Panics
///
/// See [`consume`].
pub fn consume_target(module: &str, target: &str) {
    consume_into(module, Some(target), None);
}

/// Writes the file of one major version, as the consumers of that version know the API. The
/// installed provider may have a newer one beside it. With `"1.2"`, functions up to version 1.2 can
/// be called, and import asks for version 1 alone.
///
/// # Panics
///
/// See [`consume`].
pub fn consume_major(module: &str, target: &str) {
    consume_into(module, Some(target), Some(target.split('.').next().unwrap_or(target)));
}

#[expect(clippy::print_stdout, reason = "cargo reads the standard output of build scripts")]
fn consume_into(module: &str, target: Option<&str>, major: Option<&str>) {
    let Some(out) = env::var_os("OUT_DIR").map(PathBuf::from) else {
        panic!("{}", messages::no_consumers_build_script());
    };
    for variable in ENVIRONMENT {
        println!("cargo::rerun-if-env-changed={variable}");
    }
    let default = format!("{}.rs", names::consumer_module(names::last_component(module)));
    if let Err(problem) = bring(module, &default, (target, major), &out) {
        // Cargo shows the message, stops, and runs the build script again next time.
        println!("cargo::error={}", problem.replace('\n', " "));
    }
}

/// Copies the consumer file, and turns on the cfgs of its versions.
#[expect(clippy::print_stdout, reason = "cargo reads the standard output of build scripts")]
fn bring(
    module: &str,
    default: &str,
    (target, major): (Option<&str>, Option<&str>),
    out: &Path,
) -> Result<(), String> {
    let mut path = find(module, default)?;
    // Files of older major versions lie in folders of their own.
    let older = major.zip(path.parent().zip(path.file_name()));
    let older = older.map(|(major, (folder, name))| folder.join(format!("v{major}")).join(name));
    if let Some(older) = older.filter(|older| older.is_file()) {
        path = older;
    }
    println!("cargo::rerun-if-changed={}", path.display());
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let text =
        fs::read_to_string(&path).map_err(|error| messages::unreadable(path.display(), error))?;
    select(module, name.trim_end_matches("_capi.rs"), &text, target, major.is_some())?;
    if text.contains(pyo3::CFG) {
        for line in pyo3::directives() {
            println!("{line}");
        }
    }
    let to = out.join(name);
    fs::write(&to, text).map_err(|error| messages::unwritable(to.display(), error))
}

/// Turns on the cfgs of the versions up to the target, and tells cargo of all of them.
#[expect(clippy::print_stdout, reason = "cargo reads the standard output of build scripts")]
fn select(
    module: &str,
    prefix: &str,
    text: &str,
    target: Option<&str>,
    is_own: bool,
) -> Result<(), String> {
    let list = text.lines().find_map(|line| line.strip_prefix(VERSIONS)).unwrap_or_default();
    let (versions, default) = versions(list);
    let asked = |target: &str| {
        let at = versions.iter().position(|version| *version == target);
        at.filter(|at| !is_own || *at >= default)
    };
    let wanted = match target {
        None => default,
        Some(target) => asked(target)
            .ok_or_else(|| messages::no_such_target(target, module, &versions.join(", ")))?,
    };
    for (at, version) in versions.iter().enumerate().skip(1) {
        let cfg = format!("{prefix}_v{}", version.replace('.', "_"));
        println!("cargo::rustc-check-cfg=cfg({cfg})");
        if at <= wanted {
            println!("cargo::rustc-cfg={cfg}");
        }
    }
    Ok(())
}

/// The versions in `[1.0 1.1] 2.0 2.1`, and the position of the default: the first one that isn't
/// of an older major version, which are in brackets.
fn versions(list: &str) -> (Vec<&str>, usize) {
    let (older, own) =
        list.strip_prefix('[').and_then(|list| list.split_once(']')).unwrap_or(("", list));
    let versions = older.split_whitespace().chain(own.split_whitespace()).collect();
    (versions, older.split_whitespace().count())
}

/// Finds the consumer file in the installed package.
#[expect(clippy::print_stdout, reason = "cargo reads the standard output of build scripts")]
fn find(module: &str, default: &str) -> Result<PathBuf, String> {
    let python = interpreter();
    let shown = python.display();
    let package = names::package(module);
    let output = Command::new(&python)
        .args(["-c", FIND, package])
        .output()
        .map_err(|error| messages::no_python(&shown, error))?;
    let text = String::from_utf8_lossy(&output.stdout);
    if !output.status.success() {
        let error = String::from_utf8_lossy(&output.stderr);
        let last = error.lines().last().unwrap_or_default();
        return Err(messages::failed_search(shown, package, last));
    }
    let mut lines = text.lines();
    println!("cargo::rustc-check-cfg=cfg({CPYTHON})");
    if lines.next() == Some("cpython") {
        println!("cargo::rustc-cfg={CPYTHON}");
    }
    let folders: Vec<&Path> = lines.map(Path::new).collect();
    if folders.is_empty() {
        return Err(messages::not_installed(package, shown));
    }
    let files: Vec<PathBuf> = folders
        .iter()
        .filter_map(|folder| fs::read_dir(folder.join("rust")).ok())
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.to_string_lossy().ends_with("_capi.rs"))
        .collect();
    let named = files.iter().find(|path| path.file_name().is_some_and(|name| name == default));
    match (named, files.as_slice()) {
        (Some(path), _) | (None, [path]) => Ok(path.clone()),
        (None, _) => Err(messages::no_consumer_file(package, shown, default)),
    }
}

/// The interpreter, chosen as `PyO3` chooses it, so that both use one environment.
fn interpreter() -> PathBuf {
    let set = |name: &str| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    if let Some(python) = set("PYO3_PYTHON").or_else(|| set("PYTHON_SYS_EXECUTABLE")) {
        return python;
    }
    let inside = |folder: PathBuf, unix: &str, windows: &str| {
        folder.join(if cfg!(windows) { windows } else { unix })
    };
    if let Some(folder) = set("VIRTUAL_ENV") {
        return inside(folder, "bin/python", "Scripts/python.exe");
    }
    if let Some(folder) = set("CONDA_PREFIX") {
        return inside(folder, "bin/python", "python.exe");
    }
    let runs = |name: &&str| Command::new(name).arg("--version").output().is_ok();
    ["python3", "python"].into_iter().find(runs).unwrap_or("python3").into()
}

#[cfg(test)]
mod tests {
    use super::versions;
    use crate::pyo3;

    #[test]
    fn the_locked_pyo3_is_the_packages_own() {
        let package = |name: &str, version: &str, dependencies: &str| {
            let head = format!("[[package]]\nname = \"{name}\"\nversion = \"{version}\"\n");
            format!("{head}dependencies = [\n {dependencies}\n]\n\n")
        };
        let one = package("mine", "1.0.0", "\"pyo3\",") + &package("pyo3", "0.29.1", "");
        assert_eq!(pyo3::version(&one, "mine").as_deref(), Some("0.29.1"));
        assert_eq!(pyo3::version(&one, "other").as_deref(), Some("0.29.1"));
        let two = package("mine", "1.0.0", "\"inventory\",\n \"pyo3 0.30.2\",")
            + &package("pyo3", "0.26.0", "")
            + &package("pyo3", "0.30.2", "");
        assert_eq!(pyo3::version(&two, "mine").as_deref(), Some("0.30.2"));
        assert_eq!(pyo3::version(&two, "other"), None);
        assert!(pyo3::is_before_0_30("0.29.1") && !pyo3::is_before_0_30("0.30.0"));
        assert!(!pyo3::is_before_0_30("1.0.0"));
    }

    #[test]
    fn the_newest_major_is_the_default() {
        assert_eq!(versions("1.0 1.1"), (vec!["1.0", "1.1"], 0));
        assert_eq!(versions("[1.0 1.1] 2.0 2.1"), (vec!["1.0", "1.1", "2.0", "2.1"], 2));
        assert_eq!(versions(""), (vec![], 0));
    }
}
