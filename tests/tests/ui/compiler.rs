//! Compiles a case, and returns rustc's output.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;
use std::{env, fs};

use capi_tests::environment::run;
use capi_tests::root;

use crate::normal::normal;

/// One crate to compile.
pub(crate) struct Case {
    /// `slots/doubled`
    pub(crate) name: String,
    /// The folder to which printed paths are relative.
    pub(crate) folder: PathBuf,
    /// The crate's root.
    pub(crate) root: PathBuf,
    /// Whether its build script has run.
    pub(crate) built: bool,
}

/// The outcome of a compilation.
pub(crate) struct Outcome {
    /// Everything that rustc printed, without the parts that differ between machines.
    pub(crate) text: String,
    /// Whether it compiled.
    pub(crate) success: bool,
}

/// Runs the build script's half, then rustc.
pub(crate) fn compile(case: &Case, flags: &[&str]) -> Outcome {
    let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join("ui").join(&case.name);
    if out.exists() {
        fs::remove_dir_all(&out).unwrap();
    }
    fs::create_dir_all(&out).unwrap();
    if case.built {
        capi_build::generate::generate_into(&case.folder, &case.root, &out).unwrap();
    }
    let libraries = libraries();
    let mut rustc = Command::new(program("RUSTC", "rustc"));
    rustc
        .current_dir(&case.folder)
        .args(["--crate-name=provider", "--crate-type=lib", "--edition=2024"])
        .args(["--emit=metadata", "--diagnostic-width=140", "--color=never"])
        .args(["--check-cfg=cfg(docsrs,test)", "--check-cfg=cfg(feature,values(\"fast\"))"])
        .arg("--out-dir")
        .arg(&out)
        .arg("-L")
        .arg(joined("dependency=", &libraries.folder))
        .arg("--extern")
        .arg(joined("capi_runtime=", &libraries.runtime))
        .arg("--extern")
        .arg(joined("pyo3=", &libraries.pyo3))
        .args(flags)
        .arg(case.root.strip_prefix(&case.folder).unwrap())
        .env("OUT_DIR", &out)
        .env("CARGO_PKG_VERSION", "1.2.3");
    let output = rustc.output().expect("rustc can't be run");
    let text = String::from_utf8_lossy(&output.stderr);
    Outcome { text: normal(&text, &out, &root()), success: output.status.success() }
}

fn joined(key: &str, path: &Path) -> std::ffi::OsString {
    let mut text = std::ffi::OsString::from(key);
    text.push(path);
    text
}

/// `1.95.0`
pub(crate) fn version() -> &'static str {
    static VERSION: OnceLock<String> = OnceLock::new();
    VERSION.get_or_init(|| {
        let text = run(Command::new(program("RUSTC", "rustc")).arg("--version")).unwrap();
        text.split(' ').nth(1).unwrap_or_default().to_owned()
    })
}

fn program(variable: &str, name: &str) -> std::ffi::OsString {
    env::var_os(variable).unwrap_or_else(|| name.into())
}

/// The crates that a provider is compiled against.
struct Libraries {
    runtime: PathBuf,
    pyo3: PathBuf,
    folder: PathBuf,
}

/// Asks cargo, which knows the builds in the target directory that belong to this test.
fn libraries() -> &'static Libraries {
    static LIBRARIES: OnceLock<Libraries> = OnceLock::new();
    LIBRARIES.get_or_init(|| {
        let mut cargo = Command::new(program("CARGO", "cargo"));
        cargo
            .current_dir(root())
            .args(["test", "--workspace", "--test=ui", "--no-run", "--quiet"])
            .arg("--message-format=json-render-diagnostics");
        if !cfg!(debug_assertions) {
            cargo.arg("--release");
        }
        let messages = run(&mut cargo).unwrap();
        let library = |name: &str| {
            let name = format!("\"name\":\"{name}\"");
            messages
                .lines()
                .filter(|line| line.contains("\"reason\":\"compiler-artifact\""))
                .filter(|line| line.contains(&name))
                .find_map(metadata)
                .unwrap_or_else(|| panic!("cargo doesn't name the artifact of {name}"))
        };
        let (runtime, pyo3) = (library("capi_runtime"), library("pyo3"));
        let folder = runtime.parent().map(Path::to_owned).unwrap_or_default();
        Libraries { runtime, pyo3, folder }
    })
}

/// The `.rmeta` among the `filenames` of one of cargo's messages.
fn metadata(message: &str) -> Option<PathBuf> {
    let (_, names) = message.split_once("\"filenames\":[")?;
    let names = names.split_once(']')?.0.split(',');
    names
        .map(|name| PathBuf::from(name.trim_matches('"').replace("\\\\", "\\")))
        .find(|path| path.extension().is_some_and(|it| it == "rmeta"))
}
