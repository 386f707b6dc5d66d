use capi_runtime as capi;

capi::api! { module = "shapes" }

#[capi::export(slot = 0, since = "1.0", retired(since = "0.9"))]
pub fn area(side: f64) -> f64;

#[capi::export(slot = 1, since = "1.0", retired(since = "1.0"))]
pub fn perimeter(side: f64) -> f64;

/// A release may be called anything.
#[capi::export(slot = 2, since = "1.0", retired(since = "0.9.1 of spring"))]
pub fn half(side: f64) -> f64;
