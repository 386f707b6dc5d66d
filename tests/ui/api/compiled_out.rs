use capi_runtime as capi;

capi::api! { module = "shapes" }

#[capi::export(slot = 0, since = "1.0")]
pub fn area(side: f64) -> f64 {
    side * side
}

#[cfg(feature = "fast")]
#[capi::export(slot = 1, since = "1.0")]
pub fn fast_areas(sides: Vec<f64>) {}

#[cfg(feature = "fast")]
mod fast {
    #[capi_runtime::export(slot = 3, since = "1.0")]
    pub fn faster_areas(sides: &[f64]) {}

    #[capi_runtime::export]
    #[repr(C)]
    #[derive(Clone, Copy)]
    pub struct Tree { pub left: Tree }
}
