//! What may be done to a locked API.

use capi_runtime as capi;

pub mod points;

capi::api! {
    /// With documentation.
    module = "shapes",
}

/// More of it.
#[capi::export]
pub const LIMIT: u32 = 8;

/// A new one.
#[capi::export]
pub const OTHER: u32 = 9;

/// It may grow, and does.
#[capi::export]
#[repr(u8)]
#[non_exhaustive]
#[derive(Debug, Clone, Copy)]
pub enum Clock {
    /// New.
    Atomic = 0,
    /// The wall's.
    Wall = 1,
    /// One that is never set.
    Steady = 2,
}

/// In another order.
#[capi::export]
#[repr(i32)]
#[derive(Debug, Clone, Copy)]
pub enum Way {
    /// There.
    Right = 1,
    /// Here.
    Left = -1,
}

/// Of another inside.
#[capi::export(slot = 0, since = "1.0", also(slot = 0, since = "2.0"))]
#[derive(Debug)]
pub struct Shape(pub f32);

/// Retired.
#[capi::export(slot = 4, since = "1.0", retired(since = "1.1"))]
pub fn slow(side: f64) -> f64;

/// In every build.
#[capi::export(slot = 3, since = "1.0")]
pub fn fast(each: extern "C" fn(f64)) {
    each(1.0);
}

/// Deprecated, and its parameters are called otherwise.
#[deprecated(since = "1.1", note = "use `turned_by`")]
#[capi::export(slot = 2, since = "1.0", name = "turned")]
pub fn turned_once(it: &Shape, there: Way, which: Clock) -> f64 {
    f64::from(it.0) * f64::from(there as i32) * f64::from(which as u8)
}

/// New.
#[capi::export(slot = 5, since = "1.1", also(slot = 1, since = "2.0"))]
pub fn turned_by(shape: &Shape, angle: f64) -> f64 {
    f64::from(shape.0) * angle
}
