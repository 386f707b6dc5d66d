use capi_runtime as capi;

capi::api! { module = "shapes" }

#[capi::export(slot = 0, since = "1.0")]
pub struct Shape(f64);

#[capi::export]
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Point { pub x: f64 }

#[capi::export(slot = 1, since = "1.0")]
pub fn f(a: Shape, b: &[Shape], c: Option<Shape>) -> Shape {
    a
}

#[capi::export(slot = 2, since = "1.0")]
pub fn g(a: Box<Point>, b: Box<f64>) -> Box<Point> {
    a
}
