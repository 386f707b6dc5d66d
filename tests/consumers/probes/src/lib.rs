//! A provider in a submodule; each of its functions is of another kind to Cython.

use capi_runtime as capi;
use pyo3::prelude::*;

pub mod callables;
pub mod kinds;

capi::api! {
    /// The kinds of exports that Cython, `SciPy` and Numba meet.
    module = "probes._native",
    prefix = "probes",
}

#[pymodule]
mod _native {
    use super::{Bound, PyModule, PyResult};
    use pyo3::types::PyAnyMethods;

    #[pymodule_export]
    use super::kinds::Tally;

    /// Publishes once more, with the attributes that the module has then.
    #[pyo3::pyfunction]
    #[pyo3(pass_module)]
    fn publish(module: &Bound<'_, PyModule>) -> PyResult<()> {
        crate::API.publish(module)
    }

    #[pymodule_init]
    fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {
        // An attribute of the author's own, which stays.
        let dict = pyo3::types::PyDict::new(module.py());
        dict.set_item("own", 1)?;
        module.setattr("__pyx_capi__", dict)?;
        crate::API.publish(module)
    }
}
