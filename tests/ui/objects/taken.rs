use capi_runtime as capi;
use pyo3::prelude::*;
use pyo3::types::PyList;

capi::api! { module = "ui" }

#[capi::export(slot = 0, since = "1.0")]
pub fn f(a: Py<PyAny>, b: Bound<'_, PyList>, c: &Py<PyAny>, d: &mut Bound<'_, PyAny>) {}

#[capi::export(slot = 1, since = "1.0")]
pub fn g(a: &PyRef<'_, Hidden>, b: &PyAny, c: PyList, d: &Bound<'static, PyAny>, e: &Bound<'_, f64>) {}

#[pyclass]
pub struct Hidden;
