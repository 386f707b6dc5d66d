use capi_runtime as capi;

capi::api! { module = "shapes" }

#[capi::export(slot = 0, since = "1.0")]
pub fn area<'a, 'b: 'a>(side: &'a f64, other: &'b f64) {}

#[capi::export(slot = 1, since = "1.0")]
pub fn perimeter<'a, 'b>(side: &'a f64, other: &'b f64) where 'b: 'a {}
