use capi_runtime as capi;

capi::api! { module = "shapes" }

#[capi::export]
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Place {
    pub x: f64,
    pub y: f64,
}

#[capi::export(slot = 2, since = "1.0")]
pub struct Store(u8);

#[capi::export(slot = 3, since = "1.0")]
pub fn stock() -> Box<Store> {
    Box::new(Store(0))
}

#[capi::export(slot = 0, since = "1.0")]
pub fn norm(point: &Place) -> f64 {
    point.x.hypot(point.y)
}

#[capi::export(slot = 1, since = "1.0")]
pub fn flipped(point: Place) -> Place {
    Place { x: -point.x, y: -point.y }
}
