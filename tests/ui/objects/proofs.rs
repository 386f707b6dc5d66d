use capi_runtime as capi;
use pyo3::prelude::*;

capi::api! { module = "ui" }

pub struct PyList;

#[capi::export(slot = 0, since = "1.0")]
pub fn f(items: &Bound<'_, PyList>) -> PyResult<()> {
    Ok(())
}

pub struct Plain;

#[capi::export(slot = 1, since = "1.0")]
pub fn g(plain: &Bound<'_, Plain>) -> PyResult<()> {
    Ok(())
}
