use std::fmt;
use std::mem::ManuallyDrop;
use std::ops::{Deref, DerefMut};
use std::ptr::NonNull;

use pyo3::{PyResult, Python};

use super::expected::API;
use super::table::raised;

/// An object that the provider made and this handle owns: dropping it frees the object.
///
/// Its object has no size here, so `mem::swap(&mut *a, &mut *b)` swaps nothing; swap
/// the handles.
pub struct Owned<T: Object>(NonNull<T>);

/// The types of which the provider makes objects.
pub trait Object: Free {}

/// Seals [`Object`].
pub trait Free {
    /// Calls the provider's destructor.
    ///
    /// # Safety
    ///
    /// The provider made the object, and nobody uses it any more.
    unsafe fn free(object: NonNull<Self>);
}

impl<T: Object> Owned<T> {
    /// Takes what a function gives; `None` for NULL.
    ///
    /// # Safety
    ///
    /// The object is the caller's, to keep and to free.
    pub(super) unsafe fn new(object: *mut T) -> Option<Self> {
        NonNull::new(object).map(Self)
    }

    /// Takes an object that the function has promised.
    ///
    /// # Safety
    ///
    /// As for [`Owned::new`].
    pub(super) unsafe fn sure(function: &str, object: *mut T) -> Self {
        // SAFETY: the caller's promise.
        let object = unsafe { Self::new(object) };
        object.unwrap_or_else(|| panic!("{}_{function} gave no object", API.prefix))
    }

    /// Takes the object of a function that raises: NULL is its error.
    ///
    /// # Safety
    ///
    /// As for [`Owned::new`].
    pub(super) unsafe fn result(
        py: Python<'_>,
        function: &str,
        object: *mut T,
    ) -> PyResult<Self> {
        // SAFETY: the caller's promise.
        let object = unsafe { Self::new(object) };
        object.ok_or_else(|| raised(py, function))
    }

    /// Gives the object away: whoever takes it frees it.
    pub(super) fn into_raw(self) -> *mut T {
        ManuallyDrop::new(self).0.as_ptr()
    }
}

impl<T: Object> Deref for Owned<T> {
    type Target = T;

    fn deref(&self) -> &T {
        // SAFETY: the object lives as long as the handle.
        unsafe { self.0.as_ref() }
    }
}

impl<T: Object> DerefMut for Owned<T> {
    fn deref_mut(&mut self) -> &mut T {
        // SAFETY: the object lives as long as the handle, which is borrowed alone.
        unsafe { self.0.as_mut() }
    }
}

impl<T: Object> Drop for Owned<T> {
    fn drop(&mut self) {
        // SAFETY: the object is this handle's, and this is the end of it.
        unsafe { T::free(self.0) }
    }
}

// SAFETY: a handle is as good as its object, which any thread may use and free.
unsafe impl<T: Object + Send> Send for Owned<T> {}

// SAFETY: as above.
unsafe impl<T: Object + Sync> Sync for Owned<T> {}

impl<T: Object> fmt::Debug for Owned<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Owned").field(&self.0).finish()
    }
}
