use capi_runtime as capi;

capi::api! { module = "shapes" }

#[capi::export]
#[repr(i32)]
#[derive(Clone, Copy)]
pub enum Failure {
    Bad = 1,
}

#[capi::export(slot = 0, since = "1.0")]
pub fn half(side: &f64) -> Result<f64, Failure> {
    Ok(*side / 2.0)
}
