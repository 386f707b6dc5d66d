use capi_runtime as capi;

capi::api! { module = "shapes" }

#[capi::export]
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Point {
    pub x: f64,
    pub y: f64,
    pub z: f64,
}

#[capi::export(slot = 0, since = "1.0")]
pub fn norm(point: &Point) -> f64 {
    point.x.hypot(point.y)
}
