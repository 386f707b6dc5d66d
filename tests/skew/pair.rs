//! A consumer of two providers: of one at its first version, and of the other at its second.

use pyo3::prelude::*;
use pyo3::types::PyDict;

mod ages_capi {
    include!(concat!(env!("OUT_DIR"), "/ages_capi.rs"));
}
mod soils_capi {
    include!(concat!(env!("OUT_DIR"), "/soils_capi.rs"));
}

#[pymodule]
mod consumer {
    use super::*;

    #[pyfunction]
    #[expect(deprecated, reason = "its name is the other provider's, too")]
    fn report(py: Python<'_>) -> PyResult<Bound<'_, PyDict>> {
        let numbers = [1.0, 2.0, 6.0];
        let (ages, soils) = (ages_capi::import(py)?, soils_capi::import(py)?);
        let seen = PyDict::new(py);
        seen.set_item("ages", ages.mean(&numbers))?;
        seen.set_item("soils", soils.mean(&numbers))?;
        seen.set_item("dig", soils.dig(soils_capi::Ring { depth: 2.5 }).depth)?;
        Ok(seen)
    }

    #[pymodule_init]
    fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {
        ages_capi::import(module.py())?;
        soils_capi::import(module.py()).map(drop)
    }
}
