use capi_runtime as capi;

capi::api! { module = "shapes" }

#[capi::export(slot = 0, since = "1.0")]
pub struct Shape(f64);

mod circles {
    #[capi_runtime::export(slot = 1, since = "1.0")]
    pub struct Shape(f32);
}
