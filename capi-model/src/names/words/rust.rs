//! Words of Rust, in every edition, and those of our own text in it.

/// Words that can't be written as `r#…`.
pub(super) const NEVER_RAW: &[&str] = &["Self", "_", "crate", "self", "super"];

/// Words that can be names as `r#…`.
#[rustfmt::skip]
pub(super) const RAW: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn",
    "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let",
    "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return",
    "static", "struct", "trait", "true", "try", "type", "typeof", "unsafe", "unsized", "use",
    "virtual", "where", "while", "yield",
];

/// Crates whose names a provider can't have, because it or its compiler uses another by that name.
#[rustfmt::skip]
pub(super) const CRATES: &[&str] = &[
    "alloc", "capi_build", "capi_runtime", "core", "proc_macro", "pyo3", "std", "test",
];

/// Names in the Rust consumer's text that a provider's type may have, too, each with the module
/// where ours lives.
pub const IMPORTED: [(&str, &str); 33] = [
    ("CStr", "std::ffi"),
    ("c_char", "std::ffi"),
    ("c_int", "std::ffi"),
    ("c_long", "std::ffi"),
    ("c_longlong", "std::ffi"),
    ("c_schar", "std::ffi"),
    ("c_short", "std::ffi"),
    ("c_uchar", "std::ffi"),
    ("c_uint", "std::ffi"),
    ("c_ulong", "std::ffi"),
    ("c_ulonglong", "std::ffi"),
    ("c_ushort", "std::ffi"),
    ("c_void", "std::ffi"),
    ("PhantomPinned", "std::marker"),
    ("MaybeUninit", "std::mem"),
    ("Option", "std::option"),
    ("ControlFlow", "std::ops"),
    ("ptr", "std::ptr"),
    ("NonNull", "std::ptr"),
    ("Result", "std::result"),
    ("OnceLock", "std::sync"),
    ("Bound", "pyo3"),
    ("ffi", "pyo3"),
    ("PyAny", "pyo3"),
    ("PyResult", "pyo3"),
    ("Python", "pyo3"),
    ("Object", "self::object"),
    ("Owned", "self::object"),
    ("UnknownValue", "self::checked"),
    ("Buffer", "self::buffer"),
    ("Text", "self::buffer"),
    ("Slots", ""),
    ("TryFrom", "std::convert"),
];

/// A name as Rust accepts it: `r#type`, `self_`.
pub fn ident(name: &str) -> String {
    if NEVER_RAW.binary_search(&name).is_ok() {
        format!("{name}_")
    } else if RAW.binary_search(&name).is_ok() {
        format!("r#{name}")
    } else {
        name.to_owned()
    }
}
