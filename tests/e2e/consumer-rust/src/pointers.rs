//! References, slices, text, raw pointers and callbacks.

use std::ffi::c_void;
use std::ptr;

use pyo3::prelude::*;

use crate::every_capi::{self, Point};

#[pyfunction]
pub(crate) fn check_pointers(py: Python<'_>) -> PyResult<()> {
    let every = every_capi::import(py)?;
    let mut point = Point { x: 3.0, y: 4.0 };
    assert_eq!(every.norm(&point), 5.0);
    every.shift(&mut point, &0.5);
    assert_eq!(point, Point { x: 3.5, y: 4.5 });
    assert_eq!(every.x_or(Some(&point)), 3.5);
    assert_eq!(every.x_or(None), -1.0);
    assert!(every.reset(Some(&mut point)) && !every.reset(None));
    assert_eq!(point, Point { x: 0.0, y: 0.0 });

    let mut value = i32::MIN;
    // SAFETY: it points to a number.
    assert_eq!(unsafe { every.peek(&raw const value) }, i32::MIN);
    let place: *mut c_void = (&raw mut value).cast();
    assert_eq!(every.same(place), place);
    assert!(every.same(ptr::null_mut()).is_null());
    assert_eq!(every.same_or_raise(py, place)?, place);
    assert!(every.same_or_raise(py, ptr::null_mut()).is_err());
    Ok(())
}

#[pyfunction]
pub(crate) fn check_slices(py: Python<'_>) -> PyResult<()> {
    let every = every_capi::import(py)?;
    let mut values = [1.0, 2.0, 3.5];
    assert_eq!(every.sum(&values), 6.5);
    assert_eq!(every.sum(&[]), 0.0);
    every.double_all(&mut values[..2]);
    assert!(values.iter().eq(&[2.0, 4.0, 3.5]));
    every.double_all(&mut []);

    let from = [Point { x: 1.0, y: 2.0 }, Point { x: 3.0, y: 4.0 }];
    let mut to = [Point { x: 0.0, y: 0.0 }; 3];
    assert_eq!(every.copy_points(&from, &mut to), 2);
    assert_eq!(to[..2], from);
    assert_eq!(every.copy_points(&from, &mut []), 0);
    Ok(())
}

#[pyfunction]
pub(crate) fn check_text(py: Python<'_>) -> PyResult<()> {
    let every = every_capi::import(py)?;
    assert_eq!(every.characters("naïve 🦀"), 7);
    assert_eq!(every.characters("\0\0"), 2);
    assert_eq!(every.characters(""), 0);
    assert_eq!(every.bytes(c"naïve 🦀"), 11);
    assert_eq!(every.bytes(c""), 0);
    assert_eq!(every.bytes_or(Some(c"abc")), 3);
    assert_eq!(every.bytes_or(None), 99);
    Ok(())
}

extern "C" fn add_x(point: &Point, context: *mut c_void) -> bool {
    // SAFETY: each caller below passes a number that outlives the call.
    let sum = unsafe { &mut *context.cast::<f64>() };
    *sum += point.x;
    *sum < 20.0
}

extern "C" fn triple(value: f64) -> f64 {
    value * 3.0
}

unsafe extern "C" fn next(value: f64) -> f64 {
    value + 1.0
}

#[pyfunction]
pub(crate) fn check_callbacks(py: Python<'_>) -> PyResult<()> {
    let every = every_capi::import(py)?;
    let points = [1.0, 20.0, 300.0].map(|x| Point { x, y: 0.0 });
    let mut sum = 0.0_f64;
    let context: *mut c_void = (&raw mut sum).cast();
    assert_eq!(every.each_point(&points, add_x, context), 2);
    assert_eq!(every.each_point_or(&points[..1], Some(add_x), context), 1);
    assert_eq!(every.each_point_or(&points, None, context), 0);
    assert_eq!(sum, 22.0);

    assert_eq!(every.apply(2.0, Some(triple)), 6.0);
    assert_eq!(every.apply(2.0, None), 2.0);
    assert_eq!(every.compose(2.0, triple, next), 7.0);
    Ok(())
}
