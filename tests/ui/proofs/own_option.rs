use capi_runtime as capi;

capi::api! { module = "shapes" }

pub struct Option<T>(T);

#[capi::export(slot = 0, since = "1.0")]
pub fn area(side: Option<&f64>) -> f64 {
    *side.0
}
