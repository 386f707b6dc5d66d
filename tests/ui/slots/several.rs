use capi_runtime as capi;

capi::api! { module = "shapes" }

#[capi::export(slot = 0, since = "1.1")]
pub fn area(sides: Vec<f64>, name: String) -> f64 {
    sides[0] * name.len() as f64
}

#[capi::export(slot = 2, since = "1.0")]
pub fn perimeter(side: Side) -> f64 {
    side.0
}

pub struct Side(f64);
