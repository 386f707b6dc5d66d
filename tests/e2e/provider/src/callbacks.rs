//! Function pointers, with and without NULL, in place and by name.

use std::ffi::c_void;

use capi_runtime as capi;

use crate::records::Point;

/// Is called with each point; `false` stops.
#[capi::export]
pub type Visit = extern "C" fn(point: &Point, context: *mut c_void) -> bool;

/// Calls back for each point until told to stop; gives how many calls there were.
#[capi::export(slot = 34, since = "1.0")]
pub fn each_point(points: &[Point], visit: Visit, context: *mut c_void) -> usize {
    let mut calls = 0;
    for point in points {
        calls += 1;
        if !visit(point, context) {
            break;
        }
    }
    calls
}

/// Applies the function to the value, or returns the value if there is none.
#[capi::export(slot = 35, since = "1.0")]
pub fn apply(value: f64, function: Option<extern "C" fn(f64) -> f64>) -> f64 {
    function.map_or(value, |function| function(value))
}

/// Applies both functions, the second to the first one's result.
#[capi::export(slot = 36, since = "1.0")]
pub fn compose(
    value: f64,
    first: extern "C" fn(f64) -> f64,
    second: unsafe extern "C" fn(f64) -> f64,
) -> f64 {
    // SAFETY: the test's functions have no conditions.
    unsafe { second(first(value)) }
}

/// Calls back like `each_point`, if there is a visitor.
#[capi::export(slot = 37, since = "1.0")]
pub fn each_point_or(points: &[Point], visit: Option<Visit>, context: *mut c_void) -> usize {
    visit.map_or(0, |visit| each_point(points, visit, context))
}
