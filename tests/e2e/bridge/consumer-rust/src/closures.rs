//! Closures: lent for a call, or given away.

use std::ops::ControlFlow;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Barrier};
use std::thread;
use std::time::Duration;

use pyo3::exceptions::{PyLookupError, PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::PyList;

use crate::bridge_capi::{self, Stop};

const STOPS: [Stop; 3] =
    [Stop { x: 1.0, y: 2.0 }, Stop { x: 3.0, y: 4.0 }, Stop { x: 5.0, y: 6.0 }];

/// A panic's payload, which arrives unchanged.
#[derive(Debug, PartialEq)]
struct Thrown(u32);

fn thrown<R>(call: impl FnOnce() -> R) -> Option<Thrown> {
    let payload = catch_unwind(AssertUnwindSafe(call)).err()?;
    payload.downcast::<Thrown>().ok().map(|thrown| *thrown)
}

#[pyfunction]
pub(crate) fn check_lent_closures(py: Python<'_>) -> PyResult<()> {
    let bridge = bridge_capi::import(py)?;
    let mut seen = Vec::new();
    let visited = bridge.each(&STOPS, |stop| {
        seen.push(stop.x);
        if stop.x > 2.0 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    assert_eq!((visited, seen), (2, vec![1.0, 3.0]));

    let mut sum = 0.0;
    let all = bridge.each_raising(py, &STOPS, |stop, at| {
        sum += stop.y;
        assert!(at < 3);
        ControlFlow::Continue(())
    })?;
    assert_eq!((all, sum.to_bits()), (3, 12.0_f64.to_bits()));

    let greatest = bridge.greatest(&STOPS, |stop| -stop.x);
    assert_eq!(greatest, Some(-1.0));
    let mut total = 0;
    assert_eq!(bridge.count(4, Some(&mut |number| total += number)), 4);
    assert_eq!((total, bridge.count(4, None)), (6, 0));

    let until_one = |number| match number {
        1 => Err(PyLookupError::new_err(number)),
        _ => Ok(()),
    };
    for ended in [bridge.count_elsewhere(py, 4, until_one), bridge.count_detached(py, 4, until_one)]
    {
        assert!(ended.is_err_and(|error| error.is_instance_of::<PyLookupError>(py)));
    }

    // The provider has released the GIL, and the closure may take it all the same.
    let list = PyList::empty(py).unbind();
    let visit = |list: &Py<PyList>, name: &str| {
        Python::attach(|py| list.bind(py).append(name)).expect("a list");
    };
    let (tour, given) = (bridge.tour_new(), list.clone_ref(py));
    bridge.tour_visit(&tour, move |name| visit(&given, name));
    bridge.tour_stop_detached(py, &tour, "A", |name| visit(&list, name))?;
    assert_eq!(list.bind(py).len(), 2);
    Ok(())
}

/// A panic is caught before it reaches the provider, stops the provider's loop, and goes on after
/// it.
#[pyfunction]
pub(crate) fn check_panics(py: Python<'_>) -> PyResult<()> {
    let bridge = bridge_capi::import(py)?;
    let mut calls = 0;
    let mut next = || {
        calls += 1;
        if calls % 2 == 0 {
            std::panic::resume_unwind(Box::new(Thrown(calls)));
        }
        ControlFlow::Continue(())
    };
    assert_eq!(thrown(|| bridge.each(&STOPS, |_| next())), Some(Thrown(2)));
    assert_eq!(thrown(|| bridge.each_raising(py, &STOPS, |_, _| next())), Some(Thrown(4)));
    assert_eq!(thrown(|| bridge.count(9, Some(&mut |_| _ = next()))), Some(Thrown(6)));
    let items = PyList::new(py, [1, 2, 3])?;
    let visit = |_: &Bound<'_, PyAny>, _: Option<&Bound<'_, PyAny>>| {
        let _ = next();
        Ok(())
    };
    assert_eq!(thrown(|| bridge.objects(&items, visit)), Some(Thrown(8)));
    assert!(PyErr::take(py).is_none());
    assert_eq!(calls, 8);
    let panic = || bridge.greatest(&STOPS, |_| std::panic::resume_unwind(Box::new(Thrown(0))));
    assert_eq!(thrown(panic), Some(Thrown(0)));
    Ok(())
}

/// If a closure panics on two threads, the first panic goes on.
#[pyfunction]
pub(crate) fn check_panics_at_once(py: Python<'_>) -> PyResult<()> {
    let bridge = bridge_capi::import(py)?;
    let (inside, first) = (Barrier::new(2), AtomicUsize::new(0));
    let panic = || {
        bridge.two_at_once(|number| {
            inside.wait();
            if number == 1 {
                while first.load(Ordering::Acquire) == 0 {
                    thread::yield_now();
                }
                // Waits until the other thread's panic is kept.
                thread::sleep(Duration::from_millis(2));
            }
            first.fetch_add(1, Ordering::Release);
            std::panic::resume_unwind(Box::new(Thrown(number)));
        });
    };
    assert_eq!(thrown(panic), Some(Thrown(0)));
    Ok(())
}

/// A function's result is freed if a closure's panic goes on after it.
#[pyfunction]
pub(crate) fn check_panics_free_results(py: Python<'_>) -> PyResult<()> {
    let bridge = bridge_capi::import(py)?;
    let drops = Arc::new(AtomicUsize::new(0));
    let visitor = || {
        let guard = Guard(Arc::clone(&drops));
        move |_: &str| {
            let _ = &guard;
        }
    };
    let panic = || {
        bridge.tour_told(py, 3, visitor(), |stop| {
            std::panic::resume_unwind(Box::new(Thrown(stop)));
        })
    };
    assert_eq!(thrown(panic), Some(Thrown(0)));
    assert_eq!(drops.load(Ordering::Relaxed), 1);
    drop(bridge.tour_told(py, 3, visitor(), |_| ())?.expect("a tour"));
    assert_eq!(drops.load(Ordering::Relaxed), 2);
    Ok(())
}

/// Counts the drops of its kind.
struct Guard(Arc<AtomicUsize>);

impl Drop for Guard {
    fn drop(&mut self) {
        self.0.fetch_add(1, Ordering::Relaxed);
    }
}

#[pyfunction]
pub(crate) fn check_given_closures(py: Python<'_>) -> PyResult<()> {
    let bridge = bridge_capi::import(py)?;
    let drops = Arc::new(AtomicUsize::new(0));
    let dropped = || drops.load(Ordering::Relaxed);
    let guard = || Guard(Arc::clone(&drops));
    let heard = Arc::new(AtomicUsize::new(0));

    let tour = bridge.tour_new();
    for _ in 0..3 {
        let (guard, heard) = (guard(), Arc::clone(&heard));
        bridge.tour_visit(&tour, move |name| {
            let _ = &guard;
            heard.fetch_add(name.len(), Ordering::Relaxed);
        });
    }
    bridge.tour_stop(&tour, "four");
    bridge.tour_stop_elsewhere(&tour, "seven");
    assert_eq!((heard.load(Ordering::Relaxed), dropped()), (27, 0));
    drop(tour);
    assert_eq!(dropped(), 3);

    let kept = guard();
    let once = move |stops: &[Stop]| {
        drop(kept);
        assert_eq!(stops, STOPS);
        Ok(ControlFlow::Break(()))
    };
    assert!(!bridge.once(py, &STOPS, Some(Box::new(once)))?);
    assert_eq!(dropped(), 4);
    assert!(!bridge.once(py, &STOPS, None)?);
    let fails = bridge.once(py, &STOPS, Some(Box::new(|_| Err(PyLookupError::new_err("not now")))));
    assert!(fails.is_err_and(|error| error.is_instance_of::<PyLookupError>(py)));
    // It goes through the provider as an exception, which PyO3 turns into a panic here again.
    let panic = || bridge.once(py, &STOPS, Some(Box::new(|_| panic!("thrown on purpose"))));
    let payload = catch_unwind(AssertUnwindSafe(panic)).expect_err("it panics");
    assert!(payload.downcast::<String>().is_ok_and(|text| text.contains("on purpose")));
    assert_eq!(bridge.at_once(|number| number % 2 == 0), 2);

    let list = PyList::empty(py);
    let give_up = |kept: Guard| {
        move || {
            drop(kept);
            Ok(())
        }
    };
    let refused = bridge.refuse(&list, give_up(guard()), "text");
    assert!(refused.is_err_and(|error| error.is_instance_of::<PyValueError>(py)));
    assert_eq!(dropped(), 5);
    // SAFETY: the provider refuses an object that isn't a list before it uses it.
    let none = unsafe { py.None().into_bound(py).cast_into_unchecked::<PyList>() };
    let refused = bridge.refuse(&none, give_up(guard()), "text");
    assert!(refused.is_err_and(|error| error.is_instance_of::<PyTypeError>(py)));
    assert_eq!(dropped(), 6);
    Ok(())
}

#[pyfunction]
pub(crate) fn check_object_closures(py: Python<'_>) -> PyResult<()> {
    let bridge = bridge_capi::import(py)?;
    let items = PyList::new(py, ["one", "two", "three"])?;
    let mut seen = Vec::new();
    bridge.objects(&items, |item, before| {
        assert_eq!(before.is_some(), !seen.is_empty());
        seen.push(item.extract::<String>()?);
        Ok(())
    })?;
    assert_eq!(seen, ["one", "two", "three"]);
    let fails =
        bridge.objects(&items, |item, _| Err(PyLookupError::new_err(item.clone().unbind())));
    assert!(fails.is_err_and(|error| error.is_instance_of::<PyLookupError>(py)));

    let later = bridge.later(&items, |items| items.call_method1("append", (4,)).map(drop))?;
    assert_eq!(items.len(), 3);
    later.call0()?;
    later.call0()?;
    assert_eq!(items.len(), 4);
    drop(bridge.later(&items, |_| panic!("nobody calls it"))?);
    Ok(())
}
