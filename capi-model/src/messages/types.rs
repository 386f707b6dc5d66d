//! Types of parameters and results.

#![expect(missing_docs, reason = "each message documents itself")]

pub fn vec_taken(inner: &str) -> String {
    format!("`Vec<{inner}>` has no C form; take `&[{inner}]`")
}
pub fn element_returned(written: &str) -> String {
    format!(
        "`{written}` has no C form, for elements are plain values; return those of scalars, records or raw pointers, or a `Box` of an opaque type that holds it"
    )
}
pub fn objects_returned(written: &str) -> String {
    format!(
        "`{written}` has no C form, for each object would be a reference to free; return `Bound<'py, PyList>`"
    )
}
pub fn string_taken() -> &'static str {
    "`String` has no C form; take `&str`"
}
pub fn cstring_returned(written: &str) -> String {
    format!("`{written}` can't be returned; return a `String`, which ends with a NUL in C, too")
}
pub fn reference_to_owned(written: &str, instead: &str) -> String {
    format!("`{written}` has no C form; take `{instead}`")
}
pub fn tuple() -> &'static str {
    "a tuple has no C form; export a `#[repr(C)]` struct"
}
pub fn wide_integer(name: &str) -> String {
    format!("`{name}` has no C form; use two `u64`, or a `#[repr(C)]` struct of them")
}
pub fn char_type() -> &'static str {
    "`char` has no C form; take a `u32` and check it with `char::from_u32`"
}
pub fn bare_text() -> &'static str {
    "`str` has no C form by itself; take `&str`"
}
pub fn bare_slice(written: &str) -> String {
    format!("`{written}` has no C form by itself; take `&{written}`")
}
pub fn mutable_text() -> &'static str {
    "`&mut str` has no C form; take `&mut [u8]`"
}
pub fn array(written: &str) -> String {
    format!(
        "`{written}` can't cross by itself, for C passes no array by value; put it in a `#[repr(C)]` struct, or take a slice"
    )
}
pub fn array_length() -> &'static str {
    "the array's length must be a literal, for the header prints it"
}
pub fn rust_callback() -> &'static str {
    "a closure or a Rust `fn` crosses behind `dyn`; take `&mut dyn FnMut(…)`, or an `extern \"C\" fn(…)`"
}
pub fn closure_form(inputs: &str, output: &str) -> String {
    let space = if output.is_empty() { "" } else { " " };
    format!("({inputs}){space}{output}")
}
pub fn closure_holder(written: &str, form: &str) -> String {
    format!(
        "`{written}` can't be called; take `&mut dyn FnMut{form}`, `&dyn Fn{form}`, or `Box<dyn FnOnce{form} + Send>`"
    )
}
pub fn closure_bounds(written: &str, kind: &str) -> String {
    let bounds = if kind == "Fn" { "Send + Sync" } else { "Send" };
    format!(
        "`{written}` may be called and dropped on any thread; make it `Box<dyn {kind}(…) + {bounds}>`"
    )
}
pub fn closure_lifetime() -> &'static str {
    "a closure's lifetime is that of its reference, or of what owns it; remove this"
}
pub fn closure_takes_lifetime(lifetime: &str) -> String {
    format!("what a closure takes is lent for one call of it; write `'_` for `{lifetime}`")
}
pub fn closure_parameter(written: &str) -> String {
    format!(
        "`{written}` can't be given to a closure of C's; give it values, references, `&[T]`, `&str` or `&Bound<'_, T>`"
    )
}
pub fn closure_result(written: &str) -> String {
    format!(
        "`{written}` can't be returned by a closure of C's; return a plain value, `ControlFlow<()>`, `PyResult<()>` or `PyResult<ControlFlow<()>>`"
    )
}
pub fn closure_returned(written: &str) -> String {
    format!(
        "`{written}` can't be returned, for a closure is only ever C's own; return a `Box` of an opaque type that has a method"
    )
}
pub fn closure_takes_class(name: &str) -> String {
    format!("`{name}` is a Python class; give the closure `&Bound<'_, {name}>`")
}
pub fn closure_without_gil() -> &'static str {
    "a closure that raises, or takes a Python object, needs a function that has the GIL; add `py: Python<'_>`"
}
pub fn callback_here() -> &'static str {
    "a callback can only be a parameter of a function; pass it there"
}
pub fn callback_parameter(written: &str) -> String {
    format!(
        "`{written}` can't be given to a callback; give it scalars, records, references and raw pointers"
    )
}
pub fn callback_result(written: &str) -> String {
    format!(
        "`{written}` can't be returned by a callback, whose result is C's own word; return an integer and convert it"
    )
}
pub fn impl_trait() -> &'static str {
    "`impl Trait` has no C form; take a concrete type"
}
pub fn dyn_trait() -> &'static str {
    "`dyn Trait` has no C form; export an opaque struct that holds it"
}
pub fn gil_by_reference(written: &str) -> String {
    format!("`{written}` has no C form; take `Python<'_>`")
}
pub fn object_taken(handle: &str, written: &str, inner: &str) -> String {
    match handle {
        "PyRef" | "PyRefMut" => format!("`{written}` has no C form; take `{handle}<'_, {inner}>`"),
        _ => format!(
            "`{written}` can't be taken, for C lends an object for the call; take `&Bound<'_, {inner}>`"
        ),
    }
}
pub fn object_given(written: &str, inner: &str) -> String {
    format!(
        "`{written}` can't be returned, for C gets an object of its own; return `Bound<'py, {inner}>`"
    )
}
pub fn object_unbound(written: &str, name: &str) -> String {
    format!(
        "`{written}` is a Python object; take `&Bound<'_, {name}>`, return `Bound<'py, {name}>`"
    )
}
pub fn object_here(written: &str) -> String {
    format!(
        "`{written}` can only be a parameter or a result; write `*mut pyo3::ffi::PyObject` here"
    )
}
pub fn object_of_nothing(written: &str) -> String {
    format!("`{written}` doesn't name a Python type; write `Bound<'_, PyAny>`, or a narrower type")
}
pub fn object_without_gil() -> &'static str {
    "a function that gives a Python object needs a `Python<'_>` parameter; add `py: Python<'_>`"
}
pub fn object_unraised(written: &str) -> String {
    format!(
        "an object that isn't `{written}` raises TypeError, so the function must return `PyResult`; or take `&Bound<'_, PyAny>`"
    )
}
pub fn receiver_unraised(class: &str) -> String {
    format!(
        "an object that isn't `{class}` raises TypeError, so a method of a class must return `PyResult`"
    )
}
pub fn class_without_slot() -> &'static str {
    "a class takes a slot, for its type object: `slot = …, since = \"…\"`"
}
pub fn class_by_value(name: &str) -> String {
    format!(
        "`{name}` is a Python class; take `&Bound<'_, {name}>`, and return `Bound<'py, {name}>`, which `Bound::new(py, …)` makes"
    )
}
pub fn class_here(name: &str) -> String {
    format!("`{name}` is a Python class, which can only be a parameter or a result of a function")
}
pub fn frozen_class(name: &str) -> String {
    format!("`{name}` is frozen, so nothing is borrowed from it to be changed; take `&{name}`")
}
pub fn not_a_class(name: &str) -> String {
    format!("`{name}` is exported, but no Python class; put `#[pyclass]` on it, or take `&{name}`")
}
pub fn borrow_of_no_class(name: &str) -> String {
    format!(
        "`{name}` is a type of Python's own, so nothing is borrowed from it; take `&Bound<'_, {name}>`"
    )
}
pub fn container(written: &str) -> String {
    format!("`{written}` has no C form; export an opaque struct that holds it")
}
pub fn static_lifetime() -> &'static str {
    "a C caller can't promise `'static`; take a reference without it"
}
pub fn optional_slice(written: &str) -> String {
    format!("`Option<{written}>` has no C form, for an empty one is NULL already; take `{written}`")
}
pub fn optional_value(inner: &str) -> String {
    format!("`Option<{inner}>` has no C form as a parameter; take `Option<&{inner}>`")
}
pub fn nested(written: &str) -> String {
    format!("`{written}` has no C form; take one of its layers away")
}
pub fn slice_of_references(written: &str) -> String {
    format!("`{written}` has no C form; take a slice of plain values, or of raw pointers")
}
pub fn mutable_returned(written: &str) -> String {
    format!(
        "`{written}` can't be returned, for nobody would see when C is done with it; take what is to be written, and write it"
    )
}
pub fn owner_returned(written: &str, instead: &str) -> String {
    format!("`{written}` has no C form; return `{instead}`")
}
pub fn lent_by_nothing() -> &'static str {
    "this borrows from nothing that C keeps; give it the lifetime of one `&` parameter by name, or `'static`, or return what the caller will own"
}
pub fn lent_by_borrow(written: &str) -> String {
    format!(
        "`{written}` is borrowed for the call only, so nothing can be lent of it; make the class `frozen` and take a `&` to it, or return a copy"
    )
}
pub fn lent_by_copy(written: &str) -> String {
    format!(
        "for `{written}` a Rust consumer passes a copy, because its enumerations must be checked, so nothing can be lent of it; take it without `mut`"
    )
}
pub fn never() -> &'static str {
    "`!` can't be returned to C; return nothing"
}
pub fn no_form(written: &str) -> String {
    format!("`{written}` has no C form; use a scalar, a raw pointer, or an exported type")
}
pub fn void_value() -> &'static str {
    "`c_void` only stands behind a raw pointer; write `*mut c_void`"
}
pub fn unit_here() -> &'static str {
    "`()` has no C form here; remove it"
}
pub fn not_exported(name: &str) -> String {
    format!("`{name}` is not exported; put `#[capi::export]` on it, or use a type that is")
}
pub fn opaque_by_value(name: &str) -> String {
    format!(
        "`{name}` is opaque and can't be passed by value; use `&{name}`, `&mut {name}` or `Box<{name}>`"
    )
}
pub fn opaque_in_slice(name: &str) -> String {
    format!(
        "`{name}` is opaque and C doesn't know its size; take one `&{name}`, or a slice of `*const {name}`"
    )
}
pub fn opaque_in_buffer(name: &str) -> String {
    format!(
        "`{name}` is opaque and C doesn't know its size; return one, or elements of `*mut {name}`"
    )
}
pub fn box_of_plain(name: &str) -> String {
    format!("`Box<{name}>` has no C form, for only an opaque type has a destructor; use `{name}`")
}
pub fn callback_value(name: &str) -> String {
    format!("`{name}` is a callback; it can only be a parameter: `{name}`, or `Option<{name}>`")
}
pub fn status_not_enumeration(name: &str) -> String {
    format!(
        "`{name}` can't be C's status; use an exported `#[repr(i32)]` enum without a variant that is 0, or `PyResult`"
    )
}
pub fn status_with_zero(name: &str) -> String {
    format!("`{name}` has a variant that is 0, which is success in C; number its variants from 1")
}
pub fn callback_writes(name: &str) -> String {
    format!("a callback could write what no variant of `{name}` stands for; give it `&{name}`")
}
