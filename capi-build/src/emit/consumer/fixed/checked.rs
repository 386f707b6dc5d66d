use std::error::Error;
use std::fmt;
use std::mem::MaybeUninit;
use std::{ptr, slice};

use pyo3::PyErr;
use pyo3::exceptions::PyValueError;

use super::expected::API;

/// A value of which its enumeration has no variant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownValue {
    enumeration: &'static str,
    value: i128,
}

impl UnknownValue {
    pub(super) fn new(enumeration: &'static str, value: i128) -> Self {
        Self { enumeration, value }
    }
}

impl fmt::Display for UnknownValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} has no variant of value {}",
            self.enumeration, self.value
        )
    }
}

impl Error for UnknownValue {}

impl From<UnknownValue> for PyErr {
    fn from(unknown: UnknownValue) -> Self {
        PyValueError::new_err(unknown.to_string())
    }
}

/// A type with enumerations in it: not each of its bit patterns is a value.
///
/// # Safety
///
/// Where `check` says `Ok`, the place holds a value of the type.
pub unsafe trait Checked: Copy {
    /// Looks at a place that the provider wrote to.
    ///
    /// # Safety
    ///
    /// The place may be read, and each enumeration in it was written.
    unsafe fn check(place: *const Self) -> Result<(), UnknownValue>;
}

// SAFETY: an array is a value where its elements are.
unsafe impl<T: Checked, const N: usize> Checked for [T; N] {
    unsafe fn check(place: *const Self) -> Result<(), UnknownValue> {
        // SAFETY: the elements of an array are as readable as the array.
        (0..N).try_for_each(|at| unsafe { T::check(place.cast::<T>().add(at)) })
    }
}

/// The value that a function gave, checked.
///
/// # Safety
///
/// The function wrote it.
pub unsafe fn known<T: Checked>(function: &str, value: MaybeUninit<T>) -> Result<T, Given> {
    // SAFETY: it was written.
    match unsafe { T::check(value.as_ptr()) } {
        // SAFETY: it is a value of its type.
        Ok(()) => Ok(unsafe { value.assume_init() }),
        Err(unknown) => Err(Given::new(function, unknown)),
    }
}

/// Checks likewise for a function that has no way to fail: it panics.
///
/// # Safety
///
/// As for [`known`].
pub unsafe fn sure<T: Checked>(function: &str, value: MaybeUninit<T>) -> T {
    // SAFETY: the caller's promise.
    unsafe { known(function, value) }.unwrap_or_else(|given| panic!("{}", given.0))
}

/// Looks at each of several places.
///
/// # Safety
///
/// The function wrote them.
pub unsafe fn all_known<T: Checked>(
    function: &str,
    places: &[MaybeUninit<T>],
) -> Result<(), Given> {
    places.iter().try_for_each(|place| {
        // SAFETY: the place was written.
        let checked = unsafe { T::check(place.as_ptr()) };
        checked.map_err(|unknown| Given::new(function, unknown))
    })
}

/// Checks likewise for a function that has no way to fail: it panics.
///
/// # Safety
///
/// As for [`all_known`].
pub unsafe fn all_sure<T: Checked>(function: &str, places: &[MaybeUninit<T>]) {
    // SAFETY: the caller's promise.
    unsafe { all_known(function, places) }.unwrap_or_else(|given| panic!("{}", given.0));
}

/// The result behind a function's status: 0 is success.
pub fn success<E, S>(function: &str, status: S) -> Result<(), E>
where
    E: TryFrom<S, Error = UnknownValue>,
    S: Default + PartialEq,
{
    if status == S::default() {
        return Ok(());
    }
    match E::try_from(status) {
        Ok(error) => Err(error),
        Err(unknown) => panic!("{}", Given::new(function, unknown).0),
    }
}

/// Says which function gave an unknown value.
pub struct Given(String);

impl Given {
    #[cold]
    fn new(function: &str, unknown: UnknownValue) -> Self {
        Self(format!(
            "{}_{function} gave an unknown value: {unknown}",
            API.prefix
        ))
    }
}

impl From<Given> for PyErr {
    fn from(given: Given) -> Self {
        PyValueError::new_err(given.0)
    }
}

/// Copies for the provider to write to: what it wrote is checked before it is a value.
pub struct Staged<'a, T> {
    places: Option<&'a mut [T]>,
    copies: Vec<MaybeUninit<T>>,
}

impl<'a, T: Checked> Staged<'a, T> {
    /// For `&mut [T]`.
    pub fn slice(places: &'a mut [T]) -> Self {
        let copies = places.iter().copied().map(MaybeUninit::new).collect();
        Self {
            places: Some(places),
            copies,
        }
    }

    /// For `&mut T`.
    pub fn one(place: &'a mut T) -> Self {
        Self::slice(slice::from_mut(place))
    }

    /// For `Option<&mut T>`.
    pub fn optional(place: Option<&'a mut T>) -> Self {
        place.map_or(
            Self {
                places: None,
                copies: Vec::new(),
            },
            Self::one,
        )
    }

    pub fn as_mut_ptr(&mut self) -> *mut T {
        if self.places.is_some() {
            self.copies.as_mut_ptr().cast()
        } else {
            ptr::null_mut()
        }
    }

    pub fn len(&self) -> usize {
        self.copies.len()
    }

    /// Takes what the function wrote, up to the first unknown value.
    pub fn known(self, function: &str) -> Result<(), Given> {
        for (place, copy) in self.places.into_iter().flatten().zip(self.copies) {
            // SAFETY: it was a value before the function wrote to it.
            *place = unsafe { known(function, copy) }?;
        }
        Ok(())
    }

    /// Checks likewise for a function that has no way to fail: it panics.
    pub fn sure(self, function: &str) {
        self.known(function)
            .unwrap_or_else(|given| panic!("{}", given.0));
    }
}
