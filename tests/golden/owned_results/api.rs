//! Memory that is given away: elements and text.

use std::ffi::c_void;

use capi_runtime as capi;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

capi::api! { module = "given" }

/// A point in the plane.
#[capi::export]
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Point {
    pub x: f64,
    pub y: f64,
}

/// Which way to turn.
#[capi::export]
#[repr(i32)]
#[derive(Clone, Copy)]
pub enum Turn {
    Left = 1,
    Right,
}

/// A number of metres.
#[capi::export]
pub type Metres = f64;

/// So many points on the diagonal.
#[capi::export(slot = 0, since = "1.0")]
pub fn diagonal(count: usize) -> Vec<Point> {
    (0..count).map(|at| Point { x: at as f64, y: at as f64 }).collect()
}

/// The same, if there are any.
#[capi::export(slot = 1, since = "1.0")]
pub fn diagonal_if_any(count: usize) -> Option<Box<[Point]>> {
    (count > 0).then(|| diagonal(count).into_boxed_slice())
}

/// Numbers of a text.
#[capi::export(slot = 2, since = "1.0")]
pub fn numbers(_py: Python<'_>, text: &str) -> PyResult<Vec<f64>> {
    let numbers: Result<_, _> = text.split(' ').map(str::parse).collect();
    numbers.map_err(|_| PyValueError::new_err("not a number"))
}

/// Turns by their letters; none for no text.
#[capi::export(slot = 3, since = "1.0")]
pub fn turns(_py: Python<'_>, text: &str) -> PyResult<Option<Vec<Turn>>> {
    let turn = |letter| match letter {
        'l' => Ok(Turn::Left),
        'r' => Ok(Turn::Right),
        _ => Err(PyValueError::new_err("not a turn")),
    };
    if text.is_empty() { Ok(None) } else { text.chars().map(turn).collect::<PyResult<_>>().map(Some) }
}

/// Turns back.
#[capi::export(slot = 4, since = "1.0")]
pub fn reversed(turns: &[Turn]) -> Vec<Turn> {
    turns.iter().rev().copied().collect()
}

/// Where it went wrong.
#[capi::export(slot = 5, since = "1.0")]
pub fn lengths(count: usize) -> Result<Vec<Metres>, Turn> {
    if count > 9 { Err(Turn::Left) } else { Ok(vec![1.0; count]) }
}

/// Addresses, as they are.
#[capi::export(slot = 6, since = "1.0")]
pub fn addresses(of: *const Point) -> Vec<*const c_void> {
    vec![of.cast()]
}

/// Text in capitals.
#[capi::export(slot = 7, since = "1.0")]
pub fn upper(text: &str) -> String {
    text.to_uppercase()
}

/// Text without what is around it. Raises `ValueError` where nothing is left.
#[capi::export(slot = 8, since = "1.0")]
pub fn trimmed(_py: Python<'_>, text: &str) -> PyResult<Box<str>> {
    match text.trim() {
        "" => Err(PyValueError::new_err("nothing is left")),
        text => Ok(text.into()),
    }
}
