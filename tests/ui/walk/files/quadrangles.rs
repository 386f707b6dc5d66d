#[capi_runtime::export(slot = 3, since = "1.0")]
pub fn area(side: Vec<f64>) -> f64 {
    side[0]
}
