//! Two major versions from one source: what is in both, what was renamed, what is retired; an
//! enumeration that may grow.

use capi_runtime as capi;
use pyo3::prelude::*;

capi::api! {
    module = "clocks",
    deprecated(major = 1, since = "2.1", note = "clocks 4 won't have it"),
}

/// Which clock.
#[capi::export]
#[repr(u8)]
#[non_exhaustive]
#[derive(Clone, Copy)]
pub enum Clock {
    /// The wall's.
    Wall = 1,
    /// One that is never set.
    Steady = 2,
}

/// A moment, as version 1 has it.
#[capi::export]
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Moment {
    /// Since the epoch.
    pub seconds: i64,
}

/// A stop watch.
#[capi::export(slot = 0, since = "1.0", also(slot = 0, since = "2.0"))]
pub struct Watch(u64);

/// A new one.
#[capi::export(slot = 3, since = "1.1", also(slot = 1, since = "2.0"))]
pub fn watch() -> Box<Watch> {
    Box::new(Watch(0))
}

/// Ticks until now.
#[capi::export(slot = 1, since = "1.0", also(slot = 4, since = "2.1"))]
pub fn ticks(watch: &Watch, clock: Clock) -> u64 {
    watch.0 + clock as u64
}

/// In whole seconds.
#[capi::export(slot = 2, since = "1.0", name = "now")]
pub fn now_in_seconds() -> Moment {
    Moment { seconds: 0 }
}

/// In nanoseconds.
#[capi::export(slot = 2, since = "2.0")]
pub fn now(clock: Clock) -> u64 {
    clock as u64
}

/// How long a tick is, in nanoseconds.
#[capi::export(slot = 3, since = "2.0")]
pub fn resolution(clock: Clock) -> u64 {
    clock as u64
}

/// Starts it again.
#[capi::export(slot = 5, since = "2.1", retired(since = "2.2", note = "free it, and make another"))]
pub fn restart(watch: Box<Watch>);

/// Reads a time from text.
#[capi::export(slot = 6, since = "2.1", retired(since = "2.2"))]
pub fn parse(py: Python<'_>, text: &str) -> PyResult<u64>;
