use capi_runtime as capi;

capi::api! { module = "shapes" }

#[capi::export(slot = 0, since = "1.0")]
pub fn area(side: f64) -> f64;

#[capi::export(slot = 1, since = "1.0", retired(note = "use `area`"))]
pub fn perimeter(side: f64) -> f64;

#[capi::export(slot = 2, since = "1.0", retired(since = "1.1", instead = "area"))]
pub fn diagonal(side: f64) -> f64;

#[capi::export(slot = 3, since = "1.0", retired(since = "1.1"))]
pub struct Circle(f64);
