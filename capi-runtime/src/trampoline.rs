//! Where panics and refusals stop: one place, not every generated function.
//!
//! A function that doesn't raise needs none for panics: Rust ends the process itself when a panic
//! would leave an `extern "C"` function, after the panic's own message.

use std::any::Any;
use std::mem;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::ptr;

use pyo3::exceptions::PySystemError;
use pyo3::panic::PanicException;
use pyo3::{PyErr, PyResult, Python};

use crate::messages;
use crate::refusal::Refusal;
use crate::value::Opaque;

/// Runs `body`; a refusal ends the process.
#[inline(always)]
#[expect(clippy::inline_always, reason = "the shim is the call's whole cost")]
pub fn plain<R>(function: &'static str, body: impl FnOnce() -> Result<R, Refusal>) -> R {
    match body() {
        Ok(value) => value,
        Err(refusal) => refusal.end(function),
    }
}

/// Runs `body` with the interpreter that the caller is attached to.
///
/// # Safety
///
/// The interpreter is initialised, and not being finalised.
#[inline]
pub unsafe fn attached<R>(body: impl FnOnce(Python<'_>) -> R) -> R {
    // `assume_attached` would do for `py`, but `PyO3` would believe the thread detached, and put
    // off the drop of each `Py` until somebody attaches.
    // SAFETY: the caller holds the GIL, so attaching succeeds.
    unsafe { Python::attach_unchecked(body) }
}

/// Runs `body`; an error, a refusal and a panic become the exception, and the result `failed`.
///
/// # Safety
///
/// See [`attached`].
#[inline]
pub unsafe fn raise<R>(
    function: &'static str,
    failed: R,
    body: impl FnOnce(Python<'_>) -> Result<PyResult<R>, Refusal>,
) -> R {
    let guarded = |py: Python<'_>| match catch_unwind(AssertUnwindSafe(|| body(py))) {
        Ok(Ok(Ok(value))) => value,
        ended => {
            restore(py, function, ended);
            failed
        }
    };
    // SAFETY: the caller's promise is the same.
    unsafe { attached(guarded) }
}

/// Runs a function that is given nothing to use Python with: `PyO3` isn't told of the thread,
/// as for a function that doesn't need the GIL.
///
/// # Safety
///
/// See [`attached`]; and the caller holds the GIL.
#[inline(always)]
#[expect(clippy::inline_always, reason = "the shim is the call's whole cost")]
pub unsafe fn raise_unattached<R>(
    function: &'static str,
    failed: R,
    body: impl FnOnce(Python<'_>) -> Result<PyResult<R>, Refusal>,
) -> R {
    // SAFETY: the caller holds the GIL.
    let py = unsafe { Python::assume_attached() };
    match catch_unwind(AssertUnwindSafe(|| body(py))) {
        Ok(Ok(Ok(value))) => value,
        ended => {
            // SAFETY: the caller's promise is the same.
            unsafe { attached(|py| restore(py, function, ended)) };
            failed
        }
    }
}

/// How a body ended that gave no value.
#[cold]
fn restore<R>(
    py: Python<'_>,
    function: &'static str,
    ended: Result<Result<PyResult<R>, Refusal>, Box<dyn Any + Send>>,
) {
    let error = match ended {
        Ok(Ok(Ok(_))) => return,
        Ok(Ok(Err(error))) => error,
        Ok(Err(refusal)) => refusal.error(function),
        Err(payload) => panicked(payload),
    };
    error.restore(py);
}

/// A raw pointer as the result of a function that raises: NULL is the error, so `Ok(NULL)` is one.
#[inline]
pub fn raised_pointer<T>(function: &'static str, pointer: *const T) -> PyResult<*const T> {
    if pointer.is_null() {
        return Err(PySystemError::new_err(messages::null_unraised(function)));
    }
    Ok(pointer)
}

/// As `PyO3` does it for a `#[pyfunction]`: the same exception, the message kept.
#[cold]
pub(crate) fn panicked(payload: Box<dyn Any + Send>) -> PyErr {
    let text = match payload.downcast::<String>() {
        Ok(text) => *text,
        Err(payload) => match payload.downcast::<&str>() {
            Ok(text) => (*text).to_owned(),
            Err(payload) => {
                // Dropping a payload of the author's own may panic again, and here nobody catches it.
                mem::forget(payload);
                messages::panicked()
            }
        },
    };
    PanicException::new_err((text,))
}

/// The destructor of an opaque type; NULL is fine.
///
/// # Safety
///
/// NULL, or what this API gave out as owned and hasn't got back.
#[inline]
pub unsafe fn free<T: Opaque>(pointer: *mut T) {
    if !ptr::eq(pointer, ptr::null()) {
        // SAFETY: not NULL, so it came from `boxed`, by the caller's promise.
        drop(unsafe { Box::from_raw(pointer) });
    }
}
