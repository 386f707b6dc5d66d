use capi_runtime as capi;

capi::api! { module = "shapes" }

#[capi::export]
pub type Metres = f64;

mod feet {
    pub type Metres = f32;

    #[capi_runtime::export(slot = 0, since = "1.0")]
    pub fn area(side: Metres) {}
}
