use capi_runtime as capi;

capi::api! { module = "ui" }

#[capi::export(slot = 0, since = "1.0")]
pub struct Tank(f64);

#[capi::export]
impl Tank {
    #[capi::export]
    pub const MOST: f64 = 100.0;

    #[capi::export(slot = 1, since = "1.0")]
    pub fn litres(&self) -> f64 {
        self.0
    }
}

#[capi::export(slot = 2, since = "1.0")]
pub fn seen(tank: &Tank) -> f64 {
    tank.0
}
