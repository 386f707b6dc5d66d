//! Measures shapes in well-known text, through geometry's native API. Only a callback's untyped
//! context needs `unsafe`.

use pyo3::pymodule;

// ANCHOR: include
mod geometry_capi {
    include!(concat!(env!("OUT_DIR"), "/geometry_capi.rs"));
}
// ANCHOR_END: include

mod edges;

/// Measures shapes in well-known text, through geometry's native API.
#[pymodule]
mod geometry_consumer_rust {
    use crate::edges;
    use crate::geometry_capi::{self, Point};
    use pyo3::prelude::*;
    use std::time::Instant;

    // ANCHOR: calls
    /// Area of a shape, in square degrees.
    #[pyfunction]
    fn area(py: Python<'_>, wkt: &str) -> PyResult<f64> {
        let geometry = geometry_capi::import(py)?;
        let shape = geometry.multi_polygon_from_wkt(py, wkt)?;
        Ok(geometry.multi_polygon_area(&shape))
    }
    // ANCHOR_END: calls

    /// Centre of gravity as (longitude, latitude); None for an empty shape.
    #[pyfunction]
    fn centroid(py: Python<'_>, wkt: &str) -> PyResult<Option<(f64, f64)>> {
        let geometry = geometry_capi::import(py)?;
        let shape = geometry.multi_polygon_from_wkt(py, wkt)?;
        Ok(geometry.multi_polygon_centroid(&shape).map(|Point { x, y }| (x, y)))
    }

    /// Whether a place lies inside a shape.
    #[pyfunction]
    fn contains(py: Python<'_>, wkt: &str, lon: f64, lat: f64) -> PyResult<bool> {
        let geometry = geometry_capi::import(py)?;
        let shape = geometry.multi_polygon_from_wkt(py, wkt)?;
        Ok(geometry.multi_polygon_contains(&shape, Point { x: lon, y: lat }))
    }

    /// Longest straight piece of a shape's border, in degrees.
    #[pyfunction]
    fn longest_edge(py: Python<'_>, wkt: &str) -> PyResult<f64> {
        let geometry = geometry_capi::import(py)?;
        let shape = geometry.multi_polygon_from_wkt(py, wkt)?;
        Ok(edges::longest(geometry, &shape))
    }

    /// Seconds that one call of `distance` takes.
    #[pyfunction]
    fn distance_cost(py: Python<'_>, calls: u32) -> PyResult<f64> {
        let geometry = geometry_capi::import(py)?;
        Ok(seconds_per_call(calls, || geometry.distance(0.0, 0.0, 3.0, 4.0)))
    }

    /// Seconds that one call of `ring_area` takes, for the outline of a polygon.
    #[pyfunction]
    fn ring_area_cost(py: Python<'_>, calls: u32, wkt: &str) -> PyResult<f64> {
        let geometry = geometry_capi::import(py)?;
        let polygon = geometry.polygon_from_wkt(py, wkt)?;
        let mut ring = vec![Point { x: 0.0, y: 0.0 }; geometry.polygon_exterior(&polygon, &mut [])];
        geometry.polygon_exterior(&polygon, &mut ring);
        Ok(seconds_per_call(calls, || geometry.ring_area(&ring)))
    }

    /// No compiler drops the calls: it can't see the function behind a pointer.
    fn seconds_per_call(calls: u32, call: impl Fn() -> f64) -> f64 {
        let start = Instant::now();
        for _ in 0..calls {
            call();
        }
        start.elapsed().as_secs_f64() / f64::from(calls)
    }

    /// Imports geometry's API at once, so that a missing or too old one is seen here.
    #[pymodule_init]
    fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {
        geometry_capi::import(module.py()).map(drop)
    }
}
