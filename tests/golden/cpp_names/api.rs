//! Names that a C++ consumer, its standard library or C's macros have for themselves.

use capi_runtime as capi;
use pyo3::prelude::*;

capi::api! { module = "signal" }

/// As a macro of `<math.h>` is called.
#[capi::export]
pub const M_PI: f64 = 3.0;

/// Which one; a word of C++ among the variants, and two beyond 32 bits.
#[capi::export(invalid_argument = NULL)]
#[repr(i64)]
#[derive(Clone, Copy)]
#[expect(clippy::upper_case_acronyms, reason = "the word that C has")]
pub enum Choice {
    NULL = 1,
    Least = -9_223_372_036_854_775_808,
    Great = 1_099_511_627_776,
}

#[capi::export]
impl Choice {
    /// One function of this name a type.
    #[capi::export(slot = 0, since = "1.0")]
    pub fn find(self, told: i64) -> Result<i64, Choice> {
        Ok(self as i64 + told)
    }
}

/// Another one.
#[capi::export]
#[repr(u8)]
#[derive(Clone, Copy)]
pub enum Other {
    One = 1,
}

#[capi::export]
impl Other {
    /// The same name once more, and a number for nothing.
    #[capi::export(slot = 1, since = "1.0")]
    pub fn find(self) -> u8 {
        self as u8
    }

    /// Gives way to the free function.
    #[capi::export(slot = 3, since = "1.0")]
    pub fn swap(self) -> u8 {
        self as u8
    }
}

/// As one of the standard library's.
#[capi::export(slot = 2, since = "1.0")]
pub fn swap(one: Choice, other: Choice) -> Result<Choice, Choice> {
    if one as i64 == 1 { Err(other) } else { Ok(one) }
}

/// Holds what a handle has.
#[capi::export(slot = 4, since = "1.0")]
pub struct Handle(Choice);

#[capi::export]
impl Handle {
    /// As the pointer of C is called.
    #[capi::export(slot = 5, since = "1.0")]
    pub fn c(&self) -> i64 {
        self.0 as i64
    }

    /// As another one.
    #[capi::export(slot = 6, since = "1.0")]
    pub fn from_c(told: &Choice, capi: &[f64], std: &str) -> Option<Box<Self>> {
        (capi.len() == std.len()).then(|| Box::new(Self(*told)))
    }

    /// Gives it up.
    #[capi::export(slot = 7, since = "1.0")]
    pub fn close(this: Box<Self>, other: Option<Box<Self>>, then: Box<dyn FnOnce() + Send>) {
        drop((this, other));
        then();
    }
}

/// A point whose method has a parameter of a field's name.
#[capi::export]
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Point {
    pub x: f64,
    pub result: f64,
}

#[capi::export]
impl Point {
    /// Sets a field.
    #[capi::export(slot = 8, since = "1.0")]
    pub fn set(&mut self, x: f64, x_: f64, result: f64) -> f64 {
        *self = Self { x: x + x_, result };
        self.x
    }

    /// As the field is called.
    #[capi::export(slot = 9, since = "1.0")]
    pub fn x(&self) -> f64 {
        self.x
    }
}

/// A class whose methods are called as those of each object.
#[capi::export(slot = 10, since = "1.0")]
#[pyclass]
pub struct Wire;

#[capi::export]
impl Wire {
    /// As a reference's.
    #[capi::export(slot = 11, since = "1.0")]
    fn get(slf: &Bound<'_, Self>) -> PyResult<bool> {
        Ok(slf.is_none())
    }

    /// As another one.
    #[capi::export(slot = 12, since = "1.0")]
    fn release(slf: &Bound<'_, Self>, get: &Bound<'_, Self>) -> PyResult<bool> {
        Ok(slf.is(get))
    }
}
