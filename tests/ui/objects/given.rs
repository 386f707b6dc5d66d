use capi_runtime as capi;
use pyo3::prelude::*;
use pyo3::types::PyList;

capi::api! { module = "ui" }

#[capi::export(slot = 0, since = "1.0")]
pub fn f(py: Python<'_>) -> PyRef<'_, Hidden> {
    unimplemented!()
}

#[capi::export(slot = 1, since = "1.0")]
pub fn g(py: Python<'_>) -> PyResult<PyList> {
    unimplemented!()
}

#[capi::export(slot = 2, since = "1.0")]
pub fn h() -> Py<PyAny> {
    unimplemented!()
}

#[capi::export(slot = 3, since = "1.0")]
pub fn i<'py>(py: Python<'py>) -> Bound<'py> {
    unimplemented!()
}

#[pyclass]
pub struct Hidden;
