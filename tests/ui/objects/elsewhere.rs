use capi_runtime as capi;
use pyo3::ffi::PyObject;
use pyo3::prelude::*;

capi::api! { module = "ui" }

#[capi::export]
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Pair {
    pub one: *mut PyObject,
    pub other: Py<PyAny>,
}

#[capi::export(slot = 0, since = "1.0")]
pub fn f(all: &[Py<PyAny>], object: PyObject) {}
