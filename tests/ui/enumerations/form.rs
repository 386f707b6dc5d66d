use capi_runtime as capi;

capi::api! { module = "shapes" }

#[capi::export]
pub enum Kind { Round }

#[capi::export(slot = 0, since = "1.0")]
#[repr(i32)]
pub enum Other { Round }

#[capi::export]
#[repr(C)]
pub enum Third { Round }

#[capi::export]
#[repr(isize)]
pub enum Fourth { Round }
