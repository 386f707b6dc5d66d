use capi_runtime as capi;

capi::api! { module = "shapes" }

#[capi::export(slot = 0, since = "1.0")]
pub fn each(side: f64, visit: extern "C" fn(f64) -> bool) {
    visit(side);
}
