//! Each way to name the macro.

use capi_runtime as c;
use capi_runtime::export;

c::api! { module = "shapes" }

/// By its crate's alias.
#[c::export(slot = 0, since = "1.0")]
pub fn one() {}

/// By itself.
#[export(slot = 1, since = "1.0")]
pub fn two() {}

/// By its crate.
#[capi_runtime::export(slot = 2, since = "1.0")]
pub fn three() {}

/// By the whole path.
#[::capi_runtime::export(slot = 3, since = "1.0")]
pub fn four() {}

/// By an alias of its own.
pub mod inner {
    use capi_runtime::export as slot;

    /// In a module.
    #[slot(slot = 4, since = "1.0")]
    pub fn five() {}

    /// By an alias of the outer one.
    #[super::c::export(slot = 5, since = "1.0")]
    pub fn six() {}

    /// By a list.
    pub mod deeper {
        use capi_runtime::{self as cc, export as exported};

        /// In the list.
        #[exported(slot = 6, since = "1.0")]
        pub fn seven() {}

        /// The crate in the list.
        #[cc::export(slot = 7, since = "1.0")]
        pub fn eight() {}
    }
}
