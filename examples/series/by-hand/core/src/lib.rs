//! The shared part of `series_by_hand` and the extensions that use it: a table of functions, its
//! version, the way to it, and safe functions around it.

use std::ffi::{CStr, c_char};
use std::{slice, str};

use pyo3::exceptions::PyImportError;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{DerefToPyAny, PyCapsule};
use pyo3::{PyTypeInfo, ffi};

/// The capsule that holds the [`Api`].
pub const CAPSULE: &CStr = c"series_by_hand._API";

/// The version, which a consumer checks before it trusts the rest.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Version {
    /// Must be raised whenever `Api` or `View` changes otherwise than by a function at the end.
    pub abi: u32,
    /// The number of functions in `Api`.
    pub functions: u32,
}

/// The version of this file.
pub const VERSION: Version = Version { abi: 1, functions: 3 };

/// The table, which the provider fills in. Functions are only ever added, at the end.
#[repr(C)]
#[derive(Debug, Clone, Copy)]
pub struct Api {
    /// Stays the first field.
    pub version: Version,
    /// The type object, borrowed.
    pub series_type: unsafe extern "C" fn() -> *mut ffi::PyTypeObject,
    /// A new reference, or NULL with the exception set.
    pub new: unsafe extern "C" fn(*const c_char, usize, *const f64, usize) -> *mut ffi::PyObject,
    /// Reads an object of that type.
    pub view: unsafe extern "C" fn(*mut ffi::PyObject) -> View,
}

/// The content of a series. It belongs to the object, and lives as long.
#[repr(C)]
#[derive(Debug, Clone, Copy)]
pub struct View {
    /// In UTF-8.
    pub name: *const c_char,
    /// In bytes.
    pub name_length: usize,
    /// Never NULL.
    pub values: *const f64,
    /// The number of values.
    pub length: usize,
    /// Of the values.
    pub sum: f64,
}

static API: PyOnceLock<Api> = PyOnceLock::new();

/// Must be called before anything else.
///
/// # Errors
///
/// The exceptions of Python's import, and `ImportError` for a provider of another version.
pub fn import(py: Python<'_>) -> PyResult<()> {
    API.get_or_try_init(py, || load(py)).map(drop)
}

fn load(py: Python<'_>) -> PyResult<Api> {
    // SAFETY: each version of the table begins with it.
    let found = unsafe { PyCapsule::import::<Version>(py, CAPSULE) }?;
    if found.abi != VERSION.abi || found.functions < VERSION.functions {
        return Err(PyImportError::new_err(format!(
            "series_by_hand has ABI {} with {} functions, but ABI {} with {} is needed",
            found.abi, found.functions, VERSION.abi, VERSION.functions
        )));
    }
    // SAFETY: the version says that at least these functions are there.
    unsafe { PyCapsule::import::<Api>(py, CAPSULE) }.copied()
}

fn api(py: Python<'_>) -> &'static Api {
    API.get(py).expect("series_by_hand_core::import comes first")
}

/// The provider's class. Its objects are `Bound<'_, Series>`.
#[derive(Debug)]
pub struct Series(());

// SAFETY: the provider returns the one type object, and its functions take its objects and those of
// its subclasses.
unsafe impl PyTypeInfo for Series {
    fn type_object_raw(py: Python<'_>) -> *mut ffi::PyTypeObject {
        // SAFETY: the thread is attached.
        unsafe { (api(py).series_type)() }
    }
}

impl DerefToPyAny for Series {}

/// A series of this name and these values.
///
/// # Errors
///
/// The exceptions of making an object.
pub fn new<'py>(py: Python<'py>, name: &str, values: &[f64]) -> PyResult<Bound<'py, Series>> {
    let (name, name_length) = (name.as_ptr().cast(), name.len());
    // SAFETY: the thread is attached, and the pointers are those of slices.
    let object = unsafe { (api(py).new)(name, name_length, values.as_ptr(), values.len()) };
    // SAFETY: a new reference, or NULL with the exception set.
    let object = unsafe { Bound::from_owned_ptr_or_err(py, object) }?;
    Ok(object.cast_into()?)
}

/// The name.
pub fn name<'a>(series: &'a Bound<'_, Series>) -> &'a str {
    let View { name, name_length, .. } = view(series);
    // SAFETY: the bytes are in the object, which is borrowed for as long.
    let name = unsafe { slice::from_raw_parts(name.cast(), name_length) };
    // SAFETY: the provider has the bytes from a `String`.
    unsafe { str::from_utf8_unchecked(name) }
}

/// The values, not copied.
pub fn values<'a>(series: &'a Bound<'_, Series>) -> &'a [f64] {
    let View { values, length, .. } = view(series);
    // SAFETY: the values are in the object, which is borrowed for as long, and never changes.
    unsafe { slice::from_raw_parts(values, length) }
}

/// The sum of the values.
pub fn sum(series: &Bound<'_, Series>) -> f64 {
    view(series).sum
}

fn view(series: &Bound<'_, Series>) -> View {
    // SAFETY: the thread is attached, and the object is of the type.
    unsafe { (api(series.py()).view)(series.as_ptr()) }
}
