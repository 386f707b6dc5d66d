//! The Python interpreters of a machine.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};

use crate::environment::{Environment, run};

/// One interpreter. A test can count on nothing that is installed for it.
#[derive(Debug, Clone)]
pub struct Interpreter {
    program: PathBuf,
    /// The `9` of 3.9.
    pub minor: u32,
    /// The folder where `Python.h` is, or would be.
    pub include: PathBuf,
}

impl Interpreter {
    /// The interpreter, told to ignore the user's own packages.
    pub fn command(&self) -> Command {
        let mut command = Command::new(&self.program);
        command.env("PYTHONNOUSERSITE", "1").env_remove("PYTHONHOME");
        command
    }

    /// The program, with which an environment can be made.
    pub fn program(&self) -> &Path {
        &self.program
    }

    /// Whether C can be compiled for it.
    pub fn has_headers(&self) -> bool {
        self.include.join("Python.h").is_file()
    }

    /// Asks a program on the path for its version; `None` if it is no interpreter that capi
    /// supports.
    fn ask(mut asked: Command) -> Result<Option<Self>> {
        const ASK: &str = "\
import sys, sysconfig
print(sys.executable, sys.version_info[0], sys.version_info[1], sysconfig.get_path('include'), sep='\\n')
";
        let out = run(asked.args(["-c", ASK]))?;
        let [program, major, minor, include] = out.lines().collect::<Vec<_>>()[..] else {
            return Ok(None);
        };
        let minor = minor.parse().context("a version")?;
        let is_supported = major == "3" && minor >= 9;
        Ok(is_supported.then(|| Self { program: program.into(), minor, include: include.into() }))
    }
}

/// One interpreter of each supported version on this machine, the environment's first: `python3.9`
/// and its successors on the path, and those that pyenv installed.
///
/// # Errors
///
/// Where the environment's interpreter can't be asked.
pub fn interpreters(environment: &Environment) -> Result<Vec<Interpreter>> {
    let own = Interpreter::ask(environment.python())?;
    let mut found = vec![own.context("the environment has an older Python than 3.9")?];
    let on_path = (9..=15).map(|minor| PathBuf::from(format!("python3.{minor}")));
    let home = std::env::var_os("HOME").map(|home| PathBuf::from(home).join(".pyenv"));
    let pyenv = std::env::var_os("PYENV_ROOT").map(PathBuf::from).or(home);
    let installed = pyenv.and_then(|root| fs::read_dir(root.join("versions")).ok());
    let mut installed: Vec<PathBuf> =
        installed.into_iter().flatten().flatten().map(|it| it.path().join("bin/python")).collect();
    installed.sort();
    for python in on_path.chain(installed) {
        let Ok(Some(other)) = Interpreter::ask(Command::new(python)) else { continue };
        if !found.iter().any(|known| known.minor == other.minor) {
            found.push(other);
        }
    }
    Ok(found)
}
