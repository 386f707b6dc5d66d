use capi_runtime as capi;

capi::api! { module = "shapes" }

#[capi::export(slot = 0, since = "1.0")]
pub fn f(a: Kind) {}

#[capi::export]
#[repr(C, u8)]
#[derive(Clone, Copy)]
pub enum Kind { A = 1 }
