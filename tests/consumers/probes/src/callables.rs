//! A function of each signature that `scipy.integrate.quad` and `scipy.ndimage` call natively.

use std::ffi::{c_int, c_void};

use capi_runtime as capi;

// ANCHOR: quad
/// `double (double)`.
#[capi::export(slot = 0, since = "1.0")]
pub fn square(x: f64) -> f64 {
    x * x
}

/// `double (double, void *)`.
///
/// # Safety
///
/// `factor` must point to a number.
#[capi::export(slot = 1, since = "1.0")]
pub unsafe fn scaled(x: f64, factor: *mut c_void) -> f64 {
    // SAFETY: the caller promised it.
    x * unsafe { factor.cast::<f64>().read() }
}

/// `double (int, double *)`.
///
/// # Safety
///
/// `values` must point to `count` numbers, at least one.
#[capi::export(slot = 2, since = "1.0")]
pub unsafe fn product(count: c_int, values: *mut f64) -> f64 {
    let count = usize::try_from(count).unwrap_or(0);
    // SAFETY: the caller promised it.
    unsafe { std::slice::from_raw_parts(values, count) }.iter().product()
}

/// `double (int, double *, void *)`.
///
/// # Safety
///
/// `values` must point to `count` numbers, at least one, and `factor` to one.
#[capi::export(slot = 3, since = "1.0")]
pub unsafe fn scaled_product(count: c_int, values: *mut f64, factor: *mut c_void) -> f64 {
    // SAFETY: the caller promised it.
    let product = unsafe { product(count, values) };
    // SAFETY: the caller promised it.
    product * unsafe { factor.cast::<f64>().read() }
}
// ANCHOR_END: quad

// ANCHOR: ndimage
/// `int (double *, intptr_t, double *, void *)`: for `generic_filter`.
///
/// # Safety
///
/// `window` must point to `size` numbers, at least one.
#[capi::export(slot = 4, since = "1.0")]
pub unsafe fn window_sum(
    window: *mut f64,
    size: isize,
    result: &mut f64,
    _data: *mut c_void,
) -> c_int {
    let size = usize::try_from(size).unwrap_or(0);
    // SAFETY: the caller promised it.
    *result = unsafe { std::slice::from_raw_parts(window, size) }.iter().sum();
    1
}

/// `int (double *, intptr_t, double *, intptr_t, void *)`: for `generic_filter1d`. Its result for
/// each line is the running sum.
///
/// # Safety
///
/// `line` must point to `line_size` numbers, and `output` to `output_size`.
#[capi::export(slot = 5, since = "1.0")]
pub unsafe fn line_sum(
    line: *mut f64,
    line_size: isize,
    output: *mut f64,
    output_size: isize,
    _data: *mut c_void,
) -> c_int {
    let [line_size, output_size] =
        [line_size, output_size].map(|size| usize::try_from(size).unwrap_or(0));
    // SAFETY: the caller promised it.
    let line = unsafe { std::slice::from_raw_parts(line, line_size) };
    // SAFETY: the caller promised it.
    let output = unsafe { std::slice::from_raw_parts_mut(output, output_size) };
    // The filter's size is the difference of the lengths.
    let size = line_size - output_size + 1;
    for (to, from) in output.iter_mut().zip(line.windows(size)) {
        *to = from.iter().sum();
    }
    1
}

/// `int (intptr_t *, double *, int, int, void *)`: for `geometric_transform`. Turns a picture about its
/// diagonal.
///
/// # Safety
///
/// `output` must point to `output_rank` numbers, and `input` to `input_rank`.
#[capi::export(slot = 6, since = "1.0")]
pub unsafe fn transposed(
    output: *mut isize,
    input: *mut f64,
    output_rank: c_int,
    input_rank: c_int,
    _data: *mut c_void,
) -> c_int {
    let [output_rank, input_rank] =
        [output_rank, input_rank].map(|rank| usize::try_from(rank).unwrap_or(0));
    // SAFETY: the caller promised it.
    let output = unsafe { std::slice::from_raw_parts(output, output_rank) };
    // SAFETY: the caller promised it.
    let input = unsafe { std::slice::from_raw_parts_mut(input, input_rank) };
    for (to, from) in input.iter_mut().zip(output.iter().rev()) {
        #[expect(clippy::cast_precision_loss, reason = "no picture is so large")]
        let place = *from as f64;
        *to = place;
    }
    1
}
// ANCHOR_END: ndimage
