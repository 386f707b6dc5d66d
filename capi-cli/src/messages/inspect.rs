//! The texts of `inspect` about a wheel, a library or an installed package.

use std::fmt::Display;

use capi_model::abi::Version;

capi_model::messages! {
    // Files that can't be read.

    fn neither_file_nor_folder() {
        "it is neither a file nor a folder"
    }
    fn sdist() {
        "it is an sdist, in which there is no library; inspect the wheel that `pip wheel --no-deps` builds from it"
    }
    fn too_much(limit: u64) {
        "there is more than {limit} GiB to read"
    }
    fn not_there() {
        "it isn't there"
    }
    fn unreadable(error: impl Display) {
        "it can't be read: {error}"
    }
    fn too_large(limit: u64) {
        "it is larger than {limit} MiB"
    }
    fn zip64() {
        "it is a zip64 file, which no wheel of less than 4 GiB is"
    }
    fn damaged_directory() {
        "its zip directory is damaged; get the file again"
    }
    fn encrypted() {
        "it is encrypted"
    }
    fn other_compression() {
        "it is compressed in a way that no wheel is"
    }
    fn not_a_library() {
        "it is neither a wheel nor a shared library (ELF, Mach-O or PE)"
    }
    fn too_many_architectures(count: usize) {
        "it says that it is for {count} architectures"
    }
    fn too_large_imprints(limit: usize) {
        "its section .capi is larger than {limit} MiB"
    }
    fn damaged(error: impl Display) {
        "it is damaged ({error}); get the file again"
    }

    fn foreign_imprint() {
        "its section .capi holds something that capi didn't write"
    }
    fn cut_imprint() {
        "its section .capi is cut; get the file again"
    }
    fn changed_imprint() {
        "its section .capi was changed since it was built; get the file again"
    }
    fn newer_imprint() {
        "it was built with a newer capi than this one; upgrade capi-cli"
    }

    // Files without an API.

    fn no_api() {
        "it publishes no C API that was made by capi"
    }
    fn no_library() {
        "it has no extension module in it"
    }
    fn no_api_in(library: &str) {
        "{library} publishes no C API that was made by capi"
    }
    fn no_api_in_any(count: usize) {
        "none of its {count} libraries publishes a C API that was made by capi"
    }

    // Missing or misplaced files.

    fn missing(place: &str, way_out: &str) {
        "{place} is missing; {way_out}"
    }
    fn include(package: &str) {
        "put `include = [{{ path = \"{package}/**/*\", from = \"out-dir\", to = \"\" }}]` under [tool.maturin] in pyproject.toml, and let no `exclude` there match it"
    }
    fn reinstall(package: &str) {
        "reinstall {package}"
    }
    fn build_again(package: &str) {
        "remove copies of it beside the source, and build {package} again"
    }
    fn stray(path: &str, of: Option<(&str, Version)>) {
        match of {
            Some((module, version)) => "{path} is for {module} {version}, which no library here publishes; remove it",
            None => "{path} is of an API that no library here publishes; remove it",
        }
    }
    fn no_such_module(file: &str, module: &str, last: &str, other: Option<&str>) {
        match other {
            None => "{file} exports no PyInit_{last}, so Python can't import {module} from it; call the `#[pymodule]` {last}",
            Some(other) => "{file} exports PyInit_{other}, but no PyInit_{last}, so Python can't import {module} from it; call the `#[pymodule]` {last}",
        }
    }
    fn imported_elsewhere(file: &str, place: &str, module: &str, way_out: &str) {
        "{file} is imported as {place}, but its API is that of {module}, where no consumer would find it; {way_out}"
    }
    fn add_package(package: &str) {
        "add `{package}/__init__.py` where Python's sources lie, without which maturin knows no package {package}"
    }
    fn set_module_name(module: &str) {
        "set `module-name = \"{module}\"` under [tool.maturin] in pyproject.toml"
    }
    fn no_entry_point(package: &str, point: &str, group: &str, file: &str) {
        "pkgconf won't find {package} among Python packages; put `{package} = \"{point}\"` under [project.entry-points.{group}] in {file}"
    }

    // Files with other content than expected.

    fn other_text(path: &str, library: &str) {
        "{path} isn't the text that was written with {library}"
    }
    fn other_text_of_same_hashes(path: &str, library: &str) {
        "{path} isn't the text that was written with {library}, though its hashes are the same"
    }
    fn other_module(path: &str, here: &str, library: &str, there: &str) {
        "{path} is for {here}, but {library} is {there}"
    }
    fn other_version(path: &str, here: Version, library: &str, there: Version) {
        "{path} is for version {here}, but {library} publishes {there}"
    }
    fn other_contents(path: &str, version: Version, library: &str, what: &str) {
        "{path} has another {version} than {library}: {what}"
    }
    fn other_hash_alone() {
        "nothing is seen to differ but its hash"
    }
    fn other_slot(at: usize, here: &str, one: &str, there: &str, other: &str) {
        "slot {at} is {here} in {one} and {there} in {other}"
    }
    fn other_signature(name: &str, here: &str, one: &str, there: &str, other: &str) {
        "{name} is {here} in {one} and {there} in {other}"
    }
    fn other_terms(name: &str, here: &str, one: &str, there: &str, other: &str) {
        "{name} has the terms \"{here}\" in {one} and \"{there}\" in {other}"
    }
    fn not_in(name: &str, file: &str) {
        "{name} isn't in {file}"
    }
}
