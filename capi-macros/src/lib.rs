//! The macros of capi. Use them through `capi-runtime`, which re-exports them.

mod load;
mod expand;

use proc_macro::TokenStream;

/// Exports a function, a type or a constant to C.
///
/// | on | arguments | C's view |
/// | --- | --- | --- |
/// | `fn` | `slot`, `since`, `name`, `also`, `retired` | a function in the table |
/// | `#[repr(C)] struct`, `pub` fields | | a struct by value |
/// | `#[repr(i8…u64)] enum`, fieldless | `invalid_argument` | an integer type and constants |
/// | `struct` or `enum` otherwise | `slot`, `since`, `also` | an opaque pointer; the slot is its destructor |
/// | `struct` or `enum` with `#[pyclass]` | `slot`, `since`, `also` | `PyObject *`; the slot is its type object |
/// | `impl` of an exported type | | its functions, each with arguments of its own |
/// | `type` of a scalar or an `extern "C" fn` | | a `typedef` |
/// | `const` integer, float, `bool` | `name` | a macro |
///
/// * `slot = 3`: the place in the table. Slots are numbered by hand from 0, without holes, and
///   only added.
/// * `since = "1.1"`: the version of the API that adds it; it never falls from slot to slot.
/// * `name = "…"`: the name in C, without prefix, where it isn't that of the item.
/// * `also(slot = 0, since = "2.0")`: its place in the table of another major version, under another
///   `name` if need be.
/// * `retired(since = "1.3", note = "use the other")`: the function is gone as of this release of the
///   package, and its slot stays. A consumer that calls it is told so, by an exception or the end of
///   the process. It may lose its body: `pub fn ring_area(points: &[Point]) -> f64;`.
/// * `invalid_argument = Variant`: the status of a function that gives this enum as its status, and
///   was called with an argument that it can't take. Without one, such an argument ends the process.
///
/// An enum that is `#[non_exhaustive]` may get new variants later, which consumers are made to expect.
///
/// The item itself stays as it is, but for a function without a body, which goes. Beside it come an
/// `extern "C"` shim, which checks what C passes, and an entry in the registry. A type that
/// can't cross is refused with the way out, and so is a break of a promise that is locked in
/// `capi.lock`.
#[proc_macro_attribute]
pub fn export(arguments: TokenStream, item: TokenStream) -> TokenStream {
    load::with_index(|index| expand::export(arguments.into(), item.into(), index).into())
}

/// Declares the API of the crate; stands once, in the crate's root, and makes `crate::API`.
///
/// ```ignore
/// capi::api! {
///     /// Plane geometry: areas, centroids and polygons.
///     module = "geometry",      // what a consumer imports
///     prefix = "geometry",      // of C names; the last component of `module` by default
///     deprecated(major = 1, note = "geometry 4 won't have it"),   // warns who asks for `_C_API_v1`
/// }
/// ```
#[proc_macro]
pub fn api(tokens: TokenStream) -> TokenStream {
    load::with_index(|index| expand::api(tokens.into(), index).into())
}
