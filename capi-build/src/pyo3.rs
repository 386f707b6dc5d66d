//! Which `PyO3` a crate is built with, as its build script can find out: `PyO3` asks for the names of
//! a type up to 0.29, and refuses them since. Needs the standard library only, because it is also the
//! build script of the crates that `capi stub` writes.

use std::path::{Path, PathBuf};
use std::{env, fs};

/// Set where `PyO3` is older than 0.30.
pub(crate) const CFG: &str = "capi_pyo3_before_0_30";

/// The directives for cargo.
pub(crate) fn directives() -> Vec<String> {
    let mut lines = vec![format!("cargo::rustc-check-cfg=cfg({CFG})")];
    let (lock, package) = (lock_file(), env::var("CARGO_PKG_NAME").unwrap_or_default());
    lines.extend(lock.as_ref().map(|lock| format!("cargo::rerun-if-changed={}", lock.display())));
    let text = lock.and_then(|lock| fs::read_to_string(lock).ok()).unwrap_or_default();
    let is_old = match version(&text, &package) {
        Some(version) => is_before_0_30(&version),
        // Only newer ones tell build scripts of themselves.
        None => env::var_os("DEP_PYO3_PYTHON_PYO3_CONFIG").is_none(),
    };
    if is_old {
        lines.push(format!("cargo::rustc-cfg={CFG}"));
    }
    lines
}

/// The lock file of the workspace that is built: above the crate, or above the target directory.
fn lock_file() -> Option<PathBuf> {
    let folders = ["CARGO_MANIFEST_DIR", "OUT_DIR"].into_iter().filter_map(env::var_os);
    let folders: Vec<PathBuf> = folders.map(PathBuf::from).collect();
    let above = folders.iter().flat_map(|folder| folder.ancestors());
    above.map(|folder: &Path| folder.join("Cargo.lock")).find(|lock| lock.is_file())
}

/// The version of `PyO3` that this package depends on, or the only one that is there.
pub(crate) fn version(lock: &str, package: &str) -> Option<String> {
    let value = |block: &str, key: &str| {
        let line = block.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(" = "))?;
        Some(line.trim_matches('"').to_owned())
    };
    let blocks: Vec<&str> = lock.split("[[package]]").skip(1).collect();
    let named = |name: &str| -> Vec<&str> {
        let is = |block: &&str| value(block, "name").as_deref() == Some(name);
        blocks.iter().copied().filter(is).collect()
    };
    if let [own] = named(package)[..] {
        // Where there are several, the line names the version.
        let mut lines = own.lines().map(|line| line.trim().trim_matches([',', '"']));
        if let Some(rest) = lines.find_map(|line| line.strip_prefix("pyo3 ")) {
            return rest.split(' ').next().map(str::to_owned);
        }
    }
    match named("pyo3")[..] {
        [only] => value(only, "version"),
        _ => None,
    }
}

pub(crate) fn is_before_0_30(version: &str) -> bool {
    let mut numbers = version.split('.').map(|number| number.parse::<u32>().unwrap_or(u32::MAX));
    (numbers.next(), numbers.next()) < (Some(0), Some(30))
}
