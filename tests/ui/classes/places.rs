use capi_runtime as capi;
use pyo3::prelude::*;

capi::api! { module = "ui" }

#[capi::export(slot = 0, since = "1.0")]
#[pyclass]
#[derive(Clone)]
pub struct Series;

#[capi::export(slot = 1, since = "1.0")]
pub fn f(series: Series, owned: Box<Series>) -> PyResult<Series> {
    Ok(series)
}

#[capi::export(slot = 2, since = "1.0")]
pub fn g(all: &[Series], pointer: *const Series) {}

#[capi::export(slot = 3, since = "1.0")]
pub fn h(series: &Series) -> usize {
    0
}

#[capi::export(slot = 4, since = "1.0")]
pub fn i(visit: extern "C" fn(&Series)) {}

#[capi::export]
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Point {
    pub x: f64,
}

#[capi::export(slot = 5, since = "1.0")]
pub fn j(point: &Bound<'_, Point>) -> PyResult<()> {
    Ok(())
}
