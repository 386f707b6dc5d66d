//! Polygons: one outline, and the holes in it.

use crate::error::Error;
use crate::points::Point;
use crate::rings::MIN_RING_POINTS;
use crate::text;
use capi_runtime as capi;
use geo::{Area, Contains, LineString};
use pyo3::prelude::*;

// ANCHOR: opaque
/// A polygon, with or without holes.
#[capi::export(slot = 0, since = "1.0")]
pub struct Polygon(pub(crate) geo::Polygon);
// ANCHOR_END: opaque

// ANCHOR: raises
/// Parses a POLYGON in well-known text; heights are dropped. Raises `ValueError` on malformed
/// text, on another kind of shape and on coordinates that aren't finite.
#[capi::export(slot = 6, since = "1.0")]
pub fn polygon_from_wkt(py: Python<'_>, text: &str) -> PyResult<Box<Polygon>> {
    py.detach(|| Ok(Box::new(Polygon(text::polygon(text)?))))
}
// ANCHOR_END: raises

// ANCHOR: status
/// Makes a polygon without holes. Its outline is closed if it isn't yet.
#[capi::export(slot = 7, since = "1.0")]
pub fn polygon_from_ring(exterior: &[Point]) -> Result<Box<Polygon>, Error> {
    if exterior.len() < MIN_RING_POINTS {
        return Err(Error::TooFewPoints);
    }
    if !exterior.iter().all(|point| point.is_finite()) {
        return Err(Error::NotFinite);
    }
    let exterior: LineString = exterior.iter().copied().map(geo::Coord::from).collect();
    Ok(Box::new(Polygon(geo::Polygon::new(exterior, vec![]))))
}
// ANCHOR_END: status

/// Area without the holes, in the square of the unit of the coordinates.
#[capi::export(slot = 8, since = "1.0")]
pub fn polygon_area(polygon: &Polygon) -> f64 {
    polygon.0.unsigned_area()
}

/// Whether a point lies inside; the border is outside.
#[capi::export(slot = 9, since = "1.0")]
pub fn polygon_contains(polygon: &Polygon, point: Point) -> bool {
    polygon.0.contains(&geo::Coord::from(point))
}

/// Copies the outline into `buffer`, as many vertices as fit, and returns how many there are. The
/// last vertex repeats the first. Call it with an empty buffer to learn the size.
#[capi::export(slot = 10, since = "1.0")]
pub fn polygon_exterior(polygon: &Polygon, buffer: &mut [Point]) -> usize {
    let vertices = &polygon.0.exterior().0;
    for (place, vertex) in buffer.iter_mut().zip(vertices) {
        *place = (*vertex).into();
    }
    vertices.len()
}
