//! Constants and types, under the names that Cython has for C's.

use capi_model::abi::{self, Declaration, Literal, Type};
use capi_model::lower;
use capi_model::names::{self, Taken, words};

use super::notes::Cython;
use super::page::comments;
use super::scope::Scope;
use super::spelling::{declare, spelled};
use crate::emit::c::{ctype, notes};
use crate::emit::writer::Writer;

pub(super) fn constants(out: &mut Writer, scope: &Scope<'_>) {
    let prefix = &scope.table.prefix;
    let rows = scope.table.constants.iter().map(|constant| {
        let fits = matches!(constant.value, Literal::Integer(value) if fits(value));
        let name = scope.quoted(&names::constant(prefix, &constant.name));
        (&constant.docs[..], (!fits).then(|| spelled(constant.ty)), name)
    });
    out.section();
    values(out, scope, &rows.collect::<Vec<_>>());
}

/// Whether a number fits Cython's `enum`, whose members are of type `int`.
fn fits(value: i128) -> bool {
    i32::try_from(value).is_ok()
}

/// Prints named values. Those of type `int` stand in an `enum`, so that they may be the length of
/// an array; others are declared `const`.
fn values(out: &mut Writer, scope: &Scope<'_>, rows: &[(&[String], Option<&str>, String)]) {
    for rows in rows.chunk_by(|a, b| a.1.is_none() && b.1.is_none()) {
        match &rows[0] {
            (docs, Some(ty), name) => {
                comments(out, scope, docs);
                out.line(format!("const {ty} {name}"));
            }
            _ => out.block("enum:", "", |out| {
                for (docs, _, name) in rows {
                    comments(out, scope, docs);
                    out.line(name);
                }
            }),
        }
    }
}

pub(super) fn types(out: &mut Writer, words: &Cython<'_>) {
    let scope = words.scope;
    let prefix = &scope.table.prefix;
    out.section();
    for name in lower::ahead(&scope.table.declarations) {
        out.line(format!("ctypedef struct {}", scope.quoted(&names::item(prefix, name))));
    }
    for declaration in &scope.table.declarations {
        let quoted = |name: &str| scope.quoted(&names::item(prefix, name));
        out.section();
        match declaration {
            Declaration::Alias(it) => {
                comments(out, scope, &it.docs);
                out.line(format!("ctypedef {} {}", spelled(it.of), quoted(&it.name)));
            }
            Declaration::Enumeration(it) => enumeration(out, words, it, &quoted(&it.name)),
            Declaration::Record(it) => {
                comments(out, scope, &it.docs);
                out.block(format!("ctypedef struct {}:", quoted(&it.name)), "", |out| {
                    fields(out, scope, it);
                });
            }
            Declaration::Opaque(it) => {
                comments(out, scope, &notes::opaque(words, it));
                out.block(format!("ctypedef struct {}:", quoted(&it.name)), "", |out| {
                    out.line("pass");
                });
            }
            Declaration::Callback(it) => callback(out, scope, it, &quoted(&it.name)),
            Declaration::Class(_) => {}
            Declaration::Buffer(it) => buffer(out, words, it, &quoted(&it.name)),
        }
    }
}

fn enumeration(out: &mut Writer, words: &Cython<'_>, it: &abi::Enumeration, name: &str) {
    let scope = words.scope;
    comments(out, scope, &notes::enumeration(words, it));
    out.line(format!("ctypedef {} {name}", spelled(it.repr)));
    let own = scope.item(&it.name);
    let rows = it.variants.iter().map(|variant| {
        let name = scope.quoted(&names::variant(&scope.table.prefix, &it.name, &variant.name));
        (&variant.docs[..], (!fits(variant.value)).then_some(own.as_str()), name)
    });
    values(out, scope, &rows.collect::<Vec<_>>());
}

fn fields(out: &mut Writer, scope: &Scope<'_>, record: &abi::Record) {
    let mut taken = Taken::new(&words::CYTHON);
    for abi::Field { c_name, docs, ty, .. } in &record.fields {
        let is_another =
            |name: &str| name != c_name && record.fields.iter().any(|it| it.c_name == name);
        let free = |name: &str| taken.is_free(name) && !is_another(name);
        let mut name = taken.take(&names::choose(c_name, |name| !free(name)));
        if name != *c_name {
            name = format!("{name} \"{c_name}\"");
        }
        comments(out, scope, docs);
        out.line(declare(scope, ty, &name));
    }
}

/// Prints a record that has a function to free it, for its memory is the provider's.
fn buffer(out: &mut Writer, words: &Cython<'_>, it: &abi::Buffer, name: &str) {
    let scope = words.scope;
    let prefix = &scope.table.prefix;
    let free = names::item(prefix, &names::buffer_free(&it.name));
    comments(out, scope, &[notes::buffer(words, it)]);
    out.block(format!("ctypedef struct {name}:"), "", |out| {
        let data = Type::Pointer { to: Box::new(it.of.clone()), mutable: true };
        out.line(declare(scope, &data, "data"));
        out.line("size_t len");
        out.line("size_t capacity");
        out.line("void (*release)(void *data, size_t capacity) noexcept nogil");
    });
    out.section();
    comments(out, scope, &[notes::BUFFER_FREE.to_owned()]);
    let own = scope.item(&it.name);
    let opening = format!("void {}(", scope.quoted(&free));
    out.lines(ctype::list(&opening, &[format!("{own} *buffer")], ") noexcept nogil"));
}

/// Prints a callback. One that is called without the GIL takes it by `with gil`.
fn callback(out: &mut Writer, scope: &Scope<'_>, it: &abi::Callback, name: &str) {
    let may_raise = it.closure.is_some_and(abi::Closure::raises);
    let mut text = it.docs.clone();
    text.extend(it.closure.and_then(notes::closure).map(str::to_owned));
    comments(out, scope, &text);
    let head = declare(scope, &it.prototype.result, &format!("(*{name})"));
    let mut taken = Taken::new(&words::CYTHON);
    let parameters = it.prototype.parameters.iter().map(|argument| {
        let name = taken.take(&argument.name);
        declare(scope, &argument.ty, &name)
    });
    let parameters: Vec<String> = parameters.collect();
    let ends = if may_raise { "except -1" } else { "noexcept" };
    out.lines(ctype::list(&format!("ctypedef {head}("), &parameters, &format!(") {ends} nogil")));
}
