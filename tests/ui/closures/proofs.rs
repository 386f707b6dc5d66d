use capi_runtime as capi;

capi::api! { module = "ui" }

#[allow(non_camel_case_types)]
pub struct f64;

#[capi::export(slot = 0, since = "1.0")]
pub fn f(a: &mut dyn FnMut(f64)) {}
