//! Records, enumerations, aliases and constants.

#![expect(missing_docs, reason = "each message documents itself")]

use crate::abi::Scalar;

pub fn record_fields() -> &'static str {
    "a record's fields need names; write `struct P { pub x: f64 }`"
}
pub fn empty_record() -> &'static str {
    "an empty struct has no C form; give it a field, or make it opaque with a slot"
}
pub fn private_field(name: &str) -> String {
    format!(
        "C sees field `{name}` and may set it; make it `pub`, or make the struct opaque with a slot"
    )
}
pub fn conditional_part(what: &str) -> String {
    format!(
        "a {what} can't depend on `#[cfg]`, for a header is made once for all builds; remove it"
    )
}
pub fn conditional_form(word: &str) -> String {
    format!(
        "`{word}` under `cfg_attr` would make another type of this in some builds, and a header is made once for all; write it without"
    )
}
pub fn generic_type() -> &'static str {
    "a generic type has no one C form; export a concrete one"
}
pub fn extra_repr(repr: &str, alone: &str) -> String {
    format!("`#[repr({repr})]` can't be told to every language; use `#[repr({alone})]` alone")
}
pub fn recursive(name: &str) -> String {
    format!("`{name}` contains itself; use a raw pointer")
}
pub fn variant_with_fields(name: &str) -> String {
    format!(
        "variant `{name}` has fields; an exported enum is an integer, so remove them, or make the enum opaque with a slot"
    )
}
pub fn empty_enumeration() -> &'static str {
    "an enum without variants has no value; give it one"
}
pub fn discriminant(repr: Scalar) -> String {
    format!(
        "the header prints this value, so it must be a literal expression that fits in `{}`",
        repr.rust()
    )
}
pub fn constant_type(written: &str) -> String {
    format!("a constant of type `{written}` has no C form; use an integer, a float or `bool`")
}
pub fn constant_value(ty: Scalar) -> String {
    format!(
        "the header prints this value, so it must be a literal expression of type `{}` that is the same on every platform",
        ty.rust()
    )
}
pub fn alias_of(written: &str) -> String {
    format!("`{written}` can't be aliased in C; alias a scalar or an `extern \"C\" fn`")
}
