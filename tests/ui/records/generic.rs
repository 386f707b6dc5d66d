use capi_runtime as capi;

capi::api! { module = "shapes" }

#[capi::export]
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Point<T> { pub x: T }

#[capi::export(slot = 0, since = "1.0")]
pub struct Shape<'a>(&'a f64);
