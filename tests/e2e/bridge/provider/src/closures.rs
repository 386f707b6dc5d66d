//! Closures: lent for a call, or given away with the function that frees their context.
#![expect(
    clippy::type_complexity,
    clippy::needless_pass_by_value,
    reason = "a signature is what C sees, too"
)]

use std::ops::ControlFlow;
use std::sync::{Mutex, PoisonError};
use std::thread;

use capi_runtime as capi;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

/// A place on a map.
#[capi::export]
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Stop {
    /// To the east.
    pub x: f64,
    /// To the north.
    pub y: f64,
}

/// Knows its visitors. Free it with `bridge_Tour_free`.
#[capi::export(slot = 46, since = "1.0")]
#[derive(Default)]
#[expect(missing_debug_implementations, reason = "closures have none")]
pub struct Tour {
    visits: Mutex<Vec<Box<dyn FnMut(&str) + Send>>>,
}

// ANCHOR: each
/// Visits each place, until the visitor stops.
#[capi::export(slot = 47, since = "1.0")]
pub fn each(places: &[Stop], visit: &mut dyn FnMut(Stop) -> ControlFlow<()>) -> usize {
    let mut visited = 0;
    for place in places {
        visited += 1;
        if visit(*place).is_break() {
            break;
        }
    }
    visited
}
// ANCHOR_END: each

/// Visits each place, until the visitor stops or raises.
#[capi::export(slot = 48, since = "1.0")]
pub fn each_raising(
    _py: Python<'_>,
    places: &[Stop],
    visit: &mut dyn FnMut(&Stop, usize) -> ControlFlow<()>,
) -> PyResult<usize> {
    Ok(places.iter().zip(0..).take_while(|(place, at)| visit(place, *at).is_continue()).count())
}

/// The greatest value of the places.
#[capi::export(slot = 49, since = "1.0")]
pub fn greatest(places: &[Stop], value: &(dyn Fn(Stop) -> f64 + Sync)) -> Option<f64> {
    places.iter().map(|place| value(*place)).reduce(f64::max)
}

/// Hands each object on, in order.
#[capi::export(slot = 50, since = "1.0")]
pub fn objects(
    items: &Bound<'_, PyAny>,
    visit: &mut dyn FnMut(&Bound<'_, PyAny>, Option<&Bound<'_, PyAny>>) -> PyResult<()>,
) -> PyResult<()> {
    let mut before = None;
    for item in items.try_iter()? {
        let item = item?;
        visit(&item, before.as_ref())?;
        before = Some(item);
    }
    Ok(())
}

/// A tour without visitors.
#[capi::export(slot = 51, since = "1.0")]
pub fn tour_new() -> Box<Tour> {
    Box::default()
}

// ANCHOR: owned
/// Adds a visitor, who is told of each stop.
#[capi::export(slot = 52, since = "1.0")]
pub fn tour_visit(tour: &Tour, visitor: Box<dyn FnMut(&str) + Send>) {
    tour.visits.lock().unwrap_or_else(PoisonError::into_inner).push(visitor);
}
// ANCHOR_END: owned

/// Tells all visitors.
#[capi::export(slot = 53, since = "1.0")]
pub fn tour_stop(tour: &Tour, name: &str) {
    tour.visits
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .iter_mut()
        .for_each(|visit| visit(name));
}

/// Calls the closure with the places, once, if there is one.
#[capi::export(slot = 54, since = "1.0")]
pub fn once(
    _py: Python<'_>,
    places: &[Stop],
    with: Option<Box<dyn FnOnce(&[Stop]) -> PyResult<ControlFlow<()>> + Send>>,
) -> PyResult<bool> {
    with.map_or(Ok(false), |with| Ok(with(places)?.is_continue()))
}

/// Counts down, if there is a closure.
#[capi::export(slot = 55, since = "1.0")]
pub fn count(from: u32, each: Option<&mut dyn FnMut(u32)>) -> u32 {
    each.map_or(0, |each| (0..from).rev().map(each).fold(0, |count, ()| count + 1))
}

/// Tells all visitors, on another thread.
#[capi::export(slot = 56, since = "1.0")]
pub fn tour_stop_elsewhere(tour: &Tour, name: &str) {
    thread::scope(|scope| {
        scope.spawn(|| tour_stop(tour, name));
    });
}

