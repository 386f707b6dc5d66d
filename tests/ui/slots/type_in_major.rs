use capi_runtime as capi;

capi::api! { module = "shapes" }

#[capi::export(slot = 0, since = "1.0")]
pub struct Ring(f64);

#[capi::export]
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Pair {
    pub first: *const Ring,
    pub second: *const Ring,
}

#[capi::export(slot = 1, since = "1.0", also(slot = 0, since = "2.0"))]
pub fn area(ring: &Ring) -> f64 {
    ring.0
}

#[capi::export(slot = 1, since = "2.0")]
pub fn pair_area(pair: &Pair) -> f64 {
    f64::from(u8::from(pair.first == pair.second))
}

#[capi::export(slot = 2, since = "2.0")]
pub fn nothing() {}
