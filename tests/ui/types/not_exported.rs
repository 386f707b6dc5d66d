use capi_runtime as capi;

capi::api! { module = "shapes" }

#[derive(Clone, Copy)]
pub struct Point { pub x: f64 }

#[capi::export(slot = 0, since = "1.0")]
pub fn f(a: Point, b: &Point, c: &[Point], d: *const Point, e: Option<&Point>, f: Box<Point>) {}

#[capi::export(slot = 1, since = "1.0")]
pub fn g() -> Point {
    Point { x: 0.0 }
}
