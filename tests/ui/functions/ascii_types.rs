use capi_runtime as capi;

capi::api! { module = "shapes" }

#[capi::export]
#[repr(C)]
pub struct Fläche {
    pub side: f64,
}

#[capi::export(slot = 0, since = "1.0")]
pub fn side(side: f64) -> f64 {
    side
}
