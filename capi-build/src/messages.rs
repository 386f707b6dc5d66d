//! Messages of the build scripts of providers and consumers, and about a provider's sources.

pub mod emitted;

use std::fmt::Display;

capi_model::messages! {
    // Build scripts.

    fn no_build_script(variable: &str) {
        "{variable} is not set; call capi_build::generate() from a build script"
    }
    fn no_consumers_build_script() {
        "OUT_DIR is not set; call capi_build::consume(…) from a build script"
    }
    fn unreadable(file: impl Display, error: impl Display) {
        "{file} can't be read: {error}"
    }
    fn unwritable(file: impl Display, error: impl Display) {
        "{file} can't be written: {error}"
    }
    fn unwritable_folder(folder: impl Display, error: impl Display) {
        "can't write to {folder}: {error}"
    }

    // Finding a provider.

    fn no_such_target(target: &str, module: &str, known: &str) {
        "version {target} of {module}'s C API was asked for, but the installed {module} has {known}; upgrade {module}, or ask for one of these"
    }
    fn no_python(python: impl Display, error: impl Display) {
        "{python} can't be run: {error}; set PYO3_PYTHON to a Python"
    }
    fn failed_search(python: impl Display, package: &str, error: &str) {
        "{python} can't look for {package}: {error}"
    }
    fn not_installed(package: &str, python: impl Display) {
        "{package} isn't installed for {python}; run `{python} -m pip install {package}`, add it to `[build-system] requires` in pyproject.toml, or set PYO3_PYTHON to a Python that has it"
    }
    fn no_consumer_file(package: &str, python: impl Display, file: &str) {
        "{package} is installed for {python}, but ships no `rust/{file}`; install a version that is built with capi"
    }

    // Sources.

    fn no_source(file: &str) {
        "{file} isn't there; write it, or remove what names it"
    }
    fn not_closed() {
        "this isn't closed"
    }
    fn unknown_exports(why: &str) {
        "{why}; the exports of this file aren't known"
    }
}
