use capi_runtime as capi;

capi::api! { module = "shapes" }

#[capi::export(slot = 0, since = "1.0")]
pub fn area<T: Copy>(side: T) {}

#[capi::export(slot = 1, since = "1.0")]
pub fn sum<const N: usize>(sides: f64) {}
