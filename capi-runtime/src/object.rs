//! Python objects: from a borrowed `PyObject *` to what Rust takes, checked, and back to a new
//! reference.

use std::any;
use std::panic::{AssertUnwindSafe, catch_unwind};

use pyo3::exceptions::PyTypeError;
use pyo3::ffi;
use pyo3::prelude::*;
use pyo3::pyclass::boolean_struct::{False, True};
use pyo3::type_object::PyTypeCheck;
use pyo3::types::{PyTuple, PyType};
use pyo3::{Borrowed, PyClass, PyTypeInfo};

use crate::messages;
use crate::refusal::Why;
use crate::trampoline::panicked;

/// Which argument of which function an object is.
#[derive(Debug, Clone, Copy)]
pub struct Argument {
    /// `geometry_series_sum`
    pub function: &'static str,
    /// `series`
    pub parameter: &'static str,
}

/// `Option<&Bound<'_, PyAny>>`: NULL and Python's `None` are `None`.
///
/// # Safety
///
/// NULL, or an object that lives while the call lasts.
#[inline(always)]
#[expect(clippy::inline_always, reason = "the check is the call's whole cost")]
pub unsafe fn optional_any<'a>(
    py: Python<'_>,
    object: *mut ffi::PyObject,
) -> Option<Borrowed<'a, '_, PyAny>> {
    // SAFETY: the caller's promise is the same.
    let object = unsafe { Borrowed::from_ptr_or_opt(py, object) };
    object.filter(|object| !object.is_none())
}

/// `&Bound<'_, PyAny>`.
///
/// # Safety
///
/// See [`optional_any`].
#[inline(always)]
#[expect(clippy::inline_always, reason = "the check is the call's whole cost")]
pub unsafe fn any<'a>(
    py: Python<'_>,
    object: *mut ffi::PyObject,
) -> Result<Borrowed<'a, '_, PyAny>, Why> {
    // SAFETY: the caller's promise is the same.
    unsafe { Borrowed::from_ptr_or_opt(py, object) }.ok_or(Why::Null)
}

/// `&Bound<'_, T>`.
///
/// # Errors
///
/// `ValueError` for NULL, `TypeError` for an object of another type.
///
/// # Safety
///
/// See [`optional_any`].
#[inline(always)]
#[expect(clippy::inline_always, reason = "the check is the call's whole cost")]
pub unsafe fn typed<'a, 'py, T: PyTypeCheck>(
    py: Python<'py>,
    object: *mut ffi::PyObject,
    argument: &'static Argument,
) -> PyResult<Borrowed<'a, 'py, T>> {
    // SAFETY: the caller's promise is the same.
    match unsafe { self::any(py, object) } {
        Ok(object) => check(object, argument),
        Err(why) => Err(why.of(argument.parameter).error(argument.function)),
    }
}

/// `Option<&Bound<'_, T>>`.
///
/// # Errors
///
/// `TypeError` for an object of another type.
///
/// # Safety
///
/// See [`optional_any`].
#[inline(always)]
#[expect(clippy::inline_always, reason = "the check is the call's whole cost")]
pub unsafe fn optional_typed<'a, 'py, T: PyTypeCheck>(
    py: Python<'py>,
    object: *mut ffi::PyObject,
    argument: &'static Argument,
) -> PyResult<Option<Borrowed<'a, 'py, T>>> {
    // SAFETY: the caller's promise is the same.
    let object = unsafe { optional_any(py, object) };
    object.map(|object| check(object, argument)).transpose()
}

#[inline(always)]
#[expect(clippy::inline_always, reason = "the check is the call's whole cost")]
fn check<'a, 'py, T: PyTypeCheck>(
    object: Borrowed<'a, 'py, PyAny>,
    argument: &'static Argument,
) -> PyResult<Borrowed<'a, 'py, T>> {
    if T::type_check(&object) {
        // SAFETY: just checked.
        Ok(unsafe { object.cast_unchecked() })
    } else {
        let wanted = T::classinfo_object(object.py());
        Err(other_type(&object, &wanted, any::type_name::<T>(), argument))
    }
}

