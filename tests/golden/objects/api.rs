//! Python objects: lent as parameters, new references as results.

use capi_runtime as capi;
use pyo3::exceptions::PyKeyError;
use pyo3::ffi;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList, PyString};

capi::api! { module = "objects" }

/// How many items a list has.
#[capi::export(slot = 0, since = "1.0")]
pub fn length(items: &Bound<'_, PyList>) -> PyResult<usize> {
    Ok(items.len())
}

/// Whether two names are of one object.
#[capi::export(slot = 1, since = "1.0")]
pub fn same(one: &Bound<'_, PyAny>, other: &Bound<'_, PyAny>) -> bool {
    one.is(other)
}

/// The items of a list, and one more, if there is one.
#[capi::export(slot = 2, since = "1.0")]
pub fn with_item<'py>(
    items: &Bound<'py, PyList>,
    item: Option<&Bound<'py, PyAny>>,
) -> PyResult<Bound<'py, PyList>> {
    let items = items.get_slice(0, items.len());
    item.map(|item| items.append(item)).transpose()?;
    Ok(items)
}

/// A name's value, if it has one.
#[capi::export(slot = 3, since = "1.0")]
pub fn find(names: &Bound<'_, PyDict>, name: &Bound<'_, PyString>) -> PyResult<Option<Py<PyAny>>> {
    Ok(names.get_item(name)?.map(Bound::unbind))
}

/// A name's value.
#[capi::export(slot = 4, since = "1.0")]
pub fn get(names: Option<&Bound<'_, PyDict>>, name: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
    let found = names.map(|names| names.get_item(name)).transpose()?.flatten();
    found.map(Bound::unbind).ok_or_else(|| PyKeyError::new_err(name.clone().unbind()))
}

/// An empty list.
#[capi::export(slot = 5, since = "1.0")]
pub fn empty(py: Python<'_>) -> Bound<'_, PyList> {
    PyList::empty(py)
}

/// The object itself, unless it is `None`.
#[capi::export(slot = 6, since = "1.0")]
pub fn unless_none<'py>(object: &Bound<'py, PyAny>) -> Option<Bound<'py, PyAny>> {
    (!object.is_none()).then(|| object.clone())
}

/// How many references an object has.
///
/// # Safety
///
/// The object lives.
#[capi::export(slot = 7, since = "1.0")]
pub unsafe fn references(_py: Python<'_>, object: *mut ffi::PyObject) -> isize {
    // SAFETY: the caller's promise.
    unsafe { ffi::Py_REFCNT(object) }
}
