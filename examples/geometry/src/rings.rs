//! Rings: points in order, without repeating the first one at the end (it does no harm).

use crate::points::Point;
use capi_runtime as capi;

/// Fewest points of a ring that encloses anything.
#[capi::export]
pub const MIN_RING_POINTS: usize = 3;

// ANCHOR: enumeration
/// Which way a ring turns, with x to the right and y upwards.
#[capi::export]
#[repr(i32)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Winding {
    /// As the hands of a clock.
    Clockwise = -1,
    /// Neither way: the ring encloses no area.
    Flat = 0,
    /// Against the hands of a clock.
    CounterClockwise = 1,
}
// ANCHOR_END: enumeration

// ANCHOR: ring_area
/// Area of a simple ring, whichever way it turns, in the square of the unit of its points. A ring
/// of fewer than `MIN_RING_POINTS` points has none.
#[capi::export(slot = 4, since = "1.0")]
pub fn ring_area(points: &[Point]) -> f64 {
    signed_area(points).abs()
}
// ANCHOR_END: ring_area

/// Which way a simple ring turns.
#[capi::export(slot = 5, since = "1.0")]
pub fn ring_winding(points: &[Point]) -> Winding {
    let area = signed_area(points);
    if area > 0.0 {
        Winding::CounterClockwise
    } else if area < 0.0 {
        Winding::Clockwise
    } else {
        Winding::Flat
    }
}

/// The shoelace formula, seen from the first point: a small ring far from the origin loses no
/// digits.
fn signed_area(points: &[Point]) -> f64 {
    let Some((origin, rest)) = points.split_first() else { return 0.0 };
    let doubled: f64 = rest
        .windows(2)
        .map(|edge| {
            let (a, b) = (edge[0], edge[1]);
            (a.x - origin.x) * (b.y - origin.y) - (b.x - origin.x) * (a.y - origin.y)
        })
        .sum();
    doubled / 2.0
}
