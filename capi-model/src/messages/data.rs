//! Records, enumerations, aliases and constants.

messages! {
    fn record_fields() {
        "a record's fields need names; write `struct P { pub x: f64 }`"
    }
    fn empty_record() {
        "an empty struct has no C form; give it a field, or make it opaque with a slot"
    }
    fn private_field(name: &str) {
        "C sees field `{name}` and may set it; make it `pub`, or make the struct opaque with a slot"
    }
    fn conditional_part(what: &str) {
        "a {what} can't depend on `#[cfg]`, for a header is made once for all builds; remove it"
    }
    fn conditional_form(word: &str) {
        "`{word}` under `cfg_attr` would make another type of this in some builds, and a header is made once for all; write it without"
    }
    fn generic_type() {
        "a generic type has no one C form; export a concrete one"
    }
    fn extra_repr(repr: &str, alone: &str) {
        "`#[repr({repr})]` can't be told to every language; use `#[repr({alone})]` alone"
    }
    fn recursive(name: &str) {
        "`{name}` contains itself; use a raw pointer"
    }
    fn variant_with_fields(name: &str) {
        "variant `{name}` has fields; an exported enum is an integer, so remove them, or make the enum opaque with a slot"
    }
    fn empty_enumeration() {
        "an enum without variants has no value; give it one"
    }
    fn discriminant(repr: &str) {
        "the header prints this value, so it must be a literal expression that fits in `{repr}`"
    }
    fn constant_type(written: &str) {
        "a constant of type `{written}` has no C form; use an integer, a float or `bool`"
    }
    fn constant_value(ty: &str) {
        "the header prints this value, so it must be a literal expression of type `{ty}` that is the same on every platform"
    }
    fn alias_of(written: &str) {
        "`{written}` can't be aliased in C; alias a scalar or an `extern \"C\" fn`"
    }
}
