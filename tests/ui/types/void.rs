use capi_runtime as capi;
use std::ffi::c_void;

capi::api! { module = "shapes" }

#[capi::export(slot = 0, since = "1.0")]
pub fn f(a: &c_void, b: *mut c_void) {}
