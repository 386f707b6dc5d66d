//! Every refusal, in one catalog, so that macro and command line say the same words: lower case,
//! no full stop, the wrong thing first, then the way out.

#![expect(missing_docs, reason = "each message documents itself")]

pub mod lock;

use quote::ToTokens;

use crate::abi::{Scalar, Version};

/// Tokens as a person would space them: `Vec<f64>`, `&mut [Point]`.
pub fn pretty(tokens: impl ToTokens) -> String {
    let mut text = tokens.to_token_stream().to_string();
    for (spaced, tight) in [
        (" < ", "<"),
        (" >", ">"),
        ("< ", "<"),
        (" , ", ", "),
        (" :: ", "::"),
        (":: ", "::"),
        (" ::", "::"),
        ("& ", "&"),
        ("* const", "*const"),
        ("* mut", "*mut"),
        (" ;", ";"),
        (" (", "("),
        ("' ", "'"),
        (" <", "<"),
    ] {
        text = text.replace(spaced, tight);
    }
    text
}

// Attributes.

pub fn unknown_argument(name: &str, what: &str, known: &str) -> String {
    format!("`{name}` is not an argument of {what}; known are {known}")
}
pub fn repeated_argument(name: &str) -> String {
    format!("`{name}` is given twice; keep one")
}
pub fn version_text(text: &str) -> String {
    format!("`{text}` is not a version; write `since = \"1.0\"`: major and minor, 0 to 255")
}
pub fn version_too_large(text: &str) -> String {
    format!("`{text}` doesn't fit in a target of C, which is written 0x0102; use numbers to 255")
}
pub fn not_exportable(what: &str) -> String {
    format!(
        "{what} can't be exported; export a function, a struct, an enum, a type alias or a const"
    )
}
pub fn no_place(what: &str) -> String {
    format!("{what} takes no slot; remove `slot` and `since`")
}
pub fn record_with_slot() -> &'static str {
    "a `#[repr(C)]` struct is passed by value and takes no slot; remove `slot` and `since`, or remove `#[repr(C)]` to make it opaque"
}
pub fn struct_without_form() -> &'static str {
    "a struct crosses by value with `#[repr(C)]`, or as an opaque pointer with `slot = …, since = \"…\"`, the slot of its destructor; say which"
}
pub fn enum_without_form() -> &'static str {
    "an enum crosses as an integer with `#[repr(i32)]` (i8 to u64), or as an opaque pointer with `slot = …, since = \"…\"`, the slot of its destructor; say which"
}
pub fn enumeration_with_slot() -> &'static str {
    "an enum with a `#[repr]` integer is passed by value and takes no slot; remove `slot` and `since`, or remove the `#[repr]` to make it opaque"
}
pub fn renamed_type() -> &'static str {
    "a type keeps its Rust name in C; rename the type"
}
pub fn bad_name(name: &str) -> String {
    format!("`{name}` is not a name in C; use ASCII letters, digits and `_`, not first a digit")
}
pub fn not_ascii(name: &str, renamable: bool) -> String {
    let way = if renamable { "give it one with `name = \"…\"`" } else { "rename it" };
    format!("`{name}` is not an ASCII name; {way}")
}
pub fn misplaced_invalid_argument() -> &'static str {
    "`invalid_argument` names a variant of an enum; remove it here"
}
pub fn unknown_variant(name: &str) -> String {
    format!(
        "`{name}` is not a variant of this enum; name the one that stands for invalid arguments"
    )
}
pub fn retired_without_since() -> &'static str {
    "`since` is missing; say which release retired it: `retired(since = \"1.3\", note = \"use `…`\")`"
}
pub fn retired_too_early(release: &str, since: Version) -> String {
    format!(
        "a function that is since {since} can't be retired in {release}; name the release that retires it"
    )
}
pub fn no_body() -> &'static str {
    "only a retired function goes without a body; write one, or add `retired(since = \"…\")`"
}
pub fn misplaced_retired() -> &'static str {
    "only a function can be retired; a type stays as long as a slot mentions it"
}
pub fn incomplete_also() -> &'static str {
    "`also` gives a place in another major version's table: `also(slot = …, since = \"2.0\")`"
}
pub fn also_in_the_same(major: u16) -> String {
    format!("this has a place in the table of major version {major} already; remove one")
}
pub fn type_not_in_major(function: &str, ty: &str, major: u16, next: u32) -> String {
    format!(
        "`{function}` has a place in major version {major}, but its type `{ty}` has none; give it one: `also(slot = {next}, since = \"{major}.…\")`"
    )
}
pub fn doubled_attribute() -> &'static str {
    "this is exported twice; keep one `#[capi::export]`"
}
pub fn attribute_for_major() -> &'static str {
    "one attribute says all places of an item; write the other one into it: `also(slot = …, since = \"…\")`"
}

// `api!`.

pub fn deprecated_without_major() -> &'static str {
    "`major` is missing; say which major version goes: `deprecated(major = 1, note = \"…\")`"
}
pub fn unknown_major(major: u16) -> String {
    format!("no slot is `since` a version of major {major}; name a major version that this API has")
}

