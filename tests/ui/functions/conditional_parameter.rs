use capi_runtime as capi;

capi::api! { module = "shapes" }

#[capi::export(slot = 0, since = "1.0")]
pub fn area(side: f64, #[cfg(feature = "fast")] hint: u32) -> f64 {
    side * side
}

#[capi::export(slot = 1, since = "1.0")]
pub fn perimeter(side: f64, #[cfg(not(feature = "fast"))] sides: u32) -> f64 {
    side * 4.0
}
