use capi_runtime as capi;

capi::api! { module = "shapes" }

#[capi::export]
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Point { pub x: f64 }

mod other {
    #[derive(Clone, Copy)]
    pub struct Point { pub x: f32 }
}

#[capi::export(slot = 0, since = "1.0")]
pub fn first(point: other::Point) {}

#[capi::export(slot = 1, since = "1.0")]
pub fn all(points: &[other::Point]) {}
