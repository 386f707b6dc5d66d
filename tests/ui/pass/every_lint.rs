//! Every lint that an author may deny.
#![deny(unsafe_code, unsafe_op_in_unsafe_fn, unused_qualifications, unused_results)]
#![deny(missing_docs, variant_size_differences, let_underscore_drop, non_ascii_idents)]
#![deny(unit_bindings, unused_import_braces, redundant_imports, explicit_outlives_requirements)]

use capi_runtime::{api, export};
use pyo3::prelude::*;

api! { module = "shapes" }

/// Kinds.
#[export(invalid_argument = Bad)]
#[repr(u8)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Bad.
    Bad = 1,
    /// Worse.
    Worse,
}

/// A record.
#[export]
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct Record {
    /// Its state.
    pub fault: Fault,
}

/// An opaque one.
#[export(slot = 0, since = "1.0")]
#[derive(Debug)]
pub struct Shape(f64);

/// Units.
#[export]
pub type Metres = f64;

/// Visits.
#[export]
pub type Visit = extern "C" fn(&Record, *mut std::ffi::c_void);

/// Many.
#[export]
pub const MANY: u64 = 1 << 40;

/// Fails.
#[export(slot = 1, since = "1.0")]
pub fn area(shape: Option<&Shape>, records: &mut [Record], visit: Visit) -> Result<Metres, Fault> {
    for record in records {
        visit(record, std::ptr::null_mut());
    }
    shape.map(|shape| shape.0).ok_or(Fault::Worse)
}

/// Raises.
#[export(slot = 2, since = "1.0")]
pub fn make(_py: Python<'_>, side: f64) -> PyResult<Box<Shape>> {
    Ok(Box::new(Shape(side)))
}

/// Raises with nothing.
#[export(slot = 3, since = "1.0")]
pub fn check(_py: Python<'_>, text: &str) -> PyResult<()> {
    text.parse::<f64>().map(drop).map_err(|error| pyo3::exceptions::PyValueError::new_err(error.to_string()))
}

/// No longer.
#[deprecated(since = "1.1", note = "use `area`")]
#[export(slot = 4, since = "1.0")]
pub fn old(shape: Box<Shape>) -> f64 {
    shape.0
}

/// Gives.
#[export(slot = 5, since = "1.0")]
pub fn given(name: &str) -> Result<Vec<Record>, Fault> {
    if name.is_empty() { Err(Fault::Bad) } else { Ok(Vec::new()) }
}

/// Gives text.
#[export(slot = 6, since = "1.0")]
pub fn text(_py: Python<'_>) -> PyResult<Option<String>> {
    Ok(None)
}

/// Lends.
#[export(slot = 7, since = "1.0")]
pub fn lent<'a>(shape: &'a Shape, _name: &str) -> Option<&'a Metres> {
    Some(&shape.0)
}

/// Lends elements.
#[export(slot = 8, since = "1.0")]
pub fn rest(records: &[Record]) -> Result<&[Record], Fault> {
    records.get(1..).ok_or(Fault::Bad)
}

/// Its functions.
#[export]
impl Shape {
    /// One.
    #[export(slot = 9, since = "1.0")]
    pub fn new(side: f64) -> Box<Self> {
        Box::new(Self(side))
    }

    /// How long it is.
    #[must_use]
    #[export(slot = 10, since = "1.0")]
    pub const fn side(&self) -> f64 {
        self.0
    }

    /// No longer.
    #[deprecated(since = "1.1", note = "use `side`")]
    #[export(slot = 11, since = "1.0")]
    pub fn change(&mut self, py: Python<'_>, other: Option<&Self>) -> PyResult<()> {
        self.0 = other.map_or(0.0, |other| other.0);
        py.check_signals()
    }

    /// Isn't exported.
    pub fn own(&self) -> f64 {
        self.0
    }
}

/// Its functions.
#[export]
impl Record {
    /// Changed.
    #[export(slot = 12, since = "1.0")]
    pub fn with(mut self, fault: Fault) -> Self {
        self.fault = fault;
        self
    }

    /// Changes it.
    ///
    /// # Safety
    ///
    /// None is needed.
    #[allow(unsafe_code)]
    #[export(slot = 13, since = "1.0")]
    pub unsafe extern "C" fn set(&mut self, fault: Fault) {
        self.fault = fault;
    }
}

/// Its functions.
#[export]
impl Fault {
    /// Whether it is the worse one.
    #[export(slot = 14, since = "1.0")]
    pub fn is_worse(self: &Self) -> bool {
        *self == Self::Worse
    }
}
