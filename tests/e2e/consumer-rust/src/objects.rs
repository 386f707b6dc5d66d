//! Opaque objects: owned, lent, given back, and used from several threads.

use std::thread;

use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

use crate::every_capi::{self, Counter, Owned};

#[pyfunction]
pub(crate) fn check_objects(py: Python<'_>) -> PyResult<()> {
    let every = every_capi::import(py)?;
    let mut one: Owned<Counter> = every.counter_new(5);
    every.counter_step(&mut one);
    assert_eq!(every.counter_get(&one), 6);
    assert_eq!(every.counter_get_or(Some(&one)), 6);
    assert_eq!(every.counter_get_or(None), -1);
    assert!(every.counter_step_or(Some(&mut one)) && !every.counter_step_or(None));

    let both = every.counter_merge(one, every.counter_new(1 << 40));
    assert_eq!(every.counter_get(&both), (1 << 40) + 7);
    assert_eq!(every.counter_finish(Some(both)), (1 << 40) + 7);
    assert_eq!(every.counter_finish(None), 0);

    assert!(every.counter_maybe(0).is_some() && every.counter_maybe(-1).is_none());
    let parsed = every.counter_parse(" 17 ", py)?;
    assert_eq!(every.counter_get(&parsed), 17);
    let error = every.counter_parse("seventeen", py).expect_err("it is no number");
    assert!(error.is_instance_of::<PyValueError>(py));

    // A handle that isn't given away is freed where it is dropped.
    let kept: Vec<Owned<Counter>> = (0..100).map(|start| every.counter_new(start)).collect();
    assert_eq!(kept.iter().map(|counter| every.counter_get(counter)).sum::<i64>(), 4950);
    Ok(())
}

/// The API, lent objects and owned ones go to other threads.
#[pyfunction]
pub(crate) fn check_threads(py: Python<'_>) -> PyResult<()> {
    let every = every_capi::import(py)?;
    let shared: &Counter = &every.counter_new(100);
    let sums: Vec<i64> = py.detach(|| {
        thread::scope(|scope| {
            let workers: Vec<_> = (0..4)
                .map(|at| {
                    let own = every.counter_new(at);
                    scope.spawn(move || {
                        let sum = every.counter_get(&own) + every.counter_get(shared);
                        drop(own);
                        (0..1000).for_each(|start| drop(every.counter_new(start)));
                        sum
                    })
                })
                .collect();
            workers.into_iter().filter_map(|worker| worker.join().ok()).collect()
        })
    });
    assert_eq!(sums, [100, 101, 102, 103]);
    Ok(())
}
