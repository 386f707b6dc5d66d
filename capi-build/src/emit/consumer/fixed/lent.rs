use std::ffi::{CStr, c_char};
use std::mem::MaybeUninit;
use std::{slice, str};

use super::expected::API;

/// Memory that a function lends, before it is known to be a value.
///
/// # Safety
///
/// The pointer is NULL, or the provider wrote so many values there, which nobody changes for `'a`.
/// The length was written, too.
pub unsafe fn places<'a, T>(
    function: &str,
    pointer: *const T,
    length: MaybeUninit<usize>,
) -> &'a [MaybeUninit<T>] {
    assert!(!pointer.is_null(), "{}_{function} lent nothing", API.prefix);
    // SAFETY: it was written.
    let length = unsafe { length.assume_init() };
    // SAFETY: the caller's promise; not NULL.
    unsafe { slice::from_raw_parts(pointer.cast(), length) }
}

/// `&[T]`.
///
/// # Safety
///
/// As for [`places`], and each of them is a value.
pub unsafe fn elements<'a, T>(
    function: &str,
    pointer: *const T,
    length: MaybeUninit<usize>,
) -> &'a [T] {
    // SAFETY: the caller's promise.
    let places = unsafe { places(function, pointer, length) };
    // SAFETY: each is a value.
    unsafe { slice::from_raw_parts(places.as_ptr().cast(), places.len()) }
}

/// `&str`.
///
/// # Safety
///
/// As for [`places`], and it is UTF-8.
pub unsafe fn text<'a>(
    function: &str,
    pointer: *const c_char,
    length: MaybeUninit<usize>,
) -> &'a str {
    // SAFETY: the caller's promise.
    let bytes = unsafe { elements(function, pointer.cast(), length) };
    // SAFETY: it is UTF-8.
    unsafe { str::from_utf8_unchecked(bytes) }
}

/// `&T`.
///
/// # Safety
///
/// The pointer is NULL, or to a value that is there, and unchanged, for `'a`.
pub unsafe fn one<'a, T>(function: &str, pointer: *const T) -> &'a T {
    // SAFETY: the caller's promise.
    let value = unsafe { pointer.as_ref() };
    value.unwrap_or_else(|| panic!("{}_{function} lent nothing", API.prefix))
}

/// `&CStr`.
///
/// # Safety
///
/// The pointer is NULL, or to text that ends with a NUL, and is there, unchanged, for `'a`.
pub unsafe fn c_text<'a>(function: &str, pointer: *const c_char) -> &'a CStr {
    assert!(!pointer.is_null(), "{}_{function} lent nothing", API.prefix);
    // SAFETY: the caller's promise; not NULL.
    unsafe { CStr::from_ptr(pointer) }
}
