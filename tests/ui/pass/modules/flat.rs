//! A file.

pub mod child;

/// A point.
#[capi_runtime::export]
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct Point {
    /// Its place.
    pub x: f64,
}
