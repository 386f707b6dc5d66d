use capi_runtime as capi;

capi::api! { module = "shapes" }

#[capi::export(slot = 0, since = "1.0")]
pub fn f(a: &Point, b: Line, c: Option<Box<Held>>) {}

#[capi::export]
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Line { pub from: Point }

#[capi::export]
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Point { pub x: (f64, f64) }

#[capi::export]
pub struct Held(f64);

#[capi::export(slot = 1, since = "1.0")]
pub fn g(a: &[Line], b: Unknown) -> Result<Line, Point> {
    Ok(a[0])
}
pub struct Unknown;
