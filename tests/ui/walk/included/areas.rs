#[capi::export(slot = 1, since = "1.0")]
pub fn area(side: f64) -> f64 {
    side * side
}
