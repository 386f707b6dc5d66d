use capi_runtime as capi;

capi::api! { module = "shapes" }

#[capi::export]
pub const NAME: &str = "shapes";

#[capi::export]
pub const LETTER: char = 'a';

#[capi::export]
pub const PAIR: (f64, f64) = (0.0, 0.0);

#[capi::export(slot = 0, since = "1.0")]
pub fn f() {}
