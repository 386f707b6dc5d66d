use capi_runtime as capi;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList};

capi::api! { module = "ui" }

#[capi::export(slot = 0, since = "1.0")]
pub fn f(items: &Bound<'_, PyList>, names: Option<&Bound<'_, PyDict>>) -> usize {
    items.len()
}

#[capi::export(slot = 1, since = "1.0")]
pub fn g(items: PyRef<'_, PyList>) -> PyResult<()> {
    Ok(())
}
