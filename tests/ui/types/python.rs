use capi_runtime as capi;
use pyo3::prelude::*;

capi::api! { module = "shapes" }

#[capi::export(slot = 0, since = "1.0")]
pub fn f(a: &Bound<'_, PyAny>, b: Py<PyAny>) {}

#[capi::export(slot = 1, since = "1.0")]
pub fn g(py: Python<'_>) -> PyResult<Py<PyAny>> {
    Ok(py.None())
}

#[capi::export(slot = 2, since = "1.0")]
pub fn h(py: Option<Python<'_>>, b: &Python<'_>) {}
