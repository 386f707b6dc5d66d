//! The messages of imports and of calls, in one table. A row
//! makes both the function that callers use and the entry that tests walk, as in capi-model, which
//! is no dependency of an extension.

use std::fmt::Display;

/// The function that makes a message, what varies in it, and its text.
pub type Message = (&'static str, &'static [&'static str], &'static str);

macro_rules! messages {
    ($(fn $name:ident($($parameter:ident: $ty:ty),*) { $text:literal })*) => {
        $(
            #[doc = concat!("```text\n", $text, "\n```")]
            #[cold]
            pub(crate) fn $name($($parameter: $ty),*) -> String {
                format!($text)
            }
        )*

        /// All of these, in this order.
        pub const CATALOG: &[Message] =
            &[$((stringify!($name), &[$(stringify!($parameter)),*], $text)),*];
    };
}

/// Gives a trait what rustc says where it isn't implemented, and a catalog the same texts.
macro_rules! refused {
    ($name:ident: $($key:ident = $text:tt),*; $($item:tt)*) => {
        #[diagnostic::on_unimplemented($($key = $text),*)]
        $($item)*

        /// The words of rustc where it isn't implemented.
        pub(crate) const $name: &[$crate::messages::Message] =
            &[$((stringify!($name), &["Self"], $text)),*];
    };
}

pub(crate) use refused;

/// The words of rustc where a type has none of the traits that the macro implements.
pub const PROOFS: [&[Message]; 3] =
    [crate::value::NOT_NAMED, crate::value::NOT_VALID, crate::value::NOT_OPAQUE];

messages! {
    fn no_api() {
        "this extension has no C API, because its build script refused an export that the compiler never saw: look for an `#[export]` that isn't capi's, or that is in a macro or compiled out"
    }
    fn imported_elsewhere(name: &str, declared: &str) {
        "this extension is imported as {name}, but its C API is that of {declared}, where no consumer would find it; set `module = \"{name}\"` in capi::api!, or `module-name = \"{declared}\"` under [tool.maturin] in pyproject.toml"
    }
    fn no_such_version(slot: u32, major: u16, module: &str) {
        "slot {slot} of version {major} of {module}'s C API is filled, but it has no such version; build the extension again from clean"
    }
    fn no_such_slot(slot: u32, module: &str, count: usize) {
        "slot {slot} of {module}'s C API is filled, but its table has {count}; build the extension again from clean"
    }
    fn other_function(slot: u32, name: &str, module: &str) {
        "slot {slot} ({name}) of {module}'s C API holds another function than its header says; build the extension again from clean"
    }
    fn filled_twice(slot: u32, name: &str, module: &str) {
        "slot {slot} ({name}) of {module}'s C API is filled twice; give one of the two exports another slot"
    }
    fn empty_slot(slot: usize, name: &str, module: &str) {
        "slot {slot} ({name}) of {module}'s C API is empty; if the function is compiled conditionally, its `#[cfg]` must stand in the source where the build script sees it"
    }
    fn no_dict(module: &str, found: impl Display) {
        "{module}.__pyx_capi__ is {found}, not a dict, so Cython would find no function in it; remove it"
    }
    fn other_in_dict(module: &str, name: &str) {
        "{module}.__pyx_capi__ has another {name} than {module}'s C API; give one of the two another name"
    }
    fn null(parameter: &str) {
        "{parameter} is NULL"
    }
    fn null_with_length(parameter: &str, length: usize) {
        "{parameter} is NULL, but {parameter}_len is {length}"
    }
    fn too_long(parameter: &str, length: usize) {
        "{parameter}_len is {length}, more than memory holds"
    }
    fn not_utf8(parameter: &str, valid: usize) {
        "{parameter} is not UTF-8 after byte {valid}"
    }
    fn no_variant(parameter: &str, value: i128) {
        "{parameter} is {value}, which is no value of its type"
    }
    fn other_type(function: &str, parameter: &str, wanted: &str, given: &str) {
        "{function}: {parameter} must be {wanted}, not {given}"
    }
    fn failed_unraised(function: &str) {
        "{function} failed without an exception"
    }
    fn null_unraised(function: &str) {
        "{function} returned NULL without an exception"
    }
    fn panicked() {
        "panic from Rust code"
    }
}
