//! `capi-table.rs`: the constant part of the table, an expression that `api!` includes.

use capi_model::{abi, names};

use super::writer::Writer;

/// The slot may be NULL in this build.
const CONDITIONAL: u16 = 1;
/// Calling it may set a Python exception.
const RAISES: u16 = 2;
/// The caller must hold the GIL.
const NEEDS_GIL: u16 = 4;

/// Everything in the table but the functions; of no table, what lets `api!` compile while the
/// compiler reports why there is none.
pub fn table(table: Option<&abi::Table>) -> String {
    let mut out = Writer::default();
    let Some(table) = table else {
        out.line(format!("::capi_runtime::{}::Constants::BROKEN", names::PRIVATE));
        return out.finish();
    };
    let abi::Version { major, minor } = table.version;
    let open = format!("::capi_runtime::{}::Constants {{", names::PRIVATE);
    out.block(open, "}", |out| {
        out.line(format!("module: c{:?},", table.module));
        out.line(format!("attribute: c{:?},", names::attribute(major)));
        out.line(format!("capsule: c{:?},", names::capsule(&table.module, major)));
        out.line(format!("major: {major},"));
        out.line(format!("minor: {minor},"));
        out.block("versions: &[", "],", |out| {
            for entry in &table.versions {
                out.line(format!(
                    "::capi_runtime::abi::Version::new({}, {}, {}),",
                    entry.version.minor,
                    entry.slot_count,
                    hash(entry.hash)
                ));
            }
        });
        out.block("info: &[", "],", |out| {
            for function in &table.functions {
                out.line(format!(
                    "::capi_runtime::abi::Slot::new(c{:?}, c{:?}, {}, {}, {}),",
                    function.name,
                    function.signature,
                    hash(function.hash),
                    function.since.minor,
                    flags(function)
                ));
            }
        });
    });
    out.finish()
}

/// In groups of four digits, as the author's clippy wants it.
fn hash(hash: u64) -> String {
    let [a, b, c, d] = [48, 32, 16, 0].map(|shift| (hash >> shift) & 0xffff);
    format!("0x{a:04x}_{b:04x}_{c:04x}_{d:04x}")
}

fn flags(function: &abi::Function) -> u16 {
    [
        (function.condition.is_some(), CONDITIONAL),
        (function.raises(), RAISES),
        (function.needs_gil(), NEEDS_GIL),
    ]
    .into_iter()
    .filter(|(set, _)| *set)
    .map(|(_, flag)| flag)
    .sum()
}
