//! Each form that a header can print. Read by the source walk only; never compiled.

capi::api! {
    /// Plane geometry: areas, centroids and polygons.
    module = "demo",
}

/// The largest ring.
#[capi::export]
pub const MAX_VERTICES: usize = 4096;
#[capi::export]
pub const SMALLEST: i64 = -9_223_372_036_854_775_808;
#[capi::export]
pub const MASK: u64 = 0xffff_ffff_ffff_ffff;
#[capi::export]
pub const RETRIES: c_int = -3;
#[capi::export]
pub const EPSILON: f64 = 1e-9;
#[capi::export]
pub const HALF: f32 = 0.5;

/// A length on the ground.
#[capi::export]
pub type Metres = f64;

/// Which way a ring turns.
#[capi::export]
#[repr(i32)]
pub enum Winding {
    Clockwise = -1,
    Flat = 0,
    CounterClockwise = 1,
}

/// Why text is no polygon.
#[capi::export(invalid_argument = BadArgument)]
#[repr(u8)]
pub enum ParseError {
    /// Not well-known text.
    Syntax = 1,
    /// A NULL, or no UTF-8.
    BadArgument = 2,
}

/// The ways in which scaling can fail.
#[capi::export]
#[repr(u8)]
pub enum ScaleError {
    Zero = 1,
}

/// A point in the plane.
#[capi::export]
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Point {
    pub x: f64,
    pub y: f64,
}

/// A change of coordinates.
///
/// Row by row.
#[capi::export]
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Transform {
    /// The matrix.
    pub m: [f64; 16],
    /// Where it starts.
    pub origin: Point,
    pub label: *const c_char,
}

/// Called for each vertex; 0 stops.
#[capi::export]
pub type Visit = extern "C" fn(vertex: &Point, context: *mut c_void) -> c_int;

/// A polygon with holes.
#[capi::export(slot = 0, since = "1.0")]
pub struct Polygon(geo::Polygon);

/// Area of a simple ring, in the square of the unit of its points.
#[capi::export(slot = 1, since = "1.0")]
pub fn ring_area(points: &[Point]) -> f64 {}

#[capi::export(slot = 2, since = "1.0")]
pub fn unit() -> Box<Polygon> {}

/// Length of a ring.
#[capi::export(slot = 3, since = "1.0")]
#[deprecated(since = "1.2", note = "use \"perimeter\"")]
pub fn ring_length(points: &[Point]) -> Metres {}

/// Moves points, and counts them in `moved`.
#[capi::export(slot = 4, since = "1.0")]
pub fn shift(points: &mut [Point], by: Point, moved: Option<&mut usize>) {}

/// Parses well-known text. Raises `ValueError` on malformed text.
#[capi::export(slot = 5, since = "1.0")]
pub fn polygon_from_wkt(py: Python<'_>, text: &str) -> PyResult<Box<Polygon>> {}

#[capi::export(slot = 6, since = "1.0")]
pub fn polygon_check(py: Python<'_>, polygon: &Polygon) -> PyResult<()> {}

#[capi::export(slot = 7, since = "1.0")]
pub fn polygon_centroid(py: Python<'_>, polygon: &Polygon) -> PyResult<Point> {}

#[capi::export(slot = 8, since = "1.0")]
pub fn polygon_simplify(
    py: Python<'_>,
    polygon: &Polygon,
    tolerance: f64,
) -> PyResult<Option<Box<Polygon>>> {
}

#[capi::export(slot = 9, since = "1.0")]
pub fn polygon_find(
    py: Python<'_>,
    polygon: &Polygon,
    near: Option<&Point>,
    name: Option<&CStr>,
) -> PyResult<Option<Point>> {
}

#[capi::export(slot = 10, since = "1.0")]
pub fn delete(polygon: &mut Polygon, min: f64) -> f64 {}

#[capi::export(slot = 11, since = "1.0")]
pub fn polygon_hull(polygon: &Polygon) -> Option<Box<Polygon>> {}

#[capi::export(slot = 12, since = "1.0")]
pub fn polygon_first(polygon: Option<&Polygon>) -> Option<Point> {}

#[capi::export(slot = 13, since = "1.0")]
pub fn polygon_winding(polygon: &Polygon, expected: Winding) -> Winding {}

/// Parses text, and raises nothing.
#[capi::export(slot = 14, since = "1.0")]
pub fn polygon_parse(text: &CStr) -> Result<Box<Polygon>, ParseError> {}

#[capi::export(slot = 15, since = "1.0")]
pub fn polygon_scale(polygon: &mut Polygon, factor: f64) -> Result<(), ScaleError> {}

/// Joins two polygons.
#[capi::export(slot = 16, since = "1.0")]
pub fn polygon_join(first: Box<Polygon>, second: Option<Box<Polygon>>) -> Box<Polygon> {}

/// Visits each vertex.
#[capi::export(slot = 17, since = "1.0")]
pub fn each_vertex(polygon: &Polygon, visit: Option<Visit>, context: *mut c_void) {}

/// Projects a point.
#[cfg(feature = "proj")]
#[capi::export(slot = 18, since = "1.0")]
pub fn project(point: Point) -> Point {}

/// Whether a point lies inside.
#[capi::export(slot = 19, since = "1.1")]
pub fn polygon_contains(polygon: &Polygon, point: Point) -> bool {}

/// Projects many points, into as many.
#[cfg(feature = "proj")]
#[capi::export(slot = 20, since = "1.1")]
pub fn project_all(
    py: Python<'_>,
    points: &[Point],
    projected: &mut [Point],
    filter: extern "C" fn(usize, Point) -> bool,
) -> PyResult<usize> {
}
