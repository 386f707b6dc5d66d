use capi_runtime as capi;
use pyo3::prelude::*;

capi::api! { module = "ui" }

#[capi::export(slot = 0, since = "1.0")]
#[pyclass(frozen)]
pub struct Series;

#[capi::export(slot = 1, since = "1.0")]
pub fn f(series: &mut Series) -> PyResult<()> {
    Ok(())
}

#[capi::export(slot = 2, since = "1.0")]
pub struct Plain;

#[capi::export(slot = 3, since = "1.0")]
pub fn g(plain: &Bound<'_, Plain>) -> PyResult<()> {
    Ok(())
}
