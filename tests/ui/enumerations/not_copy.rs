use capi_runtime as capi;

capi::api! { module = "shapes" }

#[capi::export]
#[repr(i32)]
pub enum Kind { Round = 1 }

#[capi::export(slot = 0, since = "1.0")]
pub fn f(a: Kind) -> Kind {
    a
}
