use capi_runtime as capi;
use std::collections::HashMap;

capi::api! { module = "shapes" }

#[capi::export(slot = 0, since = "1.0")]
pub fn f(a: (f64, f64), b: u128, c: char, d: HashMap<u8, u8>, e: ()) {}

#[capi::export(slot = 1, since = "1.0")]
pub fn g(a: impl Copy, b: &dyn Send, c: <u8 as std::str::FromStr>::Err) {}

#[capi::export(slot = 2, since = "1.0")]
pub fn h() -> ! {
    panic!()
}

#[capi::export(slot = 3, since = "1.0")]
pub fn i() -> (f64, f64) {
    (0.0, 0.0)
}
