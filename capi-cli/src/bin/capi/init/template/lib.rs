//! The purpose of this module.

use capi_runtime as capi;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

capi::api! {
    /// The purpose of this API. The C header opens with it.
    module = "provider_name",
}

/// Mean of the values. Raises `ValueError` where there are none.
#[capi::export(slot = 0, since = "1.0")]
pub fn mean(_py: Python<'_>, values: &[f64]) -> PyResult<f64> {
    if values.is_empty() {
        return Err(PyValueError::new_err("there is no mean of no values"));
    }
    Ok(values.iter().sum::<f64>() / values.len() as f64)
}

/// The module as Python sees it.
#[pymodule]
mod provider_name {
    use super::*;

    /// Mean of the values.
    #[pyfunction]
    fn mean(py: Python<'_>, values: Vec<f64>) -> PyResult<f64> {
        super::mean(py, &values)
    }

    #[pymodule_init]
    fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {
        crate::API.publish(module)
    }
}
