//! Opaque types: owned, lent, given back.

use std::sync::atomic::{AtomicIsize, Ordering};

use capi_runtime as capi;
use pyo3::prelude::*;

/// How many counters there are.
static LIVE: AtomicIsize = AtomicIsize::new(0);

/// Counts. Free it with `every_Counter_free`.
#[capi::export(slot = 25, since = "1.0")]
#[derive(Debug)]
pub struct Counter {
    count: i64,
}

impl Counter {
    fn boxed(count: i64) -> Box<Self> {
        LIVE.fetch_add(1, Ordering::Relaxed);
        Box::new(Self { count })
    }

    pub(crate) fn add(&mut self, other: &Self) -> i64 {
        self.count += other.count;
        self.count
    }
}

impl Drop for Counter {
    fn drop(&mut self) {
        LIVE.fetch_sub(1, Ordering::Relaxed);
    }
}

/// How many counters were made and not freed.
#[pyfunction]
pub fn live_counters() -> isize {
    LIVE.load(Ordering::Relaxed)
}

/// A counter that starts here.
#[capi::export(slot = 26, since = "1.0")]
pub fn counter_new(start: i64) -> Box<Counter> {
    Counter::boxed(start)
}

/// The count.
#[capi::export(slot = 27, since = "1.0")]
pub fn counter_get(counter: &Counter) -> i64 {
    counter.count
}

/// Counts one more.
#[capi::export(slot = 28, since = "1.0")]
pub fn counter_step(counter: &mut Counter) {
    counter.count += 1;
}

/// The count, or -1 where there is no counter.
#[capi::export(slot = 29, since = "1.0")]
pub fn counter_get_or(counter: Option<&Counter>) -> i64 {
    counter.map_or(-1, |counter| counter.count)
}

/// Takes both and gives one with the sum.
#[capi::export(slot = 30, since = "1.0")]
#[expect(clippy::boxed_local, clippy::needless_pass_by_value, reason = "it takes them over")]
pub fn counter_merge(one: Box<Counter>, other: Box<Counter>) -> Box<Counter> {
    Counter::boxed(one.count + other.count)
}

/// Takes a counter, if there is one, and returns its count, or 0.
#[capi::export(slot = 31, since = "1.0")]
pub fn counter_finish(counter: Option<Box<Counter>>) -> i64 {
    counter.map_or(0, |counter| counter.count)
}

/// A counter, unless the start is negative.
#[capi::export(slot = 32, since = "1.0")]
pub fn counter_maybe(start: i64) -> Option<Box<Counter>> {
    (start >= 0).then(|| Counter::boxed(start))
}

/// Counts one more, where there is one, and says whether.
#[capi::export(slot = 33, since = "1.0")]
pub fn counter_step_or(counter: Option<&mut Counter>) -> bool {
    counter.is_some_and(|counter| {
        counter.count += 1;
        true
    })
}
