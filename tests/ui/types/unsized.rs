use capi_runtime as capi;

capi::api! { module = "shapes" }

#[capi::export(slot = 0, since = "1.0")]
pub fn text(a: *const str, b: &mut str) {}

#[capi::export(slot = 1, since = "1.0")]
pub fn slice(a: *const [f64]) {}
