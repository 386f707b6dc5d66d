//! `capi-table.rs`: the constant part of the tables, an expression that `api!` includes.

use capi_model::facts::signature::cython_signature;
use capi_model::facts::{name_of, terms};
use capi_model::{abi, index, names};

use super::cython::scope::Scope;
use super::writer::Writer;

/// The tables' contents except their functions. Without any table, it is a text that lets `api!`
/// compile while the compiler reports the reason.
pub fn table(tables: &[abi::Table]) -> String {
    let mut out = Writer::default();
    let private = format!("::capi_runtime::{}", names::PRIVATE);
    let Some(newest) = tables.last() else {
        out.line(format!("{private}::Constants::BROKEN"));
        return out.finish();
    };
    out.block(format!("{private}::Constants {{"), "}", |out| {
        out.line(format!("module: c{:?},", newest.module));
        let file = format!("::core::include_bytes!({:?})", index::IMPRINT_FILE);
        out.line(format!("imprint: {private}::imprint!({file}),"));
        out.block("majors: &[", "],", |out| {
            for table in tables {
                out.block(format!("{private}::Major {{"), "},", |out| major(out, table));
            }
        });
        out.block("cython: &[", "],", |out| {
            for (function, name) in Scope::of(newest).functions() {
                let signature = cython_signature(&function.prototype, &newest.prefix);
                let slot = function.slot;
                let fields = format!("slot: {slot}, name: c{name:?}, signature: c{signature:?}");
                out.line(format!("{private}::Cython {{ {fields} }},"));
            }
        });
    });
    out.finish()
}

fn major(out: &mut Writer, table: &abi::Table) {
    let abi::Version { major, minor } = table.version;
    out.line(format!("attribute: c{:?},", names::attribute(major)));
    out.line(format!("capsule: c{:?},", names::capsule(&table.module, major)));
    out.line(format!("major: {major},"));
    out.line(format!("minor: {minor},"));
    let deprecated = table.deprecated.as_ref().map(|deprecated| {
        let why = deprecated.text();
        format!("version {major} of {}'s C API is {why}", table.module)
    });
    out.line(match deprecated {
        Some(text) => format!("deprecated: ::core::option::Option::Some(c{text:?}),"),
        None => "deprecated: ::core::option::Option::None,".to_owned(),
    });
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
                "::capi_runtime::abi::Slot::new(c{:?}, c{:?}, c{:?}, {}, {}, {}),",
                function.name,
                function.signature,
                function.terms,
                hash(function.hash),
                function.since.minor,
                flags(function)
            ));
        }
    });
    out.block("layouts: &[", "],", |out| {
        for declaration in &table.declarations {
            let name = names::item(&table.prefix, name_of(declaration));
            let text = terms::layout_text(declaration, &table.prefix);
            out.line(format!("::capi_runtime::abi::Layout::new(c{name:?}, c{text:?}),"));
        }
    });
}

/// A hash in groups of four digits, as the author's clippy demands.
fn hash(hash: u64) -> String {
    let [a, b, c, d] = [48, 32, 16, 0].map(|shift| (hash >> shift) & 0xffff);
    format!("0x{a:04x}_{b:04x}_{c:04x}_{d:04x}")
}

/// The bits of `capi_runtime::abi::Slot`.
fn flags(function: &abi::Function) -> u16 {
    [
        (function.condition.is_some(), 1),
        (function.raises(), 2),
        (function.needs_gil(), 4),
        (function.retired.is_some(), 8),
    ]
    .into_iter()
    .filter(|(set, _)| *set)
    .map(|(_, flag)| flag)
    .sum()
}
