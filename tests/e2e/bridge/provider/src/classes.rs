//! Python classes that other extensions share.

use capi_runtime as capi;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

/// Numbers in a column, which never change.
#[capi::export(slot = 13, since = "1.0")]
#[pyclass(frozen, subclass, module = "bridge")]
#[derive(Debug)]
pub struct Series {
    values: Vec<f64>,
}

#[pymethods]
impl Series {
    #[new]
    fn new(values: Vec<f64>) -> Self {
        Self { values }
    }

    /// How many numbers there are.
    fn length(&self) -> usize {
        self.values.len()
    }
}

/// Counts. The attributes stand in the other order, which works, too.
#[pyclass(module = "bridge")]
#[capi::export(slot = 14, since = "1.0")]
#[derive(Debug)]
pub struct Counter {
    count: u64,
}

#[pymethods]
impl Counter {
    #[new]
    fn new() -> Self {
        Self { count: 0 }
    }

    /// Calls this object while the counter is borrowed mutably.
    fn while_changing(&mut self, call: &Bound<'_, PyAny>) -> PyResult<()> {
        self.count += 1;
        call.call0().map(drop)
    }
}

/// Which way a column is sorted: a class, too.
#[capi::export(slot = 15, since = "1.0")]
#[pyclass(frozen, eq, eq_int, module = "bridge")]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// The least first.
    Rising,
    /// The greatest first.
    Falling,
}

/// A column of these numbers.
#[capi::export(slot = 16, since = "1.0")]
pub fn series_new<'py>(py: Python<'py>, values: &[f64]) -> PyResult<Bound<'py, Series>> {
    if values.iter().any(|value| value.is_nan()) {
        return Err(PyValueError::new_err("a series has no NaN"));
    }
    Bound::new(py, Series { values: values.to_vec() })
}

/// How many numbers a column has.
#[capi::export(slot = 17, since = "1.0")]
pub fn series_length(series: &Bound<'_, Series>) -> PyResult<usize> {
    Ok(series.get().values.len())
}

/// One of the numbers.
#[capi::export(slot = 18, since = "1.0")]
pub fn series_at(series: &Series, at: usize) -> PyResult<Option<f64>> {
    Ok(series.values.get(at).copied())
}

/// The sum of two columns' numbers; one may be missing.
#[capi::export(slot = 19, since = "1.0")]
#[expect(clippy::needless_pass_by_value, reason = "a `PyRef` is taken so")]
pub fn series_sum(one: PyRef<'_, Series>, other: Option<&Series>) -> PyResult<f64> {
    Ok(one.values.iter().chain(other.iter().flat_map(|other| &other.values)).sum())
}

/// The count.
#[capi::export(slot = 20, since = "1.0")]
#[expect(clippy::needless_pass_by_value, reason = "a `PyRef` is taken so")]
pub fn counter_get(counter: PyRef<'_, Counter>) -> PyResult<u64> {
    Ok(counter.count)
}

/// Counts one more, where there is a counter.
#[capi::export(slot = 21, since = "1.0")]
pub fn counter_step(counter: Option<PyRefMut<'_, Counter>>) -> PyResult<bool> {
    Ok(counter.map(|mut counter| counter.count += 1).is_some())
}

/// Takes over the other one's count.
#[capi::export(slot = 22, since = "1.0")]
pub fn counter_add(counter: &mut Counter, other: Option<&Counter>) -> PyResult<()> {
    counter.count += other.map_or(0, |other| other.count);
    Ok(())
}

/// A counter, if the number is one that it can start with.
#[capi::export(slot = 23, since = "1.0")]
pub fn counter_new(py: Python<'_>, count: i64) -> PyResult<Option<Py<Counter>>> {
    let count = u64::try_from(count).ok();
    count.map(|count| Py::new(py, Counter { count })).transpose()
}

/// Which way the numbers go.
#[capi::export(slot = 24, since = "1.0")]
pub fn series_order(series: &Series) -> PyResult<Option<Py<Order>>> {
    Python::attach(|py| {
        let order = match series.values.as_slice() {
            [] | [_] => return Ok(None),
            values if values.is_sorted() => Order::Rising,
            _ => Order::Falling,
        };
        Py::new(py, order).map(Some)
    })
}

/// Whether an order is a rising one.
#[capi::export(slot = 25, since = "1.0")]
pub fn order_is_rising(order: &Order) -> PyResult<bool> {
    Ok(*order == Order::Rising)
}
