use capi_runtime as capi;

capi::api! { module = "shapes" }

mod walked {
    #[capi_runtime::export]
    #[repr(C)]
    #[derive(Clone, Copy)]
    pub struct Point { pub x: f64 }
}

macro_rules! point {
    ($ty:ty) => {
        #[capi::export]
        #[repr(C)]
        #[derive(Clone, Copy)]
        pub struct Point { pub x: $ty }
    };
}

point!(f32);

#[capi::export(slot = 0, since = "1.0")]
pub fn area(point: &Point) {}
