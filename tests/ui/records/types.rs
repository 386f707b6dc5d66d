use capi_runtime as capi;

capi::api! { module = "shapes" }

const SIDES: usize = 4;

#[capi::export]
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Square {
    pub sides: [f64; SIDES],
    pub none: [f64; 0],
    pub name: &'static str,
    pub visit: extern "C" fn(),
    pub nothing: (),
    pub pointer: *const [f64; 2],
}

#[capi::export(slot = 0, since = "1.0")]
pub fn f(a: Square) {}
