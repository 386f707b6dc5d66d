use capi_runtime as capi;

capi::api! { module = "shapes" }

#[capi::export]
pub const PI: f64 = std::f64::consts::PI;

#[capi::export]
pub const MOST: i32 = i32::MAX;

#[capi::export]
pub const SIZE: usize = 1 << 40;

#[capi::export]
pub const TOO_BIG: u8 = 255 + 1 - 1 + 1;

#[capi::export]
pub const INFINITE: f64 = 1.0 / 0.0;

#[capi::export(slot = 0, since = "1.0")]
pub fn f() {}
