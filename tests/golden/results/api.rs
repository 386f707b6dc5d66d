//! Each way in which a function can fail.

use capi_runtime as capi;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

capi::api! { module = "results" }

/// Why not.
#[capi::export(invalid_argument = BadArgument)]
#[repr(i32)]
#[derive(Clone, Copy)]
pub enum Failure {
    /// An argument that can't be taken.
    BadArgument = 1,
    /// Nothing there.
    Empty,
}

/// The mean, of what has one.
#[capi::export(slot = 0, since = "1.0")]
pub fn mean(values: &[f64]) -> Option<f64> {
    (!values.is_empty()).then(|| values.iter().sum::<f64>() / values.len() as f64)
}

/// The greatest.
#[capi::export(slot = 1, since = "1.0")]
pub fn greatest(values: &[f64]) -> Result<f64, Failure> {
    values.iter().copied().reduce(f64::max).ok_or(Failure::Empty)
}

/// Raises `ValueError` for what is no number.
#[capi::export(slot = 2, since = "1.0")]
pub fn check(_py: Python<'_>, value: f64) -> PyResult<()> {
    if value.is_nan() { Err(PyValueError::new_err("not a number")) } else { Ok(()) }
}

/// Parses a number. Raises `ValueError`.
#[capi::export(slot = 3, since = "1.0")]
pub fn parse(_py: Python<'_>, text: &str) -> PyResult<f64> {
    text.parse().map_err(|_| PyValueError::new_err("not a number"))
}

/// Parses a number, of text that isn't empty. Raises `ValueError`.
#[capi::export(slot = 4, since = "1.0")]
pub fn parse_some(py: Python<'_>, text: &str) -> PyResult<Option<f64>> {
    if text.is_empty() { Ok(None) } else { parse(py, text).map(Some) }
}
