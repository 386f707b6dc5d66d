use capi_runtime as capi;

capi::api! { module = "shapes" }

#[capi::export(slot = "0", since = "1.0")]
pub fn area(side: f64) -> f64 {
    side * side
}

#[capi::export(slot = 4294967296, since = "1.0")]
pub fn perimeter(side: f64) -> f64 {
    side * 4.0
}

#[capi::export(slot = -1, since = "1.0")]
pub fn half(side: f64) -> f64 {
    side / 2.0
}

#[capi::export(slot = 4294967295, since = "1.0")]
pub fn double(side: f64) -> f64 {
    side * 2.0
}

#[capi::export(slot = 65536, since = "1.0")]
pub fn triple(side: f64) -> f64 {
    side * 3.0
}

#[capi::export(slot = 1, since = 1.0)]
pub fn diagonal(side: f64) -> f64 {
    side * 1.4142
}
