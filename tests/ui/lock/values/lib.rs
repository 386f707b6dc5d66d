use capi_runtime as capi;

capi::api! { module = "shapes" }

#[capi::export]
#[repr(i32)]
#[derive(Clone, Copy)]
pub enum Clock {
    Wall = 3,
    Steady = 2,
}

#[capi::export]
#[repr(i32)]
#[derive(Clone, Copy)]
pub enum Zone {
    Local = 1,
}

#[capi::export]
#[repr(i32)]
#[derive(Clone, Copy)]
pub enum Day {
    Holiday = 1,
    Work = 2,
}

#[capi::export]
#[repr(i32)]
#[derive(Clone, Copy)]
pub enum Moon {
    Full = 1,
    New = 2,
    Blue = 3,
}

#[capi::export(slot = 0, since = "1.0")]
pub fn now(clock: Clock) -> i32 {
    clock as i32
}
