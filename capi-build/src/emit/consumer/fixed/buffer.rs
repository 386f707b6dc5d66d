use std::ffi::{c_char, c_void};
use std::fmt;
use std::mem::MaybeUninit;
use std::ops::{Deref, DerefMut};
use std::{slice, str};

/// Memory of the provider that crosses, with what frees it.
#[repr(C)]
pub struct Raw<T> {
    data: *mut T,
    len: usize,
    capacity: usize,
    release: Option<unsafe extern "C" fn(*mut c_void, usize)>,
}

impl<T> Raw<T> {
    /// Where the elements are, which the provider wrote.
    pub(super) fn places(&self) -> &[MaybeUninit<T>] {
        if self.data.is_null() {
            return &[];
        }
        // SAFETY: the provider promised so many, and they are there until this is dropped.
        unsafe { slice::from_raw_parts(self.data.cast(), self.len) }
    }
}

impl<T> Drop for Raw<T> {
    fn drop(&mut self) {
        if let Some(release) = self.release {
            // SAFETY: the memory is this record's, and this is the end of it.
            unsafe { release(self.data.cast(), self.capacity) }
        }
    }
}

// SAFETY: the elements are this record's alone, and any thread may free them.
unsafe impl<T: Send> Send for Raw<T> {}

// SAFETY: what is shared is the elements.
unsafe impl<T: Sync> Sync for Raw<T> {}

/// Elements that the provider made and this buffer owns: dropping it frees them.
pub struct Buffer<T>(Raw<T>);

impl<T> Buffer<T> {
    /// Takes what a function gives.
    ///
    /// # Safety
    ///
    /// The record is the caller's, and each of its elements is a value.
    pub(super) unsafe fn new(raw: Raw<T>) -> Self {
        Self(raw)
    }
}

impl<T> Deref for Buffer<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        let places = self.0.places();
        // SAFETY: each element is a value.
        unsafe { slice::from_raw_parts(places.as_ptr().cast(), places.len()) }
    }
}

impl<T> DerefMut for Buffer<T> {
    fn deref_mut(&mut self) -> &mut [T] {
        if self.0.data.is_null() {
            return &mut [];
        }
        // SAFETY: each element is a value, and the buffer is borrowed alone.
        unsafe { slice::from_raw_parts_mut(self.0.data, self.0.len) }
    }
}

impl<T> AsRef<[T]> for Buffer<T> {
    fn as_ref(&self) -> &[T] {
        self
    }
}

impl<'a, T> IntoIterator for &'a Buffer<T> {
    type Item = &'a T;
    type IntoIter = slice::Iter<'a, T>;

    fn into_iter(self) -> slice::Iter<'a, T> {
        self.iter()
    }
}

impl<T: fmt::Debug> fmt::Debug for Buffer<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self).finish()
    }
}

/// Text that the provider made and this handle owns: dropping it frees the text.
pub struct Text(Raw<c_char>);

impl Text {
    /// Takes what a function gives.
    ///
    /// # Safety
    ///
    /// The record is the caller's, and what is in it is UTF-8.
    pub(super) unsafe fn new(raw: Raw<c_char>) -> Self {
        Self(raw)
    }
}

impl Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        let places = self.0.places();
        // SAFETY: the provider wrote each byte.
        let bytes = unsafe { slice::from_raw_parts(places.as_ptr().cast(), places.len()) };
        // SAFETY: it is UTF-8.
        unsafe { str::from_utf8_unchecked(bytes) }
    }
}

impl AsRef<str> for Text {
    fn as_ref(&self) -> &str {
        self
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&**self, f)
    }
}

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, f)
    }
}
