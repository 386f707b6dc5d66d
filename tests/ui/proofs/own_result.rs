use capi_runtime as capi;
use pyo3::Python;

capi::api! { module = "shapes" }

type PyResult<T> = Result<T, std::fmt::Error>;

#[capi::export(slot = 0, since = "1.0")]
pub fn area(py: Python<'_>, side: f64) -> PyResult<f64> {
    Ok(side)
}
