#[capi_runtime::export(slot = 0, since = "1.0")]
pub fn area(radius: f64) -> f64 {
    radius
}
