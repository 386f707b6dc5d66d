//! The second artificial provider of the end-to-end tests: exports beyond plain values.

use capi_runtime as capi;
use pyo3::prelude::*;

pub mod objects;
pub mod classes;
pub mod threads;
pub mod methods;
pub mod closures;
pub mod results;

capi::api! {
    /// Exports beyond plain values.
    module = "bridge",
}

/// The sum, to see that calls arrive.
#[capi::export(slot = 0, since = "1.0")]
pub fn add(a: f64, b: f64) -> f64 {
    a + b
}

#[pymodule]
mod bridge {
    use super::{Bound, PyModule, PyResult};
    use pyo3::types::PyModuleMethods;

    #[pymodule_export]
    use super::classes::{Counter, Order, Series};
    #[pymodule_export]
    use super::methods::Gauge;

    #[pymodule_init]
    fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {
        module.add("__version__", env!("CARGO_PKG_VERSION"))?;
        crate::API.publish(module)
    }
}
