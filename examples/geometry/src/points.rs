//! Points, boxes, and distances between points.

use capi_runtime as capi;
use geo::{Distance, HaversineMeasure};
use pyo3::prelude::*;

/// Mean radius of the Earth in metres (GRS 80), as `great_circle_distance` uses it.
#[capi::export]
pub const EARTH_RADIUS: f64 = 6_371_008.8;

/// A length on the ground, in metres.
#[capi::export]
pub type Metres = f64;

// ANCHOR: record
/// A point in the plane. For places on the Earth, x is the longitude and y the latitude.
#[capi::export]
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// Longitude, where the point is a place.
    pub x: f64,
    /// Latitude, where the point is a place.
    pub y: f64,
}
// ANCHOR_END: record

/// A box with sides parallel to the axes, borders included.
#[capi::export]
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bounds {
    /// The corner with the smallest coordinates.
    pub min: Point,
    /// The corner with the largest coordinates.
    pub max: Point,
}

/// Straight distance between two points of the plane, in the unit of the coordinates.
#[pyfunction]
#[capi::export(slot = 2, since = "1.0")]
pub fn distance(x1: f64, y1: f64, x2: f64, y2: f64) -> f64 {
    (x2 - x1).hypot(y2 - y1)
}

/// Distance over the ground between two places in degrees, on a sphere of radius `EARTH_RADIUS`.
#[pyfunction]
#[capi::export(slot = 3, since = "1.0")]
pub fn great_circle_distance(lon1: f64, lat1: f64, lon2: f64, lat2: f64) -> Metres {
    HaversineMeasure::new(EARTH_RADIUS)
        .distance(geo::Point::new(lon1, lat1), geo::Point::new(lon2, lat2))
}

impl Point {
    pub(crate) fn is_finite(self) -> bool {
        self.x.is_finite() && self.y.is_finite()
    }
}

impl From<geo::Coord> for Point {
    fn from(geo::Coord { x, y }: geo::Coord) -> Self {
        Self { x, y }
    }
}

impl From<Point> for geo::Coord {
    fn from(Point { x, y }: Point) -> Self {
        Self { x, y }
    }
}
