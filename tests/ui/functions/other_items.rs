use capi_runtime as capi;

capi::api! { module = "shapes" }

pub struct Square(f64);

#[capi::export]
impl Square {}

#[capi::export]
pub mod inner {}

#[capi::export]
pub static SIDES: i32 = 4;

#[capi::export]
pub trait Shape {}

#[capi::export]
pub use self::Square as Quad;

#[capi::export]
pub union Either { a: f64, b: i64 }
