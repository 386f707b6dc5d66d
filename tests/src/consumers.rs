//! The shared parts of the tests of consumers: one environment, one wheel of `geometry`, builds
//! with isolation and without, and the rows of the table that `cargo xtask ci consumers` prints.

use std::fs::{self, OpenOptions};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use anyhow::{Result, anyhow};

use crate::environment::{Environment, Profile, base_python, only_wheel, run};
use crate::{golden, root, target};

/// An environment of its own, which holds only `geometry` and the tools of consumers.
#[derive(Debug)]
pub struct Consumers {
    /// With `tests/consumers/requirements.txt` and `geometry` installed.
    pub environment: Environment,
    /// The provider's wheel.
    pub wheel: PathBuf,
    /// The version of its interpreter: `3.11`.
    pub python: String,
}

/// One build: a row of the table.
#[derive(Debug, Clone, Copy)]
pub struct Row<'a> {
    /// The language or the tool of the consumer: `Cython 3.3`.
    pub consumer: &'a str,
    /// The tool that finds the header and the other files: `meson-python`.
    pub build_system: &'a str,
    /// Whether the build sees only the packages that it asks for; `None` if nothing is built.
    pub isolated: Option<bool>,
}

/// The shared environment, which the first call makes.
///
/// # Errors
///
/// Where the environment can't be made, or `geometry` not be built.
pub fn consumers() -> Result<&'static Consumers> {
    static CONSUMERS: OnceLock<Result<Consumers, String>> = OnceLock::new();
    CONSUMERS
        .get_or_init(|| make().map_err(|error| format!("{error:#}")))
        .as_ref()
        .map_err(|error| anyhow!("{error}"))
}

fn make() -> Result<Consumers> {
    let wheel =
        Environment::open()?.build_maturin(&root().join("examples/geometry"), Profile::Release)?;
    let requirements = root().join("tests/consumers/requirements.txt");
    let folder = target().join("venv-consumers");
    let environment = Environment::prepare(&folder, &base_python()?, &[&requirements])?;
    environment.install(&wheel)?;
    let ask = "import sys; print('%d.%d' % sys.version_info[:2])";
    let python = run(environment.python().args(["-c", ask]))?.trim().to_owned();
    Ok(Consumers { environment, wheel, python })
}

impl Consumers {
    /// `tests/consumers`, where each consumer has a folder.
    pub fn folder() -> PathBuf {
        root().join("tests/consumers")
    }

    /// Copies a project of that folder to `target/`, as its user would have it: with the C file
    /// that several projects share, or for cargo with the versions of this repository. `change` may
    /// turn it into another project, of that name.
    ///
    /// # Errors
    ///
    /// Where it can't be copied.
    pub fn project(
        &self,
        name: &str,
        change: Option<(&str, &dyn Fn(String) -> String)>,
    ) -> Result<PathBuf> {
        let changed = change.map(|(what, _)| format!("-{what}")).unwrap_or_default();
        let project = target().join("consumers/projects").join(format!("{name}{changed}"));
        if project.exists() {
            fs::remove_dir_all(&project)?;
        }
        let original = Self::folder().join(name);
        copy(&original, &project)?;
        let manifest = project.join("Cargo.toml");
        if manifest.is_file() {
            let ours = root().join("capi-build").display().to_string();
            let text = fs::read_to_string(&manifest)?;
            fs::write(manifest, text.replace("\"../../../capi-build\"", &format!("'{ours}'")))?;
            fs::copy(root().join("Cargo.lock"), project.join("Cargo.lock"))?;
        } else {
            fs::copy(Self::folder().join("area/area.c"), project.join("area.c"))?;
        }
        if let Some((_, change)) = change {
            for entry in fs::read_dir(&project)? {
                let path = entry?.path();
                if path.is_file() {
                    let text = fs::read_to_string(&path)?;
                    fs::write(&path, change(text))?;
                }
            }
        }
        Ok(project)
    }

    /// Runs `build`, and writes its outcome as a row of the table.
    ///
    /// # Errors
    ///
    /// Those of `build`, and where the row can't be written.
    pub fn attempt(&self, row: Row<'_>, build: impl FnOnce() -> Result<()>) -> Result<()> {
        self.attempt_with(&self.python, row, build)
    }

    /// Runs `build` with another Python, and writes its outcome as a row of the table.
    ///
    /// # Errors
    ///
    /// Those of `build`, and where the row can't be written.
    pub fn attempt_with(
        &self,
        python: &str,
        row: Row<'_>,
        build: impl FnOnce() -> Result<()>,
    ) -> Result<()> {
        let result = build();
        let isolated = match row.isolated {
            Some(true) => "isolated",
            Some(false) => "not isolated",
            None => "nothing to build",
        };
        let became = if result.is_ok() { "works" } else { "FAILS" };
        fs::create_dir_all(target())?;
        let mut table = OpenOptions::new().create(true).append(true).open(table())?;
        // This is one call, for tests write at the same time.
        let row = [row.consumer, row.build_system, isolated, python, became].join("\t");
        table.write_all(format!("{row}\n").as_bytes())?;
        result
    }

    /// Builds a project's wheel, unpacks it into a folder of its own, and returns that.
    ///
    /// In an isolated build, pip makes the environment from the requirements in `pyproject.toml`,
    /// and `geometry` is the wheel of this repository. Otherwise the build sees the shared
    /// environment.
    ///
    /// # Errors
    ///
    /// Where the build fails; the text ends with what it printed.
    pub fn build(&self, project: &Path, isolated: bool) -> Result<PathBuf> {
        self.build_with(project, isolated, |_| {})
    }

