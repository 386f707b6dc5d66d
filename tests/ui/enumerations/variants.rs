use capi_runtime as capi;

capi::api! { module = "shapes" }

#[capi::export]
#[repr(i32)]
#[derive(Clone, Copy)]
pub enum Kind { Round(f64), #[cfg(feature = "fast")] Square }

#[capi::export]
#[repr(i32)]
#[derive(Clone, Copy)]
pub enum Never {}

#[capi::export]
#[repr(i32)]
#[derive(Clone, Copy)]
pub enum Computed { A = i32::MAX, B = FIRST }
const FIRST: i32 = 1;

#[capi::export(slot = 0, since = "1.0")]
pub fn f(a: Kind, b: Computed) {}
