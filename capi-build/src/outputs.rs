//! The files in a wheel, with a row for each one that is generated. The build script, `inspect`,
//! the rules of `init` for git and sdists, tests and the documentation all read this table.

use std::collections::{BTreeMap, BTreeSet};

use capi_model::abi::Table;
use capi_model::names;

use crate::emit::consumer::{Gate, consumer};
use crate::emit::{cmake, cpp, cython, header, json, pkgconfig, python};

/// A file that is generated.
#[derive(Debug, Clone, Copy)]
pub struct Output {
    /// The name of the golden file that a case in `tests/golden` has for it. It has none if its
    /// text doesn't depend on the API.
    pub golden: Option<&'static str>,
    /// The folder of the package that contains only generated files. It is empty if the file lies
    /// beside the author's own.
    pub folder: &'static str,
    /// Whether all APIs of a package share the file, whose name is then the package's.
    pub is_of_package: bool,
    path: Path,
    text: Text,
}

/// The path in the wheel, for a module, its prefix, and a major version if it isn't the newest.
type Path = fn(&str, &str, Option<&str>) -> String;

/// The function that prints the file.
#[derive(Debug, Clone, Copy)]
enum Text {
    /// One file for each major version. The number is given for an older one.
    Each(fn(&Table, Option<u16>) -> String),
    /// One file, of the newest major version.
    Newest(fn(&Table) -> String),
    /// One file, of all major versions.
    All(fn(&[Table]) -> String),
    /// One text for all APIs.
    Same(fn() -> String),
}

/// All files that a wheel can contain.
pub const OUTPUTS: &[Output] = &[
    Output {
        golden: Some("api.h"),
        folder: "include",
        is_of_package: false,
        path: names::header_file,
        text: Text::Each(|table, _| header::header(table)),
    },
    Output {
        golden: Some("api.hpp"),
        folder: "include",
        is_of_package: false,
        path: names::cpp_file,
        text: Text::Each(|table, _| cpp::cpp(table)),
    },
    Output {
        golden: Some("consumer.rs"),
        folder: "rust",
        is_of_package: false,
        path: names::consumer_file,
        text: Text::Each(|table, _| consumer(table, Gate::Cfg)),
    },
    Output {
        golden: Some("Config.cmake"),
        folder: "lib/cmake",
        is_of_package: true,
        path: |module, _, _| names::cmake_file(module),
        text: Text::Newest(cmake::config),
    },
    Output {
        golden: Some("ConfigVersion.cmake"),
        folder: "lib/cmake",
        is_of_package: true,
        path: |module, _, _| names::cmake_version_file(module),
        text: Text::Newest(cmake::config_version),
    },
    Output {
        golden: Some("capi.pc"),
        folder: "lib/pkgconfig",
        is_of_package: true,
        path: |module, _, older| names::pkgconfig_file(module, older),
        text: Text::Each(pkgconfig::pkgconfig),
    },
    Output {
        golden: Some("capi.json"),
        folder: "",
        is_of_package: true,
        path: |module, _, _| names::json_file(module),
        text: Text::All(json::json),
    },
    Output {
        golden: Some("capi.py"),
        folder: "",
        is_of_package: true,
        path: |module, _, _| names::python_file(module),
        text: Text::Newest(python::python),
    },
    Output {
        golden: None,
        folder: "",
        is_of_package: true,
        path: |module, _, _| names::ctypes_file(module),
        text: Text::Same(python::ctypes),
    },
    Output {
        golden: Some("capi.pxd"),
        folder: "",
        is_of_package: false,
        path: |module, prefix, _| names::cython_header_file(module, prefix),
        text: Text::Newest(cython::over_header),
    },
    Output {
        golden: Some("api.pxd"),
        folder: "",
        is_of_package: false,
        path: |module, _, _| names::cython_file(module),
        text: Text::Newest(cython::cython),
    },
];

impl Output {
    /// The file's path in the wheel, for the newest major version or an older one.
    pub fn path(&self, module: &str, prefix: &str, older: Option<u16>) -> String {
        (self.path)(module, prefix, older.map(|major| major.to_string()).as_deref())
    }

    /// Whether there is a file for each major version.
    pub fn is_per_major(&self) -> bool {
        matches!(self.text, Text::Each(_))
    }

