//! Multipolygons: shapes of several parts, such as countries with islands.

use crate::error::Error;
use crate::points::{Bounds, Point};
use crate::polygons::Polygon;
use crate::text;
use capi_runtime as capi;
use geo::{Area, BoundingRect, Centroid, Contains, ConvexHull, Simplify};
use pyo3::prelude::*;
use std::ffi::c_void;
use std::iter;

/// Any number of polygons that don't overlap.
#[capi::export(slot = 1, since = "1.0")]
pub struct MultiPolygon(geo::MultiPolygon);

/// Called with each vertex: the `context` that the caller gave, the number of the ring, from 0,
/// and the vertex. Returns whether to go on. It must neither throw nor unwind.
#[capi::export]
pub type VertexVisitor = extern "C" fn(context: *mut c_void, ring: usize, vertex: Point) -> bool;

/// Parses a POLYGON or MULTIPOLYGON in well-known text; heights are dropped. Raises `ValueError`
/// on malformed text, on another kind of shape and on coordinates that aren't finite.
#[capi::export(slot = 11, since = "1.0")]
pub fn multi_polygon_from_wkt(py: Python<'_>, text: &str) -> PyResult<Box<MultiPolygon>> {
    py.detach(|| Ok(Box::new(MultiPolygon(text::multi_polygon(text)?))))
}

/// Makes a multipolygon of one part, and takes it over.
#[capi::export(slot = 12, since = "1.0")]
#[expect(clippy::boxed_local, reason = "a box is how C gives an object away")]
pub fn multi_polygon_from_polygon(polygon: Box<Polygon>) -> Box<MultiPolygon> {
    Box::new(MultiPolygon(polygon.0.into()))
}

/// Area of all parts without their holes, in the square of the unit of the coordinates.
#[capi::export(slot = 13, since = "1.0")]
pub fn multi_polygon_area(shape: &MultiPolygon) -> f64 {
    shape.0.unsigned_area()
}

/// Centre of gravity; none for a shape without vertices.
#[capi::export(slot = 14, since = "1.0")]
pub fn multi_polygon_centroid(shape: &MultiPolygon) -> Option<Point> {
    shape.0.centroid().map(|centroid| centroid.0.into())
}

/// The smallest box around the shape; none for a shape without vertices.
#[capi::export(slot = 15, since = "1.0")]
pub fn multi_polygon_bounds(shape: &MultiPolygon) -> Option<Bounds> {
    let rect = shape.0.bounding_rect()?;
    Some(Bounds { min: rect.min().into(), max: rect.max().into() })
}

/// Whether a point lies inside one of the parts; their borders are outside.
#[capi::export(slot = 16, since = "1.0")]
pub fn multi_polygon_contains(shape: &MultiPolygon, point: Point) -> bool {
    shape.0.contains(&geo::Coord::from(point))
}

/// Visits the vertices ring by ring: of each part the outline, then the holes. The last vertex of
/// a ring repeats its first. Returns false where the visitor stopped it.
#[capi::export(slot = 17, since = "1.0")]
pub fn multi_polygon_each_vertex(
    shape: &MultiPolygon,
    visit: VertexVisitor,
    context: *mut c_void,
) -> bool {
    let rings = shape.0.iter().flat_map(|part| iter::once(part.exterior()).chain(part.interiors()));
    rings
        .enumerate()
        .flat_map(|(ring, line)| line.coords().map(move |vertex| (ring, *vertex)))
        .all(|(ring, vertex)| visit(context, ring, vertex.into()))
}

/// Area of a POLYGON or MULTIPOLYGON in well-known text, without its holes, in the square of the
/// unit of the coordinates. Raises `ValueError` on malformed text and on another kind of shape.
#[pyfunction]
#[capi::export(slot = 18, since = "1.0")]
pub fn area(py: Python<'_>, text: &str) -> PyResult<f64> {
    py.detach(|| Ok(text::multi_polygon(text)?.unsigned_area()))
}

/// A copy of one part, counted from 0; none past the last.
#[capi::export(slot = 19, since = "1.1")]
pub fn multi_polygon_part(shape: &MultiPolygon, index: usize) -> Option<Box<Polygon>> {
    shape.0.0.get(index).map(|part| Box::new(Polygon(part.clone())))
}

/// The smallest convex polygon around all parts, counter-clockwise.
#[capi::export(slot = 20, since = "1.1")]
pub fn multi_polygon_convex_hull(shape: &MultiPolygon) -> Box<Polygon> {
    Box::new(Polygon(shape.0.convex_hull()))
}

/// Drops vertices (Ramer, Douglas and Peucker): no border moves further than `tolerance`, in the
/// unit of the coordinates. Parts may touch or cross afterwards.
#[capi::export(slot = 21, since = "1.1")]
pub fn multi_polygon_simplify(
    shape: &MultiPolygon,
    tolerance: f64,
) -> Result<Box<MultiPolygon>, Error> {
    if tolerance >= 0.0 {
        Ok(Box::new(MultiPolygon(shape.0.simplify(tolerance))))
    } else {
        Err(Error::NegativeTolerance)
    }
}
