//! Functions in `impl` blocks: methods of opaque types, records, enumerations and classes.

use capi_runtime as capi;
use pyo3::prelude::*;

capi::api! { module = "tanks" }

/// Holds litres. Free it with `tanks_Tank_free`.
#[capi::export(slot = 0, since = "1.0")]
pub struct Tank {
    litres: f64,
}

#[capi::export]
impl Tank {
    /// An empty tank.
    #[capi::export(slot = 1, since = "1.0")]
    pub fn new() -> Box<Self> {
        Box::new(Self { litres: 0.0 })
    }

    /// How much is in it.
    #[capi::export(slot = 2, since = "1.0")]
    pub fn litres(&self) -> f64 {
        self.litres
    }

    /// Fills in what fits, and says how much that was.
    #[capi::export(slot = 3, since = "1.0")]
    pub fn fill(&mut self, litres: f64, other: Option<&Self>) -> Result<f64, Leak> {
        let filled = litres.min(100.0 - self.litres);
        self.litres += filled;
        if other.is_some_and(|other| other.litres > 0.0) { Err(Leak::Mixed) } else { Ok(filled) }
    }

    /// Another one, with as much in it.
    #[capi::export(slot = 4, since = "1.0", name = "tank_copy")]
    pub fn duplicate(this: &Self) -> Box<Self> {
        Box::new(Self { litres: this.litres })
    }

    /// What it was called.
    #[capi::export(slot = 5, since = "1.0", retired(since = "1.1", note = "use `litres`"))]
    pub fn gallons(&self) -> f64;

    /// Whether it is whole.
    #[cfg(feature = "fast")]
    #[capi::export(slot = 6, since = "1.0")]
    pub fn is_whole(&self) -> bool {
        self.litres.is_finite()
    }
}

/// Why not.
#[capi::export]
#[repr(i32)]
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Leak {
    Mixed = 1,
    Burst = 2,
}

#[capi::export]
impl Leak {
    /// Whether it can be mended.
    #[capi::export(slot = 7, since = "1.0")]
    pub fn is_mended(self) -> bool {
        self == Self::Mixed
    }
}

/// A place on a map.
#[capi::export]
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Place {
    pub x: f64,
    pub y: f64,
    pub leak: Leak,
}

#[capi::export]
impl Place {
    /// How far it is.
    #[capi::export(slot = 8, since = "1.0")]
    pub fn distance(&self, tanks: Place) -> f64 {
        (self.x - tanks.x).hypot(self.y - tanks.y)
    }

    /// Moves it.
    #[capi::export(slot = 9, since = "1.0")]
    pub fn shift(&mut self, by: f64) {
        self.x += by;
    }

    /// The other way round.
    #[capi::export(slot = 10, since = "1.0")]
    pub fn turned(self) -> Self {
        Self { x: self.y, y: self.x, ..self }
    }
}

/// A gauge that Python has, too.
#[capi::export(slot = 11, since = "1.0")]
#[pyclass]
pub struct Gauge {
    read: f64,
}

#[capi::export]
#[pymethods]
impl Gauge {
    /// A gauge.
    #[capi::export(slot = 12, since = "1.0")]
    #[staticmethod]
    fn make(py: Python<'_>, read: f64) -> PyResult<Bound<'_, Self>> {
        Bound::new(py, Self { read })
    }

    /// What it says.
    #[capi::export(slot = 13, since = "1.0")]
    fn read(&self) -> PyResult<f64> {
        Ok(self.read)
    }

    /// Another one, if it says more.
    #[capi::export(slot = 14, since = "1.0")]
    fn more<'py>(
        slf: &Bound<'py, Self>,
        other: &Bound<'py, Self>,
    ) -> PyResult<Option<Bound<'py, Self>>> {
        let is_more = other.try_borrow()?.read > slf.try_borrow()?.read;
        Ok(is_more.then(|| other.clone()))
    }

    /// Sets it.
    #[capi::export(slot = 15, since = "1.0")]
    fn set(&mut self, read: f64) -> PyResult<()> {
        self.read = read;
        Ok(())
    }
}
