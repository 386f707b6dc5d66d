use capi_runtime as capi;

capi::api! { module = "shapes" }

#[capi::export]
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Tree { pub left: Tree }

#[capi::export]
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Fine { pub next: *const Fine }

#[capi::export(slot = 0, since = "1.0")]
pub fn f(a: &Tree, b: &Fine) {}
