use capi_runtime as capi;

capi::api! { module = "shapes" }

#[capi::export]
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Point { pub x: f64 }

#[capi::export(slot = 0, since = "1.0")]
pub fn f(a: Option<&[f64]>, b: Option<&str>, c: Option<f64>, d: Option<Point>) {}

#[capi::export(slot = 1, since = "1.0")]
pub fn g(a: Option<Option<&f64>>, b: Option<*const f64>, c: &Option<f64>, d: &&f64) {}

#[capi::export(slot = 2, since = "1.0")]
pub fn h() -> Option<Option<f64>> {
    None
}
