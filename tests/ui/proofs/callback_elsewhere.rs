use capi_runtime as capi;

capi::api! { module = "shapes" }

#[capi::export]
pub type Visit = extern "C" fn(f64) -> f64;

mod inner {
    pub type Visit = extern "C" fn(f32) -> f32;

    #[capi_runtime::export(slot = 0, since = "1.0")]
    pub fn each(visit: Visit) {}
}
