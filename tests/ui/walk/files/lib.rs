use capi_runtime as capi;

capi::api! { module = "shapes" }

mod circles;
#[path = "quadrangles.rs"]
mod squares;

#[capi::export(slot = 0, since = "1.0")]
pub fn perimeter(side: f64) -> f64 {
    side * 4.0
}
