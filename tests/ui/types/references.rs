use capi_runtime as capi;

capi::api! { module = "shapes" }

#[capi::export(slot = 0, since = "1.0")]
pub fn f(a: &'static f64, b: &'static str, c: &[&str]) {}

#[capi::export(slot = 1, since = "1.0")]
pub fn g<'a>(a: &'a f64) -> &'a f64 {
    a
}

#[capi::export(slot = 2, since = "1.0")]
pub fn h() -> &'static str {
    ""
}
