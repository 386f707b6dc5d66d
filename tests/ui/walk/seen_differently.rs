use capi_runtime as capi;

capi::api! { module = "shapes" }

macro_rules! area {
    ($ty:ty) => {
        #[capi::export(slot = 0, since = "1.0")]
        pub fn area(side: $ty) -> $ty {
            side * side
        }
    };
}
area!(f32);

#[cfg(feature = "fast")]
#[capi::export(slot = 0, since = "1.0")]
pub fn area(side: f64) -> f64 {
    side * side
}
