//! Targets: the versions that a consumer agrees to run on. They decide which functions it can call.

use capi_model::abi::{self, Function};
use capi_model::names;

/// The number of a version: `0x0101` for 1.1.
pub(in crate::emit) fn encoded(version: abi::Version) -> String {
    format!("0x{:02x}{:02x}", version.major, version.minor)
}

/// The reason why some targets lack a function: `new in geometry 1.1`, or, for a target of an older
/// major version, `not in geometry 1.2`.
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

/// The name of a slot in the consumer's own table, and in the question for its function.
pub(in crate::emit) fn member(function: &Function) -> &str {
    &function.member
}

/// The question for a function: `GEOMETRY_HAS(ring_area)`.
pub(in crate::emit) fn question(prefix: &str, function: &Function) -> String {
    format!("{}({})", names::constant(prefix, "HAS"), member(function))
}
