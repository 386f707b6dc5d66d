//! Owned results: memory of this extension that C frees, through a function that comes with it.

use std::ffi::{c_char, c_void};
use std::mem::ManuallyDrop;
use std::ptr;

use crate::value::Valid;

/// Elements that C owns, and the function that frees them. An empty one is all zeros, but for text.
#[repr(C)]
#[derive(Debug)]
pub struct Buffer<T> {
    data: *mut T,
    len: usize,
    capacity: usize,
    release: Option<unsafe extern "C" fn(*mut c_void, usize)>,
}

/// `Vec<T>` and `Box<[T]>`.
#[inline]
pub fn buffer<T: Valid>(elements: impl Into<Vec<T>>) -> Buffer<T> {
    let elements = elements.into();
    if elements.is_empty() {
        return Buffer { data: ptr::null_mut(), len: 0, capacity: 0, release: None };
    }
    let mut elements = ManuallyDrop::new(elements);
    Buffer {
        data: elements.as_mut_ptr(),
        len: elements.len(),
        capacity: elements.capacity(),
        release: Some(release::<T>),
    }
}

/// `String` and `Box<str>`: a NUL stands behind the text, and doesn't count.
#[inline]
pub fn owned_text(text: impl Into<String>) -> Buffer<c_char> {
    let mut bytes = text.into().into_bytes();
    let len = bytes.len();
    bytes.reserve_exact(1);
    bytes.push(0);
    let Buffer { data, capacity, release, .. } = buffer(bytes);
    Buffer { data: data.cast(), len, capacity, release }
}

/// Frees what [`buffer`] gave. Elements are plain values, so only their memory is to be freed, and
/// it doesn't matter how many C says there are.
///
/// # Safety
///
/// `data` and `capacity` are those of one buffer of `T`, which nobody uses any more.
unsafe extern "C" fn release<T: Valid>(data: *mut c_void, capacity: usize) {
    // SAFETY: they were those of a `Vec<T>` that was given away, by the caller's promise.
    drop(unsafe { Vec::<T>::from_raw_parts(data.cast(), 0, capacity) });
}

#[cfg(test)]
mod tests {
    use std::ffi::CStr;
    use std::slice;

    use super::*;

    #[expect(clippy::needless_pass_by_value, reason = "it isn't to be used any more")]
    fn free<T>(buffer: Buffer<T>) {
        let Buffer { data, capacity, release, .. } = buffer;
        if let Some(release) = release {
            // SAFETY: they are of one buffer, which is moved here.
            unsafe { release(data.cast(), capacity) };
        }
    }

    #[test]
    fn elements_are_given_and_freed() {
        for (capacity, boxed) in [(3, false), (100, false), (100, true)] {
            let mut elements = Vec::with_capacity(capacity);
            elements.extend([1.0, 2.0, 3.0]);
            let given = if boxed { buffer(elements.into_boxed_slice()) } else { buffer(elements) };
            // SAFETY: it was just given.
            let seen = unsafe { slice::from_raw_parts(given.data, given.len) };
            assert_eq!(seen, [1.0, 2.0, 3.0]);
            free(given);
        }
    }

    #[test]
    fn nothing_is_all_zeros() {
        for elements in [Vec::<u64>::new(), Vec::with_capacity(8)] {
            let Buffer { data, len, capacity, release } = buffer(elements);
            assert!(data.is_null() && len == 0 && capacity == 0 && release.is_none());
        }
    }

    #[test]
    fn text_ends_with_a_nul_that_does_not_count() {
        for text in ["", "a", "a\0b", "größer"] {
            for given in [owned_text(text), owned_text(Box::<str>::from(text))] {
                assert_eq!(given.len, text.len());
                // SAFETY: the text and its NUL are there.
                let bytes = unsafe { slice::from_raw_parts(given.data.cast(), given.len + 1) };
                assert_eq!(bytes, [text.as_bytes(), b"\0"].concat());
                let first = CStr::from_bytes_until_nul(bytes).unwrap().to_bytes();
                assert_eq!(Some(first), text.split('\0').next().map(str::as_bytes));
                free(given);
            }
        }
    }
}
