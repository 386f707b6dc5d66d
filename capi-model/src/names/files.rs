//! The place of each text in a wheel, and its name in build systems.

use std::fmt::Display;

use super::symbols::consumer_module;

/// `pkg` of `pkg._native`: the folder in the wheel.
pub fn package(module: &str) -> &str {
    module.split('.').next().unwrap_or(module)
}

/// `_native` of `pkg._native`: the default prefix.
pub fn last_component(module: &str) -> &str {
    module.rsplit('.').next().unwrap_or(module)
}

/// A file that each major version has, in a folder of the package: `geometry/include/geometry.h`, or
/// `geometry/include/v1/geometry.h` of an older one than the newest.
pub fn versioned_file(module: &str, folder: &str, older: Option<&str>, file: &str) -> String {
    let older = older.map(|major| format!("v{major}/")).unwrap_or_default();
    format!("{}/{folder}/{older}{file}", package(module))
}

/// `geometry/include/geometry.h`, or `geometry/include/v1/geometry.h` of an older major version.
pub fn header_file(module: &str, prefix: &str, older: Option<&str>) -> String {
    versioned_file(module, "include", older, &format!("{prefix}.h"))
}

/// `geometry/include/geometry.hpp`, or `geometry/include/v1/geometry.hpp`.
pub fn cpp_file(module: &str, prefix: &str, older: Option<&str>) -> String {
    versioned_file(module, "include", older, &format!("{prefix}.hpp"))
}

/// `geometry/rust/geometry_capi.rs`, or `geometry/rust/v1/geometry_capi.rs`.
pub fn consumer_file(module: &str, prefix: &str, older: Option<&str>) -> String {
    versioned_file(module, "rust", older, &format!("{}.rs", consumer_module(prefix)))
}

/// `geometry/capi.py`.
pub fn python_file(module: &str) -> String {
    format!("{}/capi.py", package(module))
}

/// `geometry/_capi_ctypes.py`.
pub fn ctypes_file(module: &str) -> String {
    format!("{}/_capi_ctypes.py", package(module))
}

/// `geometry/capi.json`.
pub fn json_file(module: &str) -> String {
    format!("{}/capi.json", package(module))
}

/// The file in which Cython looks for the declarations that it can `cimport` from the module:
/// `geometry/__init__.pxd` for `geometry`, `pkg/_native.pxd` for `pkg._native`.
pub fn cython_file(module: &str) -> String {
    if module.contains('.') {
        format!("{}.pxd", module.replace('.', "/"))
    } else {
        format!("{module}/__init__.pxd")
    }
}

/// The Cython module with the declarations over the header: `capi`, or `solid_capi` of another API
/// in the package.
pub fn cython_header_module(module: &str, prefix: &str) -> String {
    if prefix == package(module) { "capi".to_owned() } else { consumer_module(prefix) }
}

/// `geometry/capi.pxd`, or `geometry/solid_capi.pxd` of another API in the package.
pub fn cython_header_file(module: &str, prefix: &str) -> String {
    format!("{}/{}.pxd", package(module), cython_header_module(module, prefix))
}

/// `geometry/lib/cmake/geometry/geometryConfig.cmake`.
pub fn cmake_file(module: &str) -> String {
    let package = package(module);
    format!("{package}/lib/cmake/{package}/{package}Config.cmake")
}

/// `geometry/lib/cmake/geometry/geometryConfigVersion.cmake`.
pub fn cmake_version_file(module: &str) -> String {
    let package = package(module);
    format!("{package}/lib/cmake/{package}/{package}ConfigVersion.cmake")
}

/// The name that pkg-config is asked for: `geometry`, or `geometry-1` of an older major version.
pub fn pkgconfig(module: &str, older: Option<impl Display>) -> String {
    let older = older.map(|major| format!("-{major}")).unwrap_or_default();
    format!("{}{older}", package(module))
}

/// `geometry/lib/pkgconfig/geometry.pc`.
pub fn pkgconfig_file(module: &str, older: Option<&str>) -> String {
    format!("{}/lib/pkgconfig/{}.pc", package(module), pkgconfig(module, older))
}

/// The group of entry points in which `PyPI`'s `pkgconf` looks.
pub const ENTRY_POINTS: &str = "pkg_config";

/// The value of the entry point: `geometry.lib.pkgconfig`.
pub fn entry_point(module: &str) -> String {
    format!("{}.lib.pkgconfig", package(module))
}
