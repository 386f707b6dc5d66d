use capi_runtime as capi;

capi::api! { module = "shapes" }

#[capi::export]
pub type Metres = f32;

#[capi::export]
pub type Visit = extern "C" fn(f64) -> bool;

#[capi::export]
#[repr(u8)]
#[derive(Clone, Copy)]
pub enum Clock {
    Wall = 1,
    Steady = 2,
}

#[capi::export]
#[repr(i32)]
#[non_exhaustive]
#[derive(Clone, Copy)]
pub enum Zone {
    Wall = 1,
    Steady = 2,
}

#[capi::export]
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Stock {
    pub count: u8,
}

#[capi::export(slot = 0, since = "1.0")]
pub fn now(clock: Clock) -> i32 {
    clock as i32
}
