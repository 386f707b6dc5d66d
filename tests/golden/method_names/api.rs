//! Methods whose names, or whose parameters' names, meet others in a consumer.

use capi_runtime as capi;
use pyo3::prelude::*;

capi::api! { module = "casks" }

/// Holds litres.
#[capi::export(slot = 0, since = "1.0")]
pub struct Cask(f64);

#[capi::export]
impl Cask {
    /// Retired, so the one that replaces it has the name.
    #[capi::export(slot = 1, since = "1.0", retired(since = "1.1", note = "use `Cask_volume`"))]
    pub fn litres(&self) -> f32;

    /// How much is in it.
    #[capi::export(slot = 2, since = "1.1", name = "Cask_volume")]
    pub fn litres(&self) -> f64 {
        self.0
    }

    /// One of two alternatives, each with a slot of its own.
    #[cfg(feature = "fast")]
    #[capi::export(slot = 3, since = "1.1")]
    pub fn leak(&self, functions: f64) -> f64 {
        functions
    }

    /// The other one.
    #[cfg(not(feature = "fast"))]
    #[capi::export(slot = 4, since = "1.1", name = "Cask_leak_slowly")]
    pub fn leak(&self, function: f64) -> f64 {
        function
    }

    /// Long names, and what is said where they aren't there.
    #[cfg(feature = "fast")]
    #[capi::export(slot = 13, since = "1.1")]
    pub fn leaks_faster_than_it_is_filled(&self, py: Python<'_>) -> PyResult<f64> {
        py.check_signals().map(|()| self.0)
    }

    /// The same without an exception.
    #[cfg(feature = "fast")]
    #[capi::export(slot = 14, since = "1.1")]
    pub fn leaks_slower_than_it_is_filled(&self) -> f64 {
        self.0
    }

    /// A function of the type, which is called as a free one is.
    #[cfg(feature = "fast")]
    #[capi::export(slot = 5, since = "1.1")]
    pub fn copy(this: &Self) -> Box<Self> {
        Box::new(Self(this.0))
    }

    /// No method, for `slf` is one only of a class.
    #[capi::export(slot = 6, since = "1.1")]
    pub fn filled(slf: f64) -> Box<Self> {
        Box::new(Self(slf))
    }
}

/// The free one.
#[cfg(feature = "fast")]
#[capi::export(slot = 7, since = "1.1")]
pub fn cask_copy(cask: &Cask) -> f64 {
    cask.0
}

/// Why not.
#[capi::export]
#[repr(i32)]
#[derive(Clone, Copy)]
pub enum Fault {
    Empty = 1,
}

#[capi::export]
impl Fault {
    /// Named as what the standard library calls the same.
    #[capi::export(slot = 8, since = "1.1")]
    pub fn try_from(self, casks: i32) -> i32 {
        casks + self as i32
    }
}

/// A label, with what is wrong.
#[capi::export]
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Label {
    pub litres: f64,
    pub fault: Fault,
}

#[capi::export]
impl Label {
    /// Takes over what another one says.
    #[capi::export(slot = 9, since = "1.1")]
    pub fn replace(&mut self, this: &mut Self, casks: f64, result: f64) -> Result<f64, Fault> {
        std::mem::swap(self, this);
        Ok(casks + result)
    }
}

/// A tap that Python has, too.
#[capi::export(slot = 10, since = "1.1")]
#[pyclass]
pub struct Tap(f64);

#[capi::export]
impl Tap {
    /// What runs.
    #[capi::export(slot = 11, since = "1.1")]
    fn flow(slf: &Bound<'_, Self>) -> PyResult<f64> {
        Ok(slf.try_borrow()?.0)
    }
}

/// Has the name of the trait with the class's methods.
#[capi::export]
#[repr(C)]
#[derive(Clone, Copy)]
pub struct TapMethods {
    pub count: i32,
}

/// How many there are.
#[capi::export(slot = 12, since = "1.1")]
pub fn tap_methods(methods: TapMethods) -> i32 {
    methods.count
}
