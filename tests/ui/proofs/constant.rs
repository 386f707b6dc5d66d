use capi_runtime as capi;

capi::api! { module = "shapes" }

#[allow(non_camel_case_types)]
type i32 = u8;

#[capi::export]
pub const SIDES: i32 = 4;

#[capi::export(slot = 0, since = "1.0")]
pub fn first() {}
