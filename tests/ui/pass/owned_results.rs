//! What is given away, in each form, and as each language's own names would have it.
use std::ffi::c_void;

use capi_runtime as capi;
use pyo3::prelude::*;

capi::api! { module = "text" }

/// Documented.
#[capi::export]
#[repr(u8)]
#[derive(Debug, Clone, Copy)]
pub enum Buffer {
    /// All of it.
    Full = 1,
}

/// Documented.
#[capi::export]
#[repr(C)]
#[derive(Debug, Clone, Copy)]
pub struct Text {
    /// Two.
    pub buffers: [Buffer; 2],
}

/// Documented.
#[capi::export(slot = 0, since = "1.0")]
pub fn text() -> String {
    String::new()
}

/// Documented.
#[capi::export(slot = 1, since = "1.0")]
pub fn buffer(py: Python<'_>) -> PyResult<Option<Box<str>>> {
    let _ = py;
    Ok(None)
}

/// Documented.
#[capi::export(slot = 2, since = "1.0")]
pub fn checked() -> Result<Vec<Text>, Buffer> {
    Err(Buffer::Full)
}

/// Documented.
#[capi::export(slot = 3, since = "1.0")]
pub fn enumerations() -> Box<[Buffer]> {
    Box::new([])
}

/// # Safety
/// None.
#[capi::export(slot = 4, since = "1.0")]
pub unsafe fn pointers() -> Vec<*mut *const c_void> {
    Vec::new()
}

/// Documented.
#[capi::export(slot = 5, since = "1.0", retired(since = "1.1"))]
pub fn gone() -> Vec<u8>;

#[cfg(any())]
/// Documented.
#[capi::export(slot = 6, since = "1.0")]
pub fn alternative() -> Option<Vec<u64>> {
    None
}

#[cfg(not(any()))]
/// Documented.
#[capi::export(slot = 6, since = "1.0")]
pub fn alternative() -> Option<Vec<u64>> {
    Some(vec![1])
}
