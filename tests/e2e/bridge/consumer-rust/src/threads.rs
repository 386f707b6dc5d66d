//! Several threads at once: an opaque object without the GIL, a class with it.

use std::thread;

use pyo3::prelude::*;

use crate::bridge_capi;

const THREADS: u64 = 4;
const STEPS: u64 = 500;

/// Runs a step on each thread, without the GIL.
fn on_each_thread(py: Python<'_>, step: impl Fn() + Sync) {
    py.detach(|| {
        thread::scope(|scope| {
            for _ in 0..THREADS {
                scope.spawn(|| (0..STEPS).for_each(|_| step()));
            }
        });
    });
}

#[pyfunction]
pub(crate) fn check_tally(py: Python<'_>) -> PyResult<()> {
    let bridge = bridge_capi::import(py)?;
    let tally = bridge.tally_new();
    on_each_thread(py, || bridge.tally_add(&tally));
    assert_eq!(bridge.tally_get(&tally), THREADS * STEPS);
    Ok(())
}

#[pyfunction]
pub(crate) fn check_counter(py: Python<'_>) -> PyResult<()> {
    let bridge = bridge_capi::import(py)?;
    let counter = bridge.counter_new(py, 0)?.expect("0 will do").unbind();
    on_each_thread(py, || {
        // In a Python without a GIL, another thread may hold the borrow.
        let step = |py: Python<'_>| bridge.counter_step(py, Some(counter.bind(py)));
        while Python::attach(step).is_err() {}
    });
    assert_eq!(bridge.counter_get(counter.bind(py))?, THREADS * STEPS);
    Ok(())
}
