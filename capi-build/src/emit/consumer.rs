//! The Rust consumer's file, `geometry_capi.rs`: the provider's own signatures back, and safe.
//!
//! `ring_area` with `points: &[Point]` comes out as a method of `Geometry`: `fn ring_area(&self,
//! points: &[Point]) -> f64`, and `import(py)?` is the only way to a `Geometry`. A consumer
//! includes the file in a module of its own. What never varies stands in `consumer/fixed/`.

mod scope;
mod layout;
pub(crate) mod banner;
mod types;
mod crossing;
mod lent;
mod opaque;
mod closure;
pub(crate) mod class;
mod place;
mod methods;
mod body;
mod importer;
mod expected;
#[cfg(test)]
mod tests;

use capi_model::abi;

use super::writer::Writer;
use crate::pyo3;
use scope::Scope;

/// What is re-exported, and the lints that generated code is free of.
const OPEN: &str = include_str!("consumer/fixed/open.head");
/// The table in the provider's memory, and what is expected of it.
const TABLE: &str = include_str!("consumer/fixed/table.rs");
/// From a module's name to checked slots.
const FIND: &str = include_str!("consumer/fixed/find.rs");
/// What is said of a provider that doesn't fit.
const REFUSAL: &str = include_str!("consumer/fixed/refusal.rs");
/// How two functions of one name differ.
const DIFFERENCE: &str = include_str!("consumer/fixed/difference.rs");
/// `Owned`, for an API that has opaque types.
const OBJECT: &str = include_str!("consumer/fixed/object.rs");
/// `Buffer` and `Text`, for an API that gives such.
const BUFFER: &str = include_str!("consumer/fixed/buffer.rs");
/// Closures that are lent and given, for an API that takes them.
const CLOSURE: &str = include_str!("consumer/fixed/closure.rs");
/// References, for an API that lends.
const LENT: &str = include_str!("consumer/fixed/lent.rs");
/// New references, for an API that gives Python objects.
const PYTHON: &str = include_str!("consumer/fixed/python.rs");
/// Unknown values, for an API that has enumerations.
const CHECKED: &str = include_str!("consumer/fixed/checked.rs");
/// All of these.
pub(super) const FIXED: [&str; 10] =
    [TABLE, FIND, REFUSAL, DIFFERENCE, OBJECT, BUFFER, CLOSURE, LENT, PYTHON, CHECKED];

/// What a consumer says that it needs a newer version than the oldest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gate {
    /// `cfg(geometry_v1_1)`: set by the consumer's build script.
    Cfg,
    /// `cfg(feature = "v1_1")`: for a crate that others depend on.
    Feature,
}

impl Gate {
    /// The predicate under which functions of this version are there: `geometry_v1_1`, or
    /// `feature = "v1_1"`. Whoever sets one sets those of older versions too.
    #[must_use]
    pub fn predicate(self, prefix: &str, version: abi::Version) -> String {
        match self {
            Self::Cfg => format!("{prefix}_{}", feature(version)),
            Self::Feature => format!("feature = \"{}\"", feature(version)),
        }
    }
}

/// What a crate's feature for this version is called: `v1_1`.
#[must_use]
pub fn feature(abi::Version { major, minor }: abi::Version) -> String {
    format!("v{major}_{minor}")
}

/// Prints the Rust consumer's file of an API.
#[must_use]
pub fn consumer(table: &abi::Table, gate: Gate) -> String {
    let scope = Scope::new(table, gate);
    let mut out = Writer::default();
    banner::banner(&mut out, &scope);
    reexport(&mut out);
    out.block("mod api {", "}", |out| {
        let body = body(&scope);
        importer::uses(out, &scope, &body);
        out.section();
        out.text(&body);
        out.section();
        out.text(&modules(&scope));
    });
    out.finish()
}

/// The build script of a crate that has this text in it, where it needs one: it depends on nothing.
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

/// The module's contents, but for its `use` lines, which depend on the rest.
fn body(scope: &Scope<'_>) -> String {
    let mut out = Writer::default();
    importer::import(&mut out, scope);
    importer::api(&mut out, scope);
    methods::methods(&mut out, scope);
    types::constants(&mut out, scope);
    types::types(&mut out, scope);
    methods::slots(&mut out, scope);
    methods::retired(&mut out, scope);
    importer::imported(&mut out, scope);
    out.finish()
}

/// The modules inside it, which have `use` lines of their own.
fn modules(scope: &Scope<'_>) -> String {
    let mut out = Writer::default();
    expected::expected(&mut out, scope);
    if scope.has_enumerations() {
        fixed(
            &mut out,
            "What the provider writes, checked before it is a value.",
            "checked",
            CHECKED,
        );
    }
    if scope.has_opaques() {
        fixed(&mut out, "Objects of the provider.", "object", OBJECT);
    }
    if scope.has_buffers() {
        fixed(&mut out, "Memory that the provider gives away.", "buffer", BUFFER);
    }
    if scope.has_closures() {
        fixed(&mut out, "Closures that the provider calls.", "closure", CLOSURE);
    }
    if scope.lends() {
        fixed(&mut out, "What the provider lends.", "lent", LENT);
    }
    if scope.gives_python() {
        fixed(&mut out, "Python objects that the provider gives.", "python", PYTHON);
    }
    fixed(&mut out, "The table that the provider publishes.", "table", TABLE);
    fixed(&mut out, "Where the table is, and whether it will do.", "find", FIND);
    fixed(&mut out, "Who refuses whom, and why.", "refusal", REFUSAL);
    fixed(&mut out, "What differs between this file and a provider.", "difference", DIFFERENCE);
    out.finish()
}

/// Everything stands in one module, because a file that is included has no attributes.
fn reexport(out: &mut Writer) {
    out.section();
    out.text(OPEN);
}

fn fixed(out: &mut Writer, doc: &str, name: &str, text: &str) {
    out.section();
    out.line(format!("/// {doc}"));
    out.block(format!("mod {name} {{"), "}", |out| out.text(text));
}
