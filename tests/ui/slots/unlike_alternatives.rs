use capi_runtime as capi;

capi::api! { module = "shapes" }

#[cfg(feature = "fast")]
#[capi::export(slot = 0, since = "1.0")]
pub fn area(side: f64) -> f64 {
    side * side
}

#[cfg(not(feature = "fast"))]
#[capi::export(slot = 0, since = "1.1")]
pub fn area(side: f64) -> f64 {
    side * side
}

#[cfg(feature = "fast")]
#[capi::export(slot = 1, since = "1.1", retired(since = "1.2"))]
pub fn perimeter(side: f64) -> f64;

#[cfg(not(feature = "fast"))]
#[capi::export(slot = 1, since = "1.1")]
pub fn perimeter(side: f64) -> f64 {
    side * 4.0
}

#[cfg(feature = "fast")]
#[capi::export(slot = 2, since = "1.1")]
pub unsafe fn half(side: *const f64) -> f64 {
    unsafe { *side / 2.0 }
}

#[cfg(not(feature = "fast"))]
#[capi::export(slot = 2, since = "1.1")]
pub fn half(side: *const f64) -> f64 {
    if side.is_null() { 0.0 } else { 1.0 }
}

#[cfg(feature = "fast")]
#[capi::export(slot = 3, since = "1.1")]
pub fn each(side: &mut dyn FnMut(f64)) {
    side(1.0);
}

#[cfg(not(feature = "fast"))]
#[capi::export(slot = 3, since = "1.1")]
pub fn each(side: &mut dyn FnMut(f32)) {
    side(1.0);
}
