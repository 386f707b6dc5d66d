//! The functions with which other extensions use a series, without Python in between.

use crate::Series;
use capi_runtime as capi;
use pyo3::prelude::*;
use pyo3::types::PyString;

/// A series of this name and these values.
#[capi::export(slot = 1, since = "1.0")]
pub fn new<'py>(py: Python<'py>, name: &str, values: &[f64]) -> PyResult<Bound<'py, Series>> {
    Bound::new(py, Series::new(name.to_owned(), values.to_vec()))
}

/// Its name.
#[capi::export(slot = 2, since = "1.0")]
pub fn name<'py>(py: Python<'py>, series: &Series) -> PyResult<Bound<'py, PyString>> {
    Ok(PyString::new(py, series.name()))
}

/// How many values it has.
#[capi::export(slot = 3, since = "1.0")]
pub fn length(series: &Series) -> PyResult<usize> {
    Ok(series.values.len())
}

/// The sum of its values.
#[capi::export(slot = 4, since = "1.0")]
pub fn sum(series: &Series) -> PyResult<f64> {
    Ok(series.sum)
}

/// The value at an index from 0; none past the last.
#[capi::export(slot = 5, since = "1.0")]
pub fn at(series: &Series, index: usize) -> PyResult<Option<f64>> {
    Ok(series.at(index))
}

/// Copies the values into `buffer`, as many as fit, and returns how many there are. Call it with an
/// empty buffer to learn the size.
#[capi::export(slot = 6, since = "1.0")]
pub fn values(series: &Series, buffer: &mut [f64]) -> PyResult<usize> {
    for (place, value) in buffer.iter_mut().zip(&series.values) {
        *place = *value;
    }
    Ok(series.values.len())
}