    /// The file's path for any major version, as patterns of `.gitignore`:
    /// `geometry/include/geometry.h` and `geometry/include/v*/geometry.h`.
    pub fn patterns(&self, module: &str, prefix: &str) -> Vec<String> {
        let older = self.is_per_major().then(|| (self.path)(module, prefix, Some("*")));
        [(self.path)(module, prefix, None)].into_iter().chain(older).collect()
    }

    /// The file's text for the newest major version.
    pub fn text(&self, tables: &[Table]) -> Option<String> {
        let newest = tables.last()?;
        Some(match self.text {
            Text::Each(text) => text(newest, None),
            Text::Newest(text) => text(newest),
            Text::All(text) => text(tables),
            Text::Same(text) => text(),
        })
    }
}

/// The path and the text of each file in the wheel. Files of older major versions lie in folders
/// that are named after the version: `geometry/include/v1/geometry.h`.
pub fn package(tables: &[Table]) -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    let Some((newest, older)) = tables.split_last() else { return files };
    let Table { module, prefix, .. } = newest;
    for output in OUTPUTS {
        files.extend(output.text(tables).map(|text| (output.path(module, prefix, None), text)));
        if let Text::Each(text) = output.text {
            for table in older {
                let major = Some(table.version.major);
                files.insert(output.path(module, prefix, major), text(table, major));
            }
        }
    }
    files
}

/// The paths of the files of an API that has one major version.
pub fn paths(module: &str, prefix: &str) -> BTreeSet<String> {
    OUTPUTS.iter().map(|output| output.path(module, prefix, None)).collect()
}

/// The folders of a package that contain only generated files.
pub fn folders() -> Vec<&'static str> {
    let mut folders = Vec::new();
    for Output { folder, .. } in OUTPUTS {
        if !folder.is_empty() && !folders.contains(folder) {
            folders.push(*folder);
        }
    }
    folders
}

/// Whether this path is of a file that all APIs of a module's package share.
pub fn is_of_package(path: &str, module: &str) -> bool {
    let folder = |path: &str| path.rsplit_once('/').map(|(folder, _)| folder.to_owned());
    OUTPUTS.iter().filter(|output| output.is_of_package).any(|output| {
        let shared = output.path(module, "", None);
        // Another API may have major versions that aren't known here.
        path == shared || output.is_per_major() && folder(path) == folder(&shared)
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use capi_model::names;

    use super::{OUTPUTS, folders, is_of_package};

    #[test]
    fn folders_are_where_the_files_are() {
        let mut paths = BTreeSet::new();
        for output in OUTPUTS {
            for older in [None, Some(1)].into_iter().take(1 + usize::from(output.is_per_major())) {
                let path = output.path("pkg._native", "solid", older);
                let inside = path.strip_prefix("pkg/").expect("in the package");
                match output.folder {
                    "" => assert!(folders().iter().all(|it| !inside.starts_with(it)), "{path}"),
                    folder => assert!(inside.starts_with(&format!("{folder}/")), "{path}"),
                }
                assert!(paths.insert(path.clone()), "{path} is written twice");
            }
        }
    }

    #[test]
    fn what_is_of_a_package_has_no_prefix() {
        for output in OUTPUTS {
            for older in [None, Some(1)] {
                let [one, other] =
                    ["one", "other"].map(|prefix| output.path("pkg._native", prefix, older));
                if output.is_of_package {
                    assert_eq!(one, other);
                    assert!(is_of_package(&one, "pkg._other"), "{one}");
                } else {
                    assert!(!is_of_package(&one, "pkg._other"), "{one}");
                }
            }
        }
    }

    #[test]
    fn a_pattern_is_of_any_major_version() {
        let all: Vec<String> =
            OUTPUTS.iter().flat_map(|it| it.patterns("geometry", "geometry")).collect();
        for path in
            ["include/v*/geometry.h", "rust/v*/geometry_capi.rs", "lib/pkgconfig/geometry-*.pc"]
        {
            assert!(all.contains(&format!("geometry/{path}")), "{path} in {all:?}");
        }
        assert!(all.contains(&names::json_file("geometry")));
    }
}
