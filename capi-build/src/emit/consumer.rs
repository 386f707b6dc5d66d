//! The Rust consumer's file, `geometry_capi.rs`: the provider's own signatures, in safe Rust.
//!
//! `ring_area` with `points: &[Point]` comes out as a method of `Geometry`: `fn ring_area(&self,
//! points: &[Point]) -> f64`, and `import(py)?` is the only way to a `Geometry`. A consumer
//! includes the file in a module of its own. Texts that never vary stand in `consumer/fixed/`.

mod gate;
mod closure_names;
mod scope;
mod layout;
mod home;
mod lent;
mod locals;
mod crossing;
pub(crate) mod banner;
mod importer;
mod body;
mod methods;
mod closure;
mod opaque;
mod class;
mod types;
mod slots;
mod expected;
#[cfg(test)]
mod tests;

use capi_model::abi;

use super::writer::Writer;
use crate::pyo3;
pub use gate::{Gate, feature};
use scope::Scope;

/// Re-exports, and the lints that don't apply to generated code.
const OPEN: &str = include_str!("consumer/fixed/open.head");
/// The table in the provider's memory, and the contents that a consumer expects of it.
const TABLE: &str = include_str!("consumer/fixed/table.rs");
/// The way from a module's name to checked slots.
const FIND: &str = include_str!("consumer/fixed/find.rs");
/// The reasons for which an unfit provider is refused.
const REFUSAL: &str = include_str!("consumer/fixed/refusal.rs");
/// The difference between two functions of one name.
const DIFFERENCE: &str = include_str!("consumer/fixed/difference.rs");
/// `Owned`, for an API that has opaque types.
const OBJECT: &str = include_str!("consumer/fixed/object.rs");
/// `Buffer` and `Text`, for an API that returns them.
const BUFFER: &str = include_str!("consumer/fixed/buffer.rs");
/// Closures that are lent and given, for an API that takes them.
const CLOSURE: &str = include_str!("consumer/fixed/closure.rs");
/// References, for an API that lends results.
const LENT: &str = include_str!("consumer/fixed/lent.rs");
/// New references, for an API that returns Python objects.
const PYTHON: &str = include_str!("consumer/fixed/python.rs");
/// Unknown values, for an API that has enumerations.
const CHECKED: &str = include_str!("consumer/fixed/checked.rs");

/// Prints the Rust consumer's file of an API.
#[must_use]
pub fn consumer(table: &abi::Table, gate: Gate) -> String {
    let scope = Scope::new(table, gate);
    let mut out = Writer::default();
    banner::banner(&mut out, &scope);
    out.section();
    out.text(OPEN);
    if gate == Gate::Cfg {
        // Included files are read in `OUT_DIR` or in a wheel. A crate's owner formats the crate.
        out.line("#[rustfmt::skip]");
    }
    // Everything stands in one module, because an included file can't have attributes.
    out.block("mod api {", "}", |out| {
        let mut items = out.beside();
        self::items(&mut items, &scope);
        let items = items.finish();
        importer::uses(out, &scope, &items);
        out.section();
        out.append(&items);
        modules(out, &scope);
    });
    out.finish()
}

/// The build script of a crate that contains this text, if it needs one. It has no dependencies.
#[must_use]
pub fn build_script(text: &str) -> Option<String> {
    const MAIN: &str = "
fn main() {
    for line in directives() {
        println!(\"{line}\");
    }
}
";
    text.contains(pyo3::CFG).then(|| format!("{}{MAIN}", include_str!("../pyo3.rs")))
}

/// Prints the module's contents except its `use` lines, which depend on the rest.
fn items(out: &mut Writer, scope: &Scope<'_>) {
    importer::import(out, scope);
    importer::api(out, scope);
    methods::methods(out, scope);
    types::constants(out, scope);
    types::types(out, scope);
    slots::slots(out, scope);
    methods::retired(out, scope);
    importer::imported(out, scope);
}

/// Prints the modules inside it, which have `use` lines of their own.
fn modules(out: &mut Writer, scope: &Scope<'_>) {
    expected::expected(out, scope);
    if scope.has_enumerations() {
        fixed(
            out,
            "Memory that the provider writes, checked before it is a value.",
            "checked",
            CHECKED,
        );
    }
    if scope.has_opaques() {
        fixed(out, "Objects of the provider.", "object", OBJECT);
    }
    if scope.has_buffers() {
        fixed(out, "Memory that the provider gives away.", "buffer", BUFFER);
    }
    if scope.has_closures() {
        fixed(out, "Closures that the provider calls.", "closure", CLOSURE);
    }
    if scope.lends() {
        fixed(out, "References that the provider lends.", "lent", LENT);
    }
    if scope.gives_python() {
        fixed(out, "Python objects that the provider gives.", "python", PYTHON);
    }
    fixed(out, "The table that the provider publishes.", "table", TABLE);
    fixed(out, "Where the table is, and whether it will do.", "find", FIND);
    fixed(out, "Refusals: which side refuses the other, and why.", "refusal", REFUSAL);
    fixed(out, "The difference between this file and a provider.", "difference", DIFFERENCE);
}

fn fixed(out: &mut Writer, doc: &str, name: &str, text: &str) {
    out.section();
    out.line(format!("/// {doc}"));
    out.block(format!("mod {name} {{"), "}", |out| out.text(text));
}
