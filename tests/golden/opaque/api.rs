//! An opaque type: owned, lent and given back.

use capi_runtime as capi;

capi::api! { module = "counters" }

/// Counts. Free it with `counters_Counter_free`.
#[capi::export(slot = 0, since = "1.0")]
pub struct Counter(u64);

/// A counter at zero.
#[capi::export(slot = 1, since = "1.0")]
pub fn counter_new() -> Box<Counter> {
    Box::new(Counter(0))
}

/// Counts one more.
#[capi::export(slot = 2, since = "1.0")]
pub fn counter_step(counter: &mut Counter) -> u64 {
    counter.0 += 1;
    counter.0
}

/// Takes both; gives the greater one, if they differ.
#[capi::export(slot = 3, since = "1.0")]
pub fn counter_greater(one: Box<Counter>, other: Option<Box<Counter>>) -> Option<Box<Counter>> {
    let other = other?;
    match one.0.cmp(&other.0) {
        std::cmp::Ordering::Less => Some(other),
        std::cmp::Ordering::Equal => None,
        std::cmp::Ordering::Greater => Some(one),
    }
}
