//! Constants, aliases, enumerations, records and callbacks.

use capi_model::abi::{self, Declaration, Kind, Literal, Scalar, Type};

use super::crossing::{self, result};
use super::layout::{List, docs};
use super::scope::{Scope, ident, is_checked};
use super::{class, closure, methods, opaque};
use crate::emit::writer::Writer;

pub(super) fn constants(out: &mut Writer, scope: &Scope<'_>) {
    out.section();
    for constant in &scope.table.constants {
        docs(out, &constant.docs);
        let (ty, value) = (scope.scalar(constant.ty), literal(constant.ty, constant.value));
        out.line(format!("pub const {}: {ty} = {value};", ident(&constant.name)));
    }
}

pub(super) fn literal(ty: Scalar, value: Literal) -> String {
    match value {
        Literal::Bool(value) => value.to_string(),
        Literal::Integer(value) => value.to_string(),
        #[expect(clippy::cast_possible_truncation, reason = "it was read as an `f32`")]
        Literal::Float(value) if ty == Scalar::F32 => format!("{:?}", value as f32),
        Literal::Float(value) => format!("{value:?}"),
    }
}

pub(super) fn types(out: &mut Writer, scope: &Scope<'_>) {
    for declaration in &scope.table.declarations {
        out.section();
        match declaration {
            Declaration::Alias(it) => {
                docs(out, &it.docs);
                out.line(format!("pub type {} = {};", ident(&it.name), scope.scalar(it.of)));
            }
            Declaration::Enumeration(it) => {
                enumeration(out, scope, it);
                methods::of_type(out, scope, &it.name);
            }
            Declaration::Record(it) => {
                record(out, scope, it);
                methods::of_type(out, scope, &it.name);
            }
            Declaration::Opaque(it) => {
                opaque::opaque(out, scope, it);
                methods::of_type(out, scope, &it.name);
            }
            Declaration::Callback(it) => callback(out, scope, it),
            Declaration::Class(it) => class::class(out, scope, it),
            Declaration::Buffer(_) => {}
        }
    }
}

fn enumeration(out: &mut Writer, scope: &Scope<'_>, enumeration: &abi::Enumeration) {
    if enumeration.open {
        return open_enumeration(out, scope, enumeration);
    }
    let (name, repr) = (ident(&enumeration.name), scope.scalar(enumeration.repr));
    docs(out, &enumeration.docs);
    out.line(format!("#[repr({repr})]"));
    out.line("#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]");
    out.block(format!("pub enum {name} {{"), "}", |out| {
        for variant in &enumeration.variants {
            docs(out, &variant.docs);
            out.line(format!("{} = {},", ident(&variant.name), variant.value));
        }
    });
    let (try_from, result) = (scope.word("TryFrom"), scope.word("Result"));
    let unknown = scope.word("UnknownValue");
    out.section();
    out.block(format!("impl {try_from}<{repr}> for {name} {{"), "}", |out| {
        out.line(format!("type Error = {unknown};"));
        out.section();
        let head = format!("fn try_from(value: {repr}) -> {result}<Self, {unknown}> {{");
        out.block(head, "}", |out| {
            out.block("match value {", "}", |out| {
                for variant in &enumeration.variants {
                    out.line(format!("{} => Ok(Self::{}),", variant.value, ident(&variant.name)));
                }
                out.line(format!(
                    "_ => Err({unknown}::new({:?}, value as i128)),",
                    enumeration.name
                ));
            });
        });
    });
    let body = format!(
        "<Self as {try_from}<{repr}>>::try_from(unsafe {{ place.cast::<{repr}>().read() }}).map(drop)"
    );
    checked(out, scope, &name, "it has a variant of this value.", |out| {
        out.line("// SAFETY: the place holds the integer that carries the enumeration.");
        out.line(body);
    });
}

