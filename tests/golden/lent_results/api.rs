//! What is lent: references, elements and text, with the lifetime of a parameter or for ever.

use std::ffi::CStr;

use capi_runtime as capi;
use pyo3::exceptions::{PyIndexError, PyValueError};
use pyo3::prelude::*;

capi::api! { module = "lending" }

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

/// A way with a name.
#[capi::export(slot = 0, since = "1.0")]
pub struct Way {
    name: String,
    points: Vec<Point>,
    turns: Vec<Turn>,
    next: Option<Box<Way>>,
}

#[capi::export]
impl Way {
    /// Where it leads along.
    #[capi::export(slot = 1, since = "1.0")]
    pub fn points(&self) -> &[Point] {
        &self.points
    }

    /// What it is called, with what stands before it, if it has that.
    #[capi::export(slot = 2, since = "1.0")]
    pub fn name_after(&self, before: &str) -> Option<&str> {
        self.name.strip_prefix(before)
    }

    /// The turn at a point. Raises `IndexError` where there is none.
    #[capi::export(slot = 3, since = "1.0")]
    pub fn turn(&self, _py: Python<'_>, at: usize) -> PyResult<&Turn> {
        self.turns.get(at).ok_or_else(|| PyIndexError::new_err("no such point"))
    }
}

/// Where a way goes on, if it does.
#[capi::export(slot = 4, since = "1.0")]
pub fn next_way(way: Option<&Way>) -> Option<&Way> {
    way?.next.as_deref()
}

/// The turns of a way. Raises `ValueError` for one without a name.
#[capi::export(slot = 5, since = "1.0")]
pub fn turns<'a>(_py: Python<'_>, way: &'a Way) -> PyResult<&'a [Turn]> {
    if way.name.is_empty() { Err(PyValueError::new_err("no name")) } else { Ok(&way.turns) }
}

/// The longer one of two names.
#[capi::export(slot = 6, since = "1.0")]
pub fn longer<'a>(way: &'a Way, name: &'a str) -> &'a str {
    if way.name.len() < name.len() { name } else { &way.name }
}

/// The first point of several, or which way to look for one.
#[capi::export(slot = 7, since = "1.0")]
pub fn first(points: &[Point]) -> Result<&Point, Turn> {
    points.first().ok_or(Turn::Left)
}

/// Points up to one that is left out; nothing where there is no such point.
#[capi::export(slot = 8, since = "1.0")]
pub fn points_until<'a>(
    _py: Python<'_>,
    points: &'a mut [Point],
    end: usize,
) -> PyResult<Option<&'a [Point]>> {
    points.reverse();
    Ok(points.get(..end))
}

/// The rest of a text behind its first letter.
#[capi::export(slot = 9, since = "1.0")]
pub fn rest(text: &CStr) -> &CStr {
    text.to_bytes_with_nul().get(1..).and_then(|it| CStr::from_bytes_with_nul(it).ok()).unwrap_or(text)
}

/// What this is.
#[capi::export(slot = 10, since = "1.0")]
pub fn about() -> &'static CStr {
    c"ways"
}

/// The points of the compass.
#[capi::export(slot = 11, since = "1.0")]
pub fn compass(turn: Turn) -> Result<&'static [Point], Turn> {
    static COMPASS: [Point; 2] = [Point { x: 0.0, y: 1.0 }, Point { x: 1.0, y: 0.0 }];
    if matches!(turn, Turn::Left) { Err(turn) } else { Ok(&COMPASS) }
}

/// A column of numbers.
#[capi::export(slot = 12, since = "1.0")]
#[pyclass(frozen)]
pub struct Column {
    numbers: Vec<f64>,
}

#[capi::export]
impl Column {
    /// Its numbers.
    #[capi::export(slot = 13, since = "1.0")]
    pub fn numbers(&self) -> PyResult<&[f64]> {
        Ok(&self.numbers)
    }
}

/// The greatest number of a column, if there is one.
#[capi::export(slot = 14, since = "1.0")]
pub fn greatest<'a>(column: &'a Bound<'_, Column>) -> PyResult<Option<&'a f64>> {
    Ok(column.get().numbers.iter().max_by(|one, other| one.total_cmp(other)))
}

/// What a way was called, in a version that is gone.
#[capi::export(slot = 15, since = "1.0", retired(since = "1.1"))]
pub fn old_name<'a>(way: &'a Way, or: &str) -> &'a str;

#[capi::export]
impl Way {
    /// Which way it turned, in a version that is gone.
    #[capi::export(slot = 16, since = "1.0", retired(since = "1.1"))]
    pub fn old_turn(&self, at: &f64) -> &Turn;
}
