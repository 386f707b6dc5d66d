//! The artificial provider of the end-to-end tests: each function shows one feature.

use capi_runtime as capi;
use pyo3::prelude::*;

pub mod scalars;
pub mod records;
pub mod pointers;
pub mod objects;
pub mod callbacks;
pub mod results;
pub mod mixed;
pub mod changing;

capi::api! {
    /// One function for each row of the table.
    module = "every",
}

/// A Python function that is a slot, too, to compare the cost of calls.
#[pyfunction]
#[capi::export(slot = 0, since = "1.0")]
pub fn add(a: f64, b: f64) -> f64 {
    a + b
}

#[pymodule]
mod every {
    use super::{Bound, PyModule, PyResult};
    use pyo3::types::PyModuleMethods;

    #[pymodule_export]
    use super::add;
    #[pymodule_export]
    use super::objects::live_counters;

    #[pymodule_init]
    fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {
        module.add("__version__", env!("CARGO_PKG_VERSION"))?;
        crate::API.publish(module)
    }
}
