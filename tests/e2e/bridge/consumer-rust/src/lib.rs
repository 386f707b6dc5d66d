//! Uses `bridge`: a `check_…` panics where a result is wrong.

use pyo3::prelude::*;

mod bridge_capi {
    include!(concat!(env!("OUT_DIR"), "/bridge_capi.rs"));
}

mod objects;

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
    #[pymodule_export]
    use super::objects::{
        Keeper, check_errors, list_length, same, list_with, dict_find, dict_get, list_new, unless_none, references, array_sum, call, object_panic, natives, series_new, series_length, series_at, series_sum, counter_get, counter_step, counter_add, counter_new, series_order, types,
    };

    #[pymodule_init]
    fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {
        bridge_capi::import(module.py()).map(drop)
    }
}
