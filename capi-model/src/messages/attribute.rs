//! Attributes, `api!`, and what the build script saw.

#![expect(missing_docs, reason = "each message documents itself")]

use crate::abi::Version;

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
