//! Python objects: lent, given, checked.

use capi_runtime as capi;
use numpy::{PyArray1, PyArrayMethods, PyReadonlyArray1};
use pyo3::exceptions::PyKeyError;
use pyo3::ffi;
use pyo3::prelude::*;
use pyo3::types::{
    PyBool, PyByteArray, PyBytes, PyCFunction, PyCapsule, PyComplex, PyDate, PyDateTime, PyDelta,
    PyDict, PyFloat, PyFrozenSet, PyInt, PyIterator, PyList, PyMapping, PyMappingProxy,
    PyMemoryView, PyModule, PyRange, PySequence, PySet, PySlice, PyString, PyTime, PyTraceback,
    PyTuple, PyType, PyTzInfo, PyWeakrefReference,
};

/// How many items a list has.
#[capi::export(slot = 1, since = "1.0")]
pub fn list_length(items: &Bound<'_, PyList>) -> PyResult<usize> {
    Ok(items.len())
}

/// Whether two references are to one object.
#[capi::export(slot = 2, since = "1.0")]
pub fn same(one: &Bound<'_, PyAny>, other: &Bound<'_, PyAny>) -> bool {
    one.is(other)
}

/// The items of a list, and one more, if there is one.
#[capi::export(slot = 3, since = "1.0")]
pub fn list_with<'py>(
    items: &Bound<'py, PyList>,
    item: Option<&Bound<'py, PyAny>>,
) -> PyResult<Bound<'py, PyList>> {
    let items = items.get_slice(0, items.len());
    item.map(|item| items.append(item)).transpose()?;
    Ok(items)
}

/// A name's value, if it has one.
#[capi::export(slot = 4, since = "1.0")]
pub fn dict_find(
    names: &Bound<'_, PyDict>,
    name: &Bound<'_, PyString>,
) -> PyResult<Option<Py<PyAny>>> {
    Ok(names.get_item(name)?.map(Bound::unbind))
}

/// A name's value.
#[capi::export(slot = 5, since = "1.0")]
pub fn dict_get(names: Option<&Bound<'_, PyDict>>, name: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
    let found = names.map(|names| names.get_item(name)).transpose()?.flatten();
    found.map(Bound::unbind).ok_or_else(|| PyKeyError::new_err(name.clone().unbind()))
}

/// An empty list.
#[capi::export(slot = 6, since = "1.0")]
pub fn list_new(py: Python<'_>) -> Bound<'_, PyList> {
    PyList::empty(py)
}

/// The object itself, unless it is `None`.
#[capi::export(slot = 7, since = "1.0")]
pub fn unless_none<'py>(object: &Bound<'py, PyAny>) -> Option<Bound<'py, PyAny>> {
    (!object.is_none()).then(|| object.clone())
}

/// How many references an object has, as Python counts.
///
/// # Safety
///
/// The object must be alive.
#[capi::export(slot = 8, since = "1.0")]
pub unsafe fn references(_py: Python<'_>, object: *mut ffi::PyObject) -> isize {
    // SAFETY: the caller's promise.
    unsafe { ffi::Py_REFCNT(object) }
}

/// The sum of an array of `numpy`.
#[capi::export(slot = 9, since = "1.0")]
pub fn array_sum(array: &Bound<'_, PyArray1<f64>>) -> PyResult<f64> {
    let array: PyReadonlyArray1<'_, f64> = array.try_readonly()?;
    Ok(array.as_array().sum())
}

/// The result of the object's `__call__`, or its exception.
#[capi::export(slot = 10, since = "1.0")]
pub fn call<'py>(callable: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    callable.call0()
}

/// Panics, with an object in hand.
#[capi::export(slot = 11, since = "1.0")]
pub fn object_panic(object: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
    let held = object.clone();
    panic!("held {}", held.get_type());
}

/// The number of these objects that are there: one of each of Python's own types that has a name in
/// `PyO3`.
#[capi::export(slot = 12, since = "1.0")]
#[expect(clippy::too_many_arguments, reason = "one for each type")]
pub fn natives(
    py: Python<'_>,
    bool_: Option<&Bound<'_, PyBool>>,
    bytearray: Option<&Bound<'_, PyByteArray>>,
    bytes: Option<&Bound<'_, PyBytes>>,
    builtin: Option<&Bound<'_, PyCFunction>>,
    capsule: Option<&Bound<'_, PyCapsule>>,
    complex: Option<&Bound<'_, PyComplex>>,
    date: Option<&Bound<'_, PyDate>>,
    datetime: Option<&Bound<'_, PyDateTime>>,
    delta: Option<&Bound<'_, PyDelta>>,
    dict: Option<&Bound<'_, PyDict>>,
    float: Option<&Bound<'_, PyFloat>>,
    frozenset: Option<&Bound<'_, PyFrozenSet>>,
    int: Option<&Bound<'_, PyInt>>,
    iterator: Option<&Bound<'_, PyIterator>>,
    mapping: Option<&Bound<'_, PyMapping>>,
    mappingproxy: Option<&Bound<'_, PyMappingProxy>>,
    memoryview: Option<&Bound<'_, PyMemoryView>>,
    module: Option<&Bound<'_, PyModule>>,
    range: Option<&Bound<'_, PyRange>>,
    sequence: Option<&Bound<'_, PySequence>>,
    set: Option<&Bound<'_, PySet>>,
    slice: Option<&Bound<'_, PySlice>>,
    string: Option<&Bound<'_, PyString>>,
    time: Option<&Bound<'_, PyTime>>,
    traceback: Option<&Bound<'_, PyTraceback>>,
    tuple: Option<&Bound<'_, PyTuple>>,
    type_: Option<&Bound<'_, PyType>>,
    tzinfo: Option<&Bound<'_, PyTzInfo>>,
    weakref: Option<&Bound<'_, PyWeakrefReference>>,
) -> PyResult<usize> {
    let _ = py;
    let all = [
        bool_.is_some(),
        bytearray.is_some(),
        bytes.is_some(),
        builtin.is_some(),
        capsule.is_some(),
        complex.is_some(),
        date.is_some(),
        datetime.is_some(),
        delta.is_some(),
        dict.is_some(),
        float.is_some(),
        frozenset.is_some(),
        int.is_some(),
        iterator.is_some(),
        mapping.is_some(),
        mappingproxy.is_some(),
        memoryview.is_some(),
        module.is_some(),
        range.is_some(),
        sequence.is_some(),
        set.is_some(),
        slice.is_some(),
        string.is_some(),
        time.is_some(),
        traceback.is_some(),
        tuple.is_some(),
        type_.is_some(),
        tzinfo.is_some(),
        weakref.is_some(),
    ];
    Ok(all.into_iter().filter(|it| *it).count())
}
