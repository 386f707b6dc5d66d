//! Results of functions: memory that the caller owns, and lent ones.

use std::ffi::{CStr, CString};
use std::str;
use std::sync::atomic::{AtomicI32, Ordering};

use capi_runtime as capi;
use pyo3::exceptions::{PyIndexError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::PyBytes;

/// How full something is. In a Rust consumer, capi's own `Buffer` gives way to this name.
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
    pub at: usize,
    /// Its content.
    pub what: [Buffer; 2],
}

// ANCHOR: owned
/// The numbers below this one.
#[capi::export(slot = 61, since = "1.0")]
pub fn below(count: u64) -> Vec<u64> {
    // The capacity is larger than the length, so that the two differ.
    let mut all = Vec::with_capacity(usize::try_from(count).unwrap_or(0) + 7);
    all.extend(0..count);
    all
}
// ANCHOR_END: owned

/// The numbers below this one, unless there are none.
#[capi::export(slot = 62, since = "1.0")]
pub fn below_if_any(count: u64) -> Option<Box<[u64]>> {
    (count > 0).then(|| (0..count).collect())
}

/// Shelves by their content: `e` or `f`. Raises `ValueError` for other letters.
#[capi::export(slot = 63, since = "1.0")]
pub fn shelves(_py: Python<'_>, text: &str) -> PyResult<Vec<Shelf>> {
    let shelf = |(at, letter): (usize, char)| match letter {
        'e' => Ok(Shelf { at, what: [Buffer::Empty; 2] }),
        'f' => Ok(Shelf { at, what: [Buffer::Empty, Buffer::Full] }),
        other => Err(PyValueError::new_err(format!("no shelf is {other}"))),
    };
    text.chars().enumerate().map(shelf).collect()
}

/// The content of shelves; the error is that of the first full one.
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

/// Shelves with a name.
#[capi::export(slot = 69, since = "1.0")]
#[derive(Debug)]
pub struct Rack {
    name: String,
    label: CString,
    shelves: Vec<Shelf>,
    below: Option<Box<Rack>>,
}

// ANCHOR: methods
#[capi::export]
impl Rack {
    /// A rack of so many empty shelves, and below it one of one less, if that has any.
    #[capi::export(slot = 70, since = "1.0")]
    pub fn new(name: &str, shelves: usize) -> Box<Self> {
        let shelf = |at: usize| Shelf { at, what: [Buffer::Empty; 2] };
        let bytes: Vec<u8> = name.bytes().filter(|byte| *byte != 0).collect();
        Box::new(Self {
            name: name.to_owned(),
            label: CString::new(bytes).unwrap_or_default(),
            shelves: (0..shelves).map(shelf).collect(),
            below: (shelves > 1).then(|| Self::new(name, shelves - 1)),
        })
    }

    /// Its shelves.
    #[capi::export(slot = 71, since = "1.0")]
    pub fn shelves(&self) -> &[Shelf] {
        &self.shelves
    }
    // ANCHOR_END: methods

    /// One of its shelves. Raises `IndexError` where there is none.
    #[capi::export(slot = 72, since = "1.0")]
    pub fn shelf(&self, _py: Python<'_>, at: usize) -> PyResult<&Shelf> {
        self.shelves.get(at).ok_or_else(|| PyIndexError::new_err("no such shelf"))
    }

    /// The name behind what stands before it.
    #[capi::export(slot = 73, since = "1.0")]
    pub fn name_after(&self, before: &str) -> Option<&str> {
        self.name.strip_prefix(before)
    }

    /// The name, up to a NUL.
    #[capi::export(slot = 74, since = "1.0")]
    pub fn label(&self) -> &CStr {
        &self.label
    }

    /// Fills a shelf, and lends it.
    #[capi::export(slot = 75, since = "1.0")]
    pub fn filled(&mut self, at: usize) -> Result<&Shelf, Buffer> {
        let found = self.shelves.get_mut(at).ok_or(Buffer::Empty)?;
        found.what = [Buffer::Full; 2];
        Ok(found)
    }
}

/// The rack below, if there is one.
#[capi::export(slot = 76, since = "1.0")]
pub fn rack_below(rack: Option<&Rack>) -> Option<&Rack> {
    rack?.below.as_deref()
}

/// Words of a text from one of them on; none where there are fewer. Raises `ValueError` for 13.
#[capi::export(slot = 77, since = "1.0")]
pub fn words_from<'a>(_py: Python<'_>, text: &'a str, at: usize) -> PyResult<Option<&'a str>> {
    if at == 13 {
        return Err(PyValueError::new_err("13 brings no luck"));
    }
    Ok(text.split(' ').nth(at).and_then(|word| {
        let start = word.as_ptr() as usize - text.as_ptr() as usize;
        text.get(start..)
    }))
}

/// The longer of two, or the first.
#[capi::export(slot = 78, since = "1.0")]
pub fn longer<'a>(one: &'a [u64], other: &'a [u64]) -> &'a [u64] {
    if one.len() < other.len() { other } else { one }
}

/// The greatest, or how full it is.
#[capi::export(slot = 79, since = "1.0")]
pub fn last_sorted(numbers: &mut [u64]) -> Result<&u64, Buffer> {
    numbers.sort_unstable();
    numbers.last().ok_or(Buffer::Empty)
}

/// The first primes.
#[capi::export(slot = 80, since = "1.0")]
pub fn primes() -> &'static [u64] {
    &[2, 3, 5, 7]
}

/// The name of each state.
#[capi::export(slot = 81, since = "1.0")]
pub fn state_name(state: Buffer) -> &'static str {
    match state {
        Buffer::Empty => "empty",
        Buffer::Full => "full",
    }
}

/// A class whose objects never change, and lend their content.
#[capi::export(slot = 82, since = "1.0")]
#[pyclass(frozen, module = "bridge")]
#[derive(Debug)]
pub struct Ledger {
    numbers: Vec<u64>,
}

/// A ledger of these numbers.
#[capi::export(slot = 83, since = "1.0")]
pub fn ledger_new<'py>(py: Python<'py>, numbers: &[u64]) -> PyResult<Bound<'py, Ledger>> {
    Bound::new(py, Ledger { numbers: numbers.to_vec() })
}

#[capi::export]
impl Ledger {
    /// Its numbers.
    #[capi::export(slot = 84, since = "1.0")]
    pub fn numbers(&self) -> PyResult<&[u64]> {
        Ok(&self.numbers)
    }
}

/// One of its numbers.
#[capi::export(slot = 85, since = "1.0")]
pub fn ledger_at<'a>(ledger: &'a Bound<'_, Ledger>, at: usize) -> PyResult<Option<&'a u64>> {
    Ok(ledger.get().numbers.get(at))
}

/// The text in bytes. Raises `ValueError`.
#[capi::export(slot = 86, since = "1.0")]
pub fn utf8_of<'a>(text: &'a Bound<'_, PyBytes>) -> PyResult<&'a str> {
    str::from_utf8(text.as_bytes()).map_err(|error| PyValueError::new_err(error.to_string()))
}
