use capi_runtime as capi;

capi::api! { module = "shapes" }

#[capi::export]
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Place {
    pub longitude: f64,
}

#[capi::export(slot = 0, since = "1.0")]
pub fn norm(point: &Place) -> f64 {
    point.longitude
}
