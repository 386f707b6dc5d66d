//! A column of numbers with a name: one Python class that other extensions share.

use capi_runtime as capi;
use pyo3::exceptions::PyIndexError;
use pyo3::prelude::*;

pub mod native;

capi::api! {
    /// Columns of numbers, made in one extension and read in another.
    module = "series",
}

/// A column of numbers with a name. It never changes.
#[capi::export(slot = 0, since = "1.0")]
#[pyclass(frozen, subclass, module = "series")]
#[derive(Debug)]
pub struct Series {
    name: String,
    values: Vec<f64>,
    sum: f64,
}

#[pymethods]
impl Series {
    /// Adds the values up at once, since they never change.
    #[new]
    fn new(name: String, values: Vec<f64>) -> Self {
        let sum = values.iter().sum();
        Self { name, values, sum }
    }

    #[getter]
    fn name(&self) -> &str {
        &self.name
    }

    fn sum(&self) -> f64 {
        self.sum
    }

    /// The value at an index from 0; None past the last.
    fn at(&self, index: usize) -> Option<f64> {
        self.values.get(index).copied()
    }

    fn __len__(&self) -> usize {
        self.values.len()
    }

    /// Indexes like a list, also from the end.
    fn __getitem__(&self, index: isize) -> PyResult<f64> {
        let start = if index < 0 { self.values.len() } else { 0 };
        let value = start.checked_add_signed(index).and_then(|index| self.at(index));
        value.ok_or_else(|| PyIndexError::new_err("series index out of range"))
    }

    fn __repr__(&self) -> String {
        format!("Series({:?}, {:?})", self.name, self.values)
    }
}

/// Columns of numbers. They can be made and read from C, C++ and Rust too: see `series.capi`.
#[pymodule]
mod series {
    use pyo3::prelude::*;

    #[pymodule_export]
    use crate::Series;

    #[pymodule_init]
    fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {
        crate::API.publish(module)
    }
}
