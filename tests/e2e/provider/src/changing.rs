//! Exports that change from version to version: an enumeration that may grow, retired functions.

use capi_runtime as capi;
use pyo3::prelude::*;

use crate::objects::Counter;

/// The state of the sky.
#[capi::export]
#[repr(u16)]
#[non_exhaustive]
#[derive(Clone, Copy, Debug)]
pub enum Weather {
    /// No cloud.
    Clear = 1,
    /// It rains.
    Rain = 2,
}

/// The weather after it.
#[capi::export(slot = 68, since = "1.1")]
pub fn forecast(_py: Python<'_>, weather: Weather) -> PyResult<Weather> {
    Ok(match weather {
        Weather::Clear => Weather::Rain,
        Weather::Rain => Weather::Clear,
    })
}

/// Counted twice the number.
#[capi::export(slot = 69, since = "1.1", retired(since = "1.1.2", note = "use every_Counter_free"))]
pub fn counter_twice(py: Python<'_>, counter: Box<Counter>) -> PyResult<Box<Counter>>;

/// Returned nothing, and raised.
#[capi::export(slot = 70, since = "1.1", retired(since = "1.1.2"))]
pub fn gone(py: Python<'_>) -> PyResult<i32>;

/// Multiplied all numbers.
#[capi::export(
    slot = 71,
    since = "1.1",
    retired(since = "1.1.2", note = "multiply them \"yourself\"")
)]
pub fn product(values: &[f64]) -> f64;

/// Rings when it is dropped: its destructor calls Python.
#[capi::export(slot = 72, since = "1.1")]
#[derive(Debug)]
pub struct Bell(());

impl Drop for Bell {
    fn drop(&mut self) {
        Python::attach(|py| {
            // Python's own check: no call begins while an exception is set.
            let rung = py.import("builtins").and_then(|module| module.getattr("len")?.call1(("",)));
            assert_eq!(rung.and_then(|it| it.extract::<i32>()).ok(), Some(0), "it doesn't ring");
        });
    }
}

/// A bell.
#[capi::export(slot = 73, since = "1.1")]
pub fn bell_new() -> Box<Bell> {
    Box::new(Bell(()))
}

/// Rang it.
#[capi::export(slot = 74, since = "1.1", retired(since = "1.1.2", note = "let it go"))]
pub fn bell_ring(py: Python<'_>, bell: Box<Bell>) -> PyResult<i32>;

/// Was in some builds, and is in none.
#[cfg(not(capi_never))]
#[capi::export(slot = 75, since = "1.1", retired(since = "1.1.2"))]
pub fn sometimes() -> i32;
