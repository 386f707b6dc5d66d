use capi_runtime as capi;
use pyo3::prelude::*;

capi::api! { module = "ui" }

#[capi::export(slot = 0, since = "1.0")]
#[pyclass]
pub struct Series;

#[capi::export]
#[pyclass]
pub struct Column;

#[capi::export(slot = 1, since = "1.0", retired(since = "1.1"))]
#[pyclass]
pub struct Row;

#[capi::export(slot = 2, since = "1.0")]
#[cfg_attr(all(), pyclass)]
pub struct Cell;

#[capi::export(slot = 3, since = "1.0")]
pub fn Series_Check() {}
