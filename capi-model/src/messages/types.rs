//! Types of parameters and results.

messages! {
    fn vec_taken(inner: &str) {
        "`Vec<{inner}>` has no C form; take `&[{inner}]`"
    }
    fn element_returned(written: &str) {
        "`{written}` has no C form, for elements are plain values; return those of scalars, records or raw pointers, or a `Box` of an opaque type that holds it"
    }
    fn string_taken() {
        "`String` has no C form; take `&str`"
    }
    fn cstring_returned(written: &str) {
        "`{written}` can't be returned; return a `String`, which ends with a NUL in C, too"
    }
    fn reference_to_owned(written: &str, instead: &str) {
        "`{written}` has no C form; take `{instead}`"
    }
    fn tuple() {
        "a tuple has no C form; export a `#[repr(C)]` struct"
    }
    fn wide_integer(name: &str) {
        "`{name}` has no C form; use two `u64`, or a `#[repr(C)]` struct of them"
    }
    fn char_type() {
        "`char` has no C form; take a `u32` and check it with `char::from_u32`"
    }
    fn bare_text() {
        "`str` has no C form by itself; take `&str`"
    }
    fn bare_slice(written: &str) {
        "`{written}` has no C form by itself; take `&{written}`"
    }
    fn mutable_text() {
        "`&mut str` has no C form; take `&mut [u8]`"
    }
    fn array(written: &str) {
        "`{written}` can't cross by itself, for C passes no array by value; put it in a `#[repr(C)]` struct, or take a slice"
    }
    fn array_length() {
        "the array's length must be a literal, for the header prints it"
    }
    fn impl_trait() {
        "`impl Trait` has no C form; take a concrete type"
    }
    fn dyn_trait() {
        "`dyn Trait` has no C form; export an opaque struct that holds it"
    }
    fn container(written: &str) {
        "`{written}` has no C form; export an opaque struct that holds it"
    }
    fn static_lifetime() {
        "a C caller can't promise `'static`; take a reference without it"
    }
    fn optional_slice(written: &str) {
        "`Option<{written}>` has no C form, for an empty one is NULL already; take `{written}`"
    }
    fn optional_value(inner: &str) {
        "`Option<{inner}>` has no C form as a parameter; take `Option<&{inner}>`"
    }
    fn nested(written: &str) {
        "`{written}` has no C form; take one of its layers away"
    }
    fn slice_of_references(written: &str) {
        "`{written}` has no C form; take a slice of plain values, or of raw pointers"
    }
    fn mutable_returned(written: &str) {
        "`{written}` can't be returned, for nobody would see when C is done with it; take what is to be written, and write it"
    }
    fn owner_returned(written: &str, instead: &str) {
        "`{written}` has no C form; return `{instead}`"
    }
    fn lent_by_nothing() {
        "this borrows from nothing that C keeps; give it the lifetime of one `&` parameter by name, or `'static`, or return what the caller will own"
    }
    fn lent_by_borrow(written: &str) {
        "`{written}` is borrowed for the call only, so nothing can be lent of it; make the class `frozen` and take a `&` to it, or return a copy"
    }
    fn lent_by_copy(written: &str) {
        "for `{written}` a Rust consumer passes a copy, because its enumerations must be checked, so nothing can be lent of it; take it without `mut`"
    }
    fn never() {
        "`!` can't be returned to C; return nothing"
    }
    fn no_form(written: &str) {
        "`{written}` has no C form; use a scalar, a raw pointer, or an exported type"
    }
    fn void_value() {
        "`c_void` only stands behind a raw pointer; write `*mut c_void`"
    }
    fn unit_here() {
        "`()` has no C form here; remove it"
    }
    fn not_exported(name: &str) {
        "`{name}` is not exported; put `#[capi::export]` on it, or use a type that is"
    }
    fn opaque_by_value(name: &str) {
        "`{name}` is opaque and can't be passed by value; use `&{name}`, `&mut {name}` or `Box<{name}>`"
    }
    fn opaque_in_slice(name: &str) {
        "`{name}` is opaque and C doesn't know its size; take one `&{name}`, or a slice of `*const {name}`"
    }
    fn opaque_in_buffer(name: &str) {
        "`{name}` is opaque and C doesn't know its size; return one, or elements of `*mut {name}`"
    }
    fn box_of_plain(name: &str) {
        "`Box<{name}>` has no C form, for only an opaque type has a destructor; use `{name}`"
    }
    fn status_not_enumeration(name: &str) {
        "`{name}` can't be C's status; use an exported `#[repr(i32)]` enum without a variant that is 0, or `PyResult`"
    }
    fn status_with_zero(name: &str) {
        "`{name}` has a variant that is 0, which is success in C; number its variants from 1"
    }
}
