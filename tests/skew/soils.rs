//! Another provider, for consumers of two: its first function has the first provider's name and
//! type, and another result.

use capi_runtime as capi;
use pyo3::prelude::*;

capi::api! {
    module = "soils",
}

/// The middle between the least and the greatest.
#[capi::export(slot = 0, since = "1.0")]
pub fn mean(depths: &[f64]) -> f64 {
    let least = depths.iter().copied().fold(f64::INFINITY, f64::min);
    let greatest = depths.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    f64::midpoint(least, greatest)
}

/// A layer.
#[capi::export]
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Ring {
    pub depth: f32,
}

/// Twice as deep.
#[capi::export(slot = 1, since = "1.1")]
pub fn dig(ring: Ring) -> Ring {
    Ring { depth: ring.depth * 2.0 }
}

#[pymodule]
mod soils {
    use super::*;

    #[pymodule_init]
    fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {
        crate::API.publish(module)
    }
}
