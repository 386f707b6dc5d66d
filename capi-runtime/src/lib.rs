//! Publish Rust functions of a `PyO3` extension as a versioned C API.
//!
//! The author of an extension module (the *provider*) puts [`export`] on functions and types and
//! says [`api!`] once; `capi-build` writes a C header and a Rust consumer file in the same build;
//! [`Api::publish`] puts the table of functions into the module, as a capsule that *consumers*
//! import and check.
//!
//! ```ignore
//! use capi_runtime as capi;
//! use pyo3::prelude::*;
//!
//! capi::api! {
//!     /// Plane geometry.
//!     module = "geometry",
//! }
//!
//! /// Length of the vector from the origin to (x, y).
//! #[capi::export(slot = 0, since = "1.0")]
//! pub fn length(x: f64, y: f64) -> f64 {
//!     x.hypot(y)
//! }
//!
//! #[pymodule]
//! mod geometry {
//!     use super::*;
//!
//!     #[pymodule_init]
//!     fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {
//!         crate::API.publish(module)
//!     }
//! }
//! ```

pub mod abi;
mod api;
mod cython;
mod imprint;
mod lazy;
mod registry;
mod refusal;
mod value;
mod buffer;
mod object;
mod closure;
mod trampoline;
#[doc(hidden)]
pub mod messages;

pub use api::Api;
pub use capi_macros::{api, export};

/// The items that generated code names. Its name carries the version, so that macros, build script and
/// runtime of different versions don't compile together.
#[doc(hidden)]
pub mod __private_0_1_0 {
    pub use crate::__imprint as imprint;
    pub use crate::api::{Constants, Major};
    pub use crate::buffer::{Buffer, buffer, owned_text};
    pub use crate::closure::{
        Context, OwnedContext, Raised, flow, lent, raises, raises_flow, with_gil,
    };
    pub use crate::cython::Cython;
    pub use crate::object::{
        Argument, any, class, class_type, exclusive, frozen, new_reference, optional_any,
        optional_exclusive, optional_frozen, optional_shared, optional_typed, prepare, shared,
        typed,
    };
    pub use crate::refusal::{Refusal, Why, end_retired, retired};
    pub use crate::registry::Entry;
    pub use crate::trampoline::{attached, free, plain, raise, raise_unattached, raised_pointer};
    pub use crate::value::{
        Enumeration, Named, Opaque, Valid, boxed, callback, checked, ctext, enumeration, given,
        lent_slice, lent_text, object, object_mut, optional, optional_ctext, optional_mut,
        optional_object, optional_object_mut, out, reference, reference_mut, slice, slice_mut,
        take, text, valid,
    };
    pub use inventory;
    pub use pyo3::{Bound, Py, PyClass, PyRef, PyRefMut, PyResult, Python, ffi, types};
}
