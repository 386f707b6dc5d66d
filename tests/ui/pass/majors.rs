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

/// In both, too.
#[capi::export(slot = 3, since = "1.0", also(slot = 2, since = "2.0"))]
#[derive(Debug)]
pub struct Shape(pub f64);

#[capi::export]
impl Shape {
    /// In both, under two names.
    #[capi::export(slot = 4, since = "1.0", also(slot = 3, since = "2.0", name = "Shape_surface"))]
    pub fn area(&self) -> f64 {
        self.0
    }

    /// Gone, and only its signature is left.
    #[capi::export(slot = 5, since = "1.0", retired(since = "2.0", note = "use `area`"))]
    pub fn size(&mut self, other: &Self, side: Side) -> Result<Box<Self>, Side>;

    /// In the newer one.
    #[capi::export(slot = 4, since = "2.0")]
    pub fn size(&self) -> f64 {
        self.0
    }
}
