//! Kinds put together: each row of the table inside another one.

use std::ffi::{CStr, c_void};
use std::slice;

use capi_runtime as capi;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

use crate::objects::Counter;
use crate::records::{Point, Step, Turn};
use crate::results::Failure;

/// As wide as an unsigned one gets.
#[capi::export]
#[repr(u64)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Huge {
    /// Nothing.
    None = 0,
    /// Everything.
    All = 0xffff_ffff_ffff_ffff,
}

/// As wide as a signed one gets.
#[capi::export]
#[repr(i64)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wide {
    /// The least.
    Least = -0x7fff_ffff_ffff_ffff - 1,
    /// The most.
    Most = 0x7fff_ffff_ffff_ffff,
}

/// A record of records, with padding and with a pointer.
#[capi::export]
#[repr(C)]
#[derive(Debug, Clone, Copy)]
pub struct Route {
    /// Whether to go back.
    pub back: bool,
    /// One after the other.
    pub steps: [Step; 2],
    /// Its kind.
    pub kind: Huge,
    /// Prices on the way.
    pub prices: *const f32,
    /// How many there are.
    pub prices_count: u16,
}

/// Is called with kinds by value, and by reference.
#[capi::export]
pub type Judge =
    extern "C" fn(turn: Turn, at: Point, step: &Step, sum: &mut f64, context: *mut c_void) -> i32;

/// The most of both.
#[capi::export(slot = 57, since = "1.1")]
pub fn widest(huge: Huge, wide: Wide) -> Huge {
    if wide == Wide::Most { Huge::All } else { huge }
}

/// The route with its steps in the other order, and another price.
#[capi::export(slot = 58, since = "1.1")]
pub fn reverse_route(route: Route, prices: *const f32) -> Route {
    let [first, second] = route.steps;
    Route { back: !route.back, steps: [second, first], prices, prices_count: 1, ..route }
}

/// The sum of all prices.
///
/// # Safety
///
/// Each route points to as many prices as its count.
#[capi::export(slot = 59, since = "1.1")]
pub unsafe fn cost(routes: &[Route]) -> f32 {
    let prices = routes.iter().filter(|route| !route.prices.is_null()).flat_map(|route| {
        // SAFETY: the caller's promise.
        unsafe { slice::from_raw_parts(route.prices, usize::from(route.prices_count)) }
    });
    prices.fold(0.0, |sum, price| sum + price)
}

/// Turns each one round.
#[capi::export(slot = 60, since = "1.1")]
pub fn turn_all(turns: &mut [Turn]) {
    for turn in turns {
        *turn = crate::records::opposite(*turn);
    }
}

/// Turns a step round, where there is one.
#[capi::export(slot = 61, since = "1.1")]
pub fn turn_step(step: Option<&mut Step>) -> bool {
    step.map(|step| *step = crate::records::turn_back(*step)).is_some()
}

/// The turn of this name; raises `ValueError`.
#[capi::export(slot = 62, since = "1.1")]
pub fn turn_named(_py: Python<'_>, name: &CStr) -> PyResult<Turn> {
    match name.to_bytes() {
        b"left" => Ok(Turn::Left),
        b"straight" => Ok(Turn::Straight),
        b"right" => Ok(Turn::Right),
        _ => Err(PyValueError::new_err(format!("no turn is called {name:?}"))),
    }
}

/// Whether a point is there, and whether it is the origin.
#[capi::export(slot = 63, since = "1.1")]
pub fn is_origin(_py: Python<'_>, point: Option<&Point>) -> PyResult<Option<bool>> {
    Ok(point.map(|point| *point == Point { x: 0.0, y: 0.0 }))
}

/// A step that goes nowhere, or a status.
#[capi::export(slot = 64, since = "1.1")]
pub fn step_in_place(at: Point, turn: Turn) -> Result<Step, Failure> {
    if turn == Turn::Straight {
        return Err(Failure::BadArgument);
    }
    Ok(Step { from: at, turn, history: [turn; 3], lengths: [0.0; 2] })
}

/// The first step that the judge gives 0 for.
#[capi::export(slot = 65, since = "1.1")]
pub fn first_judged(
    steps: &[Step],
    judge: Judge,
    sum: &mut f64,
    context: *mut c_void,
) -> Option<Step> {
    steps.iter().find(|step| judge(step.turn, step.from, step, sum, context) == 0).copied()
}

/// Adds a counter's count to another, and raises if there is no other.
#[capi::export(slot = 66, since = "1.1")]
pub fn counter_add(py: Python<'_>, to: Option<&mut Counter>, from: &Counter) -> PyResult<i64> {
    let _ = py;
    match to {
        Some(to) => Ok(to.add(from)),
        None => Err(PyValueError::new_err("nothing to add to")),
    }
}

/// A pointer into the argument.
#[capi::export(slot = 67, since = "1.1")]
pub fn last(values: &[i16]) -> *const i16 {
    values.last().map_or(std::ptr::null(), std::ptr::from_ref)
}
