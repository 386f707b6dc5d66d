//! Functions in `impl` blocks: methods of opaque types, records, enumerations and classes.

use capi_runtime as capi;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

/// Holds litres. Free it with `bridge_Tank_free`.
#[capi::export(slot = 30, since = "1.0")]
pub struct Tank {
    litres: f64,
}

#[capi::export]
impl Tank {
    /// An empty tank.
    #[capi::export(slot = 31, since = "1.0")]
    pub fn new() -> Box<Self> {
        Box::new(Self { litres: 0.0 })
    }

    /// How much is in it.
    #[capi::export(slot = 32, since = "1.0")]
    pub fn litres(&self) -> f64 {
        self.litres
    }

    /// Fills in as much as fits, and returns how much that was.
    #[capi::export(slot = 33, since = "1.0")]
    pub fn fill(&mut self, litres: f64, other: Option<&Self>) -> Result<f64, Leak> {
        let filled = litres.min(100.0 - self.litres);
        self.litres += filled;
        if other.is_some_and(|other| other.litres > 0.0) { Err(Leak::Mixed) } else { Ok(filled) }
    }

    /// Another tank, with as much in it.
    #[capi::export(slot = 34, since = "1.0", name = "tank_copy")]
    pub fn duplicate(this: &Self) -> Box<Self> {
        Box::new(Self { litres: this.litres })
    }

    /// It was called so.
    #[capi::export(slot = 35, since = "1.0", retired(since = "1.1", note = "use `litres`"))]
    pub fn gallons(&self) -> f64;

    /// Whether it is whole.
    #[cfg(not(any()))]
    #[capi::export(slot = 36, since = "1.0")]
    pub fn is_whole(&self) -> bool {
        self.litres.is_finite()
    }
}

#[capi::export]
impl Tank {
    /// Lets it all out. Raises `ValueError` where there is nothing in it.
    #[capi::export(slot = 87, since = "1.0")]
    pub fn drain(&mut self, py: Python<'_>) -> PyResult<f64> {
        py.check_signals()?;
        let litres = std::mem::take(&mut self.litres);
        if litres > 0.0 { Ok(litres) } else { Err(PyValueError::new_err("nothing to drain")) }
    }

    /// Panics, without a word on standard error: it is called again and again.
    #[capi::export(slot = 88, since = "1.0")]
    pub fn overflow(&self, _py: Python<'_>) -> PyResult<f64> {
        std::panic::resume_unwind(Box::new(format!("{} litres too much", self.litres)))
    }
}

/// The reason why a tank can't be filled.
#[capi::export]
#[repr(i32)]
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Leak {
    /// It is full of something else.
    Mixed = 1,
    /// It is open.
    Burst = 2,
}

#[capi::export]
impl Leak {
    /// Whether it can be mended.
    #[capi::export(slot = 37, since = "1.0")]
    pub fn is_mended(self) -> bool {
        self == Self::Mixed
    }

    /// The cost of mending it.
    #[capi::export(slot = 89, since = "1.0")]
    pub fn cost(&self, _py: Python<'_>) -> PyResult<i32> {
        Ok(*self as i32 * 10)
    }
}

/// A place on a map.
#[capi::export]
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Place {
    /// To the east.
    pub x: f64,
    /// To the north.
    pub y: f64,
    /// The leak there.
    pub leak: Leak,
}

#[capi::export]
impl Place {
    /// How far it is.
    #[capi::export(slot = 38, since = "1.0")]
    pub fn distance(&self, bridge: Place) -> f64 {
        (self.x - bridge.x).hypot(self.y - bridge.y)
    }

    /// Moves it.
    #[capi::export(slot = 39, since = "1.0")]
    pub fn shift(&mut self, by: f64) {
        self.x += by;
    }

    /// The other way round.
    #[capi::export(slot = 40, since = "1.0")]
    #[must_use]
    pub fn turned(self) -> Self {
        Self { x: self.y, y: self.x, ..self }
    }

    /// The cost of mending the leak there.
    #[capi::export(slot = 90, since = "1.0")]
    pub fn mending(&mut self, _py: Python<'_>, this: i32) -> PyResult<i32> {
        Ok(self.leak as i32 * this)
    }
}

/// A gauge that Python has, too.
#[capi::export(slot = 41, since = "1.0")]
#[pyclass]
pub struct Gauge {
    read: f64,
}

#[capi::export]
#[pymethods]
impl Gauge {
    /// A gauge.
    #[capi::export(slot = 42, since = "1.0")]
    #[staticmethod]
    fn make(py: Python<'_>, read: f64) -> PyResult<Bound<'_, Self>> {
        Bound::new(py, Self { read })
    }

    /// The number that it shows.
    #[capi::export(slot = 43, since = "1.0")]
    pub fn read(&self) -> PyResult<f64> {
        Ok(self.read)
    }

    /// Another gauge, if it shows more.
    #[capi::export(slot = 44, since = "1.0")]
    fn more<'py>(
        slf: &Bound<'py, Self>,
        other: &Bound<'py, Self>,
    ) -> PyResult<Option<Bound<'py, Self>>> {
        let is_more = other.try_borrow()?.read > slf.try_borrow()?.read;
        Ok(is_more.then(|| other.clone()))
    }

    /// Sets it.
    #[capi::export(slot = 45, since = "1.0")]
    pub fn set(&mut self, read: f64) -> PyResult<()> {
        self.read = read;
        Ok(())
    }
}
