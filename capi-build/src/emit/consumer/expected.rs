//! The numbers that `import` compares with the provider's.

use capi_model::lower::{name_of, terms};
use capi_model::names;

use super::scope::Scope;
use crate::emit::writer::Writer;

/// The module of constants.
pub(super) fn expected(out: &mut Writer, scope: &Scope<'_>) {
    out.section();
    out.line("/// What this file was made from.");
    out.block("mod expected {", "}", |out| {
        out.line("use super::table::{Api, Function, Layout, Version};");
        target(out, scope);
        api(out, scope);
        versions(out, scope);
        functions(out, scope);
        layouts(out, scope);
    });
}

fn target(out: &mut Writer, scope: &Scope<'_>) {
    out.section();
    out.line("/// The newest version that was asked for; import refuses an older provider.");
    let oldest = scope.oldest().minor;
    let newer: Vec<_> = scope.newer().rev().collect();
    let predicate = |version| scope.gate.predicate(&scope.table.prefix, version);
    match *newer.as_slice() {
        [] => return out.line(format!("const TARGET: u16 = {oldest};")),
        [only] => {
            let (predicate, minor) = (predicate(only), only.minor);
            return out.line(format!(
                "const TARGET: u16 = if cfg!({predicate}) {{ {minor} }} else {{ {oldest} }};"
            ));
        }
        _ => {}
    }
    out.block("const TARGET: u16 = {", "};", |out| {
        let mut open = String::new();
        for version in newer {
            out.line(format!("{open}if cfg!({}) {{", predicate(version)));
            out.line(format!("    {}", version.minor));
            "} else ".clone_into(&mut open);
        }
        out.line(format!("{open}{{"));
        out.line(format!("    {oldest}"));
        out.line("}");
    });
}

fn api(out: &mut Writer, scope: &Scope<'_>) {
    let table = scope.table;
    let major = scope.oldest().major;
    out.section();
    out.block("pub const API: Api = Api {", "};", |out| {
        out.line(format!("module: {:?},", table.module));
        out.line(format!("package: {:?},", names::package(&table.module)));
        out.line(format!("prefix: {:?},", table.prefix));
        out.line(format!("attribute: {:?},", names::attribute(major)));
        out.line(format!("capsule: c{:?},", names::capsule(&table.module, major)));
        out.line(format!("major: {major},"));
        out.line("target: TARGET,");
        out.line("versions: VERSIONS,");
        out.line("functions: FUNCTIONS,");
        out.line("layouts: LAYOUTS,");
    });
}

fn versions(out: &mut Writer, scope: &Scope<'_>) {
    out.section();
    out.line("#[rustfmt::skip]");
    out.block("const VERSIONS: &[Version] = &[", "];", |out| {
        for entry in &scope.table.versions {
            let (minor, slot_count, hash) =
                (entry.version.minor, entry.slot_count, hex(entry.hash));
            out.line(format!(
                "Version {{ minor: {minor}, slot_count: {slot_count}, hash: {hash} }},"
            ));
        }
    });
}

fn functions(out: &mut Writer, scope: &Scope<'_>) {
    out.section();
    out.line("#[rustfmt::skip]");
    out.block("const FUNCTIONS: &[Function] = &[", "];", |out| {
        for function in &scope.table.functions {
            let (since, conditional) = (function.since.minor, function.condition.is_some());
            let hash = hex(function.hash);
            out.line(format!(
                "Function {{ since: {since}, conditional: {conditional}, hash: {hash},"
            ));
            let (name, signature, terms) = (&function.name, &function.signature, &function.terms);
            out.line(format!("    name: {name:?}, signature: {signature:?},"));
            out.line(format!("    terms: {terms:?} }},"));
        }
    });
}

fn layouts(out: &mut Writer, scope: &Scope<'_>) {
    let table = scope.table;
    out.section();
    if table.declarations.is_empty() {
        return out.line("const LAYOUTS: &[Layout] = &[];");
    }
    out.line("#[rustfmt::skip]");
    out.block("const LAYOUTS: &[Layout] = &[", "];", |out| {
        for declaration in &table.declarations {
            let name = names::item(&table.prefix, name_of(declaration));
            let text = terms::layout_text(declaration, &table.prefix);
            out.line(format!("Layout {{ name: {name:?},"));
            out.line(format!("    text: {text:?} }},"));
        }
    });
}

/// `0x0123_4567_89ab_cdef`.
fn hex(hash: u64) -> String {
    let digits = format!("{hash:016x}");
    format!("0x{}_{}_{}_{}", &digits[..4], &digits[4..8], &digits[8..12], &digits[12..])
}
