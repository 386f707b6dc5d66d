use capi_runtime as capi;

capi::api! { module = "shapes" }

include!("areas.rs");

#[capi::export(slot = 0, since = "1.0")]
pub fn perimeter(side: f64) -> f64 {
    side * 4.0
}
