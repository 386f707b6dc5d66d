use capi_runtime as capi;

capi::api! { module = "shapes" }

#[allow(non_camel_case_types)]
type f64 = f32;

#[capi::export(slot = 0, since = "1.0")]
pub fn each(visit: extern "C" fn(f64) -> f64) {}
