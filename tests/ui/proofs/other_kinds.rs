use capi_runtime as capi;

capi::api! { module = "shapes" }

#[capi::export]
#[repr(i32)]
#[derive(Clone, Copy)]
pub enum Fault { Bad = 1 }

#[capi::export(slot = 0, since = "1.0")]
pub struct Shape(f64);

mod other {
    #[repr(i64)]
    #[derive(Clone, Copy)]
    pub enum Fault { Bad = 2 }
    pub struct Shape(f32);
}

#[capi::export(slot = 1, since = "1.0")]
pub fn taken(fault: other::Fault) {}

#[capi::export(slot = 2, since = "1.0")]
pub fn returned() -> other::Fault {
    other::Fault::Bad
}

#[capi::export(slot = 3, since = "1.0")]
pub fn status() -> Result<(), other::Fault> {
    Ok(())
}

#[capi::export(slot = 4, since = "1.0")]
pub fn opaque(shape: &other::Shape, more: Option<Box<other::Shape>>) -> Box<other::Shape> {
    todo!()
}

#[capi::export]
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Record { pub fault: other::Fault, pub more: *const other::Fault }

#[capi::export(slot = 5, since = "1.0")]
pub fn callback(f: extern "C" fn(&other::Shape)) {}
