//! Scalars of each width, by value.

use capi_runtime as capi;

capi::api! { module = "scalars" }

/// Adds.
#[capi::export(slot = 0, since = "1.0")]
pub fn add(a: f64, b: f64) -> f64 {
    a + b
}

/// Takes one of each.
#[capi::export(slot = 1, since = "1.0")]
pub fn widths(a: i8, b: i16, c: i32, d: i64, e: u8, f: u16, g: u32, h: u64) -> bool {
    i64::from(a) + i64::from(b) + i64::from(c) + d > 0 && u64::from(e) + u64::from(f) + u64::from(g) + h > 0
}

/// Sizes and C's own types.
#[capi::export(slot = 2, since = "1.0")]
pub fn sizes(size: usize, offset: isize, wide: std::ffi::c_long) -> std::ffi::c_int {
    (size > 0 && offset > 0 && wide > 0).into()
}
