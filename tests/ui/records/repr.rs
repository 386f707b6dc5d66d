use capi_runtime as capi;

capi::api! { module = "shapes" }

#[capi::export]
#[repr(C, packed)]
#[derive(Clone, Copy)]
pub struct Point { pub x: f64 }

#[capi::export]
#[repr(C, align(16))]
#[derive(Clone, Copy)]
pub struct Wide { pub x: f64 }

#[capi::export(slot = 0, since = "1.0")]
pub fn f(a: Point, b: Wide) {}
