//! An opaque object that several threads use at once, with the GIL or without.

use std::sync::atomic::{AtomicU64, Ordering};

use capi_runtime as capi;

/// Counts, on any thread.
#[capi::export(slot = 26, since = "1.0")]
#[derive(Debug)]
pub struct Tally(AtomicU64);

/// A tally at zero.
#[capi::export(slot = 27, since = "1.0")]
pub fn tally_new() -> Box<Tally> {
    Box::new(Tally(AtomicU64::new(0)))
}

/// Counts one more.
#[capi::export(slot = 28, since = "1.0")]
pub fn tally_add(tally: &Tally) {
    tally.0.fetch_add(1, Ordering::Relaxed);
}

/// The count.
#[capi::export(slot = 29, since = "1.0")]
pub fn tally_get(tally: &Tally) -> u64 {
    tally.0.load(Ordering::Relaxed)
}
