//! A file in it.

/// A size.
#[capi_runtime::export]
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct Size {
    /// How wide.
    pub width: f64,
}
