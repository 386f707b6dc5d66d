use capi_runtime as capi;

capi::api! { module = "shapes" }

#[capi::export(slot = 0, since = "1.0")]
pub fn rust(a: fn(f64), b: &dyn Fn(f64), c: extern "system" fn(f64)) {}

#[capi::export(slot = 1, since = "1.0")]
pub fn parameters(a: extern "C" fn(&str), b: extern "C" fn(i32, ...), c: extern "C" fn(&[f64])) {}

#[capi::export(slot = 2, since = "1.0")]
pub fn results(a: extern "C" fn() -> &'static f64, b: extern "C" fn() -> (u8, u8)) {}

#[capi::export(slot = 3, since = "1.0")]
pub fn places(a: *const extern "C" fn(), b: &extern "C" fn()) -> extern "C" fn() {
    todo!()
}
