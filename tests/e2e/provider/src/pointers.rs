//! Slices, text and raw pointers.

use std::ffi::{CStr, c_void};

use capi_runtime as capi;

use crate::records::Point;

/// The sum.
#[capi::export(slot = 17, since = "1.0")]
pub fn sum(values: &[f64]) -> f64 {
    values.iter().sum()
}

/// Doubles each, in place.
#[capi::export(slot = 18, since = "1.0")]
pub fn double_all(values: &mut [f64]) {
    for value in values {
        *value *= 2.0;
    }
}

/// Copies as many points as fit, and gives their number.
#[capi::export(slot = 19, since = "1.0")]
pub fn copy_points(from: &[Point], to: &mut [Point]) -> usize {
    let count = from.len().min(to.len());
    to[..count].copy_from_slice(&from[..count]);
    count
}

/// How many characters, not bytes.
#[capi::export(slot = 20, since = "1.0")]
pub fn characters(text: &str) -> usize {
    text.chars().count()
}

/// How many bytes before the NUL.
#[capi::export(slot = 21, since = "1.0")]
pub fn bytes(text: &CStr) -> usize {
    text.to_bytes().len()
}

/// The number of bytes before the NUL, or 99 for NULL.
#[capi::export(slot = 22, since = "1.0")]
pub fn bytes_or(text: Option<&CStr>) -> usize {
    text.map_or(99, |text| text.to_bytes().len())
}

/// Reads the number behind a pointer.
///
/// # Safety
///
/// `value` points to an initialised number.
#[capi::export(slot = 23, since = "1.0")]
pub unsafe fn peek(value: *const i32) -> i32 {
    // SAFETY: the caller's promise.
    unsafe { *value }
}

/// Returns the context.
#[capi::export(slot = 24, since = "1.0")]
pub extern "C" fn same(context: *mut c_void) -> *mut c_void {
    context
}
