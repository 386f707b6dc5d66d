use capi_runtime as capi;

capi::api! { module = "shapes" }

#[capi::export]
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Point {
    pub x: f64,
    pub y: f32,
}

#[capi::export(slot = 0, since = "1.0")]
pub fn norm(point: &Point) -> f64 {
    point.x.hypot(point.y.into())
}

#[capi::export(slot = 1, since = "1.0")]
pub fn flipped(point: Point) -> Point {
    Point { x: -point.x, y: -point.y }
}
