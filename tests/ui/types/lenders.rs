use capi_runtime as capi;
use pyo3::prelude::*;

capi::api! { module = "shapes" }

#[capi::export]
#[repr(i32)]
#[derive(Clone, Copy)]
pub enum Kind { Round = 1 }

#[capi::export(slot = 0, since = "1.0")]
#[pyclass]
pub struct Pen { width: f64 }

#[capi::export(slot = 1, since = "1.0")]
pub fn by_nothing<'a>(side: f64) -> &'a f64 {
    &1.0
}

#[capi::export(slot = 2, since = "1.0")]
pub fn by_python<'py>(py: Python<'py>) -> PyResult<&'py str> {
    Ok("")
}

#[capi::export(slot = 3, since = "1.0")]
pub fn by_a_borrow(pen: &Pen) -> PyResult<&f64> {
    Ok(&pen.width)
}

#[capi::export(slot = 4, since = "1.0")]
pub fn by_a_guard(pen: PyRef<'_, Pen>) -> PyResult<&str> {
    Ok("")
}

#[capi::export(slot = 5, since = "1.0")]
pub fn by_a_copy(kinds: &mut [Kind]) -> &Kind {
    &kinds[0]
}

#[capi::export(slot = 6, since = "1.0")]
pub fn by_either(one: &f64, other: &f64) -> &f64 {
    one
}
