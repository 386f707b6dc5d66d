//! Calls each function of `every`: a `check_…` panics if a result is wrong. The source is built
//! with the oldest and the newest `PyO3` that consumer files support.

use pyo3::prelude::*;

mod every_capi {
    include!(concat!(env!("OUT_DIR"), "/every_capi.rs"));
}

mod values;
mod pointers;
mod objects;
mod results;
mod mixed;
mod refusals;

/// Calls each function of `every`.
#[pymodule]
mod every_consumer_rust {
    use super::{Bound, PyModule, PyResult, every_capi};

    #[pymodule_export]
    use super::mixed::{check_judge, check_mixed, check_nested_records, check_wide_enumerations};
    #[pymodule_export]
    use super::objects::{check_objects, check_threads};
    #[pymodule_export]
    use super::pointers::{check_callbacks, check_pointers, check_slices, check_text};
    #[pymodule_export]
    use super::refusals::{end, raise_panic, raise_refusal, raise_unavailable};
    #[pymodule_export]
    use super::results::{check_conditions, check_exceptions, check_options, check_statuses};
    #[pymodule_export]
    use super::values::{check_enumerations, check_records, check_scalars};

    #[pymodule_init]
    fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {
        every_capi::import(module.py()).map(drop)
    }
}
