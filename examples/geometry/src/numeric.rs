//! Functions that `SciPy` and Numba call natively, with the parameters that they pass.

use std::ffi::{c_int, c_void};

use capi_runtime as capi;

/// The integrand for the perimeter of an ellipse, over the angle from 0 to 2π: `values` are the
/// angle in radians and the two semi-axes. Not a number, where there are fewer.
///
/// `scipy.integrate.quad` takes it, with the semi-axes as its `args`.
///
/// # Safety
///
/// `values` must point to `count` numbers.
// ANCHOR: integrand
#[capi::export(slot = 22, since = "1.2")]
pub unsafe fn perimeter_integrand(count: c_int, values: *mut f64) -> f64 {
    // ANCHOR_END: integrand
    if count < 3 || values.is_null() {
        return f64::NAN;
    }
    // SAFETY: there are three numbers at least, as the caller promised.
    let [angle, a, b] = unsafe { values.cast::<[f64; 3]>().read() };
    (a * angle.sin()).hypot(b * angle.cos())
}

/// Relief of a terrain in a window: its highest value less its lowest one. Returns 1 and writes
/// `*result`, or 0 for an empty window.
///
/// `scipy.ndimage.generic_filter` takes it.
///
/// # Safety
///
/// `window` must point to `size` numbers. `data` isn't looked at.
// ANCHOR: relief
#[capi::export(slot = 23, since = "1.2")]
#[expect(unused_variables, reason = "SciPy passes `data`, and C reads the parameter's name")]
pub unsafe fn relief(window: *mut f64, size: isize, result: &mut f64, data: *mut c_void) -> c_int {
    // ANCHOR_END: relief
    let Some(size) = usize::try_from(size).ok().filter(|size| *size > 0) else { return 0 };
    if window.is_null() {
        return 0;
    }
    // SAFETY: there are that many numbers, as the caller promised, and they don't change meanwhile.
    let window = unsafe { std::slice::from_raw_parts(window, size) };
    let highest = window.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let lowest = window.iter().copied().fold(f64::INFINITY, f64::min);
    *result = highest - lowest;
    1
}
