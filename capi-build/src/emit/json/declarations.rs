//! The declarations of an API: its types and constants.

use capi_model::abi::{self, Declaration};
use capi_model::facts::{name_of, terms};
use capi_model::names;

use super::crossing;
use super::types::{closure, prototype, ty};
use super::value::Object;

pub(super) fn declaration(table: &abi::Table, declaration: &Declaration) -> Object {
    let prefix = &table.prefix;
    let (kind, docs): (_, &[String]) = match declaration {
        Declaration::Alias(it) => ("alias", &it.docs),
        Declaration::Enumeration(it) => ("enumeration", &it.docs),
        Declaration::Record(it) => ("record", &it.docs),
        Declaration::Opaque(it) => ("opaque", &it.docs),
        Declaration::Callback(it) => ("callback", &it.docs),
        Declaration::Class(it) => ("class", &it.docs),
        Declaration::Buffer(_) => ("buffer", &[]),
    };
    let name = name_of(declaration);
    let head = Object::kind(kind)
        .with("name", name)
        .with("c_name", names::item(prefix, name))
        .some("docs", docs)
        .with("layout", terms::layout_text(declaration, prefix));
    match declaration {
        Declaration::Alias(it) => head.with("of", it.of.rust()),
        Declaration::Enumeration(it) => head
            .with("repr", it.repr.rust())
            .flag("open", it.open)
            .maybe("invalid_argument", it.invalid_argument.as_ref())
            .list("variants", it.variants.iter().map(|variant| self::variant(prefix, it, variant))),
        Declaration::Record(it) => {
            head.flag("checked", it.checked).list("fields", it.fields.iter().map(field))
        }
        Declaration::Opaque(it) => head.with("destructor", names::destructor(&it.name)),
        Declaration::Callback(it) => head
            .flag("unsafe", it.is_unsafe)
            .list("parameters", it.parameters.iter().map(parameter))
            .with("prototype", prototype(&it.prototype))
            .maybe("closure", it.closure.map(closure)),
        Declaration::Class(it) => head.with("type_object", names::type_object(&it.name)),
        Declaration::Buffer(it) => head.with("of", ty(&it.of)).flag("text", it.text),
    }
}

fn variant(prefix: &str, of: &abi::Enumeration, variant: &abi::Variant) -> Object {
    Object::new()
        .with("name", &variant.name)
        .with("c_name", names::variant(prefix, &of.name, &variant.name))
        .some("docs", &variant.docs)
        .with("value", variant.value)
}

fn field(field: &abi::Field) -> Object {
    Object::new()
        .with("name", &field.name)
        .with("c_name", &field.c_name)
        .some("docs", &field.docs)
        .with("type", ty(&field.ty))
}

fn parameter(parameter: &abi::CallbackParameter) -> Object {
    Object::new().with("name", &parameter.name).with("pass", crossing::pass(&parameter.pass))
}
