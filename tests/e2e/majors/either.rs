//! A Rust consumer that runs on either major version.

use pyo3::prelude::*;

mod heights_capi {
    include!(concat!(env!("OUT_DIR"), "/heights_capi.rs"));
}

#[pymodule]
mod either_rust {
    use super::*;

    #[pyfunction]
    fn report(py: Python<'_>) -> PyResult<(i32, i32)> {
        let heights = heights_capi::import(py)?;
        Ok((heights.low(), heights.high()))
    }

    #[pymodule_init]
    fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {
        heights_capi::import(module.py()).map(drop)
    }
}

#[cfg(not(heights_v1_1))]
compile_error!("the target is 1.1");
#[cfg(heights_v2_0)]
compile_error!("the target isn't 2.0");
