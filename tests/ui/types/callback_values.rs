use capi_runtime as capi;

capi::api! { module = "shapes" }

#[capi::export]
#[repr(i32)]
#[derive(Clone, Copy)]
pub enum Kind { Round = 1 }

#[capi::export]
pub type Visit = extern "C" fn(f64);

#[capi::export(slot = 0, since = "1.0")]
pub fn f(a: extern "C" fn() -> Kind, b: extern "C" fn(&mut Kind)) {}

#[capi::export(slot = 1, since = "1.0")]
pub fn g(a: &Visit) -> Option<Visit> {
    None
}
