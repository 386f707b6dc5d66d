//! The golden cases, `tests/golden/*/api.rs`: their tables, and the texts generated from them, with
//! folders in which compilers and consumers find these as in a wheel.

pub mod fold;

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::{fs, process};

use anyhow::{Context as _, Result, ensure};
use capi_build::outputs::OUTPUTS;
use capi_build::walk::walk;
use capi_model::abi::Table;
use capi_model::analyze::{Analysis, analyze};
use capi_model::lock::Lock;

use crate::{root, target};

/// The one case whose files are compared whole, so that a change of a fixed text shows in its
/// context.
pub const WHOLE: &str = "record_by_value";

/// The folder of each case, sorted.
///
/// # Errors
///
/// Where there are none.
pub fn cases() -> Result<Vec<PathBuf>> {
    let mut cases = Vec::new();
    for entry in fs::read_dir(root().join("tests/golden"))? {
        cases.extend(Some(entry?.path()).filter(|path| path.is_dir()));
    }
    cases.sort();
    ensure!(!cases.is_empty(), "tests/golden is empty");
    Ok(cases)
}

/// A case's name.
pub fn name(case: &Path) -> String {
    case.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// The case's API as the build script sees it, the newest major version last.
///
/// # Errors
///
/// Where the case has a mistake.
pub fn tables(case: &Path) -> Result<Vec<Table>> {
    let walked = walk(case, &case.join("api.rs"));
    let Analysis { index, tables, .. } = analyze(&walked.source);
    ensure!(!tables.is_empty(), "{}: {index:?}", case.display());
    Ok(tables)
}

/// The golden texts of an API's newest major version, by the names of their files.
pub fn texts(tables: &[Table]) -> Vec<(&'static str, String)> {
    let outputs = OUTPUTS.iter().filter_map(|it| Some((it.golden?, it.text(tables)?)));
    [("capi.lock", Lock::of(tables).to_string())].into_iter().chain(outputs).collect()
}

/// Writes these texts to `target/golden/<case>`; they are whole there, while `tests/golden` has
/// them with fixed texts folded.
///
/// # Errors
///
/// Where it can't be written.
pub fn rendered(case: &Path) -> Result<PathBuf> {
    let folder = target().join("golden").join(name(case));
    render_into(case, &folder)?;
    Ok(folder)
}

/// Writes these texts to a folder.
///
/// # Errors
///
/// Where it can't be written.
pub fn render_into(case: &Path, folder: &Path) -> Result<()> {
    fs::create_dir_all(folder)?;
    for (file, text) in texts(&tables(case)?) {
        write(&folder.join(file), &text)?;
    }
    Ok(())
}

/// Writes the Rust consumers of all cases as one file in a build script's `OUT_DIR`,
/// `consumers.rs`: a module each.
///
/// # Errors
///
/// Where it can't be written.
#[expect(clippy::print_stdout, reason = "cargo reads the standard output of build scripts")]
pub fn include_consumers(out: &Path) -> Result<()> {
    println!("cargo::rerun-if-changed={}", root().join("tests/golden").display());
    let mut all = String::new();
    for case in cases()? {
        let name = name(&case);
        render_into(&case, &out.join(&name))?;
        let file = format!("concat!(env!(\"OUT_DIR\"), \"/{name}/consumer.rs\")");
        let _ = write!(all, "mod {name} {{\n    include!({file});\n}}\n");
    }
    write(&out.join("consumers.rs"), &all)
}

/// Writes a file only if it differs, and at once: several tests may render a case while others read
/// it.
fn write(path: &Path, text: &str) -> Result<()> {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    if fs::read_to_string(path).is_ok_and(|there| there == text) {
        return Ok(());
    }
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    let own = path.with_extension(format!("{}-{count}", process::id()));
    fs::write(&own, text)?;
    fs::rename(&own, path).with_context(|| format!("{} can't be written", path.display()))
}
