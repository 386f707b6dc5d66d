//! The longest edge of a shape, through a callback over its vertices.

use crate::geometry_capi::{Geometry, MultiPolygon, Point};
use std::ffi::c_void;

/// Length of the longest edge, in the unit of the coordinates.
pub(crate) fn longest(geometry: &'static Geometry, shape: &MultiPolygon) -> f64 {
    let mut edges = Edges { geometry, previous: None, longest: 0.0 };
    geometry.multi_polygon_each_vertex(shape, add_edge, (&raw mut edges).cast());
    edges.longest
}

struct Edges {
    geometry: &'static Geometry,
    /// The vertex before, and its ring.
    previous: Option<(usize, Point)>,
    longest: f64,
}

extern "C" fn add_edge(context: *mut c_void, ring: usize, vertex: Point) -> bool {
    // SAFETY: `longest` passes a pointer to its `Edges`, and touches it only after the last call.
    let edges = unsafe { &mut *context.cast::<Edges>() };
    if let Some((_, start)) = edges.previous.filter(|(previous, _)| *previous == ring) {
        let length = edges.geometry.distance(start.x, start.y, vertex.x, vertex.y);
        edges.longest = edges.longest.max(length);
    }
    edges.previous = Some((ring, vertex));
    true
}
