use capi_runtime as capi;

capi::api! { module = "ui" }

#[capi::export(slot = 0, since = "1.0")]
pub fn f(a: impl FnMut(f64), b: fn(f64), c: &dyn FnMut(f64), d: &mut dyn FnOnce(f64) -> bool) {}

#[capi::export(slot = 1, since = "1.0")]
pub fn g(a: Box<dyn FnMut(f64)>, b: Box<dyn Fn(f64) + Send>, c: &mut dyn Iterator<Item = f64>) {}

#[capi::export(slot = 2, since = "1.0")]
pub fn h(a: &'static mut dyn FnMut(f64), b: &mut (dyn FnMut(f64) + 'static)) {}

#[capi::export(slot = 3, since = "1.0")]
pub fn i(all: &[Box<dyn Fn(f64) + Send + Sync>]) -> Box<dyn Fn(f64) + Send + Sync> {
    unimplemented!()
}
