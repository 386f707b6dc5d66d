//! The declarations of constants and types.

use capi_model::abi::{self, Declaration, Literal};
use capi_model::names;

use super::functions;
use super::scope::{Scope, constant_name, declared_name, type_name};
use super::value::reference;
use crate::emit::c::{comment, ctype, notes};
use crate::emit::writer::Writer;
use crate::messages::emitted as messages;

pub(super) fn constants(out: &mut Writer, scope: &Scope<'_>) {
    out.section();
    for constant in &scope.table.constants {
        let name = constant_name(&constant.name);
        let c_name = names::constant(&scope.table.prefix, &constant.name);
        comment::block(out, "/**", &constant.docs);
        out.line(format!("constexpr {} {name} = {c_name};", constant.ty.c()));
    }
}

pub(super) fn types(out: &mut Writer, scope: &Scope<'_>) {
    let declarations = &scope.table.declarations;
    for declaration in declarations {
        match declaration {
            Declaration::Alias(it) => {
                out.section();
                comment::block(out, "/**", &it.docs);
                let name = type_name(&it.name);
                out.line(format!("using {name} = {};", scope.c_name(&it.name)));
            }
            Declaration::Enumeration(it) => enumeration(out, scope, it),
            _ => {}
        }
    }
    out.section();
    for declaration in declarations {
        let name = type_name(declared_name(declaration));
        match declaration {
            Declaration::Record(_) => out.line(format!("struct {name};")),
            Declaration::Opaque(_) | Declaration::Class(_) => out.line(format!("class {name};")),
            _ => {}
        }
    }
    for declaration in declarations {
        match declaration {
            // The functions that free contexts are part of the C++ header's own text.
            Declaration::Callback(it) if it.name == names::CONTEXT_FREE => {}
            Declaration::Callback(it) if it.closure.is_none() => callback(out, scope, it),
            _ => {}
        }
    }
    for declaration in declarations {
        match declaration {
            Declaration::Record(it) => record(out, scope, it),
            Declaration::Opaque(it) => opaque(out, scope, it),
            Declaration::Class(it) => class(out, scope, it),
            _ => {}
        }
    }
}

fn enumeration(out: &mut Writer, scope: &Scope<'_>, enumeration: &abi::Enumeration) {
    let name = type_name(&enumeration.name);
    let mut taken = names::Taken::new(&names::words::C);
    let variants: Vec<String> =
        enumeration.variants.iter().map(|variant| taken.take(&variant.name)).collect();
    let rows = || enumeration.variants.iter().zip(&variants);
    out.section();
    comment::block(out, "/**", &notes::enumeration(scope, enumeration));
    out.block(format!("enum class {name} : {} {{", enumeration.repr.c()), "};", |out| {
        for (variant, spelt) in rows() {
            comment::inner_block(out, "/**", &variant.docs);
            // All compilers read a small number alike. Any other needs its type's macro.
            let value = match i32::try_from(variant.value) {
                Ok(value) if value > i32::MIN => value.to_string(),
                _ => ctype::literal(enumeration.repr, Literal::Integer(variant.value)),
            };
            out.line(format!("{spelt} = {value},"));
        }
    });
    out.section();
    out.line(format!("constexpr const char *capi_name({name} value) noexcept"));
    out.block("{", "}", |out| {
        out.line("switch (value) {");
        for (variant, spelt) in rows() {
            out.line(format!("case {name}::{spelt}: return \"{}\";", variant.name));
        }
        out.line("}");
        out.line("return nullptr;");
    });
}

fn callback(out: &mut Writer, scope: &Scope<'_>, callback: &abi::Callback) {
    out.section();
    comment::block(out, "/**", &callback.docs);
    let parameters: Vec<String> = callback
        .parameters
        .iter()
        .zip(&callback.prototype.parameters)
        .map(|(it, argument)| match &it.pass {
            // Wherever C allows NULL as a callback's argument, a pointer shows it here, too.
            abi::Pass::Reference { to, mutable, .. } => {
                reference(scope, to, *mutable, true, &argument.name)
            }
            _ => scope.ty(&argument.ty, &argument.name),
        })
        .collect();
    let result = scope.ty(&callback.prototype.result, "");
    let open = format!("using {} = {result} (*)(", type_name(&callback.name));
    out.lines(ctype::list(&open, &parameters, ") noexcept;"));
}

