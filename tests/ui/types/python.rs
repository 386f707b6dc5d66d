use capi_runtime as capi;
use pyo3::prelude::*;

capi::api! { module = "shapes" }

#[capi::export(slot = 0, since = "1.0")]
pub fn h(py: Option<Python<'_>>, b: &Python<'_>) {}
