use capi_runtime as capi;

capi::api! { module = "shapes" }

#[capi::export]
#[derive(Clone, Copy)]
#[cfg_attr(not(doctest), repr(C))]
pub struct Point {
    pub x: f64,
}

#[capi::export]
#[derive(Clone, Copy)]
#[repr(C)]
#[cfg_attr(doctest, repr(packed))]
pub struct Size {
    pub x: f64,
}

#[capi::export]
#[derive(Clone, Copy)]
#[cfg_attr(not(doctest), repr(i32))]
pub enum Side {
    Left,
    Right,
}

#[capi::export]
#[derive(Clone, Copy)]
#[cfg_attr(all(), non_exhaustive)]
#[repr(i32)]
pub enum Winding {
    Clockwise,
}

#[capi::export(slot = 0, since = "1.0")]
pub fn area(size: Size, point: Point, side: Side, winding: Winding) -> f64 {
    size.x
}

/// How an opaque type lies in memory, C doesn't see.
#[capi::export(slot = 1, since = "1.0")]
#[cfg_attr(not(doctest), repr(align(64)))]
pub struct Tree(f64);
