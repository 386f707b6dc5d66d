//! Each kind of function.
use std::ffi::{CStr, c_int, c_void};

use capi_runtime as capi;
use pyo3::prelude::*;

capi::api! { module = "shapes" }

/// Private.
#[capi::export(slot = 0, since = "1.0")]
fn private(side: f64) -> f64 {
    side
}

/// Of the crate.
#[capi::export(slot = 1, since = "1.0")]
pub(crate) fn of_the_crate(mut side: f64) -> f64 {
    side += 1.0;
    side
}

/// # Safety
/// None.
#[capi::export(slot = 2, since = "1.0")]
pub unsafe fn not_safe(at: *const f64, text: &CStr) -> f64 {
    let _ = text;
    unsafe { *at }
}

/// C's own.
#[capi::export(slot = 3, since = "1.0")]
pub extern "C" fn own(side: c_int) -> c_int {
    side
}

/// # Safety
/// None.
#[capi::export(slot = 4, since = "1.0")]
pub unsafe extern "C" fn both(data: *mut c_void) -> *mut c_void {
    data
}

/// Lifetimes with names.
#[capi::export(slot = 5, since = "1.0")]
pub fn lifetimes<'a>(one: &'a f64, other: &'a f64, visit: extern "C" fn(&'a f64)) {
    visit(if one < other { one } else { other });
}

/// Raw names.
#[capi::export(slot = 6, since = "1.0")]
pub fn r#match(r#type: f64, class: f64) -> f64 {
    r#type + class
}

/// Python's before.
#[pyfunction]
#[capi::export(slot = 7, since = "1.0")]
pub fn python_before(side: f64) -> f64 {
    side
}

/// Python's after.
#[capi::export(slot = 8, since = "1.0")]
#[pyfunction]
pub fn python_after(py: Python<'_>, text: &str) -> PyResult<f64> {
    let _ = py;
    Ok(text.len() as f64)
}

/// With a signature.
#[capi::export(slot = 9, since = "1.0", name = "renamed")]
#[pyfunction]
#[pyo3(signature = (side = 1.0))]
pub fn with_signature(side: f64) -> f64 {
    side
}

#[doc = "By attribute."]
#[doc(alias = "other")]
#[capi::export(slot = 10, since = "1.0")]
#[inline]
#[must_use]
#[track_caller]
pub const fn documented(py: Python<'_>) -> bool {
    let _ = py;
    true
}

/// A module.
#[pymodule]
pub mod shapes {
    #[pymodule_export]
    use super::{python_after, python_before, with_signature};
    use pyo3::prelude::*;

    #[pymodule_init]
    fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {
        crate::API.publish(module)
    }
}
