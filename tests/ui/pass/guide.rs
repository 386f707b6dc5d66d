//! What the guide shows as cures for what is refused.

use std::collections::BTreeMap;

use capi_runtime as capi;
use pyo3::prelude::*;

capi::api! { module = "cures" }

// ANCHOR: record
/// Both ends of what was seen.
#[capi::export]
#[repr(C)]
#[derive(Debug, Clone, Copy)]
pub struct Range {
    /// The least.
    pub low: f64,
    /// The greatest.
    pub high: f64,
}

/// In place of `-> (f64, f64)`.
#[capi::export(slot = 0, since = "1.0")]
pub fn range(values: &[f64]) -> Range {
    let low = values.iter().copied().fold(f64::INFINITY, f64::min);
    let high = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    Range { low, high }
}
// ANCHOR_END: record

// ANCHOR: opaque
/// In place of a map that would cross itself. The slot is that of its destructor.
#[capi::export(slot = 1, since = "1.0")]
#[derive(Debug)]
pub struct Prices(BTreeMap<u32, f64>);

#[capi::export]
impl Prices {
    /// An empty one; who calls owns it.
    #[export(slot = 2, since = "1.0")]
    pub fn new() -> Box<Self> {
        Box::new(Self(BTreeMap::new()))
    }

    /// The price of an item; nothing where it has none.
    #[export(slot = 3, since = "1.0")]
    pub fn get(&self, item: u32) -> Option<f64> {
        self.0.get(&item).copied()
    }
}
// ANCHOR_END: opaque

// ANCHOR: status
/// In place of a `String` as the error.
#[capi::export(invalid_argument = Invalid)]
#[repr(i32)]
#[derive(Debug, Clone, Copy)]
pub enum Fault {
    /// An argument couldn't be taken.
    Invalid = 1,
    /// There are no values.
    Empty = 2,
}

/// Fails without the interpreter: C gets 0, or the variant.
#[capi::export(slot = 4, since = "1.0")]
pub fn mean(values: &[f64]) -> Result<f64, Fault> {
    if values.is_empty() {
        return Err(Fault::Empty);
    }
    Ok(values.iter().sum::<f64>() / values.len() as f64)
}
// ANCHOR_END: status

// ANCHOR: raises
/// The same with an exception, for which a function needs the GIL.
#[capi::export(slot = 5, since = "1.0")]
pub fn mean_of(_py: Python<'_>, values: &[f64]) -> PyResult<f64> {
    mean(values).map_err(|_| pyo3::exceptions::PyValueError::new_err("no values"))
}
// ANCHOR_END: raises

// ANCHOR: closure
/// In place of `impl FnMut(f64)` and of `fn(f64)`.
#[capi::export(slot = 6, since = "1.0")]
pub fn each(values: &[f64], visit: &mut dyn FnMut(f64)) {
    for value in values {
        visit(*value);
    }
}
// ANCHOR_END: closure

// ANCHOR: written
/// In place of a `&mut [f64]` that is returned: the caller's memory, which this fills.
#[capi::export(slot = 7, since = "1.0")]
pub fn doubled(values: &[f64], into: &mut [f64]) {
    for (value, into) in values.iter().zip(into) {
        *into = value * 2.0;
    }
}
// ANCHOR_END: written

// ANCHOR: lent
/// With two `&` parameters, the lifetime says which one the result is part of.
#[capi::export(slot = 8, since = "1.0")]
pub fn longer<'a>(name: &'a str, _other: &str) -> &'a str {
    name.trim()
}
// ANCHOR_END: lent

// ANCHOR: retired
/// The body is gone, the signature and the slot stay.
#[capi::export(slot = 9, since = "1.0", retired(since = "1.3", note = "use `range`"))]
pub fn extent(values: &[f64]) -> f64;
// ANCHOR_END: retired
