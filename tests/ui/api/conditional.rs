use capi_runtime as capi;

capi::api! { module = "shapes" }

#[cfg(not(feature = "fast"))]
#[capi::export(slot = 0, since = "1.0")]
pub fn areas(sides: Vec<f64>) {}
