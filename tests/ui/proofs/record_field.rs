use capi_runtime as capi;

capi::api! { module = "shapes" }

#[allow(non_camel_case_types)]
type f64 = f32;

#[capi::export]
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Point { pub x: f64, pub y: [f64; 2], pub z: *const f64 }

#[capi::export(slot = 0, since = "1.0")]
pub fn first(point: &Point) {}
