use capi_runtime as capi;

capi::api! { module = "shapes" }

#[capi::export(slot = 0, since = "1.0")]
pub struct Shape(f64);

#[allow(non_snake_case)]
#[capi::export(slot = 1, since = "1.0")]
pub fn Shape_free(side: f64) -> f64 {
    side
}

#[capi::export]
#[repr(i32)]
#[derive(Clone, Copy)]
pub enum Kind { Round = 1 }

#[capi::export]
pub const KIND_ROUND: i32 = 2;
