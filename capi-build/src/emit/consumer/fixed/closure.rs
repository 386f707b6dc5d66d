use std::any::Any;
use std::cell::UnsafeCell;
use std::ffi::{c_char, c_int, c_void};
use std::mem::MaybeUninit;
use std::ops::ControlFlow;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::{ptr, slice, str};

use pyo3::exceptions::PyBaseException;
use pyo3::panic::PanicException;
use pyo3::{Bound, PyResult, Python, ffi};

type Payload = Box<dyn Any + Send>;

/// A closure that is lent to the provider for a call of one of its functions.
pub struct Lent<C> {
    closure: UnsafeCell<C>,
    payload: Mutex<Option<Payload>>,
}

impl<C> Lent<C> {
    pub fn new(closure: C) -> Self {
        Self {
            closure: UnsafeCell::new(closure),
            payload: Mutex::new(None),
        }
    }

    /// The context that the provider hands on.
    pub fn context(&self) -> *mut c_void {
        ptr::from_ref(self).cast_mut().cast()
    }

    fn payload(&self) -> MutexGuard<'_, Option<Payload>> {
        self.payload.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Goes on with a panic of the closure, now that the provider's function is left.
    pub fn resume(&self) {
        let payload = self.payload().take();
        if let Some(payload) = payload {
            resume_unwind(payload);
        }
    }

    /// Resumes a panic that went through the provider as an exception.
    pub fn resume_raised(&self, _: Python<'_>) {
        let payload = self.payload().take();
        if let Some(payload) = payload {
            // SAFETY: the GIL is held.
            unsafe { ffi::PyErr_Clear() };
            resume_unwind(payload);
        }
    }
}

/// The context that the provider hands on; NULL where there is no closure.
pub fn context<C>(lent: &Option<Lent<C>>) -> *mut c_void {
    lent.as_ref().map_or(ptr::null_mut(), Lent::context)
}

/// Calls a closure that is lent; nothing where it has panicked.
///
/// # Safety
///
/// The context is that of a `Lent<C>` which is there, and `call` keeps to what its closure
/// promises: one that is `FnMut` isn't called while it is called.
pub unsafe fn call<C, R>(
    context: *mut c_void,
    call: impl FnOnce(*mut C) -> R,
) -> Option<R> {
    // SAFETY: the caller's promise.
    let lent = unsafe { &*context.cast_const().cast::<Lent<C>>() };
    if lent.payload().is_some() {
        return None;
    }
    match catch_unwind(AssertUnwindSafe(|| call(lent.closure.get()))) {
        Ok(value) => Some(value),
        Err(payload) => {
            // Of several threads' panics, the first goes on.
            lent.payload().get_or_insert(payload);
            None
        }
    }
}

/// The GIL, until this is dropped.
pub struct Held(ffi::PyGILState_STATE);

impl Drop for Held {
    fn drop(&mut self) {
        // SAFETY: it is what was taken, on this thread.
        unsafe { ffi::PyGILState_Release(self.0) };
    }
}

/// Takes the GIL on a thread that Python knows. The provider may have let it go, and `PyO3` counts
/// in each extension by itself: that of this one may take the thread for attached still.
#[cfg(capi_cpython)]
pub fn hold() -> Option<Held> {
    // SAFETY: any thread may ask.
    let state = unsafe { ffi::PyGILState_GetThisThreadState() };
    // SAFETY: Python knows the thread, so it runs.
    (!state.is_null()).then(|| Held(unsafe { ffi::PyGILState_Ensure() }))
}

/// `PyO3` has no word for it elsewhere.
#[cfg(not(capi_cpython))]
pub fn hold() -> Option<Held> {
    None
}

/// A closure that the provider keeps: in a box of its own, which [`free`] takes back.
pub fn give<C>(closure: C) -> *mut c_void {
    Box::into_raw(Box::new(Some(closure))).cast()
}

/// Gives up a closure that the provider kept.
///
/// # Safety
///
/// NULL, or from [`give`] with this `C`, and not called any more.
pub unsafe extern "C" fn free<C>(context: *mut c_void) {
    if !context.is_null() {
        // For objects of Python's in it.
        let _held = hold();
        // SAFETY: the caller's promise.
        drop(unsafe { Box::from_raw(context.cast::<Option<C>>()) });
    }
}

