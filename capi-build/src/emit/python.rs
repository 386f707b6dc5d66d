//! `capi.py`: how Python code and build systems find what the wheel ships.

use capi_model::{abi, names};

/// The module `<package>.capi`: one text for all APIs, but for their names and versions.
pub fn python(table: &abi::Table) -> String {
    include_str!("python/capi.py")
        .replace("@VERSION@", &table.version.to_string())
        .replace("@PACKAGE@", names::package(&table.module))
        .replace("@MODULE@", &table.module)
}
