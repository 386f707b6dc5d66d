//! Targets: the versions that a consumer agrees to run on, and what of a function depends on them.

use capi_model::abi::{self, Function};
use capi_model::names;

/// `0x0101` of 1.1.
pub(in crate::emit) fn encoded(version: abi::Version) -> String {
    format!("0x{:02x}{:02x}", version.major, version.minor)
}

/// Why a function isn't for each target: `new in geometry 1.1`, or, of an older major version, `not
/// in geometry 1.2`.
pub(in crate::emit) fn lacks(table: &abi::Table, function: &Function) -> String {
    let abi::Table { module, older, .. } = table;
    let needed = function.target;
    let opens_major = older.iter().map(abi::Older::oldest).chain([table.oldest()]);
    let before = older.iter().find(|it| it.newest() < needed);
    match before.filter(|_| opens_major.clone().any(|oldest| oldest == needed)) {
        None => format!("new in {module} {needed}"),
        Some(before) if before.names.contains(&function.name) => {
            format!("another function in {module} {}", before.newest())
        }
        Some(before) => format!("not in {module} {}", before.newest()),
    }
}

/// A slot's name in the consumer's own table, and in the question for it.
pub(in crate::emit) fn member(function: &Function) -> &str {
    &function.member
}

/// The question for a function: `GEOMETRY_HAS(ring_area)`.
pub(in crate::emit) fn question(prefix: &str, function: &Function) -> String {
    format!("{}({})", names::constant(prefix, "HAS"), member(function))
}
