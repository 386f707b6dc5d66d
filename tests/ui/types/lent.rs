use std::ffi::CString;

use capi_runtime as capi;
use pyo3::prelude::*;

capi::api! { module = "shapes" }

#[capi::export(slot = 0, since = "1.0")]
pub struct Shape(f64);

#[capi::export(slot = 1, since = "1.0")]
pub fn mutable(shape: &mut Shape) -> &mut f64 {
    &mut shape.0
}

#[capi::export(slot = 2, since = "1.0")]
pub fn vectors(all: &[f64]) -> &Vec<f64> {
    unimplemented!()
}

#[capi::export(slot = 3, since = "1.0")]
pub fn strings() -> Option<&'static String> {
    None
}

#[capi::export(slot = 4, since = "1.0")]
pub fn c_strings(shape: &Shape) -> &CString {
    unimplemented!()
}

#[capi::export(slot = 5, since = "1.0")]
pub fn boxes(shape: &Shape) -> &Option<Box<Shape>> {
    &None
}

#[capi::export(slot = 6, since = "1.0")]
pub fn references(shape: &Shape) -> &[&f64] {
    &[]
}

#[capi::export(slot = 7, since = "1.0")]
pub fn opaques(shape: &Shape) -> &[Shape] {
    std::slice::from_ref(shape)
}

#[capi::export(slot = 8, since = "1.0")]
pub fn objects<'a>(object: &'a Bound<'_, PyAny>) -> &'a Bound<'a, PyAny> {
    unimplemented!()
}

#[capi::export(slot = 9, since = "1.0")]
pub fn tuples(shape: &Shape) -> &(f64, f64) {
    &(0.0, 0.0)
}
