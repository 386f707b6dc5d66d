//! The importer: what is promised of each version and slot, and the shared code that checks it.

use capi_model::abi::{self, Declaration, Function};
use capi_model::lower::{name_of, terms};
use capi_model::names;

use super::functions::quoted;
use super::{DIFFERENCE, IMPORT, LAYOUT, REFUSAL, comment};
use crate::emit::writer::Writer;

pub(super) fn importer(out: &mut Writer, table: &abi::Table) {
    let abi::Table { prefix, module, .. } = table;
    out.section();
    comment::block(out, "/*", &[format!("The rest is how {prefix}_import() works.")]);
    for text in [LAYOUT, REFUSAL, DIFFERENCE, IMPORT] {
        out.section();
        out.text(text);
    }
    out.section();
    comment::block(
        out,
        "/*",
        &[format!("What this header was made for: the versions and slots of {module}'s C API.")],
    );
    out.line(format!("static CAPI_COLD int {prefix}_capi_import(void)"));
    out.block("{", "}", |out| {
        out.block("static const capi_version versions[] = {", "};", |out| {
            for entry in &table.versions {
                let abi::VersionEntry { version, slot_count, hash } = entry;
                out.line(format!(
                    "{{{}, 0, {slot_count}, UINT64_C(0x{hash:016x})}},",
                    version.minor
                ));
            }
        });
        out.block("static const capi_slot slots[] = {", "};", |out| {
            for function in &table.functions {
                slot(out, function);
            }
        });
        if !table.declarations.is_empty() {
            out.block("static const capi_layout layouts[] = {", "};", |out| {
                for declaration in &table.declarations {
                    layout(out, prefix, declaration);
                }
            });
        }
        api(out, table);
        out.line(format!("return capi_import(&api, &{prefix}_capi_table);"));
    });
    out.section();
    out.line(format!("static inline int {prefix}_import(void)"));
    out.block("{", "}", |out| {
        let target = names::constant(prefix, "TARGET");
        out.line(format!(
            "if (CAPI_LOAD({prefix}_capi_table.capi_imported) >= ({target}) && capi_is_main()) {{"
        ));
        out.line("    return 0;");
        out.line("}");
        out.line(format!("return {prefix}_capi_import();"));
    });
}

fn slot(out: &mut Writer, function: &Function) {
    let Function { name, signature, terms, hash, since, .. } = function;
    let flags = flags(function);
    let numbers = format!("UINT64_C(0x{hash:016x}), {}, {flags}, 0", since.minor);
    entry(out, &[quoted(name), quoted(signature), quoted(terms), numbers]);
}

fn layout(out: &mut Writer, prefix: &str, declaration: &Declaration) {
    let name = names::item(prefix, name_of(declaration));
    entry(out, &[quoted(&name), quoted(&terms::layout_text(declaration, prefix))]);
}

/// One element of an array, in a line if it fits.
fn entry(out: &mut Writer, parts: &[String]) {
    let line = format!("{{{}}},", parts.join(", "));
    if line.len() <= 92 {
        return out.line(line);
    }
    for (at, part) in parts.iter().enumerate() {
        let open = if at == 0 { "{" } else { " " };
        let close = if at + 1 == parts.len() { "}," } else { "," };
        out.line(format!("{open}{part}{close}"));
    }
}

fn flags(function: &Function) -> String {
    let flags = [
        (function.condition.is_some(), "CAPI_CONDITIONAL"),
        (function.raises(), "CAPI_RAISES"),
        (function.needs_gil(), "CAPI_NEEDS_GIL"),
        (function.retired.is_some(), "CAPI_RETIRED"),
    ];
    let words: Vec<&str> = flags.iter().filter(|(is_set, _)| *is_set).map(|flag| flag.1).collect();
    if words.is_empty() { "0".to_owned() } else { words.join(" | ") }
}

fn api(out: &mut Writer, table: &abi::Table) {
    let abi::Table { prefix, module, version, .. } = table;
    let target = names::constant(prefix, "TARGET");
    out.block("static const capi_api api = {", "};", |out| {
        for text in [
            module,
            names::package(module),
            prefix,
            &names::attribute(version.major),
            &names::capsule(module, version.major),
            &target,
        ] {
            out.line(format!("{},", quoted(text)));
        }
        out.line(format!("{}, ({target}) & 0xff,", version.major));
        let counts = [table.versions.len(), table.functions.len(), table.declarations.len()];
        out.line(format!("{}, {}, {},", counts[0], counts[1], counts[2]));
        out.line("versions,");
        out.line("slots,");
        out.line(if table.declarations.is_empty() { "NULL," } else { "layouts," });
    });
}
