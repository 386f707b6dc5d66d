use capi_runtime as capi;

capi::api! { module = "shapes" }

#[capi::export(slot = 0, since = "1.0")]
pub fn area(side: f64) -> f64 {
    side * side
}

mod circles {
    #[capi_runtime::export(slot = 1, since = "1.0")]
    pub fn area(radius: f64) -> f64 {
        radius * radius * 3.14
    }
}
