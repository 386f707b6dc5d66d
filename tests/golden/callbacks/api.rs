//! Function pointers, in place and by name, with a context.

use std::ffi::c_void;

use capi_runtime as capi;

capi::api! { module = "visits" }

/// What is called with each number; `false` stops.
#[capi::export]
pub type Visit = extern "C" fn(value: f64, context: *mut c_void) -> bool;

/// Calls back for each.
#[capi::export(slot = 0, since = "1.0")]
pub fn each(values: &[f64], visit: Visit, context: *mut c_void) -> bool {
    values.iter().all(|value| visit(*value, context))
}

/// Applies it, where there is one.
#[capi::export(slot = 1, since = "1.0")]
pub fn apply(value: f64, function: Option<extern "C" fn(f64) -> f64>) -> f64 {
    function.map_or(value, |function| function(value))
}
