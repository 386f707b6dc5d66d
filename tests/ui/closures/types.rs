use capi_runtime as capi;
use pyo3::prelude::*;
use std::ops::ControlFlow;

capi::api! { module = "ui" }

#[capi::export]
#[repr(i32)]
#[derive(Clone, Copy)]
pub enum Turn {
    Left = 1,
}

#[capi::export(slot = 0, since = "1.0")]
pub fn f(a: &mut dyn FnMut(String), b: &mut dyn FnMut(Option<&str>), c: &mut dyn FnMut(&mut [f64])) {}

#[capi::export(slot = 1, since = "1.0")]
pub fn g(a: &mut dyn FnMut() -> String, b: &mut dyn FnMut() -> Option<f64>, c: &mut dyn FnMut() -> Turn) {}

#[capi::export(slot = 2, since = "1.0")]
pub fn h(a: &mut dyn FnMut() -> ControlFlow<f64>, b: &mut dyn FnMut() -> Result<(), Turn>, c: &mut dyn FnMut() -> Vec<f64>) {}

#[capi::export(slot = 3, since = "1.0")]
pub fn i(a: &mut dyn FnMut() -> PyResult<()>, b: &mut dyn FnMut(&Bound<'_, PyAny>)) {}

#[capi::export(slot = 4, since = "1.0")]
pub fn j<'a>(text: &'a str, a: &mut dyn FnMut(&'a str)) {}

#[capi::export(slot = 5, since = "1.0")]
pub fn k(a: &mut dyn FnMut(Hidden)) {}

#[capi::export(slot = 6, since = "1.0")]
pub fn l(a: &mut dyn FnMut(&Class)) {}

#[capi::export(slot = 7, since = "1.0")]
#[pyclass]
pub struct Class;

pub struct Hidden;
