use capi_runtime as capi;

capi::api! { module = "shapes" }

#[capi::export]
pub type Text = &'static str;

#[capi::export]
pub type Point = OtherPoint;

#[capi::export]
pub type Pointer = *const f64;

#[capi::export]
pub type List = Vec<f64>;

#[capi::export]
pub type Visit = fn(f64);

#[capi::export]
pub type Pair<T> = (T, T);

pub struct OtherPoint;
