use std::ffi::{CStr, CString};

use capi_runtime as capi;
use pyo3::prelude::*;

capi::api! { module = "shapes" }

#[capi::export(slot = 0, since = "1.0")]
pub struct Shape(f64);

pub struct Unseen(f64);

#[capi::export(slot = 1, since = "1.0")]
pub fn of_texts() -> Vec<String> {
    Vec::new()
}

#[capi::export(slot = 2, since = "1.0")]
pub fn of_references(shape: &Shape) -> Option<Box<[&Shape]>> {
    None
}

#[capi::export(slot = 3, since = "1.0")]
pub fn of_buffers() -> Vec<Vec<u8>> {
    Vec::new()
}

#[capi::export(slot = 4, since = "1.0")]
pub fn of_objects(py: Python<'_>) -> PyResult<Vec<Py<PyAny>>> {
    Ok(Vec::new())
}

#[capi::export(slot = 5, since = "1.0")]
pub fn of_opaques() -> Vec<Shape> {
    Vec::new()
}

#[capi::export(slot = 6, since = "1.0")]
pub fn of_unseen() -> Box<[Unseen]> {
    Box::new([])
}

#[capi::export(slot = 7, since = "1.0")]
pub fn of_tuples() -> Vec<(f64, f64)> {
    Vec::new()
}

#[capi::export(slot = 8, since = "1.0")]
pub fn c_text() -> CString {
    CString::default()
}

#[capi::export(slot = 9, since = "1.0")]
pub fn boxed_c_text() -> Option<Box<CStr>> {
    None
}
