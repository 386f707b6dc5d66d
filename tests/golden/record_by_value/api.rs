//! A record, by value, by reference and through an `Option`.

use capi_runtime as capi;

capi::api! {
    /// Points.
    module = "points",
}

/// A point in the plane.
#[capi::export]
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Point {
    /// Eastward.
    pub x: f64,
    /// Northward.
    pub y: f64,
}

/// Swaps the coordinates.
#[capi::export(slot = 0, since = "1.0")]
pub fn swap(point: Point) -> Point {
    Point { x: point.y, y: point.x }
}

/// Distance from the origin.
#[capi::export(slot = 1, since = "1.0")]
pub fn norm(point: &Point) -> f64 {
    point.x.hypot(point.y)
}

/// Moves to the origin.
#[capi::export(slot = 2, since = "1.0")]
pub fn reset(point: Option<&mut Point>) {
    if let Some(point) = point {
        *point = Point { x: 0.0, y: 0.0 };
    }
}