    /// Builds with more arguments or variables for pip, such as `--config-settings`.
    ///
    /// # Errors
    ///
    /// Where the build fails; the text ends with what it printed.
    pub fn build_with(
        &self,
        project: &Path,
        isolated: bool,
        more: impl FnOnce(&mut Command),
    ) -> Result<PathBuf> {
        self.build_as(project, "", isolated, more)
    }

    /// Builds a project that is built in several ways: `variant` names this one's folder.
    ///
    /// # Errors
    ///
    /// Where the build fails; the text ends with what it printed.
    pub fn build_as(
        &self,
        project: &Path,
        variant: &str,
        isolated: bool,
        more: impl FnOnce(&mut Command),
    ) -> Result<PathBuf> {
        let name = project.strip_prefix(root()).unwrap_or(project).display().to_string();
        let name = name.replace(std::path::is_separator, "-") + variant;
        let way = if isolated { "isolated" } else { "shared" };
        let folder = target().join("consumers").join(name).join(way);
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        let (source, wheels, site) =
            (folder.join("source"), folder.join("wheels"), folder.join("site"));
        copy(project, &source)?;
        let mut build = self.environment.python();
        build.args(["-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir"]).arg(&wheels);
        if isolated {
            // A wheel with a URL is preferred to any other of its name.
            let constraints = folder.join("constraints.txt");
            fs::write(&constraints, format!("geometry @ {}\n", address(&self.wheel)))?;
            build.env("PIP_CONSTRAINT", &constraints);
            build.env("PIP_BUILD_CONSTRAINT", &constraints);
        } else {
            build.arg("--no-build-isolation");
        }
        more(&mut build);
        run(build.arg(&source))?;
        self.environment.unpack(&only_wheel(&wheels)?, &site)?;
        Ok(site)
    }

    /// Runs a script with the built module, and returns its output.
    ///
    /// # Errors
    ///
    /// Where it fails; the text ends with what it printed.
    pub fn check(&self, site: &Path, script: &Path) -> Result<String> {
        run(self.environment.seeing(&[site.to_owned()])?.python().arg(script))
    }

    /// Runs a script, given as text, with the built module, and returns its output.
    ///
    /// # Errors
    ///
    /// Where it fails; the text ends with what it printed.
    pub fn say(&self, site: &Path, text: &str) -> Result<String> {
        run(self.environment.seeing(&[site.to_owned()])?.python().args(["-c", text]))
    }
}

/// The `capi.json` of the installed `geometry`.
///
/// # Errors
///
/// Where it isn't installed.
pub fn installed_json(consumers: &Consumers) -> Result<PathBuf> {
    let ask = "import os, geometry; print(os.path.join(geometry.__path__[0], 'capi.json'))";
    Ok(run(consumers.environment.python().args(["-c", ask]))?.trim().into())
}

/// The `capi.json` of the installed `geometry`, and that of each golden case.
///
/// # Errors
///
/// Where it isn't installed, or there are no cases.
pub fn capi_jsons(consumers: &Consumers) -> Result<Vec<PathBuf>> {
    let mut files = vec![installed_json(consumers)?];
    for case in golden::cases()? {
        files.push(golden::rendered(&case)?.join("capi.json"));
    }
    files.sort();
    Ok(files)
}

/// The file of the rows.
fn table() -> PathBuf {
    target().join("consumers.tsv")
}

/// Deletes the rows of an earlier run.
///
/// # Errors
///
/// Where they can't be removed.
pub fn clear() -> Result<()> {
    match fs::remove_file(table()) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}

/// The rows, sorted, in columns; empty where nothing ran.
pub fn rows() -> String {
    const HEAD: [&str; 5] = ["consumer", "build system", "isolation", "Python", "result"];
    let text = fs::read_to_string(table()).unwrap_or_default();
    let mut rows: Vec<Vec<&str>> = text.lines().map(|line| line.split('\t').collect()).collect();
    rows.sort();
    rows.insert(0, HEAD.to_vec());
    let width = |at: usize| rows.iter().filter_map(|row| row.get(at)).map(|it| it.len()).max();
    let widths: Vec<usize> = (0..HEAD.len()).filter_map(width).collect();
    let line = |row: &Vec<&str>| {
        let cells = row.iter().zip(&widths).map(|(cell, width)| format!("{cell:width$}"));
        cells.collect::<Vec<_>>().join("  ").trim_end().to_owned() + "\n"
    };
    rows.iter().map(line).collect()
}

/// A file's URL, as pip takes it.
fn address(file: &Path) -> String {
    let path = file.display().to_string().replace('\\', "/");
    let path = path.replace('%', "%25").replace(' ', "%20");
    if path.starts_with('/') { format!("file://{path}") } else { format!("file:///{path}") }
}

/// Copies a project without the output of earlier builds, so that simultaneous builds don't meet.
///
/// # Errors
///
/// Where it can't be read, or the copy not be written.
pub fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let (path, name) = entry.map(|it| (it.path(), it.file_name()))?;
        let is_product = name == "build" || name.to_string_lossy().ends_with(".egg-info");
        match path.is_dir() {
            true if !is_product => copy(&path, &to.join(name))?,
            false => drop(fs::copy(&path, to.join(name))?),
            true => {}
        }
    }
    Ok(())
}
