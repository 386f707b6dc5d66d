//! Slots of two versions, a deprecated one, a conditional one, an unsafe one.

use capi_runtime as capi;

capi::api! { module = "pkg._native", prefix = "pkg" }

/// A length in metres.
#[capi::export]
pub type Metres = f64;

/// How many at most.
#[capi::export]
pub const LIMIT: u32 = 1 << 10;

/// How much at most.
#[capi::export]
pub const TOLERANCE: f64 = 1e-9;

/// How many fit in a list.
#[capi::export]
pub const LONGEST: usize = 4096;

/// Half of it.
#[deprecated(since = "1.1", note = "use `scaled`")]
#[capi::export(slot = 0, since = "1.0")]
pub fn half(length: Metres) -> Metres {
    length / 2.0
}

/// Only where the system is Unix.
#[cfg(unix)]
#[capi::export(slot = 1, since = "1.0")]
pub fn pid() -> u32 {
    std::process::id()
}

/// Reads it.
///
/// # Safety
///
/// `class` points to a length.
#[capi::export(slot = 2, since = "1.1")]
pub unsafe fn read(class: *const Metres) -> Metres {
    unsafe { *class }
}

/// By a factor.
#[capi::export(slot = 3, since = "1.1", name = "scaled")]
pub fn scale(length: Metres, factor: f64) -> Metres {
    length * factor
}
