//! Nothing is in scope.
#![no_implicit_prelude]

::capi_runtime::api! {
    /// Shapes.
    module = "pkg._shapes",
    prefix = "sh",
}

/// A point.
#[::capi_runtime::export]
#[repr(C)]
#[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
pub struct Point {
    /// Its place.
    pub x: f64,
}

/// All of them.
#[::capi_runtime::export(slot = 0, since = "1.0")]
pub fn total(
    py: ::pyo3::Python<'_>,
    points: &[Point],
    name: &str,
) -> ::pyo3::PyResult<f64> {
    let _ = py;
    ::core::result::Result::Ok(points[0].x + name.len() as f64)
}

/// The name of one.
#[::capi_runtime::export(slot = 1, since = "1.0")]
pub fn name(points: &[Point]) -> ::std::string::String {
    let _ = points;
    ::std::string::String::new()
}

/// The rest.
#[::capi_runtime::export(slot = 2, since = "1.0")]
pub fn rest(points: &[Point]) -> ::core::option::Option<&[Point]> {
    points.get(1..)
}
