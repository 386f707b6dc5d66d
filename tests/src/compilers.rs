//! C and C++ compilers, and Python's headers for them.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Result, bail};

use crate::environment::{Environment, run};
use crate::interpreters::interpreters;

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

/// The command line that makes an extension module of a C file, but for the folder of `Python.h`.
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

/// The folder of `Python.h`.
///
/// # Errors
///
/// Where the interpreter can't be asked.
pub fn python_include(environment: &Environment) -> Result<PathBuf> {
    let ask = "import sysconfig; print(sysconfig.get_path('include'))";
    Ok(run(environment.python().args(["-c", ask]))?.trim().into())
}

/// The folders of `Python.h` for each supported Python on this machine, the environment's first.
///
/// # Errors
///
/// Where the environment's interpreter can't be asked.
pub fn python_includes(environment: &Environment) -> Result<Vec<PathBuf>> {
    let mut found = vec![python_include(environment)?];
    for interpreter in interpreters(environment)?.drain(1..) {
        if interpreter.include.join("Python.h").is_file() && !found.contains(&interpreter.include) {
            found.push(interpreter.include);
        }
    }
    Ok(found)
}
