//! The numbers that `import` compares with the provider's.

use std::iter;

use capi_model::facts::{name_of, terms};
use capi_model::{abi, names};

use super::gate::Gate;
use super::scope::Scope;
use crate::emit::writer::Writer;

/// Prints the module of constants.
pub(super) fn expected(out: &mut Writer, scope: &Scope<'_>) {
    out.section();
    out.line("/// The API that this file was made from.");
    out.block("mod expected {", "}", |out| {
        out.line("use super::table::{Api, Function, Layout, Major, Version};");
        target(out, scope);
        api(out, scope);
        majors(out, scope);
        functions(out, scope);
        layouts(out, scope);
    });
}

fn target(out: &mut Writer, scope: &Scope<'_>) {
    out.section();
    out.line("/// The newest version that was asked for; import refuses an older provider.");
    let of = |version: abi::Version| format!("({}, {})", version.major, version.minor);
    let (head, oldest) = ("const TARGET: (u16, u16) =", of(scope.oldest()));
    let mut open = "if";
    for version in scope.newer().rev() {
        if open == "if" {
            out.line(head);
        }
        let predicate = scope.gate.predicate(&scope.table.prefix, version);
        out.line(format!("    {open} cfg!({predicate}) {{ {} }}", of(version)));
        open = "else if";
    }
    out.line(match open {
        "if" => format!("{head} {oldest};"),
        _ => format!("    else {{ {oldest} }};"),
    });
}

fn api(out: &mut Writer, scope: &Scope<'_>) {
    let table = scope.table;
    out.section();
    out.block("pub const API: Api = Api {", "};", |out| {
        out.line(format!("module: {:?},", table.module));
        out.line(format!("package: {:?},", names::package(&table.module)));
        out.line(format!("prefix: {:?},", table.prefix));
        out.line(match scope.gate {
            Gate::Cfg => "consumer: Some(env!(\"CARGO_PKG_NAME\")),",
            // A crate that others depend on isn't itself the consumer.
            Gate::Feature => "consumer: None,",
        });
        out.line("target: TARGET,");
        out.line("majors: MAJORS,");
        out.line("functions: FUNCTIONS,");
        out.line("layouts: LAYOUTS,");
    });
}

fn majors(out: &mut Writer, scope: &Scope<'_>) {
    let table = scope.table;
    let older = table.older.iter().map(|older| (older.oldest().major, &older.versions));
    out.section();
    out.block("const MAJORS: &[Major] = &[", "];", |out| {
        for (number, versions) in iter::once((table.version.major, &table.versions)).chain(older) {
            out.block("Major {", "},", |out| {
                out.line(format!("number: {number},"));
                out.line(format!("attribute: {:?},", names::attribute(number)));
                out.line(format!("capsule: c{:?},", names::capsule(&table.module, number)));
                out.block("versions: &[", "],", |out| {
                    for entry in versions {
                        let (minor, slot_count) = (entry.version.minor, entry.slot_count);
                        let hash = hex(entry.hash);
                        out.line(format!(
                            "Version {{ minor: {minor}, slot_count: {slot_count}, hash: {hash} }},"
                        ));
                    }
                });
            });
        }
    });
}

fn functions(out: &mut Writer, scope: &Scope<'_>) {
    out.section();
    out.block("const FUNCTIONS: &[Function] = &[", "];", |out| {
        for function in &scope.table.functions {
            let abi::Version { major, minor } = function.target;
            let conditional = function.condition.is_some();
            out.line(format!(
                "Function {{ target: ({major}, {minor}), conditional: {conditional}, earlier: {},",
                earlier(scope, function)
            ));
            let hash = hex(function.hash);
            let (name, signature, terms) = (&function.name, &function.signature, &function.terms);
            out.line(format!("    hash: {hash}, name: {name:?},"));
            out.line(format!("    signature: {signature:?},"));
            out.line(format!("    terms: {terms:?} }},"));
        }
    });
}

/// The slots of a function in older majors, each with its major version: `&[(1, 5)]`.
fn earlier(scope: &Scope<'_>, function: &abi::Function) -> String {
    let older = &scope.table.older;
    let is_offered =
        |it: &&abi::Earlier| older.iter().any(|older| older.oldest().major == it.since.major);
    let earlier = function.earlier.iter().filter(is_offered);
    let places: Vec<String> =
        earlier.map(|it| format!("({}, {})", it.since.major, it.slot)).collect();
    format!("&[{}]", places.join(", "))
}

fn layouts(out: &mut Writer, scope: &Scope<'_>) {
    let table = scope.table;
    out.section();
    if table.declarations.is_empty() {
        return out.line("const LAYOUTS: &[Layout] = &[];");
    }
    out.block("const LAYOUTS: &[Layout] = &[", "];", |out| {
        for declaration in &table.declarations {
            let name = names::item(&table.prefix, name_of(declaration));
            let text = terms::layout_text(declaration, &table.prefix);
            out.line(format!("Layout {{ name: {name:?},"));
            out.line(format!("    text: {text:?} }},"));
        }
    });
}

/// A hash as a literal: `0x0123_4567_89ab_cdef`.
fn hex(hash: u64) -> String {
    let digits = format!("{hash:016x}");
    format!("0x{}_{}_{}_{}", &digits[..4], &digits[4..8], &digits[8..12], &digits[12..])
}
