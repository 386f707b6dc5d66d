use capi_runtime as capi;

capi::api! { module = "shapes" }

#[capi::export(slot = 0, since = "1.0")]
pub fn import(side: f64) -> f64 {
    side
}

#[capi::export]
pub const TARGET: i32 = 2;
