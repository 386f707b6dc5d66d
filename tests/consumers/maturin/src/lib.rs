//! The smallest consumer in Rust.

use pyo3::prelude::*;

// ANCHOR: find
mod geometry_capi {
    include!(concat!(env!("OUT_DIR"), "/geometry_capi.rs"));
}
// ANCHOR_END: find

#[pymodule]
mod area {
    use super::*;
    use geometry_capi::Point;

    /// Area of the triangle with these corners.
    #[pyfunction]
    fn triangle(py: Python<'_>, a: (f64, f64), b: (f64, f64), c: (f64, f64)) -> PyResult<f64> {
        let at = [a, b, c].map(|(x, y)| Point { x, y });
        Ok(geometry_capi::import(py)?.ring_area(&at))
    }
}
