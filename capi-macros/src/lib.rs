//! The macros of capi. Use them through `capi-runtime`, which re-exports them.

mod load;
mod expand;

use proc_macro::TokenStream;

/// Exports a function, a type or a constant to C.
///
/// | on | arguments | what C sees |
/// | --- | --- | --- |
/// | `fn` | `slot`, `since`, `name` | a function in the table |
/// | `#[repr(C)] struct`, `pub` fields | | a struct by value |
/// | `#[repr(i8…u64)] enum`, fieldless | `invalid_argument` | an integer type and constants |
/// | `struct` or `enum` otherwise | `slot`, `since` | an opaque pointer; the slot is its destructor |
/// | `type` of a scalar or an `extern "C" fn` | | a `typedef` |
/// | `const` integer, float, `bool` | `name` | a macro |
///
/// * `slot = 3`: the place in the table. Slots are numbered by hand from 0, without holes, and
///   only added.
/// * `since = "1.1"`: the version of the API that adds it; it never falls from slot to slot.
/// * `name = "…"`: the name in C, without prefix, where it isn't that of the item.
/// * `invalid_argument = Variant`: what a function returns that gives this enum as its status and
///   was given an argument that it can't take. Without one, such an argument ends the process.
///
/// The item itself stays as it is. Beside it come an `extern "C"` shim, which checks what C passes,
/// and an entry in the registry. What can't cross is refused with the way out.
#[proc_macro_attribute]
pub fn export(arguments: TokenStream, item: TokenStream) -> TokenStream {
    load::with_index(|index| {
        let mut expanded: TokenStream = item.clone();
        expanded.extend(TokenStream::from(expand::export(arguments.into(), item.into(), index)));
        expanded
    })
}

/// Declares the API of the crate; stands once, in the crate's root, and makes `crate::API`.
///
/// ```ignore
/// capi::api! {
///     /// Plane geometry: areas, centroids and polygons.
///     module = "geometry",      // what a consumer imports
///     prefix = "geometry",      // of C names; the last component of `module` by default
/// }
/// ```
#[proc_macro]
pub fn api(tokens: TokenStream) -> TokenStream {
    load::with_index(|index| expand::api(tokens.into(), index).into())
}
