use capi_runtime as capi;

capi::api! { module = "ui" }

#[capi::export(slot = 0, since = "1.0")]
pub struct Tank(f64);

pub struct Hidden;

#[capi::export]
impl Hidden {
    #[capi::export(slot = 1, since = "1.0")]
    pub fn new() -> f64 {
        0.0
    }

    #[capi::export(slot = 2, since = "1.0")]
    pub fn get(&self) -> f64 {
        0.0
    }
}

#[capi::export]
impl Tank {
    #[capi::export(slot = 3, since = "1.0")]
    pub fn free(&self) {}
}

mod other {
    pub struct Tank;

    #[capi_runtime::export]
    impl Tank {
        #[export(slot = 4, since = "1.0")]
        pub fn make() -> f64 {
            0.0
        }
    }
}