/// Prints an enumeration that may get values later: a number, with names for the known values. A
/// value that only a newer provider knows is valid, too.
fn open_enumeration(out: &mut Writer, scope: &Scope<'_>, enumeration: &abi::Enumeration) {
    let (name, repr) = (ident(&enumeration.name), scope.scalar(enumeration.repr));
    docs(out, &enumeration.docs);
    let more = "Later versions may have other values, which have no name here.";
    docs(out, &[String::new(), more.to_owned()][usize::from(enumeration.docs.is_empty())..]);
    out.line("#[repr(transparent)]");
    out.line("#[derive(Clone, Copy, PartialEq, Eq, Hash)]");
    out.line(format!("pub struct {name}(pub {repr});"));
    out.section();
    out.block(format!("impl {name} {{"), "}", |out| {
        for variant in &enumeration.variants {
            docs(out, &variant.docs);
            out.line(format!(
                "pub const {}: Self = Self({});",
                ident(&variant.name),
                variant.value
            ));
        }
    });
    out.section();
    out.block(format!("impl std::fmt::Debug for {name} {{"), "}", |out| {
        let head = "fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {";
        out.block(head, "}", |out| {
            out.block("match *self {", "}", |out| {
                for variant in &enumeration.variants {
                    let (known, shown) = (ident(&variant.name), &variant.name);
                    out.line(format!("Self::{known} => f.write_str({shown:?}),"));
                }
                out.line(format!("Self(value) => write!(f, \"{}({{value}})\"),", enumeration.name));
            });
        });
    });
    let (try_from, result) = (scope.word("TryFrom"), scope.word("Result"));
    let unknown = scope.word("UnknownValue");
    out.section();
    out.block(format!("impl {try_from}<{repr}> for {name} {{"), "}", |out| {
        out.line(format!("type Error = {unknown};"));
        out.section();
        let head = format!("fn try_from(value: {repr}) -> {result}<Self, {unknown}> {{");
        out.block(head, "}", |out| out.line("Ok(Self(value))"));
    });
    let head = format!("unsafe fn check(_: *const Self) -> {result}<(), {unknown}> {{");
    out.section();
    out.line("// SAFETY: each number is a value of it.");
    out.block(format!("unsafe impl checked::Checked for {name} {{"), "}", |out| {
        out.block(head, "}", |out| out.line("Ok(())"));
    });
}

fn record(out: &mut Writer, scope: &Scope<'_>, record: &abi::Record) {
    let name = ident(&record.name);
    docs(out, &record.docs);
    out.line("#[repr(C)]");
    // Programs mustn't rely on the equality of pointers to functions.
    let comparable = !record.fields.iter().any(|field| has_callback(&field.ty));
    let partial_eq = if comparable { ", PartialEq" } else { "" };
    out.line(format!("#[derive(Clone, Copy, Debug{partial_eq})]"));
    out.block(format!("pub struct {name} {{"), "}", |out| {
        for field in &record.fields {
            docs(out, &field.docs);
            out.line(format!("pub {}: {},", ident(&field.name), scope.ty(&field.ty)));
        }
    });
    if !record.checked {
        return;
    }
    checked(out, scope, &name, "each field of it is a value.", |out| {
        let fields: Vec<_> = record.fields.iter().filter(|field| is_checked(&field.ty)).collect();
        for (at, field) in fields.iter().enumerate() {
            let end = if at + 1 == fields.len() { "" } else { "?;" };
            let field = ident(&field.name);
            out.line("// SAFETY: a field may be read where its record may.");
            out.line(format!(
                "unsafe {{ checked::Checked::check(&raw const (*place).{field}) }}{end}"
            ));
        }
    });
}

fn checked(
    out: &mut Writer,
    scope: &Scope<'_>,
    name: &str,
    safety: &str,
    body: impl FnOnce(&mut Writer),
) {
    let (result, unknown) = (scope.word("Result"), scope.word("UnknownValue"));
    out.section();
    out.line(format!("// SAFETY: where `check` says `Ok`, {safety}"));
    out.block(format!("unsafe impl checked::Checked for {name} {{"), "}", |out| {
        let head = format!("unsafe fn check(place: *const Self) -> {result}<(), {unknown}> {{");
        out.block(head, "}", body);
    });
}

fn has_callback(ty: &Type) -> bool {
    match ty {
        Type::Named(_, kind) => *kind == Kind::Callback,
        Type::Array { of, .. } => has_callback(of),
        _ => false,
    }
}

fn callback(out: &mut Writer, scope: &Scope<'_>, callback: &abi::Callback) {
    if let Some(closure) = callback.closure {
        return closure::declaration(out, scope, callback, closure);
    }
    docs(out, &callback.docs);
    let unsafety = if callback.is_unsafe { "unsafe " } else { "" };
    let name = scope.callback(&callback.name);
    let open = format!("pub type {name} = {unsafety}extern \"C\" fn(");
    let close = format!("){};", result(scope, &callback.prototype.result));
    List::new(open, crossing::types(scope, callback), &close).print(out);
}
