use capi_runtime as capi;

capi::api! { module = "shapes" }

#[capi::export(slot = 0, since = "1.0")]
pub struct Shape(*const f64);

#[capi::export(slot = 1, since = "1.0")]
pub fn area(shape: &Shape) -> f64 {
    0.0
}

#[capi::export(slot = 2, since = "1.0")]
pub fn make() -> Box<Shape> {
    todo!()
}
