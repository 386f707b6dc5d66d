//! Two major versions, a retired function without a body and one with, an open enumeration.

use capi_runtime as capi;

capi::api! { module = "shapes", deprecated(major = 1, note = "use version 2") }

/// Which side.
#[capi::export]
#[repr(i32)]
#[non_exhaustive]
#[derive(Clone, Copy, Debug)]
pub enum Side {
    /// The left one.
    Left = 1,
}

/// In both.
#[capi::export(slot = 0, since = "1.0", also(slot = 1, since = "2.0", name = "surface"))]
pub fn area(side: f64) -> f64 {
    side * side
}

/// Only in the newer one.
#[capi::export(slot = 0, since = "2.0")]
pub fn other(side: Side) -> Side {
    side
}

/// Gone.
#[capi::export(slot = 1, since = "1.0", retired(since = "2.0", note = "use `other`"))]
pub fn gone(side: f64) -> f64;

/// Gone for others.
#[capi::export(slot = 2, since = "1.0", retired(since = "2.0"))]
pub fn kept(side: f64) -> f64 {
    side
}
