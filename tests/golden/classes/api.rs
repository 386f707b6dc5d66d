//! A Python class that other extensions share.

use capi_runtime as capi;
use pyo3::prelude::*;

capi::api! { module = "columns" }

/// Numbers in a column.
#[capi::export(slot = 0, since = "1.0")]
#[pyclass(frozen)]
pub struct Series {
    values: Vec<f64>,
}

/// Counts.
#[capi::export(slot = 1, since = "1.0")]
#[pyclass]
pub struct Counter {
    count: u64,
}

/// A column of these numbers.
#[capi::export(slot = 2, since = "1.0")]
pub fn series_new<'py>(py: Python<'py>, values: &[f64]) -> PyResult<Bound<'py, Series>> {
    Bound::new(py, Series { values: values.to_vec() })
}

/// How many numbers a column has.
#[capi::export(slot = 3, since = "1.0")]
pub fn series_length(series: &Bound<'_, Series>) -> PyResult<usize> {
    Ok(series.get().values.len())
}

/// One of the numbers.
#[capi::export(slot = 4, since = "1.0")]
pub fn series_at(series: &Series, at: usize) -> PyResult<Option<f64>> {
    Ok(series.values.get(at).copied())
}

/// What it counted.
#[capi::export(slot = 5, since = "1.0")]
pub fn counter_get(counter: PyRef<'_, Counter>) -> PyResult<u64> {
    Ok(counter.count)
}

/// Counts one more, where there is a counter.
#[capi::export(slot = 6, since = "1.0")]
pub fn counter_step(counter: Option<PyRefMut<'_, Counter>>) -> PyResult<bool> {
    Ok(counter.map(|mut counter| counter.count += 1).is_some())
}

/// Takes over what the other one counted.
#[capi::export(slot = 7, since = "1.0")]
pub fn counter_add(counter: &mut Counter, other: Option<&Counter>) -> PyResult<()> {
    counter.count += other.map_or(0, |other| other.count);
    Ok(())
}

/// A counter, if the number is one that it can start with.
#[capi::export(slot = 8, since = "1.0")]
pub fn counter_new(py: Python<'_>, count: i64) -> PyResult<Option<Py<Counter>>> {
    let count = u64::try_from(count).ok();
    count.map(|count| Py::new(py, Counter { count })).transpose()
}
