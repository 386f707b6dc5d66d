//! The errors of functions that don't need Python.

use capi_runtime as capi;

// ANCHOR: error
/// Why a function failed; 0 is success.
#[capi::export(invalid_argument = InvalidArgument)]
#[repr(i32)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Error {
    /// A pointer is NULL that mustn't be.
    InvalidArgument = 1,
    /// A ring has fewer than `MIN_RING_POINTS` points.
    TooFewPoints = 2,
    /// A coordinate is infinite or not a number.
    NotFinite = 3,
    /// A tolerance is below 0 or not a number.
    NegativeTolerance = 4,
}
// ANCHOR_END: error
