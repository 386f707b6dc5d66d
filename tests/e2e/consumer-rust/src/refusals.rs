//! Errors that types don't prevent: exceptions, panics, the end of the process.

use pyo3::prelude::*;

use crate::every_capi::{self, Point, Step, Turn};

extern "C" fn same(value: f64) -> f64 {
    value
}

/// Every kind of argument at once; none can be wrong from here.
#[pyfunction]
pub(crate) fn raise_refusal(py: Python<'_>, text: &str) -> PyResult<f64> {
    let every = every_capi::import(py)?;
    let point = Point { x: 1.5, y: 0.0 };
    let turn = Turn::Straight;
    let step = Step { from: point, turn, history: [turn; 3], lengths: [0.0; 2] };
    every.refuse(py, &point, &[2.0, 3.0], text, turn, step, same, every.counter_new(1))
}

/// The provider's panic.
#[pyfunction]
pub(crate) fn raise_panic(py: Python<'_>) -> PyResult<i32> {
    every_capi::import(py)?.panic_raising(py, 3)
}

/// Calls a function that isn't compiled in.
#[pyfunction]
pub(crate) fn raise_unavailable(py: Python<'_>) -> PyResult<i32> {
    Ok(every_capi::import(py)?.never())
}

/// The provider's panic, where it can't raise.
#[pyfunction]
pub(crate) fn end(py: Python<'_>) -> PyResult<i32> {
    Ok(every_capi::import(py)?.panic_ending(5))
}
