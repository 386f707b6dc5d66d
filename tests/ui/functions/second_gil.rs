use capi_runtime as capi;
use pyo3::Python;

capi::api! { module = "shapes" }

#[capi::export(slot = 0, since = "1.0")]
pub fn area(py: Python<'_>, side: f64, again: Python<'_>) -> f64 {
    side * side
}
