//! A provider whose API, of two major versions, is that of a submodule.

use capi_runtime as capi;
use pyo3::prelude::*;

capi::api! {
    module = "tides.heights",
    deprecated(major = 1, since = "0.1", note = "tides 1 won't have it"),
}

/// In both majors from the start.
#[capi::export(slot = 0, since = "1.0", also(slot = 1, since = "2.0"))]
pub fn low() -> i32 {
    1
}

/// In both, but later in version 1.
#[capi::export(slot = 1, since = "1.1", also(slot = 0, since = "2.0"))]
pub fn high() -> i32 {
    2
}

/// In both, but later in version 2.
#[capi::export(slot = 2, since = "1.1", also(slot = 3, since = "2.1"))]
pub fn mean() -> i32 {
    3
}

/// A function of another type in version 1.
#[capi::export(slot = 3, since = "1.1", name = "range")]
pub fn range_in_feet() -> f32 {
    4.0
}

#[capi::export(slot = 2, since = "2.0")]
pub fn range() -> i32 {
    5
}

#[pymodule]
mod tides {
    use super::*;

    #[pymodule_init]
    fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {
        let heights = PyModule::new(module.py(), "tides.heights")?;
        crate::API.publish(&heights)?;
        module.add("heights", &heights)?;
        module.py().import("sys")?.getattr("modules")?.set_item("tides.heights", heights)
    }
}
