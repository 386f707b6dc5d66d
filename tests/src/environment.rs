//! One virtual environment under `target/`, with the tools that the tests need.

use std::ffi::{OsStr, OsString};
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use crate::{root, target};

/// The cargo profile that a wheel is built with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// Builds quickly, with debug assertions.
    Dev,
    /// Builds as users install it.
    Release,
}

/// A virtual environment that exists and has `tests/requirements.txt` installed.
#[derive(Debug, Clone)]
pub struct Environment {
    folder: PathBuf,
    /// The value of `PYTHONPATH`.
    path: OsString,
}

impl Environment {
    /// Opens the shared environment, or makes it. The interpreter is `CAPI_PYTHON`, or `python3`,
    /// or `python`.
    ///
    /// # Errors
    ///
    /// Where there is no Python 3.9 or newer, or a tool can't be installed.
    pub fn open() -> Result<Self> {
        let requirements = root().join("tests/requirements.txt");
        Self::prepare(&target().join("venv"), &base_python()?, &[&requirements])
    }

    /// Makes an environment of its own, with `python`, and installs these files of requirements.
    ///
    /// # Errors
    ///
    /// Where the interpreter can't be run, or a requirement can't be installed.
    pub fn prepare(folder: &Path, python: &Path, requirements: &[&Path]) -> Result<Self> {
        let environment = Self { folder: folder.to_owned(), path: OsString::new() };
        fs::create_dir_all(target())?;
        // Tests run in several processes; one of them makes the environment.
        let lock = File::create(folder.with_extension("lock"))?;
        lock.lock()?;
        let mut wanted = format!("{}\n", python.display());
        for file in requirements {
            wanted.push_str(&fs::read_to_string(file)?);
        }
        let stamp = folder.join("capi-stamp");
        if fs::read_to_string(&stamp).is_ok_and(|found| found == wanted) {
            return Ok(environment);
        }
        eprintln!("making a virtual environment in {}", folder.display());
        run(Command::new(python).args(["-m", "venv", "--clear"]).arg(folder))?;
        if !requirements.is_empty() {
            let mut install = environment.python();
            install.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check"]);
            for file in requirements {
                install.arg("-r").arg(file);
            }
            run(&mut install)?;
        }
        fs::write(stamp, wanted)?;
        Ok(environment)
    }

    /// This environment, but all programs in it look in these folders first.
    ///
    /// # Errors
    ///
    /// Where a folder's name can't be in a list of folders.
    pub fn seeing(&self, folders: &[PathBuf]) -> Result<Self> {
        Ok(Self { folder: self.folder.clone(), path: std::env::join_paths(folders)? })
    }

    /// Runs its interpreter.
    pub fn python(&self) -> Command {
        self.command("python")
    }

    /// Runs a program in it, or one on the path, as if the environment were active.
    pub fn command(&self, program: impl AsRef<OsStr>) -> Command {
        let scripts = self.scripts();
        let here = scripts.join(program.as_ref()).with_extension(std::env::consts::EXE_EXTENSION);
        let program = if here.is_file() { here.into_os_string() } else { program.as_ref().into() };
        let mut command = Command::new(program);
        let path = std::env::var_os("PATH").unwrap_or_default();
        let path = std::iter::once(scripts).chain(std::env::split_paths(&path));
        if let Ok(path) = std::env::join_paths(path) {
            command.env("PATH", path);
        }
        if !self.path.is_empty() {
            command.env("PYTHONPATH", &self.path);
        }
        command
            .env("VIRTUAL_ENV", &self.folder)
            .env("CARGO_TARGET_DIR", target())
            .env("PIP_DISABLE_PIP_VERSION_CHECK", "1")
            .env_remove("PYTHONHOME")
            .env_remove("CONDA_PREFIX")
            // Cargo sets these for its own children; maturin's cargo would build everything anew
            // because of them.
            .env_remove("CARGO_MANIFEST_DIR")
            .env_remove("RUSTUP_TOOLCHAIN_SOURCE");
        command
    }

    fn scripts(&self) -> PathBuf {
        self.folder.join(if cfg!(windows) { "Scripts" } else { "bin" })
    }

    /// Builds the wheel of a maturin project with maturin, and installs it.
    ///
    /// # Errors
    ///
    /// Where the build fails; the text ends with what it printed.
    pub fn install_maturin(&self, project: &Path, profile: Profile) -> Result<PathBuf> {
        let wheel = self.build_maturin(project, profile)?;
        self.install(&wheel)?;
        Ok(wheel)
    }

    /// Builds the wheel of a maturin project with maturin, and doesn't install it.
    ///
    /// # Errors
    ///
    /// Where the build fails; the text ends with what it printed.
    pub fn build_maturin(&self, project: &Path, profile: Profile) -> Result<PathBuf> {
        let _alone = alone()?;
        let out = wheels(project)?;
        let mut build = self.command("maturin");
        build.args(["build", "--quiet", "--out"]).arg(&out).current_dir(project);
        if profile == Profile::Release {
            build.arg("--release");
        }
        run(&mut build)?;
        only_wheel(&out)
    }