fn record(out: &mut Writer, scope: &Scope<'_>, record: &abi::Record) {
    let name = type_name(&record.name);
    out.section();
    comment::block(out, "/**", &record.docs);
    out.block(format!("struct {name} {{"), "};", |out| {
        for field in &record.fields {
            comment::inner_block(out, "/**", &field.docs);
            out.line(format!("{};", scope.ty(&field.ty, &field.c_name)));
        }
        functions::members(out, scope, &record.name);
    });
    let c_name = scope.c_name(&record.name);
    out.section();
    out.line(format!(
        "static_assert(capi::is_alike<{name}, {c_name}>, \"{}\");",
        messages::other_layout(&name)
    ));
}

fn opaque(out: &mut Writer, scope: &Scope<'_>, opaque: &abi::Opaque) {
    let (name, c_name) = (type_name(&opaque.name), scope.c_name(&opaque.name));
    let free = lower_destructor(scope, opaque);
    out.section();
    let mut text = opaque.docs.clone();
    text.push(String::new());
    text.push(format!(
        "Only ever seen behind a reference, a pointer or a capi::Owned<{name}>; a \
         std::unique_ptr<{name}> frees it, too."
    ));
    comment::block(out, "/**", &text);
    out.line(format!("class {name} {{"));
    out.line("  public:");
    out.block_body(|out| {
        out.line(format!("{name}() = delete;"));
        out.line(format!("{name}(const {name} &) = delete;"));
        out.line(format!("{name} &operator=(const {name} &) = delete;"));
        functions::members(out, scope, &opaque.name);
        out.section();
        comment::inner_block(out, "/**", &["C's pointer to this object, and back.".to_owned()]);
        out.line(format!("using c_type = {c_name};"));
        out.line(format!("{c_name} *c() {{ return reinterpret_cast<{c_name} *>(this); }}"));
        out.line(format!("const {c_name} *c() const"));
        out.line("{");
        out.line(format!("    return reinterpret_cast<const {c_name} *>(this);"));
        out.line("}");
        out.line(format!("static {name} *from_c({c_name} *object)"));
        out.line("{");
        out.line(format!("    return reinterpret_cast<{name} *>(object);"));
        out.line("}");
        out.line(format!("static const {name} *from_c(const {c_name} *object)"));
        out.line("{");
        out.line(format!("    return reinterpret_cast<const {name} *>(object);"));
        out.line("}");
        out.section();
        out.line("static void operator delete(void *object)");
        out.block("{", "}", |out| {
            let slot = format!("{}_capi_table.{free}", scope.table.prefix);
            out.block(format!("if (CAPI_UNLIKELY(!{slot})) {{"), "}", |out| {
                let c_free = names::item(&scope.table.prefix, &names::destructor(&opaque.name));
                let first = messages::import_first(&c_free, &scope.table.prefix);
                out.line(format!("capi_abort(\"{first}\");"));
            });
            out.line(format!("(*{slot})(static_cast<{c_name} *>(object));"));
        });
    });
    out.line("};");
}

/// The member of C's table that holds an opaque type's destructor.
fn lower_destructor(scope: &Scope<'_>, opaque: &abi::Opaque) -> String {
    scope
        .owner(&opaque.name)
        .map_or_else(|| names::destructor(&opaque.name), |it| it.member.clone())
}

fn class(out: &mut Writer, scope: &Scope<'_>, class: &abi::Class) {
    let name = type_name(&class.name);
    let asked = scope.owner(&class.name);
    let has_type = asked.is_some_and(|it| it.retired.is_none());
    out.section();
    let mut text = class.docs.clone();
    text.extend([
        String::new(),
        "A reference to an object of it; the provider checks the type in each call.".to_owned(),
    ]);
    comment::block(out, "/**", &text);
    out.line(format!("class {name} : public capi::Object {{"));
    out.line("  public:");
    out.block_body(|out| {
        out.line(format!("{name}() = default;"));
        out.line(format!("explicit {name}(capi::Object object) noexcept"));
        out.line("    : capi::Object(std::move(object)) {}");
        if let Some(asked) = asked.filter(|_| has_type) {
            let (prefix, c_type) = (&scope.table.prefix, scope.c_name(&asked.name));
            functions::gated(out, scope, asked.target, |out| {
                out.section();
                let text = "The class itself, borrowed: it is there as long as Python is. Needs \
                            the GIL.";
                comment::inner_block(out, "/**", &[text.to_owned()]);
                out.line(format!("static ::PyTypeObject *type() {{ return {c_type}(); }}"));
                out.section();
                comment::inner_block(out, "/**", &[notes::check(scope, &class.name)]);
                let check = names::item(prefix, &names::class_check(&class.name));
                out.line("static bool check(capi::Borrowed object)");
                out.line("{");
                out.line(format!("    return ::{check}(object.get()) != 0;"));
                out.line("}");
            });
        }
        functions::members(out, scope, &class.name);
    });
    out.line("};");
}
