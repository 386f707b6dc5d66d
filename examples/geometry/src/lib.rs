//! Plane geometry for Python, C and Rust, on the `geo` and `wkt` crates.

use capi_runtime as capi;
use pyo3::pymodule;

pub mod points;
pub mod rings;
pub mod polygons;
pub mod multi_polygons;
pub mod numeric;
pub mod error;
mod text;

// ANCHOR: api
capi::api! {
    /// Plane geometry: rings, polygons and multipolygons, with coordinates of any unit.
    ///
    /// Lengths are in the unit of the coordinates and areas in its square, unless a function says
    /// otherwise: degrees in, square degrees out. Threads may share a polygon.
    module = "geometry",
}
// ANCHOR_END: api

// ANCHOR: module
/// Plane geometry. The same functions and more can be called from C, C++ and Rust: see
/// `geometry.capi`.
#[pymodule]
mod geometry {
    use crate::points::Point;
    use crate::rings;
    use pyo3::prelude::*;

    #[pymodule_export]
    use crate::multi_polygons::area;
    #[pymodule_export]
    use crate::points::{distance, great_circle_distance};

    /// Area of a ring of `(x, y)` pairs, in the square of their unit.
    #[pyfunction]
    fn ring_area(points: Vec<(f64, f64)>) -> f64 {
        let points: Vec<_> = points.into_iter().map(|(x, y)| Point { x, y }).collect();
        rings::ring_area(&points)
    }

    #[pymodule_init]
    fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {
        module.add("__version__", env!("CARGO_PKG_VERSION"))?;
        crate::API.publish(module)
    }
}
// ANCHOR_END: module
