//! Closures: lent for a call, or given away with what frees their context.

use std::ops::ControlFlow;
use std::sync::Mutex;

use capi_runtime as capi;
use pyo3::prelude::*;

capi::api! { module = "tours" }

/// A place on a map.
#[capi::export]
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Place {
    pub x: f64,
    pub y: f64,
}

/// Knows who visits. Free it with `tours_Tour_free`.
#[capi::export(slot = 0, since = "1.0")]
#[derive(Default)]
pub struct Tour {
    visits: Mutex<Vec<Box<dyn FnMut(&str) + Send>>>,
}

/// Visits each place, until the visitor stops.
#[capi::export(slot = 1, since = "1.0")]
pub fn each(places: &[Place], visit: &mut dyn FnMut(Place) -> ControlFlow<()>) -> usize {
    let mut visited = 0;
    for place in places {
        visited += 1;
        if visit(*place).is_break() {
            break;
        }
    }
    visited
}

/// Visits each place, until the visitor stops or raises.
#[capi::export(slot = 2, since = "1.0")]
pub fn each_raising(
    _py: Python<'_>,
    places: &[Place],
    visit: &mut dyn FnMut(&Place, usize) -> ControlFlow<()>,
) -> PyResult<usize> {
    Ok(places.iter().zip(0..).take_while(|(place, at)| visit(place, *at).is_continue()).count())
}

/// The greatest value of the places.
#[capi::export(slot = 3, since = "1.0")]
pub fn greatest(places: &[Place], value: &(dyn Fn(Place) -> f64 + Sync)) -> Option<f64> {
    places.iter().map(|place| value(*place)).reduce(f64::max)
}

/// Hands each object on, in order.
#[capi::export(slot = 4, since = "1.0")]
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

/// A tour that nobody visits.
#[capi::export(slot = 5, since = "1.0")]
pub fn tour_new() -> Box<Tour> {
    Box::default()
}

/// Whoever visits is told of each stop.
#[capi::export(slot = 6, since = "1.0")]
pub fn tour_visit(tour: &Tour, visitor: Box<dyn FnMut(&str) + Send>) {
    tour.visits.lock().unwrap().push(visitor);
}

/// Tells all visitors.
#[capi::export(slot = 7, since = "1.0")]
pub fn tour_stop(tour: &Tour, name: &str) {
    tour.visits.lock().unwrap().iter_mut().for_each(|visit| visit(name));
}

/// What is done with the places, once.
#[capi::export(slot = 8, since = "1.0")]
pub fn once(
    _py: Python<'_>,
    places: &[Place],
    with: Option<Box<dyn FnOnce(&[Place]) -> PyResult<ControlFlow<()>> + Send>>,
) -> PyResult<bool> {
    with.map_or(Ok(false), |with| Ok(with(places)?.is_continue()))
}

/// Counts down, or not.
#[capi::export(slot = 9, since = "1.0")]
pub fn count(from: u32, each: Option<&mut dyn FnMut(u32)>) -> u32 {
    each.map_or(0, |each| (0..from).rev().map(each).count() as u32)
}

/// Goes from place to place.
#[capi::export(slot = 10, since = "1.0")]
#[pyclass(frozen)]
pub struct Walk {
    places: Vec<Place>,
}

#[capi::export]
impl Walk {
    /// Visits each of its places, until the visitor stops.
    #[capi::export(slot = 11, since = "1.0")]
    pub fn each(&self, visit: &mut dyn FnMut(&Place) -> ControlFlow<()>) -> PyResult<usize> {
        Ok(self.places.iter().take_while(|place| visit(place).is_continue()).count())
    }
}
