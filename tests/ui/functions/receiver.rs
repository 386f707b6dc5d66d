use capi_runtime as capi;

capi::api! { module = "shapes" }

pub struct Square(f64);

impl Square {
    #[capi::export(slot = 0, since = "1.0")]
    pub fn area(&self) -> f64 {
        self.0 * self.0
    }
}
