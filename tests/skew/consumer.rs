//! A consumer of ages, for each version and each target: calls the functions that it can, and
//! reports the results. `may_mean` is set if its target promises it `mean`. `lazy` doesn't import
//! ages before a call.

#![allow(unexpected_cfgs, reason = "the build script sets them as it needs them")]

use pyo3::prelude::*;
use pyo3::types::PyDict;

mod ages_capi {
    include!(concat!(env!("OUT_DIR"), "/ages_capi.rs"));
}

#[pymodule]
mod consumer {
    use super::*;

    #[pyfunction]
    #[allow(deprecated, unused_mut)]
    fn report(py: Python<'_>) -> PyResult<Bound<'_, PyDict>> {
        let widths = [1.0, 2.0, 6.0];
        let ages = ages_capi::import(py)?;
        let seen = PyDict::new(py);
        let mut tree = ages.tree_grow(&widths);
        seen.set_item("release", f64::from(ages.release()))?;
        #[cfg(may_mean)]
        seen.set_item("mean", ages.mean(&widths))?;
        #[cfg(may_tree_age)]
        seen.set_item("tree_age", ages.tree_age(&tree) as f64)?;
        #[cfg(may_tree_add)]
        {
            let ring = ages_capi::Ring { width: 5.0, season: ages_capi::Season::Dry };
            seen.set_item("tree_add", ages.tree_add(&mut tree, ring))?;
        }
        #[cfg(may_median)]
        seen.set_item("median", ages.median(&widths))?;
        #[cfg(may_cells)]
        seen.set_item("cells", ages.has_cells().then(|| f64::from(ages.cells(2.0))))?;
        Ok(seen)
    }

    #[pymodule_init]
    fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {
        if cfg!(lazy) { Ok(()) } else { ages_capi::import(module.py()).map(drop) }
    }
}