/// The closure that the provider keeps.
///
/// # Safety
///
/// The context is from [`give`] with this `C`, and isn't freed.
pub unsafe fn kept<C>(context: *mut c_void) -> *mut C {
    // SAFETY: the caller's promise; nobody has a reference to the whole of it.
    match unsafe { &mut *context.cast::<Option<C>>() } {
        Some(closure) => closure,
        None => panic!("a closure was called after it was used up"),
    }
}

/// Takes the closure of a context that can be called once.
///
/// # Safety
///
/// As for [`kept`].
pub unsafe fn once<C>(context: *mut c_void) -> C {
    // SAFETY: the caller's promise.
    let closure = unsafe { (*context.cast::<Option<C>>()).take() };
    closure.expect("a closure that can be called once was called again")
}

/// An object that the provider lends for the call.
///
/// # Safety
///
/// It is a `T`.
pub unsafe fn object<T>(py: Python<'_>, object: *mut ffi::PyObject) -> Bound<'_, T> {
    // SAFETY: the caller's promise.
    let object = unsafe { Bound::from_borrowed_ptr(py, object) };
    // SAFETY: as above.
    unsafe { object.cast_into_unchecked() }
}

/// The same, or `None` for NULL.
///
/// # Safety
///
/// As for [`object`].
pub unsafe fn optional<T>(
    py: Python<'_>,
    object: *mut ffi::PyObject,
) -> Option<Bound<'_, T>> {
    // SAFETY: the caller's promise.
    (!object.is_null()).then(|| unsafe { self::object(py, object) })
}

/// A slice that the provider lends for the call.
///
/// # Safety
///
/// It is there, unless the length is 0.
pub unsafe fn slice<'a, T>(data: *const T, length: usize) -> &'a [T] {
    if length == 0 {
        return &[];
    }
    // SAFETY: the caller's promise.
    unsafe { slice::from_raw_parts(data, length) }
}

/// Text that the provider lends for the call.
///
/// # Safety
///
/// As for [`slice`](self::slice()), and it is UTF-8.
pub unsafe fn text<'a>(data: *const c_char, length: usize) -> &'a str {
    // SAFETY: the caller's promise.
    let bytes = unsafe { slice(data.cast(), length) };
    // SAFETY: as above.
    unsafe { str::from_utf8_unchecked(bytes) }
}

/// A value where the closure has none: of a type of which each bit pattern is one.
pub fn or_zero<R: Copy>(value: Option<R>) -> R {
    // SAFETY: a provider can't export a closure that gives anything else.
    value.unwrap_or_else(|| unsafe { MaybeUninit::zeroed().assume_init() })
}

/// 0 to go on, 1 to stop.
pub fn flow(told: Option<ControlFlow<()>>) -> c_int {
    match told {
        Some(ControlFlow::Continue(())) => 0,
        _ => 1,
    }
}

/// 0, or -1 with the exception set.
pub fn raises(told: Option<PyResult<()>>) -> c_int {
    raises_flow(told.map(|told| told.map(ControlFlow::Continue)))
}

/// 0 to go on, 1 to stop, -1 with the exception set.
pub fn raises_flow(told: Option<PyResult<ControlFlow<()>>>) -> c_int {
    let error = match told {
        Some(Ok(told)) => return flow(Some(told)),
        Some(Err(error)) => error,
        // The panic itself goes on when the provider's function is left. Of `PanicException`,
        // `PyO3` would make a panic in between.
        None => PyBaseException::new_err("panic in a closure"),
    };
    Python::attach(|py| error.restore(py));
    -1
}

/// Calls a closure that the provider keeps: a panic becomes an exception.
pub fn guarded<R>(call: impl FnOnce() -> PyResult<R>) -> PyResult<R> {
    catch_unwind(AssertUnwindSafe(call)).unwrap_or_else(|payload| {
        let text = match payload.downcast::<String>() {
            Ok(text) => *text,
            Err(payload) => match payload.downcast_ref::<&str>() {
                Some(text) => (*text).to_owned(),
                None => "panic in a closure".to_owned(),
            },
        };
        Err(PanicException::new_err((text,)))
    })
}
