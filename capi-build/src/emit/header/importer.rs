//! The importer: the expected versions and slots, and the shared code that checks them.

use capi_model::abi::{self, Declaration, Function};
use capi_model::facts::{name_of, terms};
use capi_model::names;

use crate::emit::c::comment;
use crate::emit::c::ctype::quoted;
use crate::emit::c::target::encoded;
use crate::emit::writer::Writer;

/// The table in the provider's memory. The rule for released texts, at `COMPILER` in `header`,
/// holds for this text and the following ones.
const LAYOUT: &str = include_str!("fixed/layout.h");
/// The reasons for which an unfit provider is refused.
const REFUSAL: &str = include_str!("fixed/refusal.h");
/// The difference between two functions of one name.
const DIFFERENCE: &str = include_str!("fixed/difference.h");
/// The importer that all headers share.
const IMPORT: &str = include_str!("fixed/import.h");

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
        &[format!("The versions and functions of {module}'s C API that this header was made for.")],
    );
    out.line(format!("static CAPI_COLD int {prefix}_capi_import(void)"));
    out.block("{", "}", |out| {
        let majors = majors(table);
        for (at, major) in majors.iter().enumerate() {
            versions(out, major, at == 0);
        }
        for major in &majors[1..] {
            older_slots(out, table, major.number);
        }
        out.block("static const capi_major majors[] = {", "};", |out| {
            for (at, major) in majors.iter().enumerate() {
                self::major(out, table, major, at == 0);
            }
        });
        out.block("static const capi_function functions[] = {", "};", |out| {
            for function in &table.functions {
                self::function(out, function);
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

/// A major version that a target can belong to.
struct Major<'a> {
    number: u16,
    versions: &'a [abi::VersionEntry],
}

/// The major versions, newest first.
fn majors(table: &abi::Table) -> Vec<Major<'_>> {
    let newest = Major { number: table.version.major, versions: &table.versions };
    let older = table
        .older
        .iter()
        .map(|older| Major { number: older.oldest().major, versions: &older.versions });
    std::iter::once(newest).chain(older).collect()
}

/// The name of an array: `versions`, or `versions_1` for an older major version.
fn of_major(what: &str, number: u16, is_newest: bool) -> String {
    if is_newest { what.to_owned() } else { format!("{what}_{number}") }
}

fn versions(out: &mut Writer, major: &Major<'_>, is_newest: bool) {
    let name = of_major("versions", major.number, is_newest);
    out.block(format!("static const capi_version {name}[] = {{"), "};", |out| {
        for entry in major.versions {
            let abi::VersionEntry { version, slot_count, hash } = entry;
            out.line(format!("{{{}, 0, {slot_count}, UINT64_C(0x{hash:016x})}},", version.minor));
        }
    });
}

/// Prints the array with the slot of each function in an older major version.
fn older_slots(out: &mut Writer, table: &abi::Table, major: u16) {
    let slots: Vec<String> = table
        .functions
        .iter()
        .map(|function| {
            let earlier = function.earlier.iter().find(|it| it.since.major == major);
            earlier.map_or("CAPI_NONE".to_owned(), |it| it.slot.to_string())
        })
        .collect();
    out.block(format!("static const uint32_t slots_{major}[] = {{"), "};", |out| {
        for slots in slots.chunks(8) {
            out.line(format!("{},", slots.join(", ")));
        }
    });
}

fn major(out: &mut Writer, table: &abi::Table, major: &Major<'_>, is_newest: bool) {
    let number = major.number;
    let attribute = quoted(&names::attribute(number));
    let capsule = quoted(&names::capsule(&table.module, number));
    let versions = of_major("versions", number, is_newest);
    let slots = if is_newest { "NULL".to_owned() } else { format!("slots_{number}") };
    let rest = format!("{number}, {}, {versions}, {slots}", major.versions.len());
    entry(out, &[attribute, capsule, rest]);
}

fn function(out: &mut Writer, function: &Function) {
    let Function { name, signature, terms, hash, target, .. } = function;
    let numbers = format!("UINT64_C(0x{hash:016x}), {}, {}", encoded(*target), flags(function));
    entry(out, &[quoted(name), quoted(signature), quoted(terms), numbers]);
}

fn layout(out: &mut Writer, prefix: &str, declaration: &Declaration) {
    let name = names::item(prefix, name_of(declaration));
    entry(out, &[quoted(&name), quoted(&terms::layout_text(declaration, prefix))]);
}

/// Prints one element of an array, in one line if it fits.
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
    let abi::Table { prefix, module, .. } = table;
    let target = names::constant(prefix, "TARGET");
    out.block("static const capi_api api = {", "};", |out| {
        for text in [module, names::package(module), prefix, &target] {
            out.line(format!("{},", quoted(text)));
        }
        out.line(format!("{target},"));
        let counts = [1 + table.older.len(), table.functions.len(), table.declarations.len()];
        out.line(format!("{}, {}, {},", counts[0], counts[1], counts[2]));
        out.line("majors,");
        out.line("functions,");
        out.line(if table.declarations.is_empty() { "NULL," } else { "layouts," });
    });
}