/// `geometry_series_sum: series must be Series, not list`
#[cold]
fn other_type(
    object: &Bound<'_, PyAny>,
    wanted: &Bound<'_, PyAny>,
    rust: &str,
    argument: &'static Argument,
) -> PyErr {
    let &Argument { function, parameter } = argument;
    let (mut wanted, given) = (names(wanted), name(&object.get_type()));
    // An array of other elements is of the same Python type.
    if wanted == given {
        wanted = format!("{wanted} that is a {}", without_modules(rust));
    }
    PyTypeError::new_err(messages::other_type(function, parameter, &wanted, &given))
}

/// `PyArray<f64, Dim<[usize; 1]>>` of `numpy::array::PyArray<f64, ndarray::…::Dim<[usize; 1]>>`.
fn without_modules(rust: &str) -> String {
    let is_path = |it: char| it == ':' || it == '_' || it.is_alphanumeric();
    let mut short = String::new();
    for piece in rust.split_inclusive(|it| !is_path(it)) {
        short.push_str(piece.rsplit("::").next().unwrap_or(piece));
    }
    short
}

/// The names of a type, or of several in a tuple, as `isinstance` takes them.
fn names(types: &Bound<'_, PyAny>) -> String {
    let all: Vec<String> = match types.cast::<PyTuple>() {
        Ok(types) => types.iter().map(|each| names(&each)).collect(),
        Err(_) => types.cast::<PyType>().map(|ty| vec![name(ty)]).unwrap_or_default(),
    };
    if all.is_empty() { "of another type".to_owned() } else { all.join(" or ") }
}

fn name(ty: &Bound<'_, PyType>) -> String {
    let name = ty.fully_qualified_name().map(|name| name.to_string());
    name.unwrap_or_else(|_| "an object without a type name".to_owned())
}

/// `PyRef<'_, T>`.
///
/// # Errors
///
/// As for [`typed`], and `PyO3`'s own where the object is borrowed mutably.
///
/// # Safety
///
/// See [`optional_any`].
#[inline(always)]
#[expect(clippy::inline_always, reason = "the check is the call's whole cost")]
pub unsafe fn shared<'py, T: PyClass>(
    py: Python<'py>,
    object: *mut ffi::PyObject,
    argument: &'static Argument,
) -> PyResult<PyRef<'py, T>> {
    // SAFETY: the caller's promise is the same.
    let object = unsafe { typed::<T>(py, object, argument) }?;
    Ok(object.try_borrow()?)
}

/// `Option<PyRef<'_, T>>`.
///
/// # Errors
///
/// See [`shared`].
///
/// # Safety
///
/// See [`optional_any`].
#[inline(always)]
#[expect(clippy::inline_always, reason = "the check is the call's whole cost")]
pub unsafe fn optional_shared<'py, T: PyClass>(
    py: Python<'py>,
    object: *mut ffi::PyObject,
    argument: &'static Argument,
) -> PyResult<Option<PyRef<'py, T>>> {
    // SAFETY: the caller's promise is the same.
    let object = unsafe { optional_typed::<T>(py, object, argument) }?;
    object.map(|object| Ok(object.try_borrow()?)).transpose()
}

/// `PyRefMut<'_, T>`.
///
/// # Errors
///
/// As for [`typed`], and `PyO3`'s own where the object is borrowed.
///
/// # Safety
///
/// See [`optional_any`].
#[inline(always)]
#[expect(clippy::inline_always, reason = "the check is the call's whole cost")]
pub unsafe fn exclusive<'py, T: PyClass<Frozen = False>>(
    py: Python<'py>,
    object: *mut ffi::PyObject,
    argument: &'static Argument,
) -> PyResult<PyRefMut<'py, T>> {
    // SAFETY: the caller's promise is the same.
    let object = unsafe { typed::<T>(py, object, argument) }?;
    Ok(object.try_borrow_mut()?)
}

