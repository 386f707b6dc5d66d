//! The provider's side: reads a crate, and writes all files of its wheel under `OUT_DIR`.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

use capi_model::analyze::{Analysis, analyze};
use capi_model::index;
use capi_model::lock::Lock;

use crate::imprint::Imprint;
use crate::walk::{Walk, walk};
use crate::{emit, lock, messages, outputs};

/// The list of files that the last run wrote. No Python package can have this name.
const WRITTEN: &str = "capi-written";

/// Reads the crate's exports and writes the files of its wheel. Call it from `build.rs`.
///
/// Under `OUT_DIR` it writes the folder of the Python package, which `pyproject.toml` includes:
///
/// ```toml
/// [tool.maturin]
/// include = [{ path = "geometry/**/*", from = "out-dir", to = "" }]
/// ```
///
/// Files that an earlier run wrote and this one doesn't are removed; any other files are left
/// alone. It tells cargo to run the build script again when a source file changes that it read; a
/// build script that relied on being run at each change must say so itself.
///
/// If `capi.lock` lies beside `Cargo.toml`, the exports are compared with its promises.
///
/// An author's mistake doesn't fail the build script: the compiler reports it at the author's
/// line, and nothing is shipped.
///
/// # Panics
///
/// Outside a build script, or if `OUT_DIR` can't be written or `capi.lock` can't be read.
pub fn generate() {
    let variable = |name: &str| match env::var_os(name) {
        Some(value) => PathBuf::from(value),
        None => panic!("{}", messages::no_build_script(name)),
    };
    let (krate, out) = (variable("CARGO_MANIFEST_DIR"), variable("OUT_DIR"));
    let root = root(&krate);
    match generate_into(&krate, &root, &out) {
        Ok(files) => report(&files),
        Err(error) => panic!("capi: {error}"),
    }
}

/// Prints the lines that cargo reads from a build script's output.
#[expect(clippy::print_stdout, reason = "cargo reads the standard output of build scripts")]
fn report(files: &[PathBuf]) {
    for file in files {
        println!("cargo::rerun-if-changed={}", file.display());
    }
}

/// The file of the crate's root: `[lib] path`, or `src/lib.rs`.
pub fn root(krate: &Path) -> PathBuf {
    let manifest = fs::read_to_string(krate.join("Cargo.toml")).unwrap_or_default();
    let path = manifest
        .parse::<toml::Table>()
        .ok()
        .and_then(|manifest| Some(manifest.get("lib")?.get("path")?.as_str()?.to_owned()));
    krate.join(path.as_deref().unwrap_or("src/lib.rs"))
}

/// Reads the sources of a crate, and its lock.
///
/// # Errors
///
/// If there is a lock that can't be read.
pub fn read(krate: &Path, root: &Path) -> io::Result<Walk> {
    let mut walked = walk(krate, root);
    walked.source.lock = lock::read(krate)?;
    // As long as there is no lock, cargo isn't told of it, for it would run the build script each
    // time. Locking writes down the exports that are there, and cargo notices any change to those.
    walked.files.extend(walked.source.lock.is_some().then(|| krate.join(lock::FILE)));
    Ok(walked)
}

/// Reads any crate and writes to any folder. Returns the files that were read.
///
/// # Errors
///
/// If `out` can't be written, or `capi.lock` can't be read.
pub fn generate_into(krate: &Path, root: &Path, out: &Path) -> io::Result<Vec<PathBuf>> {
    let walked = read(krate, root)?;
    let Analysis { index, tables, .. } = analyze(&walked.source);
    let mut files = BTreeMap::new();
    files.insert(index::FILE.to_owned(), index.write());
    files.insert(index::TABLE_FILE.to_owned(), emit::table::table(&tables));
    let package = outputs::package(&tables);
    let imprint = Imprint::of(Lock::of(&tables), &package);
    files.insert(index::IMPRINT_FILE.to_owned(), imprint.write());
    files.extend(package);
    write(out, &files).map_err(|error| {
        io::Error::new(error.kind(), messages::unwritable_folder(out.display(), error))
    })?;
    Ok(walked.files)
}

/// Writes these files and removes those that only the last run wrote.
fn write(out: &Path, files: &BTreeMap<String, String>) -> io::Result<()> {
    let list = out.join(WRITTEN);
    for old in fs::read_to_string(&list).unwrap_or_default().lines() {
        if !files.contains_key(old) {
            match fs::remove_file(out.join(old)) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
                _ => {}
            }
        }
    }
    fs::create_dir_all(out)?;
    // The list is written first: a run that is cut short must leave no files that it doesn't list.
    fs::write(&list, files.keys().flat_map(|path| [path, "\n"]).collect::<String>())?;
    for (path, text) in files {
        let path = out.join(path);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(path, text)?;
    }
    Ok(())
}
