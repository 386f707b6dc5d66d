use capi_runtime as capi;

capi::api! { module = "shapes" }

#[capi::export]
pub const SIDES: i32 = 4;
