use capi_runtime as capi;

capi::api! { module = "shapes" }

#[capi::export]
#[repr(i32)]
#[derive(Clone, Copy)]
pub enum Fault { None, Bad }

#[capi::export(slot = 0, since = "1.0")]
pub fn area(side: f64) -> Result<f64, Fault> {
    Ok(side * side)
}

#[capi::export(slot = 1, since = "1.0")]
pub fn perimeter(side: f64) -> Result<f64, String> {
    Ok(side * 4.0)
}

#[capi::export(slot = 2, since = "1.0")]
pub fn diagonal(side: f64) -> Result<f64, &'static str> {
    Ok(side * 1.4142)
}
