//! From what C passes to what Rust takes, checked.

use std::ffi::{CStr, c_char};
use std::mem::MaybeUninit;
use std::{ptr, slice, str};

use crate::messages::refused;
use crate::refusal::Why;

refused! {
    NOT_NAMED:
    message = "`{Self}` is not the type that this API exports under its name",
    label = "another type than the one under `#[capi::export]`",
    note = "capi reads names, not types; give one of the two another name";

    /// Proof that a type is the one that an API exports under a name: `ID` is the hash of module
    /// and name.
    ///
    /// # Safety
    ///
    /// Implemented by `#[export]` only.
    pub unsafe trait Named<const ID: u64> {
        /// Named by proofs, never called.
        fn named() {}
    }
}

refused! {
    NOT_VALID:
    message = "`{Self}` can't be passed by value in a C API",
    note = "put `#[capi::export]` on it, and `#[repr(C)]` and `#[derive(Clone, Copy)]`";

    /// A type that C may pass by value or behind a pointer.
    ///
    /// # Safety
    ///
    /// `valid` accepts a value only if each bit pattern it accepts is one of the type.
    pub unsafe trait Valid: Copy + 'static {
        /// Whether some bit patterns are not values.
        const CHECKED: bool = false;

        /// Whether what lies at `this` is a value.
        ///
        /// # Errors
        ///
        /// [`Why::NoVariant`].
        ///
        /// # Safety
        ///
        /// `this` is aligned and readable for the size of `Self`.
        unsafe fn valid(_this: *const Self) -> Result<(), Why> {
            Ok(())
        }
    }
}

macro_rules! valid {
    ($($ty:ty)*) => { $(
        // SAFETY: each bit pattern is a number; a C `bool` is 0 or 1 by C's own rule.
        unsafe impl Valid for $ty {}
    )* };
}
valid! { bool i8 i16 i32 i64 u8 u16 u32 u64 isize usize f32 f64 }

// SAFETY: each bit pattern is a raw pointer.
unsafe impl<T: 'static> Valid for *const T {}
// SAFETY: as above.
unsafe impl<T: 'static> Valid for *mut T {}

// SAFETY: an array is valid where each element is.
unsafe impl<T: Valid, const N: usize> Valid for [T; N] {
    const CHECKED: bool = T::CHECKED;

    unsafe fn valid(this: *const Self) -> Result<(), Why> {
        // SAFETY: an array is its elements, and the caller vouches for it.
        unsafe { valid_elements::<T>(this.cast(), N) }
    }
}

/// An exported enum.
///
/// # Safety
///
/// The enum has `Repr` as its representation.
pub unsafe trait Enumeration: Sized + 'static {
    /// The integer that carries it.
    type Repr: Copy + Into<i128>;

    /// The variant of this value.
    fn from_repr(value: Self::Repr) -> Option<Self>;
}

refused! {
    NOT_OPAQUE:
    message = "`{Self}` can't be an opaque type of a C API",
    note = "C calls from any thread, so it must be `Send + Sync`";

    /// A type that only the provider looks into. C calls from any thread.
    pub trait Opaque: Send + Sync + 'static {}
}

/// Each element, if there is anything to check.
///
/// # Safety
///
/// `start` is aligned and readable for `length` elements.
unsafe fn valid_elements<T: Valid>(start: *const T, length: usize) -> Result<(), Why> {
    if T::CHECKED {
        for at in 0..length {
            // SAFETY: inside what the caller vouches for.
            let element = unsafe { start.add(at) };
            // SAFETY: as above.
            unsafe { T::valid(element) }?;
        }
    }
    Ok(())
}

/// Checks a field of a record.
///
/// # Safety
///
/// See [`Valid::valid`].
#[inline]
pub unsafe fn valid<T: Valid>(this: *const T) -> Result<(), Why> {
    // SAFETY: the caller's promise is the same.
    unsafe { T::valid(this) }
}

/// A record that holds an enumeration.
#[inline]
pub fn checked<T: Valid>(value: MaybeUninit<T>) -> Result<T, Why> {
    // SAFETY: C passed all its bytes; the type is checked before it is read.
    unsafe { T::valid(value.as_ptr()) }?;
    // SAFETY: just checked.
    Ok(unsafe { value.assume_init() })
}

