//! Two parameters in C, one in Rust.

use std::ffi::CStr;

use capi_runtime as capi;

capi::api! { module = "buffers" }

/// Adds up.
#[capi::export(slot = 0, since = "1.0")]
pub fn sum(values: &[f64]) -> f64 {
    values.iter().sum()
}

/// Doubles each.
#[capi::export(slot = 1, since = "1.0")]
pub fn double_all(values: &mut [f64]) {
    values.iter_mut().for_each(|value| *value *= 2.0);
}

/// Counts characters.
#[capi::export(slot = 2, since = "1.0")]
pub fn characters(text: &str) -> usize {
    text.chars().count()
}

/// Counts bytes of what ends with NUL; 0 for NULL.
#[capi::export(slot = 3, since = "1.0")]
pub fn bytes(text: Option<&CStr>) -> usize {
    text.map_or(0, |text| text.to_bytes().len())
}
