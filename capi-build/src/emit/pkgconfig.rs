//! `geometry.pc`: how pkg-config, and with it Meson, finds the header. One text for all APIs, but
//! for their names and versions.

use capi_model::{abi, names};

/// Prints what is found as `geometry`, or as `geometry-1`, where the major version is an older one.
pub fn pkgconfig(table: &abi::Table, older: Option<u16>) -> String {
    let folder = older.map(|major| format!("/v{major}")).unwrap_or_default();
    include_str!("pkgconfig/fixed/capi.pc")
        .replace("@NAME@", &names::pkgconfig(&table.module, older))
        .replace("@VERSION@", &table.version.to_string())
        .replace("@FOLDER@", &folder)
        .replace("@MODULE@", &table.module)
}
