use capi_runtime as capi;

capi::api! { module = "ui" }

#[capi::export(slot = 0, since = "1.0")]
pub struct Tank(f64);

#[capi::export(slot = 1, since = "1.0")]
impl Tank {
    #[capi::export(slot = 1, since = "1.0")]
    pub fn litres(&self) -> f64 {
        self.0
    }
}

#[capi::export]
impl Drop for Tank {
    #[capi::export(slot = 2, since = "1.0")]
    fn drop(&mut self) {}
}

#[capi::export]
impl Tank {
    pub fn nothing() {}
}

pub struct Many<T>(T);

#[capi::export]
impl<T> Many<T> {
    #[capi::export(slot = 3, since = "1.0")]
    pub fn count(&self) -> usize {
        0
    }
}
