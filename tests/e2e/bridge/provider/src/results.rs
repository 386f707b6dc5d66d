//! What functions give: memory that the caller owns.

use std::sync::atomic::{AtomicI32, Ordering};

use capi_runtime as capi;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

/// How full something is: a type by which a Rust consumer's own `Buffer` is called otherwise.
#[capi::export]
#[repr(i8)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Buffer {
    /// Nothing in it.
    Empty = 1,
    /// No place left.
    Full = -1,
}

/// One of several.
#[capi::export]
#[repr(C)]
#[derive(Debug, Clone, Copy)]
pub struct Shelf {
    /// Where it is.
    pub at: f64,
    /// What is in it.
    pub what: [Buffer; 2],
}

/// The numbers below this one.
#[capi::export(slot = 61, since = "1.0")]
pub fn below(count: u64) -> Vec<u64> {
    // More than are filled, so that capacity and length differ.
    let mut all = Vec::with_capacity(usize::try_from(count).unwrap_or(0) + 7);
    all.extend(0..count);
    all
}

/// The numbers below this one, unless there are none.
#[capi::export(slot = 62, since = "1.0")]
pub fn below_if_any(count: u64) -> Option<Box<[u64]>> {
    (count > 0).then(|| (0..count).collect())
}

/// Shelves by what is in them: `e` or `f`. Raises `ValueError` for other letters.
#[capi::export(slot = 63, since = "1.0")]
pub fn shelves(_py: Python<'_>, text: &str) -> PyResult<Vec<Shelf>> {
    let shelf = |(at, letter): (usize, char)| match letter {
        'e' => Ok(Shelf { at: at as f64, what: [Buffer::Empty; 2] }),
        'f' => Ok(Shelf { at: at as f64, what: [Buffer::Empty, Buffer::Full] }),
        other => Err(PyValueError::new_err(format!("no shelf is {other}"))),
    };
    text.chars().enumerate().map(shelf).collect()
}

/// What is in shelves. Gives what can't be a status otherwise: the first that is full.
#[capi::export(slot = 64, since = "1.0")]
pub fn all_empty(shelves: &[Shelf]) -> Result<Vec<Buffer>, Buffer> {
    let all = shelves.iter().map(|shelf| match shelf.what {
        [Buffer::Empty, Buffer::Empty] => Ok(Buffer::Empty),
        _ => Err(Buffer::Full),
    });
    all.collect()
}

/// Text so many times; none for a negative number. Raises `ValueError` for 13.
#[capi::export(slot = 65, since = "1.0")]
pub fn repeated(_py: Python<'_>, text: &str, times: i32) -> PyResult<Option<String>> {
    if times == 13 {
        return Err(PyValueError::new_err("13 brings no luck"));
    }
    Ok(usize::try_from(times).ok().map(|times| text.repeat(times)))
}

/// Text in capitals.
#[capi::export(slot = 66, since = "1.0")]
pub fn capitals(text: &str) -> Box<str> {
    text.to_uppercase().into()
}

/// The addresses of numbers, as they are.
#[capi::export(slot = 67, since = "1.0")]
pub fn addresses(numbers: &[f64]) -> Vec<*const f64> {
    numbers.iter().map(std::ptr::from_ref).collect()
}

/// Panics, but not before it has written to `seen`.
#[capi::export(slot = 68, since = "1.0")]
pub fn panicking(_py: Python<'_>, seen: &mut i32) -> PyResult<Vec<f64>> {
    static CALLS: AtomicI32 = AtomicI32::new(0);
    *seen = CALLS.fetch_add(1, Ordering::Relaxed);
    panic!("no buffer today")
}
