use capi_runtime as capi;

capi::api! { module = "shapes" }

macro_rules! powers {
    ($($name:ident $slot:literal $power:literal)*) => { $(
        #[capi::export(slot = $slot, since = "1.0")]
        pub fn $name(side: f64) -> f64 {
            side.powi($power)
        }
    )* };
}
powers! { square 0 2 cube 1 3 }

#[capi::export(slot = 0, since = "1.0")]
pub fn area(side: f64) -> f64 {
    side * side
}