    /// Installs a maturin project editably into an environment of this name under `target/`, and
    /// returns that environment.
    ///
    /// # Errors
    ///
    /// Where the environment can't be made, or the build fails; the text ends with what it printed.
    pub fn develop(&self, project: &Path, name: &str) -> Result<Self> {
        let folder = target().join(name);
        let other = Self::prepare(&folder, &base_python()?, &[])?;
        let _alone = alone()?;
        let mut develop = self.command("maturin");
        develop.args(["develop", "--quiet"]).current_dir(project).env("VIRTUAL_ENV", &folder);
        run(&mut develop)?;
        Ok(other)
    }

    /// Cargo with maturin's variables for the interpreter. With others, cargo and maturin would
    /// each build `PyO3` anew after the other.
    ///
    /// # Errors
    ///
    /// Where the interpreter can't be asked.
    pub fn cargo_as_maturin(&self) -> Result<Command> {
        let ask = "import struct, sys; print(f'{sys.implementation.name}-{sys.version_info[0]}.\
                   {sys.version_info[1]}-{struct.calcsize(\"P\") * 8}bit')";
        let signature = run(self.python().args(["-c", ask]))?;
        let mut cargo = self.command("cargo");
        cargo
            .env("PYO3_PYTHON", self.python().get_program())
            .env("PYO3_ENVIRONMENT_SIGNATURE", signature.trim())
            .env("PYO3_BUILD_EXTENSION_MODULE", "1");
        Ok(cargo)
    }

    /// Builds the wheel of any Python project with pip, against the packages in the environment,
    /// and installs it.
    ///
    /// # Errors
    ///
    /// Where the build fails; the text ends with what it printed.
    pub fn install_project(&self, project: &Path) -> Result<PathBuf> {
        let out = wheels(project)?;
        let mut build = self.python();
        build.args(["-m", "pip", "wheel", "--quiet", "--no-build-isolation", "--no-deps"]);
        run(build.arg("--wheel-dir").arg(&out).arg(project))?;
        let wheel = only_wheel(&out)?;
        self.install(&wheel)?;
        Ok(wheel)
    }

    /// Unpacks a wheel or an sdist into a folder of its own: a wheel's modules can be imported from
    /// there without being installed. Files that are there already keep their times.
    ///
    /// # Errors
    ///
    /// Where the archive can't be read, or the folder not be written.
    pub fn unpack(&self, archive: &Path, into: &Path) -> Result<()> {
        run(self.python().args(["-c", include_str!("unpack.py")]).arg(archive).arg(into)).map(drop)
    }

    /// Installs a wheel in place of any older one. Files that are installed already keep their
    /// times, so that consumers needn't be built anew.
    ///
    /// # Errors
    ///
    /// Where pip fails.
    pub fn install(&self, wheel: &Path) -> Result<()> {
        let installed = include_str!("installed.py");
        if self.python().args(["-c", installed]).arg(wheel).output()?.status.success() {
            return Ok(());
        }
        let mut install = self.python();
        install.args(["-m", "pip", "install", "--quiet", "--no-deps", "--force-reinstall"]);
        run(install.arg(wheel)).map(drop)
    }
}

/// Runs a command to its end, and returns its standard output.
///
/// # Errors
///
/// Where the program isn't there or fails; the text has all that it printed.
pub fn run(command: &mut Command) -> Result<String> {
    let shown = format!("{command:?}");
    let program = command.get_program().to_string_lossy().into_owned();
    let output = command.output().with_context(|| format!("{program} can't be run; install it"))?;
    let out = String::from_utf8_lossy(&output.stdout).into_owned();
    if !output.status.success() {
        let err = String::from_utf8_lossy(&output.stderr);
        bail!("{shown}\n{}\n{out}{err}", output.status);
    }
    Ok(out)
}

/// `CAPI_PYTHON`, `python3` or `python`.
///
/// # Errors
///
/// Where none of them is there.
pub fn base_python() -> Result<PathBuf> {
    if let Some(python) = std::env::var_os("CAPI_PYTHON") {
        return Ok(python.into());
    }
    ["python3", "python"]
        .into_iter()
        .find(|name| {
            Command::new(name).arg("--version").output().is_ok_and(|it| it.status.success())
        })
        .map(PathBuf::from)
        .context("there is no Python; install Python 3.9 or newer, or set CAPI_PYTHON")
}

/// Holds other builds back until it is dropped: maturin moves cargo's output, so that two builds of
/// one crate in one target directory would take it from each other.
///
/// # Errors
///
/// Where the target directory can't be written.
pub fn alone() -> Result<File> {
    fs::create_dir_all(target())?;
    let lock = File::create(target().join("maturin.lock"))?;
    lock.lock()?;
    Ok(lock)
}

/// An empty folder for the wheels of a project.
fn wheels(project: &Path) -> Result<PathBuf> {
    let inside = project.strip_prefix(target()).or_else(|_| project.strip_prefix(root()));
    let names = inside.unwrap_or(project).iter().map(|name| name.to_string_lossy());
    let folder = target().join("wheels").join(names.collect::<Vec<_>>().join("-"));
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// The wheel in a folder that holds one.
///
/// # Errors
///
/// Where there is none, or more than one.
pub fn only_wheel(folder: &Path) -> Result<PathBuf> {
    let mut wheels = fs::read_dir(folder)?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|it| it == "whl"));
    match (wheels.next(), wheels.next()) {
        (Some(wheel), None) => Ok(wheel),
        _ => bail!("{} should hold one wheel", folder.display()),
    }
}
