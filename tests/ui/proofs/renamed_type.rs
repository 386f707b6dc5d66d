use capi_runtime as capi;

capi::api! { module = "shapes" }

#[capi::export]
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Point { pub x: f64 }

#[capi::export]
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Size { pub width: f32 }

mod inner {
    use super::Size as Point;

    #[capi_runtime::export(slot = 0, since = "1.0")]
    pub fn first(point: &Point) {}
}
