use capi_runtime as capi;

capi::api! { module = "shapes" }

#[capi::export(slot = 0, since = "1.0")]
pub fn f(a: [f64; 2], b: &[f64; 2], c: &mut [f64; 2]) {}

#[capi::export(slot = 1, since = "1.0")]
pub fn g() -> [f64; 2] {
    [0.0; 2]
}

#[capi::export(slot = 2, since = "1.0")]
pub fn h(a: *const [f64; 2], b: &[[f64; 2]]) {}
