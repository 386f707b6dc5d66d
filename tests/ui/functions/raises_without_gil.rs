use capi_runtime as capi;
use pyo3::{PyErr, PyResult};

capi::api! { module = "shapes" }

#[capi::export(slot = 0, since = "1.0")]
pub fn area(side: f64) -> PyResult<f64> {
    Ok(side * side)
}

#[capi::export(slot = 1, since = "1.0")]
pub fn perimeter(side: f64) -> Result<f64, PyErr> {
    Ok(side * 4.0)
}
