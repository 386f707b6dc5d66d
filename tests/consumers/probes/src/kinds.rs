//! The kinds that Cython declares differently: exceptions, objects, callbacks, owned and lent
//! results.

use std::ffi::{CStr, c_longlong};
use std::ops::ControlFlow;

use capi_runtime as capi;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList};

/// Most marks that a ruler may have.
#[capi::export]
pub const MOST_MARKS: i32 = 16;

/// Larger than an `int`.
#[capi::export]
pub const FARTHEST: u64 = 1 << 40;

/// The sides to look at.
#[capi::export(invalid_argument = Nowhere)]
#[repr(u8)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// To no side.
    Nowhere = 1,
    /// To the right.
    Right = 2,
}

/// A stretch of a ruler; one field has the name of a keyword of Python's.
#[capi::export]
#[repr(C)]
#[derive(Debug, Clone, Copy)]
pub struct Stretch {
    /// Where it begins.
    pub from: f64,
    /// Where it ends.
    pub to: f64,
    /// Counted from its beginning.
    pub marks: [u16; 2],
}

/// Marks in order.
#[capi::export(slot = 7, since = "1.0")]
#[derive(Debug)]
pub struct Ruler(Vec<f64>);

/// A ruler with these marks. Raises `ValueError` where they aren't in order.
#[capi::export(slot = 8, since = "1.0")]
pub fn ruler_new(_py: Python<'_>, marks: &[f64]) -> PyResult<Box<Ruler>> {
    if marks.is_sorted() {
        Ok(Box::new(Ruler(marks.to_vec())))
    } else {
        Err(PyValueError::new_err("marks must be in order"))
    }
}

/// Raises `ValueError` where a ruler has no mark.
#[capi::export(slot = 9, since = "1.0")]
pub fn ruler_check(_py: Python<'_>, ruler: &Ruler) -> PyResult<()> {
    if ruler.0.is_empty() { Err(PyValueError::new_err("no mark")) } else { Ok(()) }
}

/// How far it is from the first mark to the last; none, where there is no mark.
#[capi::export(slot = 10, since = "1.0")]
pub fn ruler_stretch(ruler: &Ruler) -> Option<Stretch> {
    let (from, to) = (*ruler.0.first()?, *ruler.0.last()?);
    Some(Stretch { from, to, marks: [0, u16::try_from(ruler.0.len() - 1).unwrap_or(u16::MAX)] })
}

/// All marks, lent.
#[capi::export(slot = 11, since = "1.0")]
pub fn ruler_marks(ruler: &Ruler) -> &[f64] {
    &ruler.0
}

/// The marks in words.
#[capi::export(slot = 12, since = "1.0")]
pub fn ruler_text(ruler: &Ruler) -> String {
    format!("{:?}", ruler.0)
}

/// Shows each mark, until the visitor says stop, or raises.
#[capi::export(slot = 13, since = "1.0")]
pub fn ruler_each(
    _py: Python<'_>,
    ruler: &Ruler,
    show: &mut dyn FnMut(f64) -> ControlFlow<()>,
) -> PyResult<usize> {
    Ok(ruler.0.iter().take_while(|mark| show(**mark).is_continue()).count())
}

/// Shows each mark on a thread that doesn't hold the GIL.
#[capi::export(slot = 14, since = "1.0")]
pub fn ruler_each_elsewhere(ruler: &Ruler, show: &mut (dyn FnMut(f64) + Send)) {
    std::thread::scope(|scope| {
        scope.spawn(|| ruler.0.iter().for_each(|mark| show(*mark)));
    });
}

/// The list without its first item, as another list. Raises `TypeError` for any other object.
#[capi::export(slot = 15, since = "1.0")]
pub fn rest<'py>(list: &Bound<'py, PyList>) -> PyResult<Bound<'py, PyList>> {
    if list.is_empty() {
        return Err(PyValueError::new_err("the list is empty"));
    }
    Ok(list.get_slice(1, list.len()))
}

/// The object under a name, if there is one.
#[capi::export(slot = 16, since = "1.0")]
pub fn find<'py>(within: &Bound<'py, PyDict>, name: &CStr) -> PyResult<Option<Bound<'py, PyAny>>> {
    within.get_item(name.to_str().unwrap_or_default())
}

/// A function and a parameter with the names of Python's keywords.
#[capi::export(slot = 17, since = "1.0")]
pub fn lambda(from: c_longlong, is: bool) -> c_longlong {
    if is { from } else { -from }
}

/// The other side.
#[capi::export(slot = 18, since = "1.0")]
pub fn look(side: Side, result: &mut Side) -> Result<f64, Side> {
    if side == Side::Nowhere {
        return Err(Side::Right);
    }
    *result = Side::Nowhere;
    Ok(1.0)
}

/// No build has it.
#[cfg(capi_never)]
#[capi::export(slot = 19, since = "1.0")]
pub fn elsewhere() -> f64 {
    1.0
}

/// It is retired.
#[capi::export(slot = 20, since = "1.0", retired(since = "1.1", note = "use `square`"))]
pub fn squared(x: f64) -> f64;

/// Counts.
#[capi::export(slot = 21, since = "1.0")]
#[pyclass(frozen)]
#[derive(Debug)]
pub struct Tally {
    count: u64,
}

/// A new one.
#[capi::export(slot = 22, since = "1.0")]
pub fn tally_new(py: Python<'_>, count: u64) -> PyResult<Bound<'_, Tally>> {
    Bound::new(py, Tally { count })
}

/// Its count.
#[capi::export(slot = 23, since = "1.0")]
pub fn tally_count(tally: &Tally) -> PyResult<u64> {
    Ok(tally.count)
}

/// A method, and owned numbers.
#[capi::export]
impl Ruler {
    /// How far it is from each mark to the next.
    #[capi::export(slot = 24, since = "1.1")]
    pub fn steps(&self) -> Vec<f64> {
        self.0.windows(2).map(|pair| pair[1] - pair[0]).collect()
    }
}