/// An enumeration by value.
#[inline]
pub fn enumeration<T: Enumeration>(value: T::Repr) -> Result<T, Why> {
    T::from_repr(value).ok_or(Why::NoVariant(value.into()))
}

/// `Option<&T>`.
///
/// # Safety
///
/// NULL, or readable as a `T` while the call lasts.
#[inline]
pub unsafe fn optional<'a, T: Valid>(pointer: *const T) -> Result<Option<&'a T>, Why> {
    if pointer.is_null() {
        return Ok(None);
    }
    // SAFETY: not NULL, so readable by the caller's promise.
    unsafe { T::valid(pointer) }?;
    // SAFETY: as above, and a value of its type.
    Ok(Some(unsafe { &*pointer }))
}

/// `&T`.
///
/// # Safety
///
/// See [`optional`].
#[inline]
pub unsafe fn reference<'a, T: Valid>(pointer: *const T) -> Result<&'a T, Why> {
    // SAFETY: the caller's promise is the same.
    unsafe { optional(pointer) }?.ok_or(Why::Null)
}

/// `Option<&mut T>`.
///
/// # Safety
///
/// See [`optional`]; and nobody else uses it while the call lasts.
#[inline]
pub unsafe fn optional_mut<'a, T: Valid>(pointer: *mut T) -> Result<Option<&'a mut T>, Why> {
    if pointer.is_null() {
        return Ok(None);
    }
    // SAFETY: not NULL, so readable by the caller's promise.
    unsafe { T::valid(pointer) }?;
    // SAFETY: as above, and nobody else uses it.
    Ok(Some(unsafe { &mut *pointer }))
}

/// `&mut T`.
///
/// # Safety
///
/// See [`optional_mut`].
#[inline]
pub unsafe fn reference_mut<'a, T: Valid>(pointer: *mut T) -> Result<&'a mut T, Why> {
    // SAFETY: the caller's promise is the same.
    unsafe { optional_mut(pointer) }?.ok_or(Why::Null)
}

/// `Option<&P>` of an opaque type.
///
/// # Safety
///
/// NULL, or what this API gave out as a `P` and hasn't freed.
#[inline]
pub unsafe fn optional_object<'a, T>(pointer: *const T) -> Result<Option<&'a T>, Why> {
    // SAFETY: the caller's promise.
    Ok(unsafe { pointer.as_ref() })
}

/// `&P` of an opaque type.
///
/// # Safety
///
/// See [`optional_object`].
#[inline]
pub unsafe fn object<'a, T>(pointer: *const T) -> Result<&'a T, Why> {
    // SAFETY: the caller's promise.
    unsafe { pointer.as_ref() }.ok_or(Why::Null)
}

/// `Option<&mut P>` of an opaque type.
///
/// # Safety
///
/// See [`optional_object`]; and nobody else uses it while the call lasts.
#[inline]
pub unsafe fn optional_object_mut<'a, T>(pointer: *mut T) -> Result<Option<&'a mut T>, Why> {
    // SAFETY: the caller's promise.
    Ok(unsafe { pointer.as_mut() })
}

/// `&mut P` of an opaque type.
///
/// # Safety
///
/// See [`optional_object_mut`].
#[inline]
pub unsafe fn object_mut<'a, T>(pointer: *mut T) -> Result<&'a mut T, Why> {
    // SAFETY: the caller's promise.
    unsafe { pointer.as_mut() }.ok_or(Why::Null)
}

/// Takes ownership, before anything is refused, so that what is given is never lost.
///
/// # Safety
///
/// NULL, or what this API gave out as owned and hasn't got back.
#[inline]
pub unsafe fn take<T>(pointer: *mut T) -> Option<Box<T>> {
    // SAFETY: not NULL, so it came from `boxed`.
    (!pointer.is_null()).then(|| unsafe { Box::from_raw(pointer) })
}

/// A `Box` that isn't optional.
#[inline]
pub fn given<T>(taken: Option<Box<T>>) -> Result<Box<T>, Why> {
    taken.ok_or(Why::Null)
}

/// Gives ownership.
#[inline]
pub fn boxed<T>(value: Box<T>) -> *mut T {
    Box::into_raw(value)
}

/// A callback that isn't optional.
#[inline]
pub fn callback<F>(callback: Option<F>) -> Result<F, Why> {
    callback.ok_or(Why::Null)
}

