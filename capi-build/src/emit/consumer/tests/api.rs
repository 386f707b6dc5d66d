capi::api! {
    /// One function for each form that a table can hold.
    module = "demo",
}

/// Lengths.
#[capi::export]
pub type Metres = f64;

/// The most vertices that a ring can have.
#[capi::export]
pub const MAX_VERTICES: usize = 4096;

#[capi::export]
pub const SMALLEST: i64 = -9223372036854775808;

#[capi::export]
pub const TOLERANCE: f32 = 1e-6;

/// A point in the plane.
#[capi::export]
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Point {
    /// Eastwards.
    pub x: f64,
    /// Northwards.
    pub y: f64,
}

/// Which way a ring turns.
#[capi::export]
#[repr(i32)]
#[derive(Clone, Copy)]
pub enum Winding {
    /// As seen from above.
    Clockwise = -1,
    Flat = 0,
    CounterClockwise = 1,
}

/// Why a word can't be read.
#[capi::export]
#[repr(u8)]
#[derive(Clone, Copy)]
pub enum Error {
    Empty = 1,
    TooLong = 2,
}

/// A ring's summary; `type` is a word of Rust.
#[capi::export]
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Summary {
    pub r#type: u16,
    pub winding: Winding,
    pub around: [Winding; 2],
    pub origin: Point,
    pub link: *const c_char,
}

/// A bag of numbers. Free it with `demo_Object_free`. Its name is one of ours, too.
#[capi::export(slot = 0, since = "1.0")]
pub struct Object(Vec<f64>);

/// Called with each vertex, until it says `false`.
#[capi::export]
pub type Visitor = extern "C" fn(vertex: &Point, winding: Winding, data: *mut c_void) -> bool;

/// Area of a simple ring, in the square of the unit of its points.
///
/// ```
/// let area = demo::ring_area(&points);
/// ```
#[capi::export(slot = 1, since = "1.0")]
pub fn ring_area(points: &[Point]) -> f64 {}

#[capi::export(slot = 2, since = "1.0")]
pub fn nothing() {}

#[capi::export(slot = 3, since = "1.0")]
pub fn midpoint(a: Point, b: &Point) -> Point {}

#[capi::export(slot = 4, since = "1.0")]
pub fn ring_winding(points: &[Point]) -> Winding {}

#[capi::export(slot = 5, since = "1.0")]
pub fn summarize(points: &[Point], winding: Winding) -> Summary {}

#[capi::export(slot = 6, since = "1.0")]
pub fn shift(points: &mut [Point], by: &Point, longest: Option<&mut f64>, scale: Option<&f64>) {}

#[capi::export(slot = 7, since = "1.0")]
pub fn object_new(size: usize) -> Box<Object> {}

#[capi::export(slot = 8, since = "1.0")]
pub fn object_sum(object: &Object) -> f64 {}

#[capi::export(slot = 9, since = "1.0")]
pub fn object_push(object: &mut Object, value: f64) {}

#[capi::export(slot = 10, since = "1.0")]
pub fn object_merge(into: Box<Object>, from: Option<Box<Object>>) -> Option<Box<Object>> {}

