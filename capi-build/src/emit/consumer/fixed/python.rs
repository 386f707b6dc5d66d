use pyo3::{Bound, PyResult, Python, ffi};

use super::expected::API;
use super::table::raised;

/// The object behind a new reference; `None` for NULL.
///
/// # Safety
///
/// NULL, or a reference that is the caller's, to a `T`.
pub unsafe fn optional<T>(
    py: Python<'_>,
    object: *mut ffi::PyObject,
) -> Option<Bound<'_, T>> {
    // SAFETY: the caller's promise.
    let object = unsafe { Bound::from_owned_ptr_or_opt(py, object) };
    // SAFETY: as above; import compared what the function gives.
    object.map(|object| unsafe { object.cast_into_unchecked() })
}

/// Takes an object that the function has promised.
///
/// # Safety
///
/// As for [`optional`].
pub unsafe fn sure<'py, T>(
    py: Python<'py>,
    function: &str,
    object: *mut ffi::PyObject,
) -> Bound<'py, T> {
    // SAFETY: the caller's promise.
    let object = unsafe { optional(py, object) };
    object.unwrap_or_else(|| panic!("{}_{function} gave no object", API.prefix))
}

/// Takes the object of a function that raises: NULL is its error.
///
/// # Safety
///
/// As for [`optional`].
pub unsafe fn result<'py, T>(
    py: Python<'py>,
    function: &str,
    object: *mut ffi::PyObject,
) -> PyResult<Bound<'py, T>> {
    // SAFETY: the caller's promise.
    let object = unsafe { optional(py, object) };
    object.ok_or_else(|| raised(py, function))
}
