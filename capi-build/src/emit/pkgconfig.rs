//! `geometry.pc`: how pkg-config, and with it Meson, finds the header. One text for all APIs, but
//! for their names and versions.

use capi_model::{abi, names};

/// Prints the file that pkg-config finds as `geometry`, or `geometry-1` for an older major version.
pub fn pkgconfig(table: &abi::Table, older: Option<u16>) -> String {
    let folder = older.map(|major| format!("/v{major}")).unwrap_or_default();
    include_str!("pkgconfig/fixed/capi.pc")
        .replace("@NAME@", &names::pkgconfig(&table.module, older))
        .replace("@VERSION@", &table.version.to_string())
        .replace("@FOLDER@", &folder)
        .replace("@MODULE@", &table.module)
}
