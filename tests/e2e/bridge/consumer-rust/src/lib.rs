//! Uses `bridge`: a `check_…` panics where a result is wrong.

use pyo3::prelude::*;

mod bridge_capi {
    include!(concat!(env!("OUT_DIR"), "/bridge_capi.rs"));
}

#[pyfunction]
fn check_calls(py: Python<'_>) -> PyResult<()> {
    assert_eq!(bridge_capi::import(py)?.add(1.0, 2.0).to_bits(), 3.0_f64.to_bits());
    Ok(())
}

/// Uses `bridge`.
#[pymodule]
mod bridge_consumer_rust {
    use super::{Bound, PyModule, PyResult, bridge_capi};

    #[pymodule_export]
    use super::check_calls;

    #[pymodule_init]
    fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {
        bridge_capi::import(module.py()).map(drop)
    }
}
