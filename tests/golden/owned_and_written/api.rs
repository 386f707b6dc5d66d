//! Results that are the caller's, beside parameters that may end a consumer's method early: whatever
//! the method ends with, the result is freed.

use capi_runtime as capi;
use pyo3::prelude::*;
use pyo3::types::PyList;

capi::api! { module = "walks" }

/// Which way.
#[capi::export]
#[repr(u8)]
#[derive(Clone, Copy)]
pub enum Turn {
    Left = 1,
    Right,
}

/// Where somebody went. Free it with `walks_Walk_free`.
#[capi::export(slot = 0, since = "1.0")]
#[derive(Default)]
pub struct Walk {
    pub turns: Vec<Turn>,
}

impl Walk {
    fn one(turn: &mut Turn) -> Self {
        let turns = vec![*turn];
        *turn = Turn::Left;
        Self { turns }
    }
}

/// Its text.
#[capi::export(slot = 1, since = "1.0")]
pub fn text(turn: &mut Turn) -> String {
    format!("{}", *turn as u8)
}

/// Its text, if it has one.
#[capi::export(slot = 2, since = "1.0")]
pub fn text_if_any(turn: &mut Turn) -> Option<String> {
    Some(text(turn))
}

/// Its text, or an exception.
#[capi::export(slot = 3, since = "1.0")]
pub fn text_or_raise(_py: Python<'_>, turn: &mut Turn) -> PyResult<String> {
    Ok(text(turn))
}

/// Its text, if it has one, or an exception.
#[capi::export(slot = 4, since = "1.0")]
pub fn text_if_any_or_raise(_py: Python<'_>, turn: &mut Turn) -> PyResult<Option<String>> {
    Ok(Some(text(turn)))
}

/// All turns, or the one that is missing.
#[capi::export(slot = 5, since = "1.0")]
pub fn turns(turn: &mut Turn, each: &mut dyn FnMut(u32)) -> Result<Vec<Turn>, Turn> {
    each(0);
    Ok(vec![*turn])
}

/// A walk.
#[capi::export(slot = 6, since = "1.0")]
pub fn walk(turn: &mut Turn) -> Box<Walk> {
    Box::new(Walk::one(turn))
}

/// A walk, if there is one.
#[capi::export(slot = 7, since = "1.0")]
pub fn walk_if_any(turn: &mut Turn) -> Option<Box<Walk>> {
    Some(walk(turn))
}

/// A walk, or an exception.
#[capi::export(slot = 8, since = "1.0")]
pub fn walk_or_raise(_py: Python<'_>, turn: &mut Turn) -> PyResult<Box<Walk>> {
    Ok(walk(turn))
}

/// A walk, if there is one, or an exception.
#[capi::export(slot = 9, since = "1.0")]
pub fn walk_if_any_or_raise(_py: Python<'_>, turn: &mut Turn) -> PyResult<Option<Box<Walk>>> {
    Ok(Some(walk(turn)))
}

/// A walk, or the turn that is missing.
#[capi::export(slot = 10, since = "1.0")]
pub fn walk_or_turn(turn: &mut Turn, each: &mut dyn FnMut(u32)) -> Result<Box<Walk>, Turn> {
    each(0);
    Ok(walk(turn))
}

/// A walk, each of whose steps is told.
#[capi::export(slot = 11, since = "1.0")]
pub fn walk_told(_py: Python<'_>, each: &mut dyn FnMut(u32)) -> PyResult<Box<Walk>> {
    each(0);
    Ok(Box::default())
}

/// The steps, in a list.
#[capi::export(slot = 12, since = "1.0")]
pub fn list<'py>(py: Python<'py>, turn: &mut Turn) -> PyResult<Bound<'py, PyList>> {
    PyList::new(py, [*turn as u8])
}

/// The same, if there are any.
#[capi::export(slot = 13, since = "1.0")]
pub fn list_if_any<'py>(
    py: Python<'py>,
    turn: &mut Turn,
    each: Option<&mut dyn FnMut(u32)>,
) -> PyResult<Option<Bound<'py, PyList>>> {
    if let Some(each) = each {
        each(0);
    }
    list(py, turn).map(Some)
}
