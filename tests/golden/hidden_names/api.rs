//! Names that would hide others where they stand beside them, and one that Cython reads as C++ does.

use capi_runtime as capi;
use pyo3::prelude::*;

capi::api! { module = "hidden" }

/// A type that parameters are called after.
#[capi::export]
#[repr(C)]
#[derive(Clone, Copy)]
pub struct point {
    pub x: f64,
    pub y: f64,
}

/// Called as what it takes.
#[capi::export(slot = 0, since = "1.0")]
pub fn count(_py: Python<'_>, count: usize) -> PyResult<usize> {
    Ok(count + 1)
}

/// What C++ and Cython have before a sign.
#[capi::export(slot = 1, since = "1.0")]
pub fn operator(operator: i64) -> i64 {
    -operator
}

/// One parameter is called as its type.
#[capi::export(slot = 2, since = "1.0")]
pub fn middle(point: &point, others: &[point]) -> Option<point> {
    others.first().map(|it| self::point { x: (point.x + it.x) / 2.0, y: (point.y + it.y) / 2.0 })
}

/// Parameters of a callback: a name that is made up meets one that is written, and a word gives way
/// to what is there.
#[capi::export(slot = 3, since = "1.0")]
pub fn tell(auto: f64, tell: extern "C" fn(arg1: f64, f64, auto: f64, auto_: f64) -> f64) -> f64 {
    tell(auto, 1.0, 2.0, 3.0)
}

/// An object that counts.
#[capi::export(slot = 4, since = "1.0")]
pub struct Counter(usize);

#[capi::export]
impl Counter {
    /// Called as what it takes, on an object.
    #[capi::export(slot = 5, since = "1.0")]
    pub fn count(&mut self, _py: Python<'_>, count: usize) -> PyResult<usize> {
        self.0 += count;
        Ok(self.0)
    }

    /// Likewise, on none.
    #[capi::export(slot = 6, since = "1.0")]
    pub fn again(_py: Python<'_>, again: usize) -> PyResult<Box<Counter>> {
        Ok(Box::new(Counter(again)))
    }
}

/// A type that a header has a variable for.
#[capi::export]
#[repr(u8)]
#[derive(Clone, Copy)]
#[expect(non_camel_case_types, reason = "as C has its types")]
pub enum told {
    Once = 1,
}

/// Another one.
#[capi::export]
#[repr(C)]
#[derive(Clone, Copy)]
pub struct result {
    pub value: f64,
}

/// Both beside these variables.
#[capi::export(slot = 7, since = "1.0")]
pub fn twice(how: told) -> Result<result, told> {
    Err(how)
}

/// The same of a value that may be missing.
#[capi::export(slot = 8, since = "1.0")]
pub fn perhaps(_py: Python<'_>) -> PyResult<Option<result>> {
    Ok(None)
}

/// A word of C, whose slot is called as the next function.
#[capi::export(slot = 9, since = "1.0")]
pub fn auto() {}

/// What that gives way to.
#[capi::export(slot = 10, since = "1.0")]
pub fn auto_() {}
