use capi_runtime as capi;

capi::api! { module = "shapes" }

#[capi::export]
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Pair(pub f64, pub f64);

#[capi::export]
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Nothing {}

#[capi::export]
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Point { x: f64, pub(crate) y: f64, #[cfg(feature = "fast")] pub z: f64 }

#[capi::export(slot = 0, since = "1.0")]
pub fn f(a: Pair, b: Point) {}
