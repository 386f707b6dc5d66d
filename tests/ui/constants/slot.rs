use capi_runtime as capi;

capi::api! { module = "shapes" }

#[capi::export(since = "1.0")]
pub const SIDES: i32 = 4;

#[capi::export(slot = 0, since = "1.0")]
pub fn f() {}