pub fn api_without_module() -> &'static str {
    "`module` is missing; say what a consumer imports: `module = \"geometry\"`"
}
pub fn bad_module(name: &str) -> String {
    format!(
        "`{name}` is not a module's name; write it as in `import`: `geometry`, or `pkg._native`"
    )
}
pub fn no_api() -> &'static str {
    "this crate exports functions but has no API; add `capi::api! { module = \"…\" }` to the crate's root"
}
pub fn api_not_at_root() -> &'static str {
    "`capi::api!` must stand in the crate's root, because exports name `crate::API`; move it there"
}
pub fn second_api(first: &str, again: &str) -> String {
    format!("this crate has its API at {first} and again at {again}; keep one")
}
pub fn empty_api() -> &'static str {
    "this API exports no function; put `#[capi::export(slot = 0, since = \"1.0\")]` on one"
}
pub fn broken_elsewhere(place: &str, message: &str) -> String {
    format!("{place}, which is compiled out here: {message}")
}

// What the build script saw.

pub fn no_build_script() -> &'static str {
    "capi's build script hasn't run; add a `build.rs` with `fn main() { capi_build::generate(); }`, and `capi-build` to `[build-dependencies]`"
}
pub fn unseen() -> &'static str {
    "capi's build script didn't see this export; it reads source files along `mod` items, so write the export out in one, not through a macro or `include!`"
}
pub fn seen_differently(seen: &str, here: &str) -> String {
    format!(
        "the build script saw `{seen}` under this name, but here it is `{here}`; write the export out if a macro makes it, or else build again"
    )
}

// Slots.

pub fn slot_number(text: &str) -> String {
    format!("`{text}` is not a slot; slots are numbered from 0 to 65535")
}
pub fn missing_slot(next: u32) -> String {
    format!("`slot` is missing; the next free one is {next}: `slot = {next}, since = \"…\"`")
}
pub fn missing_since() -> &'static str {
    "`since` is missing; say which version of the API adds this: `since = \"1.0\"`"
}
pub fn doubled_slot(slot: u32, other: &str, place: &str, next: u32) -> String {
    format!("slot {slot} is also that of `{other}` ({place}); the next free one is {next}")
}
pub fn hole(slot: u32, first: u32, major: Option<u16>) -> String {
    let of = major.map(|major| format!(" of major version {major}")).unwrap_or_default();
    format!(
        "slot {slot} leaves a hole: slot {first}{of} is not used; slots are numbered from 0 without holes"
    )
}
pub fn falling_since((slot, since): (u32, Version), before: (u32, &str, Version)) -> String {
    let (at, name, older) = before;
    format!(
        "slot {slot} is since {since}, but slot {at} (`{name}`) is since {older}; a later slot is never older"
    )
}
pub fn doubled_name(name: &str, one: &str, other: &str) -> String {
    format!("`{name}` is exported at {one} and at {other}; give one another `name = \"…\"`")
}
pub fn doubled_type(name: &str, one: &str, other: &str) -> String {
    format!(
        "a type `{name}` is exported at {one} and at {other}; rename one, for C has one name space"
    )
}
pub fn doubled_spelling(spelled: &str, other: &str, place: &str) -> String {
    format!("C spells this `{spelled}`, as it does `{other}` ({place}); rename one")
}
pub fn buffer_spelling(spelled: &str, other: &str, place: &str) -> String {
    format!(
        "C spells what this gives `{spelled}`, a name that `{other}` has brought along ({place}); rename that, or a type"
    )
}
pub fn reserved(spelled: &str) -> String {
    format!("C spells this `{spelled}`, which the header itself defines; rename it")
}

pub fn unlike_alternatives(what: &str, one: &str, other: &str) -> String {
    format!(
        "alternatives under `#[cfg]` are one function to C, but those at {one} and at {other} differ in their {what}; make it the same"
    )
}

// Functions.

pub fn generic() -> &'static str {
    "a generic function has no one C form; export a function for each type"
}
pub fn lifetime_bounds() -> &'static str {
    "a bound on a lifetime can't be promised by a C caller; remove it"
}
pub fn is_async() -> &'static str {
    "an `async` function has no C form; export one that blocks, or that takes a callback"
}
pub fn variadic() -> &'static str {
    "a variadic function can't cross, for only C can call one; give it a fixed number of parameters"
}
pub fn stray() -> &'static str {
    "a function in an `impl` block is exported where the block is, too; put `#[capi::export]` on the `impl`, and call it `export` here, outside `cfg_attr`"
}
pub fn receiver(written: &str) -> String {
    format!(
        "`self: {written}` has no C form; take `&self`, or write a function with `this: {written}`"
    )
}
pub fn block_arguments() -> &'static str {
    "a block has no place in a table, its functions have; write the arguments into `#[capi::export(…)]` on each"
}
pub fn trait_block() -> &'static str {
    "a trait's functions can't be exported, for C knows no traits; write them into an `impl` of the type itself"
}
pub fn generic_block(written: &str) -> String {
    format!("`{written}` isn't one type to C; export the `impl` of an exported type")
}
pub fn no_function_in_block(what: &str) -> String {
    format!(
        "{what} in an `impl` block can't be exported, only a function; write it outside the block"
    )
}
pub fn empty_block() -> &'static str {
    "nothing in this block is exported; put `#[capi::export(slot = …, since = \"…\")]` on a function, or remove this one"
}
pub fn other_abi(abi: &str) -> String {
    format!("`extern {abi}` is not C's calling convention; write `extern \"C\"`")
}
pub fn pattern() -> &'static str {
    "a pattern has no name in C; give the parameter a plain name and destructure it in the body"
}
pub fn raises_without_gil() -> &'static str {
    "`PyResult` needs a `Python<'_>` parameter, because raising touches the interpreter; add `py: Python<'_>`"
}
pub fn second_gil() -> &'static str {
    "one `Python<'_>` is enough; remove this parameter"
}

// Types.

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

// Records, enumerations, aliases, constants.

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
