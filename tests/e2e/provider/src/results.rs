//! Results of functions: options, exceptions, statuses; panics.

use std::ffi::c_void;

use capi_runtime as capi;
use pyo3::exceptions::{PyKeyError, PyRuntimeError};
use pyo3::prelude::*;

use crate::objects::{Counter, counter_new};
use crate::records::{Point, Step, Turn};

/// The errors.
#[capi::export(invalid_argument = BadArgument)]
#[repr(i32)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Failure {
    /// An argument that can't be taken.
    BadArgument = 1,
    /// Division by zero.
    DivisionByZero = 2,
}

/// The errors, without a name for bad arguments.
#[capi::export]
#[repr(u8)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// Odd.
    Odd = 7,
}

/// The square root of a number that has one.
#[capi::export(slot = 38, since = "1.0")]
pub fn root(value: f64) -> Option<f64> {
    (value >= 0.0).then(|| value.sqrt())
}

/// Raises `KeyError` for a negative key, and needs the GIL.
#[capi::export(slot = 39, since = "1.0")]
pub fn check_key(py: Python<'_>, key: i64) -> PyResult<()> {
    let _ = py.version_info();
    if key < 0 { Err(PyKeyError::new_err(key)) } else { Ok(()) }
}

/// The reciprocal; raises `ZeroDivisionError`.
#[capi::export(slot = 40, since = "1.0")]
pub fn reciprocal(_py: Python<'_>, value: f64) -> PyResult<f64> {
    if value == 0.0 {
        return Err(pyo3::exceptions::PyZeroDivisionError::new_err("no reciprocal of zero"));
    }
    Ok(value.recip())
}

/// A counter from text.
#[capi::export(slot = 41, since = "1.0")]
pub fn counter_parse(text: &str, _py: Python<'_>) -> PyResult<Box<Counter>> {
    Ok(counter_new(text.trim().parse::<i64>()?))
}

/// A pointer that isn't NULL; NULL raises `SystemError`.
#[capi::export(slot = 42, since = "1.0")]
pub fn same_or_raise(_py: Python<'_>, context: *mut c_void) -> PyResult<*mut c_void> {
    Ok(context)
}

/// 1 and a value for a positive key, 0 for 0, -1 and `KeyError` for a negative one.
#[capi::export(slot = 43, since = "1.0")]
pub fn find(_py: Python<'_>, key: i32) -> PyResult<Option<Point>> {
    match key {
        ..0 => Err(PyKeyError::new_err(key)),
        0 => Ok(None),
        _ => Ok(Some(Point { x: f64::from(key), y: 0.5 })),
    }
}

/// 1 and an owned object for a positive key, 0 for 0, -1 and `KeyError` for a negative one.
#[capi::export(slot = 44, since = "1.0")]
pub fn find_counter(_py: Python<'_>, key: i64) -> PyResult<Option<Box<Counter>>> {
    match key {
        ..0 => Err(PyKeyError::new_err(key)),
        0 => Ok(None),
        _ => Ok(Some(counter_new(key))),
    }
}

/// The quotient, into a place of the caller's.
#[capi::export(slot = 45, since = "1.0")]
pub fn divide(dividend: &i32, divisor: i32) -> Result<i32, Failure> {
    dividend.checked_div(divisor).ok_or(Failure::DivisionByZero)
}

/// Only a status.
#[capi::export(slot = 46, since = "1.0")]
pub fn even(value: &u32) -> Result<(), Trouble> {
    if value % 2 == 0 { Ok(()) } else { Err(Trouble::Odd) }
}

/// An owned object, or a status.
#[capi::export(slot = 47, since = "1.0")]
pub fn counter_positive(start: i64) -> Result<Box<Counter>, Failure> {
    if start > 0 { Ok(counter_new(start)) } else { Err(Failure::BadArgument) }
}

/// An enumeration through an out-parameter.
#[capi::export(slot = 48, since = "1.0")]
pub fn turn_of(value: f64) -> Option<Turn> {
    match value.partial_cmp(&0.0)? {
        std::cmp::Ordering::Less => Some(Turn::Left),
        std::cmp::Ordering::Equal => Some(Turn::Straight),
        std::cmp::Ordering::Greater => Some(Turn::Right),
    }
}

/// Takes an argument of every kind that can be refused, and raises.
#[capi::export(slot = 49, since = "1.0")]
#[expect(clippy::too_many_arguments, reason = "one for each kind")]
pub fn refuse(
    _py: Python<'_>,
    point: &Point,
    values: &[f64],
    text: &str,
    turn: Turn,
    step: Step,
    visit: extern "C" fn(f64) -> f64,
    counter: Box<Counter>,
) -> PyResult<f64> {
    let _ = (step, turn, text);
    drop(counter);
    Ok(visit(point.x + values.iter().sum::<f64>()))
}

/// Panics, and raises `PanicException`.
#[capi::export(slot = 50, since = "1.0")]
pub fn panic_raising(_py: Python<'_>, code: i32) -> PyResult<i32> {
    assert!(code == 0, "code {code} is not zero");
    Ok(code)
}

/// Panics, and ends the process.
#[capi::export(slot = 51, since = "1.0")]
pub fn panic_ending(code: i32) -> i32 {
    assert!(code == 0, "code {code} is not zero");
    code
}

/// Needs the GIL and doesn't raise.
#[capi::export(slot = 52, since = "1.0")]
pub fn version_length(py: Python<'_>) -> usize {
    Python::version_str().len() * usize::from(py.version_info().major > 2)
}

/// Old.
#[deprecated(since = "1.1.0", note = "use `add`")]
#[capi::export(slot = 53, since = "1.0")]
pub fn plus(a: f64, b: f64) -> f64 {
    a + b
}

/// Not compiled in.
#[cfg(capi_never)]
#[capi::export(slot = 54, since = "1.0")]
pub fn never() -> i32 {
    54
}

/// Compiled in, under a condition.
#[capi::export(slot = 55, since = "1.0")]
#[cfg(not(capi_never))]
pub fn always() -> i32 {
    55
}

/// New.
#[capi::export(slot = 56, since = "1.1")]
pub fn newer(py: Python<'_>, value: i32) -> PyResult<i32> {
    if value < 0 {
        Err(PyRuntimeError::new_err("negative"))
    } else {
        let _ = py;
        Ok(value + 1)
    }
}
