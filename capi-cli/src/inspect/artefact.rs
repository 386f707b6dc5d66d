//! The files of a wheel or a folder, by the paths that they have for Python.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

use super::Unreadable;
use super::wheel::{self, Wheel};
use crate::messages::inspect as messages;

/// A bound beyond any real library.
pub(super) const LARGEST_LIBRARY: u64 = 1 << 30;
/// A bound beyond any real header.
pub(super) const LARGEST_TEXT: u64 = 16 << 20;
/// A bound for all that is read, beyond any real wheel.
const LARGEST_WHOLE: u64 = 8 << 30;
/// The depth of folders that is searched.
const DEEPEST: usize = 32;

/// The wheel, library or folder that is inspected.
pub(super) struct Artefact {
    /// The files by path, each with its path on the disk, or its name in the wheel.
    files: BTreeMap<String, PathBuf>,
    /// The last component of the given path: for the folder of a package, the package's name.
    name: Option<String>,
    wheel: Option<Wheel>,
    /// The number of bytes that may still be read.
    left: u64,
    /// Whether it is a wheel or a folder, and not a single library.
    pub(super) is_package: bool,
    /// Whether it is an installed package.
    pub(super) is_installed: bool,
}

impl Artefact {
    /// Lists the files.
    pub(super) fn open(path: &Path) -> Result<Self, Unreadable> {
        let unreadable = |why: String| Unreadable { file: path.display().to_string(), why };
        let mut artefact = Self {
            files: BTreeMap::new(),
            name: None,
            wheel: None,
            left: LARGEST_WHOLE,
            is_package: true,
            is_installed: false,
        };
        let metadata =
            fs::metadata(path).map_err(|error| unreadable(messages::unreadable(error)))?;
        if metadata.is_dir() {
            let whole = path.canonicalize().unwrap_or_else(|_| path.to_owned());
            artefact.name = whole.file_name().map(|name| name.to_string_lossy().into_owned());
            // A package beside the source is the one that an editable install left there.
            let mut above = whole.ancestors().skip(1).take(2);
            artefact.is_installed = !above.any(|it| it.join("pyproject.toml").is_file());
            artefact
                .list(path, "", DEEPEST)
                .map_err(|error| unreadable(messages::unreadable(error)))?;
            return Ok(artefact);
        }
        if !metadata.is_file() {
            return Err(unreadable(messages::neither_file_nor_folder().to_owned()));
        }
        let mut file = File::open(path).map_err(|error| unreadable(messages::unreadable(error)))?;
        let start = wheel::read_start(&mut file).map_err(unreadable)?;
        if start.starts_with(b"\x1f\x8b") {
            return Err(unreadable(messages::sdist().to_owned()));
        }
        if wheel::is_wheel(&start) {
            let wheel = Wheel::open(file).map_err(unreadable)?;
            let names = wheel.entries.keys().filter(|name| is_harmless(name));
            artefact.files = names.map(|name| (installed(name).to_owned(), name.into())).collect();
            artefact.wheel = Some(wheel);
        } else {
            artefact.is_package = false;
            artefact.files.insert(path.display().to_string(), path.to_owned());
        }
        Ok(artefact)
    }

    /// Whether it is a wheel.
    pub(super) fn is_wheel(&self) -> bool {
        self.wheel.is_some()
    }

    /// Adds the files of a folder and below. Links to folders aren't followed.
    fn list(&mut self, folder: &Path, above: &str, depth: usize) -> std::io::Result<()> {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let path = format!("{above}{}", entry.file_name().to_string_lossy());
            if entry.file_type()?.is_dir() {
                if depth > 0 {
                    self.list(&entry.path(), &format!("{path}/"), depth - 1)?;
                }
            } else if is_harmless(&path) && entry.path().is_file() {
                self.files.insert(path, entry.path());
            }
        }
        Ok(())
    }

    /// The paths of all files that Python may load as libraries, or that of the one library.
    pub(super) fn libraries(&self) -> Vec<String> {
        let is_library = |path: &&String| has_extension(path, &["so", "pyd", "dylib"]);
        self.files.keys().filter(|path| !self.is_package || is_library(path)).cloned().collect()
    }

    /// The paths of all files in a folder of a package, and below: `geometry/include/`.
    pub(super) fn inside(&self, folder: &str) -> Vec<String> {
        let inside = |path: &&String| self.places(path).any(|place| place.starts_with(folder));
        self.files.keys().filter(inside).cloned().collect()
    }

    /// The list of entry points in a wheel's metadata.
    pub(super) fn entry_points(&self) -> Option<String> {
        let is_list = |path: &&String| path.ends_with(".dist-info/entry_points.txt");
        self.files.keys().find(is_list).cloned()
    }

    /// The path here of the file that Python has at `place`: where the folder of `geometry` is
    /// inspected, it is `include/geometry.h` for `geometry/include/geometry.h`.
    pub(super) fn find(&self, place: &str) -> Option<&str> {
        let known = |path: &str| self.files.get_key_value(path).map(|(path, _)| path.as_str());
        let below = self.name.as_ref().and_then(|name| place.strip_prefix(name)?.strip_prefix('/'));
        known(place).or_else(|| known(below?))
    }

    /// The paths that Python may have for the file at a path here.
    pub(super) fn places(&self, path: &str) -> impl Iterator<Item = String> {
        let below = self.name.as_ref().map(|name| format!("{name}/{path}"));
        [path.to_owned()].into_iter().chain(below)
    }

    /// Reads a file.
    pub(super) fn read(&mut self, path: &str, limit: u64) -> Result<Vec<u8>, Unreadable> {
        if self.left == 0 {
            let why = messages::too_much(LARGEST_WHOLE >> 30);
            return Err(Unreadable { file: path.to_owned(), why });
        }
        let limit = limit.min(self.left);
        let read = match (self.files.get(path), &mut self.wheel) {
            (None, _) => Err(messages::not_there().to_owned()),
            (Some(name), Some(wheel)) => wheel.read(&name.to_string_lossy(), limit),
            (Some(file), None) => match File::open(file) {
                Ok(file) => wheel::read_whole(file, limit),
                Err(error) => Err(messages::unreadable(error)),
            },
        };
        let bytes = read.map_err(|why| Unreadable { file: path.to_owned(), why })?;
        self.left -= bytes.len() as u64;
        Ok(bytes)
    }
}

/// The path at which a wheel's file is installed: files of `geometry-1.0.data/platlib` lie beside
/// the others.
fn installed(name: &str) -> &str {
    let Some((data, rest)) = name.split_once('/') else { return name };
    let rest = rest.strip_prefix("platlib/").or_else(|| rest.strip_prefix("purelib/"));
    rest.filter(|_| has_extension(data, &["data"])).unwrap_or(name)
}

/// Whether a name can be printed safely. Python imports none that can't.
fn is_harmless(name: &str) -> bool {
    !name.chars().any(char::is_control)
}

/// Whether a path ends with a dot and one of the extensions.
pub(super) fn has_extension(path: &str, extensions: &[&str]) -> bool {
    path.rsplit_once('.').is_some_and(|(_, last)| extensions.contains(&last))
}