/// Counts the numbers below 4 to which the closure says yes; it is asked about each on a thread of
/// its own.
#[capi::export(slot = 57, since = "1.0")]
pub fn at_once(with: Box<dyn Fn(u32) -> bool + Send + Sync>) -> u32 {
    let with = &with;
    thread::scope(|scope| {
        let work = |number| scope.spawn(move || u32::from(with(number)));
        let workers: Vec<_> = (0..4).map(work).collect();
        workers.into_iter().filter_map(|worker| worker.join().ok()).sum()
    })
}

/// Takes a closure, and fails before it calls it.
#[capi::export(slot = 58, since = "1.0")]
pub fn refuse(
    items: &Bound<'_, pyo3::types::PyList>,
    with: Box<dyn FnOnce() -> PyResult<()> + Send>,
    text: &str,
) -> PyResult<()> {
    drop(with);
    Err(PyValueError::new_err(format!("{} items, {text}", items.len())))
}

/// Goes on after the visitor has raised, and fails itself.
#[capi::export(slot = 59, since = "1.0")]
pub fn stubborn(
    _py: Python<'_>,
    visit: &mut dyn FnMut(u32) -> ControlFlow<()>,
) -> PyResult<Box<Tour>> {
    let told: Vec<ControlFlow<()>> = (0..5).map(visit).collect();
    Err(PyValueError::new_err(format!("{told:?}")))
}

/// Keeps a closure that is called with an object later.
#[capi::export(slot = 60, since = "1.0")]
pub fn later<'py>(
    object: &Bound<'py, PyAny>,
    with: Box<dyn FnOnce(&Bound<'_, PyAny>) -> PyResult<()> + Send>,
) -> PyResult<Bound<'py, Later>> {
    let with = Mutex::new(Some(with));
    Bound::new(object.py(), Later { object: object.clone().unbind(), with })
}

/// A tour with a visitor; each of its stops below `stops` is told ahead.
#[capi::export(slot = 91, since = "1.0")]
pub fn tour_told(
    _py: Python<'_>,
    stops: u32,
    visitor: Box<dyn FnMut(&str) + Send>,
    tell: &mut dyn FnMut(u32),
) -> PyResult<Option<Box<Tour>>> {
    (0..stops).for_each(tell);
    let tour = Tour::default();
    tour_visit(&tour, visitor);
    Ok(Some(Box::new(tour)))
}

/// Tells two threads their numbers, 0 and 1.
#[capi::export(slot = 92, since = "1.0")]
pub fn two_at_once(tell: &(dyn Fn(u32) + Sync)) {
    thread::scope(|scope| {
        scope.spawn(|| tell(0));
        scope.spawn(|| tell(1));
    });
}

/// Counts down on another thread, without the GIL, until the visitor raises.
#[capi::export(slot = 93, since = "1.0")]
pub fn count_elsewhere(
    py: Python<'_>,
    from: u32,
    each: &(dyn Fn(u32) -> PyResult<()> + Sync),
) -> PyResult<()> {
    let count = || (0..from).rev().try_for_each(each);
    py.detach(|| thread::scope(|scope| scope.spawn(count).join()))
        .unwrap_or_else(|panic| std::panic::resume_unwind(panic))
}

/// Counts down on this thread, without the GIL, until the visitor raises.
#[capi::export(slot = 94, since = "1.0")]
pub fn count_detached(
    py: Python<'_>,
    from: u32,
    each: &mut (dyn FnMut(u32) -> PyResult<()> + Send),
) -> PyResult<()> {
    py.detach(|| (0..from).rev().try_for_each(each))
}

/// Tells all visitors, and a last one, while other threads may have the GIL.
#[capi::export(slot = 95, since = "1.0")]
pub fn tour_stop_detached(
    py: Python<'_>,
    tour: &Tour,
    name: &str,
    last: &mut (dyn FnMut(&str) + Send),
) -> PyResult<()> {
    py.detach(|| {
        tour_stop(tour, name);
        last(name);
    });
    Ok(())
}

type With = Box<dyn FnOnce(&Bound<'_, PyAny>) -> PyResult<()> + Send>;

/// A closure that is called later.
#[pyclass(frozen)]
#[expect(missing_debug_implementations, reason = "closures have none")]
pub struct Later {
    object: Py<PyAny>,
    with: Mutex<Option<With>>,
}

#[pymethods]
impl Later {
    fn __call__(&self, py: Python<'_>) -> PyResult<()> {
        let with = self.with.lock().unwrap_or_else(PoisonError::into_inner).take();
        with.map_or(Ok(()), |with| with(self.object.bind(py)))
    }
}
