use capi_runtime as capi;

capi::api! { module = "shapes" }

/// Whose name is a type's of C.
#[allow(non_camel_case_types)]
#[capi::export]
#[repr(C)]
#[derive(Clone, Copy)]
pub struct double { pub x: f64 }

#[capi::export(slot = 0, since = "1.0")]
pub fn many() -> Vec<f64> {
    Vec::new()
}

#[capi::export(slot = 1, since = "1.0")]
pub fn more() -> Box<[double]> {
    Box::new([])
}

#[capi::export(slot = 2, since = "1.0")]
pub fn words() -> String {
    String::new()
}

#[capi::export(slot = 3, since = "1.0")]
pub fn text_buffer_free(at: usize) {
    let _ = at;
}
