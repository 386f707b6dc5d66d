use capi_runtime as capi;

capi::api! { module = "shapes" }

#[capi::export(slot = 0, since = "1.0")]
pub fn f() -> Result<(), Fault> {
    Ok(())
}

#[capi::export(invalid_argument = Invalid)]
#[repr(i32)]
#[derive(Clone, Copy)]
pub enum Fault { Bad = 1 }
