//! The texts of errors that end a command, and of its notes.

pub mod inspect;

use std::fmt::Display;

capi_model::messages! {
    // Files and folders.

    fn unknown_folder() {
        "the current folder isn't known"
    }
    fn unprintable() {
        "nothing can be printed"
    }
    fn unread(file: &str) {
        "{file} can't be read"
    }
    fn unwritten(file: &str) {
        "{file} can't be written"
    }
    fn not_there(file: &str) {
        "{file} isn't there"
    }

    // The provider.

    fn no_manifest(folder: &str) {
        "there is no Cargo.toml in {folder} or above; go to the provider's folder, or say `--manifest-path`"
    }
    fn workspace(manifest: &str) {
        "{manifest} is a workspace without a package; name the provider's manifest: `--manifest-path …/Cargo.toml`"
    }
    fn no_root(file: &str) {
        "{file} isn't there; a provider is a library crate with this root"
    }
    fn no_api(file: &str) {
        "this crate has no C API; add `capi::api! {{ module = \"…\" }}` to {file}, or see `capi init --existing`"
    }
    fn no_workspace() {
        "this crate inherits from a workspace, but there is none above it"
    }
    fn no_major(major: Option<u16>, known: &str) {
        match major {
            None => "there is no major version; this API has {known}",
            Some(major) => "there is no major version {major}; this API has {known}",
        }
    }

    // `capi init`.

    fn no_name(name: &str) {
        "`{name}` can't be a provider's name; use lower-case ASCII letters, digits, `-` and `_`, first a letter"
    }
    fn taken_name(name: &str) {
        "`{name}` can't be a provider's name, for it stands for something else; choose another"
    }
    fn not_empty(folder: &str) {
        "{folder} isn't empty; name a new folder, or say `--existing` to add an API to a maturin project"
    }
    fn no_member(workspace: &str, member: &str) {
        "{workspace} is a workspace; add `{member}` to its `members`"
    }
    fn no_checkout(folder: &str) {
        "{folder} is no checkout of capi: it has no capi-runtime/Cargo.toml"
    }
    fn named_existing() {
        "`--existing` adds to the project of the current folder; leave the name away"
    }
    fn no_project(folder: &str) {
        "there is no pyproject.toml in {folder} or above; `capi init NAME` starts a new provider"
    }
    fn taken_place(file: &str) {
        "{file} is where capi puts a file of its own; rename it"
    }
    fn no_build_script() {
        "Cargo.toml says `build = false`; capi needs a build script, so remove that"
    }
    fn other_backend(backend: &str) {
        "pyproject.toml says `build-backend = \"{backend}\"`; capi ships its files through maturin's `include`, so build with maturin"
    }
    fn no_backend() {
        "pyproject.toml has no `build-backend`; capi ships its files through maturin's `include`, so build with maturin"
    }
    fn no_cdylib() {
        "Cargo.toml has no `[lib]` with `crate-type = [\"cdylib\"]`; only an extension module can have an API"
    }
    fn no_crate_root(file: &str) {
        "{file} isn't there; it is the crate's root"
    }
    fn no_pyo3() {
        "Cargo.toml has no dependency `pyo3`; capi exports functions of PyO3's modules"
    }
    fn other_pyo3(version: &str, runtime: &str, wanted: &str) {
        "this crate is for PyO3 {version}, and capi-runtime {runtime} for {wanted}; upgrade it first: `cargo add pyo3@{wanted}`"
    }
    fn no_requires() {
        "pyproject.toml has no list `requires` under `[build-system]`"
    }
    fn no_table(name: &str) {
        "`{name}` is no table"
    }
    fn no_table_in_project(name: &str) {
        "`{name}` in pyproject.toml is no table"
    }
    fn no_list_in_project(name: &str) {
        "`{name}` in pyproject.toml is no list"
    }

    // `capi lock`, `capi inspect` and `capi stub`.

    fn mistakes() {
        "the API has mistakes, so nothing of it can be locked; put them right first"
    }
    fn missing_lines(count: usize, file: &str) {
        "{count} lines are missing from {file}; run `capi lock`"
    }
    fn unwritable(file: impl Display, error: impl Display) {
        "{file} can't be written: {error}"
    }
    fn unlocked(file: &str) {
        "{file} doesn't have what is above; run `capi lock`"
    }
    fn several_locks(libraries: &str) {
        "there are several locks: {libraries}; inspect one of the libraries"
    }
    fn other_crate(manifest: &str) {
        "{manifest} is not from `capi stub` and stays as it is; name another folder"
    }
    fn no_license() {
        "the provider's Cargo.toml has no `license`, which crates.io asks for"
    }
    fn no_version() {
        "the provider's Cargo.toml has no `version`, which the crate would have, too"
    }

    // `capi diff`.

    fn has_mistakes(state: &str, place: &str, first: &str, more: usize) {
        match more {
            0 => "{state} has mistakes, so nobody knows what it promises: {place}: {first}",
            more => "{state} has mistakes, so nobody knows what it promises: {place}: {first} (and {more} more)",
        }
    }
    fn without_api(state: &str) {
        "{state} has no C API"
    }
    fn publishes_nothing(artefact: &str) {
        "{artefact} publishes no C API"
    }
    fn publishes_several(artefact: &str, one: &str, other: &str) {
        "{artefact} publishes several C APIs: {one}, {other}; name one of the libraries in it"
    }
    fn shadowed(error: &str, name: &str) {
        "{error}; for git's revision of this name, say `{name}~0`"
    }
    fn no_state(name: &str) {
        "`{name}` is neither a file nor a revision of git; name a lock, a wheel, a library, a folder or a revision"
    }
    fn no_crate_at(revision: &str, folder: &str) {
        "at {revision}, there is no crate in {folder}"
    }
    fn no_crate_found(revision: &str, folder: &str, count: &str, package: &str) {
        "at {revision}, there is no crate in {folder}, and {count} elsewhere is called {package}; say where it was: `{revision}:path/of/crate`"
    }
    fn no_git() {
        "git can't be run"
    }
    fn no_temporary_folder() {
        "there is no place for temporary files"
    }
    fn deaf_git() {
        "git doesn't listen"
    }
    fn unwritten_revision(commit: &str) {
        "git can't write the files of {commit}"
    }
    fn unnamed_file() {
        "git names a file in bytes that are no text"
    }
}
