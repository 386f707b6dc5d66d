//! C and C++ compilers, and Python's headers for them.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Result, bail};

use crate::environment::{Environment, run};

/// A compiler for one of the two languages.
#[derive(Debug, Clone)]
pub struct Compiler {
    /// `gcc`, `clang++`.
    pub program: String,
    /// Whether it compiles C++.
    pub cpp: bool,
}

/// Every gcc and clang on the path, for C and for C++.
///
/// # Errors
///
/// Where there is neither: the checks would check nothing.
pub fn compilers() -> Result<Vec<Compiler>> {
    let known = [("gcc", false), ("g++", true), ("clang", false), ("clang++", true)];
    let found: Vec<Compiler> = known
        .into_iter()
        .filter(|(program, _)| Command::new(program).arg("--version").output().is_ok())
        .map(|(program, cpp)| Compiler { program: program.to_owned(), cpp })
        .collect();
    for cpp in [false, true] {
        if !found.iter().any(|compiler| compiler.cpp == cpp) {
            let wanted = if cpp { "g++ or clang++" } else { "gcc or clang" };
            bail!("there is no {wanted}; install one");
        }
    }
    Ok(found)
}

/// What makes an extension module of a C file, but for where `Python.h` is.
///
/// # Errors
///
/// Where there is no compiler, or the interpreter can't be asked.
pub fn extension(environment: &Environment) -> Result<Command> {
    let compiler = compilers()?.into_iter().find(|compiler| !compiler.cpp);
    let compiler = compiler.map(|compiler| compiler.program).unwrap_or_default();
    let mut command = environment.command(compiler);
    if cfg!(windows) {
        let ask = "import sys; print(sys.base_prefix)";
        let base = run(environment.python().args(["-c", ask]))?;
        command.args(["-shared", &format!("-L{}/libs", base.trim()), "-lpython3"]);
    } else if cfg!(target_os = "macos") {
        command.args(["-bundle", "-undefined", "dynamic_lookup"]);
    } else {
        command.args(["-shared", "-fPIC"]);
    }
    Ok(command)
}

/// Where `Python.h` is.
///
/// # Errors
///
/// Where the interpreter can't be asked.
pub fn python_include(environment: &Environment) -> Result<PathBuf> {
    let ask = "import sysconfig; print(sysconfig.get_path('include'))";
    Ok(run(environment.python().args(["-c", ask]))?.trim().into())
}

/// Where the `Python.h` of each supported Python is that this machine has, the environment's first:
/// `python3.9` and its younger siblings on the path, and what pyenv installed.
///
/// # Errors
///
/// Where the environment's interpreter can't be asked.
pub fn python_includes(environment: &Environment) -> Result<Vec<PathBuf>> {
    const ASK: &str = "\
import sys, sysconfig
if sys.version_info >= (3, 9):
    print(sysconfig.get_path('include'))
";
    let mut found = vec![python_include(environment)?];
    let on_path = (9..=15).map(|minor| PathBuf::from(format!("python3.{minor}")));
    let home = std::env::var_os("HOME").map(|home| PathBuf::from(home).join(".pyenv"));
    let pyenv = std::env::var_os("PYENV_ROOT").map(PathBuf::from).or(home);
    let installed = pyenv.and_then(|root| fs::read_dir(root.join("versions")).ok());
    let mut installed: Vec<PathBuf> =
        installed.into_iter().flatten().flatten().map(|it| it.path().join("bin/python")).collect();
    installed.sort();
    for python in on_path.chain(installed) {
        let Ok(output) = Command::new(python).args(["-c", ASK]).output() else { continue };
        let include = PathBuf::from(String::from_utf8_lossy(&output.stdout).trim());
        if include.join("Python.h").is_file() && !found.contains(&include) {
            found.push(include);
        }
    }
    Ok(found)
}