/// The length that fits in memory, or 0 for a NULL that says so.
#[inline]
fn check_length<T>(pointer: *const T, length: usize) -> Result<(), Why> {
    if pointer.is_null() && length != 0 {
        return Err(Why::NullWithLength(length));
    }
    // The rule of `slice::from_raw_parts`.
    match length.checked_mul(size_of::<T>()) {
        Some(bytes) if isize::try_from(bytes).is_ok() => Ok(()),
        _ => Err(Why::TooLong(length)),
    }
}

/// `&[T]`.
///
/// # Safety
///
/// Readable for `length` elements while the call lasts; NULL only with 0.
#[inline]
pub unsafe fn slice<'a, T: Valid>(pointer: *const T, length: usize) -> Result<&'a [T], Why> {
    check_length(pointer, length)?;
    if length == 0 {
        return Ok(&[]);
    }
    // SAFETY: not NULL, so readable by the caller's promise.
    unsafe { valid_elements(pointer, length) }?;
    // SAFETY: as above, all elements are values, and the size is checked.
    Ok(unsafe { slice::from_raw_parts(pointer, length) })
}

/// `&mut [T]`.
///
/// # Safety
///
/// See [`slice`](self::slice()); and nobody else uses it while the call lasts.
#[inline]
pub unsafe fn slice_mut<'a, T: Valid>(pointer: *mut T, length: usize) -> Result<&'a mut [T], Why> {
    check_length(pointer, length)?;
    if length == 0 {
        return Ok(&mut []);
    }
    // SAFETY: not NULL, so readable by the caller's promise.
    unsafe { valid_elements(pointer, length) }?;
    // SAFETY: as above, nobody else uses it, and the size is checked.
    Ok(unsafe { slice::from_raw_parts_mut(pointer, length) })
}

/// `&str`.
///
/// # Safety
///
/// See [`slice`](self::slice()).
#[inline]
pub unsafe fn text<'a>(pointer: *const c_char, length: usize) -> Result<&'a str, Why> {
    // SAFETY: the caller's promise is the same.
    let bytes = unsafe { slice(pointer.cast::<u8>(), length) }?;
    str::from_utf8(bytes).map_err(|error| Why::NotUtf8(error.valid_up_to()))
}

/// `Option<&CStr>`.
///
/// # Safety
///
/// NULL, or text that ends with NUL and stays while the call lasts.
#[inline]
pub unsafe fn optional_ctext<'a>(pointer: *const c_char) -> Result<Option<&'a CStr>, Why> {
    // SAFETY: not NULL, so the caller's promise.
    Ok((!pointer.is_null()).then(|| unsafe { CStr::from_ptr(pointer) }))
}

/// `&CStr`.
///
/// # Safety
///
/// See [`optional_ctext`].
#[inline]
pub unsafe fn ctext<'a>(pointer: *const c_char) -> Result<&'a CStr, Why> {
    // SAFETY: the caller's promise is the same.
    unsafe { optional_ctext(pointer) }?.ok_or(Why::Null)
}

/// Where a value is written on success.
#[inline]
pub fn out<T>(pointer: *mut T) -> Result<Out<T>, Why> {
    ptr::NonNull::new(pointer).map(Out).ok_or(Why::Null)
}

/// An out-parameter that isn't NULL.
#[derive(Debug)]
pub struct Out<T>(ptr::NonNull<T>);

impl<T> Out<T> {
    /// Writes the value.
    ///
    /// # Safety
    ///
    /// The pointer is writable for a `T`.
    #[inline]
    pub unsafe fn write(self, value: T) {
        // SAFETY: the caller's promise; not NULL.
        unsafe { self.0.as_ptr().write(value) }
    }
}

/// `&[T]` as a result: where it starts, and at `length` how long it is.
///
/// # Safety
///
/// `length` is writable.
#[inline]
pub unsafe fn lent_slice<T>(slice: &[T], length: Out<usize>) -> *const T {
    // SAFETY: the caller's promise.
    unsafe { length.write(slice.len()) };
    slice.as_ptr()
}

/// `&str` as a result, without a NUL behind it.
///
/// # Safety
///
/// `length` is writable.
#[inline]
pub unsafe fn lent_text(text: &str, length: Out<usize>) -> *const c_char {
    // SAFETY: the caller's promise is the same.
    unsafe { lent_slice(text.as_bytes(), length) }.cast()
}
