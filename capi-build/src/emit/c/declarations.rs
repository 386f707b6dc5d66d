//! The declarations of constants and types.

use capi_model::abi::{self, Declaration, Literal, Type};
use capi_model::{lower, names};

use super::comment::Comments;
use super::{ctype, notes};
use crate::emit::writer::Writer;

pub(in crate::emit) fn constants(out: &mut Writer, table: &abi::Table, comments: Comments) {
    out.section();
    let rows = table.constants.iter().map(|constant| {
        let name = names::constant(&table.prefix, &constant.name);
        (&constant.docs[..], name, ctype::literal(constant.ty, constant.value))
    });
    definitions(out, &rows.collect::<Vec<_>>(), comments);
}

/// Prints the types under a guard of their own, because Cython's declarations of an API contain
/// them too, and both texts may meet in one file.
pub(in crate::emit) fn types(out: &mut Writer, table: &abi::Table, comments: Comments) {
    // A class has no type of its own in C.
    if table.declarations.iter().all(|it| matches!(it, Declaration::Class(_))) {
        return;
    }
    let guard = names::constant(&table.prefix, "CAPI_TYPES");
    out.section();
    out.line(format!("#ifndef {guard}"));
    out.line(format!("#define {guard}"));
    let ahead = lower::ahead(&table.declarations);
    out.section();
    for name in &ahead {
        let name = names::item(&table.prefix, name);
        out.line(format!("typedef struct {name} {name};"));
    }
    for declaration in &table.declarations {
        out.section();
        match declaration {
            Declaration::Alias(alias) => {
                comments.block(out, &alias.docs);
                let name = names::item(&table.prefix, &alias.name);
                out.line(format!("typedef {} {name};", alias.of.c()));
            }
            Declaration::Enumeration(it) => enumeration(out, table, it, comments),
            Declaration::Record(it) => {
                record(out, table, it, ahead.contains(&&*it.name), comments);
            }
            Declaration::Opaque(it) => opaque(out, table, it, comments),
            Declaration::Callback(it) => callback(out, table, it, comments),
            Declaration::Class(_) => {}
            Declaration::Buffer(it) => buffer(out, table, it, comments),
        }
    }
    out.section();
    out.line(format!("#endif /* {guard} */"));
}

fn enumeration(
    out: &mut Writer,
    table: &abi::Table,
    enumeration: &abi::Enumeration,
    comments: Comments,
) {
    comments.block(out, &notes::enumeration(&notes::C(table), enumeration));
    let name = names::item(&table.prefix, &enumeration.name);
    out.line(format!("typedef {} {name};", enumeration.repr.c()));
    let rows = enumeration.variants.iter().map(|variant| {
        let name = names::variant(&table.prefix, &enumeration.name, &variant.name);
        let value = ctype::literal(enumeration.repr, Literal::Integer(variant.value));
        (&variant.docs[..], name, value)
    });
    definitions(out, &rows.collect::<Vec<_>>(), comments);
}

fn record(
    out: &mut Writer,
    table: &abi::Table,
    record: &abi::Record,
    is_ahead: bool,
    comments: Comments,
) {
    comments.block(out, &record.docs);
    let name = names::item(&table.prefix, &record.name);
    let (open, close) = if is_ahead {
        (format!("struct {name} {{"), "};".to_owned())
    } else {
        (format!("typedef struct {name} {{"), format!("}} {name};"))
    };
    out.block(open, close, |out| {
        for field in &record.fields {
            comments.block(out, &field.docs);
            out.line(format!("{};", ctype::declare(&table.prefix, &field.ty, &field.c_name)));
        }
    });
}

fn opaque(out: &mut Writer, table: &abi::Table, opaque: &abi::Opaque, comments: Comments) {
    comments.block(out, &notes::opaque(&notes::C(table), opaque));
    let name = names::item(&table.prefix, &opaque.name);
    out.line(format!("typedef struct {name} {name};"));
}

/// Prints a record that has a function to free it, for its memory is the provider's.
fn buffer(out: &mut Writer, table: &abi::Table, buffer: &abi::Buffer, comments: Comments) {
    let prefix = &table.prefix;
    let name = names::item(prefix, &buffer.name);
    let free = names::item(prefix, &names::buffer_free(&buffer.name));
    comments.block(out, &[notes::buffer(&notes::C(table), buffer)]);
    out.block(format!("typedef struct {name} {{"), format!("}} {name};"), |out| {
        let data = Type::Pointer { to: Box::new(buffer.of.clone()), mutable: true };
        out.line(format!("{};", ctype::declare(prefix, &data, "data")));
        out.line("size_t len;");
        out.line("size_t capacity;");
        out.line("void (*release)(void *data, size_t capacity);");
    });
    out.section();
    comments.block(out, &[notes::BUFFER_FREE.to_owned()]);
    out.line(format!("static inline void {free}({name} *buffer)"));
    out.block("{", "}", |out| {
        out.block("if (buffer && buffer->release) {", "}", |out| {
            out.line("buffer->release(buffer->data, buffer->capacity);");
            out.line("memset(buffer, 0, sizeof *buffer);");
        });
    });
}

fn callback(out: &mut Writer, table: &abi::Table, callback: &abi::Callback, comments: Comments) {
    let mut text = callback.docs.clone();
    text.extend(callback.closure.and_then(notes::closure).map(str::to_owned));
    comments.block(out, &text);
    let name = format!("(*{})", names::item(&table.prefix, &callback.name));
    out.lines(ctype::head(&table.prefix, "typedef ", &name, &callback.prototype, ";"));
}

/// Prints documentation and `#define` for each constant. The values stand in one column unless
/// there is documentation between them.
fn definitions(out: &mut Writer, rows: &[(&[String], String, String)], comments: Comments) {
    let is_documented = |docs: &[String]| comments == Comments::Kept && !docs.is_empty();
    let documented = rows.iter().any(|(docs, ..)| is_documented(docs));
    let longest = rows.iter().map(|(_, name, _)| name.len()).max().unwrap_or(0);
    let width = if documented { 0 } else { longest };
    let mut after_docs = false;
    for (docs, name, value) in rows {
        // Without a blank line, it would seem to share the previous one's documentation.
        if after_docs && docs.is_empty() {
            out.section();
        }
        after_docs = is_documented(docs);
        comments.block(out, docs);
        out.line(format!("#define {name:<width$} {value}"));
    }
}
