//! Attributes, `api!`, and the build script's view of an item.

use std::fmt::Display;

messages! {
    // Attributes.

    fn unknown_argument(name: &str, what: &str, known: &str) {
        "`{name}` is not an argument of {what}; known are {known}"
    }
    fn repeated_argument(name: &str) {
        "`{name}` is given twice; keep one"
    }
    fn version_text(text: &str) {
        "`{text}` is not a version; write `since = \"1.0\"`: major and minor, 0 to 255"
    }
    fn version_too_large(text: &str) {
        "`{text}` doesn't fit in a target of C, which is written 0x0102; use numbers to 255"
    }
    fn not_exportable(what: &str) {
        "{what} can't be exported; export a function, a struct, an enum, a type alias or a const"
    }
    fn no_place(what: &str) {
        "{what} takes no slot; remove `slot` and `since`"
    }
    fn record_with_slot() {
        "a `#[repr(C)]` struct is passed by value and takes no slot; remove `slot` and `since`, or remove `#[repr(C)]` to make it opaque"
    }
    fn struct_without_form() {
        "a struct crosses by value with `#[repr(C)]`, or as an opaque pointer with `slot = …, since = \"…\"`, the slot of its destructor; say which"
    }
    fn enum_without_form() {
        "an enum crosses as an integer with `#[repr(i32)]` (i8 to u64), or as an opaque pointer with `slot = …, since = \"…\"`, the slot of its destructor; say which"
    }
    fn enumeration_with_slot() {
        "an enum with a `#[repr]` integer is passed by value and takes no slot; remove `slot` and `since`, or remove the `#[repr]` to make it opaque"
    }
    fn renamed_type() {
        "a type keeps its Rust name in C; rename the type"
    }
    fn bad_name(name: &str) {
        "`{name}` is not a name in C; use ASCII letters, digits and `_`, not first a digit"
    }
    fn not_ascii(name: &str, renamable: bool) {
        match renamable {
            true => "`{name}` is not an ASCII name; give it one with `name = \"…\"`",
            false => "`{name}` is not an ASCII name; rename it",
        }
    }
    fn misplaced_invalid_argument() {
        "`invalid_argument` names a variant of an enum; remove it here"
    }
    fn unknown_variant(name: &str) {
        "`{name}` is not a variant of this enum; name the one that stands for invalid arguments"
    }
    fn retired_without_since() {
        "`since` is missing; say which release retired it: `retired(since = \"1.3\", note = \"use `…`\")`"
    }
    fn retired_too_early(release: &str, since: impl Display) {
        "a function that is since {since} can't be retired in {release}; name the release that retires it"
    }
    fn no_body() {
        "only a retired function goes without a body; write one, or add `retired(since = \"…\")`"
    }
    fn misplaced_retired() {
        "only a function can be retired; a type stays as long as a slot mentions it"
    }
    fn incomplete_also() {
        "`also` gives a place in another major version's table: `also(slot = …, since = \"2.0\")`"
    }
    fn also_in_the_same(major: u16) {
        "this has a place in the table of major version {major} already; remove one"
    }
    fn type_not_in_major(function: &str, ty: &str, major: u16, next: u32) {
        "`{function}` has a place in major version {major}, but its type `{ty}` has none; give it one: `also(slot = {next}, since = \"{major}.…\")`"
    }
    fn doubled_attribute() {
        "this is exported twice; keep one `#[capi::export]`"
    }
    fn attribute_for_major() {
        "one attribute says all places of an item; write the other one into it: `also(slot = …, since = \"…\")`"
    }

    // `api!`.

    fn deprecated_without_major() {
        "`major` is missing; say which major version goes: `deprecated(major = 1, note = \"…\")`"
    }
    fn unknown_major(major: u16) {
        "no slot is `since` a version of major {major}; name a major version that this API has"
    }

    fn api_without_module() {
        "`module` is missing; say what a consumer imports: `module = \"geometry\"`"
    }
    fn bad_module(name: &str) {
        "`{name}` is not a module's name; write it as in `import`: `geometry`, or `pkg._native`"
    }
    fn no_api() {
        "this crate exports functions but has no API; add `capi::api! { module = \"…\" }` to the crate's root"
    }
    fn api_not_at_root() {
        "`capi::api!` must stand in the crate's root, because exports name `crate::API`; move it there"
    }
    fn second_api(first: &str, again: &str) {
        "this crate has its API at {first} and again at {again}; keep one"
    }
    fn empty_api() {
        "this API exports no function; put `#[capi::export(slot = 0, since = \"1.0\")]` on one"
    }
    fn broken_elsewhere(place: &str, message: &str) {
        "{place}, which is compiled out here: {message}"
    }

    // The build script's view of an item.

    fn no_build_script() {
        "capi's build script hasn't run; add a `build.rs` with `fn main() { capi_build::generate(); }`, and `capi-build` to `[build-dependencies]`"
    }
    fn unseen() {
        "capi's build script didn't see this export; it reads source files along `mod` items, so write the export out in one, not through a macro or `include!`"
    }
    fn seen_differently(seen: &str, here: &str) {
        "the build script saw `{seen}` under this name, but here it is `{here}`; write the export out if a macro makes it, or else build again"
    }
}
