//! Files by the path at which Python has them, whether they lie in a wheel or in a folder.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

use super::Unreadable;
use super::wheel::{self, Wheel};
use crate::messages::inspect as messages;

/// More than any library has.
pub(super) const LARGEST_LIBRARY: u64 = 1 << 30;
/// More than any header has.
pub(super) const LARGEST_TEXT: u64 = 16 << 20;
/// More than any wheel has, in all that is read of it.
const LARGEST_WHOLE: u64 = 8 << 30;
/// Folders in folders.
const DEEPEST: usize = 32;

/// What is inspected.
pub(super) struct Artefact {
    /// By path; a wheel's own name of it, or nothing where it lies in the root.
    files: BTreeMap<String, PathBuf>,
    /// The root's last component: of the folder of a package, the package.
    name: Option<String>,
    wheel: Option<Wheel>,
    /// How much more is read.
    left: u64,
    /// Whether it is more than a library.
    pub(super) is_package: bool,
    /// Whether it is installed already.
    pub(super) is_installed: bool,
}

impl Artefact {
    /// Lists what is there.
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
            // Beside the source, it is what an editable install left there.
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

    /// Whether it is what will be installed.
    pub(super) fn is_wheel(&self) -> bool {
        self.wheel.is_some()
    }

    /// Adds the files of a folder and below. What links lead to isn't followed, but for a file.
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

    /// Paths of all files that Python may load, or of the one that was given.
    pub(super) fn libraries(&self) -> Vec<String> {
        let is_library = |path: &&String| has_extension(path, &["so", "pyd", "dylib"]);
        self.files.keys().filter(|path| !self.is_package || is_library(path)).cloned().collect()
    }

    /// Paths of all files in a folder of a package, and below: `geometry/include/`.
    pub(super) fn inside(&self, folder: &str) -> Vec<String> {
        let inside = |path: &&String| self.places(path).any(|place| place.starts_with(folder));
        self.files.keys().filter(inside).cloned().collect()
    }

    /// The list of entry points in a wheel's metadata.
    pub(super) fn entry_points(&self) -> Option<String> {
        let is_list = |path: &&String| path.ends_with(".dist-info/entry_points.txt");
        self.files.keys().find(is_list).cloned()
    }

    /// The path here of what Python has at `place`: `include/geometry.h` of
    /// `geometry/include/geometry.h`, where the folder of `geometry` is inspected.
    pub(super) fn find(&self, place: &str) -> Option<&str> {
        let known = |path: &str| self.files.get_key_value(path).map(|(path, _)| path.as_str());
        let below = self.name.as_ref().and_then(|name| place.strip_prefix(name)?.strip_prefix('/'));
        known(place).or_else(|| known(below?))
    }

    /// Where Python may have the file at a path here.
    pub(super) fn places(&self, path: &str) -> impl Iterator<Item = String> {
        let below = self.name.as_ref().map(|name| format!("{name}/{path}"));
        [path.to_owned()].into_iter().chain(below)
    }

    /// What is in a file.
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

/// Where a wheel's file is installed: files of `geometry-1.0.data/platlib` lie beside the others.
fn installed(name: &str) -> &str {
    let Some((data, rest)) = name.split_once('/') else { return name };
    let rest = rest.strip_prefix("platlib/").or_else(|| rest.strip_prefix("purelib/"));
    rest.filter(|_| has_extension(data, &["data"])).unwrap_or(name)
}

/// A name that leads whoever prints it astray is none that Python imports.
fn is_harmless(name: &str) -> bool {
    !name.chars().any(char::is_control)
}

/// Whether a path ends with a dot and one of these.
pub(super) fn has_extension(path: &str, extensions: &[&str]) -> bool {
    path.rsplit_once('.').is_some_and(|(_, last)| extensions.contains(&last))
}
