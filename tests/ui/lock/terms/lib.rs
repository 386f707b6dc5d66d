use capi_runtime as capi;

capi::api! { module = "shapes" }

#[capi::export]
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Point {
    pub x: f64,
    pub y: f64,
}

#[capi::export(slot = 0, since = "1.0")]
pub fn norm(point: Option<&Point>) -> f64 {
    point.map_or(0.0, |it| it.x.hypot(it.y))
}

#[capi::export(slot = 1, since = "1.0")]
pub unsafe fn length2(point: &Point) -> f64 {
    point.x * point.x + point.y * point.y
}
