use capi_runtime as capi;

capi::api! { module = "shapes" }

#[capi::export(slot = 0, since = "1.0")]
pub type Metres = f64;

#[capi::export]
pub type Visit = extern "C" fn(Metres) -> Metres;

#[capi::export(slot = 0, since = "1.0")]
pub fn f(a: Metres, b: Visit) {}