/// `Option<PyRefMut<'_, T>>`.
///
/// # Errors
///
/// See [`exclusive`].
///
/// # Safety
///
/// See [`optional_any`].
#[inline(always)]
#[expect(clippy::inline_always, reason = "the check is the call's whole cost")]
pub unsafe fn optional_exclusive<'py, T: PyClass<Frozen = False>>(
    py: Python<'py>,
    object: *mut ffi::PyObject,
    argument: &'static Argument,
) -> PyResult<Option<PyRefMut<'py, T>>> {
    // SAFETY: the caller's promise is the same.
    let object = unsafe { optional_typed::<T>(py, object, argument) }?;
    object.map(|object| Ok(object.try_borrow_mut()?)).transpose()
}

/// `&T` of a class whose objects never change: it lives as long as the object.
///
/// # Errors
///
/// See [`typed`].
///
/// # Safety
///
/// See [`optional_any`].
#[inline(always)]
#[expect(clippy::inline_always, reason = "the check is the call's whole cost")]
pub unsafe fn frozen<'a, T: PyClass<Frozen = True> + Sync>(
    py: Python<'_>,
    object: *mut ffi::PyObject,
    argument: &'static Argument,
) -> PyResult<&'a T> {
    // SAFETY: the caller's promise is the same.
    let object = unsafe { typed::<T>(py, object, argument) }?;
    let value: *const T = object.get();
    // SAFETY: it is in the object, which outlives the call by the caller's promise.
    Ok(unsafe { &*value })
}

/// `Option<&T>` of such a class.
///
/// # Errors
///
/// See [`typed`].
///
/// # Safety
///
/// See [`optional_any`].
#[inline(always)]
#[expect(clippy::inline_always, reason = "the check is the call's whole cost")]
pub unsafe fn optional_frozen<'a, T: PyClass<Frozen = True> + Sync>(
    py: Python<'_>,
    object: *mut ffi::PyObject,
    argument: &'static Argument,
) -> PyResult<Option<&'a T>> {
    // SAFETY: the caller's promise is the same.
    let object = unsafe { optional_typed::<T>(py, object, argument) }?;
    let Some(object) = object else { return Ok(None) };
    let value: *const T = object.get();
    // SAFETY: it is in the object, which outlives the call by the caller's promise.
    Ok(Some(unsafe { &*value }))
}

/// A new reference, the caller's.
#[inline]
pub fn new_reference<T: IntoPointer>(object: T) -> *mut ffi::PyObject {
    object.into_pointer()
}

/// `Bound<'py, T>` and `Py<T>`.
pub trait IntoPointer {
    /// The reference itself, given away.
    fn into_pointer(self) -> *mut ffi::PyObject;
}

impl<T> IntoPointer for Bound<'_, T> {
    #[inline]
    fn into_pointer(self) -> *mut ffi::PyObject {
        self.into_ptr()
    }
}

impl<T> IntoPointer for Py<T> {
    #[inline]
    fn into_pointer(self) -> *mut ffi::PyObject {
        self.into_ptr()
    }
}

/// Named by proofs: what `#[pyclass]` makes.
pub fn class<T: PyClass>() {}

/// The type object of a class, borrowed; [`prepare`] has made it.
///
/// # Safety
///
/// The caller holds the GIL.
#[inline]
pub unsafe fn class_type<T: PyTypeInfo>() -> *mut ffi::PyTypeObject {
    // SAFETY: the caller's promise; nothing is dropped here that `PyO3` would put off.
    T::type_object_raw(unsafe { Python::assume_attached() })
}

/// Makes the type object of a class, where that can still fail with an exception.
///
/// # Errors
///
/// Panics with `PyO3`'s own error.
pub fn prepare<T: PyTypeInfo>(py: Python<'_>) -> PyResult<()> {
    let made = catch_unwind(AssertUnwindSafe(|| T::type_object_raw(py)));
    made.map(drop).map_err(panicked)
}
