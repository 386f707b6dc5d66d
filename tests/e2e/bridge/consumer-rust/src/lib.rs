//! Uses `bridge`: a `check_…` panics if a result is wrong.

use pyo3::prelude::*;

mod bridge_capi {
    include!(concat!(env!("OUT_DIR"), "/bridge_capi.rs"));
}

mod objects;
mod results;
mod threads;
mod methods;
mod closures;

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
    use super::closures::{
        check_given_closures, check_lent_closures, check_object_closures, check_panics,
        check_panics_at_once, check_panics_free_results,
    };
    #[pymodule_export]
    use super::methods::{check_class_methods, check_methods, check_raising_methods};
    #[pymodule_export]
    use super::objects::{
        Keeper, array_sum, call, check_errors, counter_add, counter_get, counter_new, counter_step,
        dict_find, dict_get, list_length, list_new, list_with, natives, object_panic, references,
        same, series_at, series_length, series_new, series_order, series_sum, types, unless_none,
    };
    #[pymodule_export]
    use super::results::{
        check_buffers, check_no_buffer, check_records, check_texts, check_threads,
    };
    #[pymodule_export]
    use super::threads::{check_counter, check_tally};

    #[pymodule_init]
    fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {
        bridge_capi::import(module.py()).map(drop)
    }
}
