use capi_runtime as capi;

capi::api! { module = "shapes" }

#[capi::export(slot = 0, since = "1.0")]
#[capi::export(slot = 1, since = "1.0")]
pub fn area(side: f64) -> f64 {
    side * side
}

#[capi::export(slot = 2, since = "1.0")]
#[capi::export(slot = 2, since = "1.0")]
pub fn perimeter(side: f64) -> f64 {
    side * 4.0
}

#[capi::export(slot = 3, since = "1.0")]
#[capi::export(slot = 0, since = "2.0")]
pub fn half(side: f64) -> f64 {
    side / 2.0
}

#[capi::export(slot = 4, since = "1.0")]
#[capi::export(slot = 1, since = "2.0")]
pub struct Circle(f64);

#[capi::export]
#[capi::export]
#[derive(Clone, Copy)]
#[repr(C)]
pub struct Point {
    pub x: f64,
    pub y: f64,
}

#[capi::export]
#[capi::export]
pub const LIMIT: u32 = 3;

#[capi::export]
#[capi::export]
pub type Metres = f64;
