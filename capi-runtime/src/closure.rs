//! Closures of C's: a function pointer and a context, called from Rust.

use std::ffi::{c_int, c_void};
use std::ops::ControlFlow;
use std::ptr;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};

use pyo3::exceptions::PySystemError;
use pyo3::prelude::*;

use crate::messages;

/// The pointer that C wants back at each call. A closure is only `Send` or `Sync` where the header says so.
#[derive(Debug, Clone, Copy)]
pub struct Context(*mut c_void);

// SAFETY: Rust only hands it on; that the function may be called with it on another thread is the
// caller's promise.
unsafe impl Send for Context {}
// SAFETY: as above.
unsafe impl Sync for Context {}

impl Context {
    /// A context that is lent for the call.
    #[inline]
    pub fn new(context: *mut c_void) -> Self {
        Self(context)
    }

    /// For one call of the function.
    #[inline]
    pub fn get(&self) -> *mut c_void {
        self.0
    }
}

/// A context that is Rust's, with the function that frees it.
#[derive(Debug)]
pub struct OwnedContext {
    context: Context,
    free: Option<unsafe extern "C" fn(*mut c_void)>,
}

impl OwnedContext {
    /// Takes it over, before anything is refused.
    ///
    /// # Safety
    ///
    /// `free` may be called once with `context`, on any thread.
    #[inline]
    pub unsafe fn new(
        context: *mut c_void,
        free: Option<unsafe extern "C" fn(*mut c_void)>,
    ) -> Self {
        Self { context: Context(context), free }
    }

    /// For one call of the function.
    #[inline]
    pub fn get(&self) -> *mut c_void {
        self.context.get()
    }
}

impl Drop for OwnedContext {
    fn drop(&mut self) {
        if let Some(free) = self.free {
            // SAFETY: it is Rust's, and this is the end of it.
            unsafe { free(self.context.get()) }
        }
    }
}

/// The exception that a closure raised which has no other way to tell; the function that called it
/// raises it in the end.
#[derive(Debug, Default)]
pub struct Raised {
    is_raised: AtomicBool,
    error: Mutex<Option<PyErr>>,
}

impl Raised {
    /// None yet.
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Whether C isn't to be called any more.
    #[inline]
    pub fn is_raised(&self) -> bool {
        self.is_raised.load(Ordering::Acquire)
    }

    /// Whether a call's number says to go on.
    #[inline]
    pub fn flow(&self, status: c_int, function: &'static str) -> ControlFlow<()> {
        if status < 0 {
            let mut error = self.error.lock().unwrap_or_else(PoisonError::into_inner);
            error.get_or_insert_with(|| taken(function));
            self.is_raised.store(true, Ordering::Release);
        }
        flow(status)
    }

    /// The exception, if there was one.
    #[inline]
    pub fn into_error(self) -> Option<PyErr> {
        self.error.into_inner().unwrap_or_else(PoisonError::into_inner)
    }
}

/// 0 to go on, any other number to stop.
#[inline]
pub fn flow(status: c_int) -> ControlFlow<()> {
    if status == 0 { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
}

/// 0, or less with an exception set.
#[inline]
pub fn raises(status: c_int, function: &'static str) -> PyResult<()> {
    if status < 0 { Err(taken(function)) } else { Ok(()) }
}

/// 0 to go on, more to stop, less with an exception set.
#[inline]
pub fn raises_flow(status: c_int, function: &'static str) -> PyResult<ControlFlow<()>> {
    raises(status, function).map(|()| flow(status))
}

/// The exception that C has set.
#[cold]
fn taken(function: &'static str) -> PyErr {
    Python::attach(|py| {
        PyErr::take(py)
            .unwrap_or_else(|| PySystemError::new_err(messages::failed_unraised(function)))
    })
}

/// Calls a closure that has to do with Python: with the GIL, whichever thread this is.
#[inline]
pub fn with_gil<R>(call: impl FnOnce() -> R) -> R {
    Python::attach(|_| call())
}

/// A Python object for the call, or NULL.
#[inline]
pub fn lent<T>(object: Option<&Bound<'_, T>>) -> *mut pyo3::ffi::PyObject {
    object.map_or(ptr::null_mut(), Bound::as_ptr)
}
