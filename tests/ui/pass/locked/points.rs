//! Moved here.

use capi_runtime as capi;

/// A point.
#[capi::export]
#[repr(C)]
#[derive(Debug, Clone, Copy)]
pub struct Point {
    /// Right.
    pub x: f64,
    /// Up.
    pub y: f64,
}

/// Its distance from the origin.
#[capi::export(slot = 1, since = "1.0")]
pub fn norm(point: &Point) -> f64 {
    point.x.hypot(point.y)
}