/// Parses numbers. Raises `ValueError` on anything else.
#[capi::export(slot = 11, since = "1.0")]
pub fn object_parse(py: Python<'_>, text: &str) -> PyResult<Box<Object>> {}

#[capi::export(slot = 12, since = "1.0")]
pub fn object_find(py: Python<'_>, object: Option<&Object>, name: &CStr) -> PyResult<Option<f64>> {}

#[capi::export(slot = 13, since = "1.0")]
pub fn object_split(object: &Object, py: Python<'_>, at: usize) -> PyResult<Option<Box<Object>>> {}

#[capi::export(slot = 14, since = "1.0")]
pub fn check(py: Python<'_>, status: i32) -> PyResult<()> {}

#[capi::export(slot = 15, since = "1.0")]
pub fn winding_of(py: Python<'_>, name: Option<&CStr>) -> PyResult<Winding> {}

#[capi::export(slot = 16, since = "1.0")]
pub fn longest(points: &[Point]) -> Option<f64> {}

#[capi::export(slot = 17, since = "1.0")]
pub fn first_summary(points: &[Point]) -> Option<Summary> {}

#[capi::export(slot = 18, since = "1.0")]
pub fn word_length(word: &str, result: u32) -> Result<usize, Error> {}

#[capi::export(slot = 19, since = "1.0")]
pub fn word_check(word: &str) -> Result<(), Error> {}

#[capi::export(slot = 20, since = "1.0")]
pub fn word_object(word: &str) -> Result<Box<Object>, Error> {}

#[capi::export(slot = 21, since = "1.0")]
pub fn word_winding(word: &str) -> Result<Winding, Error> {}

#[capi::export(slot = 22, since = "1.0")]
pub fn each_vertex(points: &[Point], visitor: Visitor, data: *mut c_void) -> bool {}

/// How many of the numbers `choose` wants; all, without it.
#[capi::export(slot = 23, since = "1.0")]
pub fn count(numbers: &[f64], choose: Option<unsafe extern "C" fn(f64) -> c_int>) -> usize {}

/// Turns the winding, in each of three ways.
#[capi::export(slot = 24, since = "1.0")]
pub fn turn(one: &mut Winding, maybe: Option<&mut Winding>, all: &mut [Winding]) -> c_int {}

#[capi::export(slot = 25, since = "1.0")]
pub fn turn_checked(
    py: Python<'_>,
    one: &mut Winding,
    summaries: &mut [Summary],
) -> PyResult<Box<Object>> {
}

/// Reads a number from anywhere.
///
/// # Safety
///
/// The pointer points to a number.
#[capi::export(slot = 26, since = "1.0")]
pub unsafe fn read(pointer: *const f64) -> f64 {}

#[capi::export(slot = 27, since = "1.0")]
pub unsafe fn write(pointer: *mut Metres, value: Metres) -> *mut Metres {}

/// The area, another way.
#[deprecated(since = "1.0.2", note = "use `ring_area`")]
#[capi::export(slot = 28, since = "1.0")]
pub fn area(points: &[Point]) -> f64 {}

/// Present in builds with the feature `simd`.
#[cfg(feature = "simd")]
#[capi::export(slot = 29, since = "1.0")]
pub fn fast_area(points: &[Point]) -> f64 {}

#[cfg(feature = "simd")]
#[capi::export(slot = 30, since = "1.0")]
pub fn fast_check(py: Python<'_>, self_: i32) -> PyResult<Metres> {}

#[capi::export(slot = 31, since = "1.0")]
pub fn r#match(r#in: i8, r#type: u64, out: f32) -> c_long {}

/// A signature that is longer than a line.
#[capi::export(slot = 32, since = "1.0")]
pub fn polygon_intersection_with_a_tolerance(
    first_polygon: &[Point],
    second_polygon: &[Point],
    tolerance: Metres,
) -> Winding {
}

#[capi::export(slot = 33, since = "1.0")]
pub fn pointers(py: Python<'_>, all: &[*const c_char]) -> PyResult<*const c_char> {}

/// A bigger bag.
#[capi::export(slot = 34, since = "1.1")]
pub struct Sack(Vec<Object>);

#[capi::export(slot = 35, since = "1.1")]
pub fn sack_new(object: Box<Object>) -> Box<Sack> {}

/// How many bags are in it.
#[cfg(not(windows))]
#[capi::export(slot = 36, since = "1.2")]
pub fn sack_size(sack: &Sack) -> usize {}

/// A callback of many words.
#[capi::export]
pub type CompareSummariesOfTwoRings = unsafe extern "C" fn(
    first: &Summary,
    second: &Summary,
    tolerance: Metres,
    data: *mut c_void,
) -> c_int;

#[capi::export(slot = 37, since = "1.2")]
pub fn sort_summaries(
    summaries: &[Summary],
    compare: CompareSummariesOfTwoRings,
    windings: &mut [Winding],
) {
}

#[cfg(unix)]
#[capi::export(slot = 38, since = "1.2")]
pub fn conditional_and_long(
    first: &[Summary],
    second: &[Summary],
    third: &mut [Summary],
    fourth: Metres,
) -> Option<Summary> {
}

#[capi::export(slot = 39, since = "1.2")]
pub fn long_conversion_to_a_summary(
    py: Python<'_>,
    one: &mut Winding,
) -> PyResult<Option<Summary>> {
}
