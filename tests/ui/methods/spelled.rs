use capi_runtime as capi;
use capi_runtime::export as slot;

capi::api! { module = "ui" }

#[slot(slot = 0, since = "1.0")]
pub struct Tank(f64);

#[slot]
impl Tank {
    #[capi::export(slot = 1, since = "1.0")]
    pub fn litres(&self) -> f64 {
        self.0
    }

    #[slot(slot = 2, since = "1.0")]
    pub fn gallons(&self) -> f64 {
        self.0
    }

    #[cfg_attr(unix, capi::export(slot = 3, since = "1.0"))]
    pub fn new() -> f64 {
        0.0
    }
}
