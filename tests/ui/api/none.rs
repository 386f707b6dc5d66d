use capi_runtime as capi;

#[capi::export]
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Point {
    pub x: f64,
}

#[capi::export(slot = 0, since = "1.0")]
pub fn first(point: Point) -> f64 {
    point.x
}

#[capi::export(slot = 1, since = "1.0")]
pub fn second(point: &Point) -> f64 {
    point.x
}
