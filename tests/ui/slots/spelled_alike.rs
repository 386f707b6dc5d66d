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

#[capi::export(slot = 2, since = "1.0")]
pub fn each(first: &mut dyn FnMut(f64), second: &mut dyn FnMut(f64)) {
    first(1.0);
    second(2.0);
}

#[capi::export(slot = 3, since = "1.0")]
pub fn each_callback2(side: f64) -> f64 {
    side
}
