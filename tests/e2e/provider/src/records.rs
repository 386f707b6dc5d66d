//! Records and enumerations, by value and by reference.

use capi_runtime as capi;

/// A point in the plane.
#[capi::export]
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// Eastward.
    pub x: f64,
    /// Northward.
    pub y: f64,
}

/// A turn.
#[capi::export]
#[repr(i8)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// To the left.
    Left = -1,
    /// Not at all.
    Straight,
    /// To the right.
    Right,
}

/// A record for which not every bit pattern is valid.
#[capi::export]
#[repr(C)]
#[derive(Debug, Clone, Copy)]
pub struct Step {
    /// Where from.
    pub from: Point,
    /// Which way.
    pub turn: Turn,
    /// How the last ones went.
    pub history: [Turn; 3],
    /// How far.
    pub lengths: [f64; 2],
}

/// The point with its coordinates swapped.
#[capi::export(slot = 8, since = "1.0")]
pub fn swap(point: Point) -> Point {
    Point { x: point.y, y: point.x }
}

/// The other way.
#[capi::export(slot = 9, since = "1.0")]
pub fn opposite(turn: Turn) -> Turn {
    match turn {
        Turn::Left => Turn::Right,
        Turn::Straight => Turn::Straight,
        Turn::Right => Turn::Left,
    }
}

/// The step's length, and a turn that goes back.
#[capi::export(slot = 10, since = "1.0")]
pub fn turn_back(step: Step) -> Step {
    let history = [step.turn, step.history[0], step.history[1]];
    Step { turn: opposite(step.turn), history, ..step }
}

/// Distance from the origin.
#[capi::export(slot = 11, since = "1.0")]
pub fn norm(point: &Point) -> f64 {
    point.x.hypot(point.y)
}

/// Moves a point in place.
#[capi::export(slot = 12, since = "1.0")]
pub fn shift(point: &mut Point, by: &f64) {
    point.x += by;
    point.y += by;
}

/// The point's x, or -1.
#[capi::export(slot = 13, since = "1.0")]
pub fn x_or(point: Option<&Point>) -> f64 {
    point.map_or(-1.0, |point| point.x)
}

/// Zeroes the point, if there is one, and says whether.
#[capi::export(slot = 14, since = "1.0")]
pub fn reset(point: Option<&mut Point>) -> bool {
    point.is_some_and(|point| {
        *point = Point { x: 0.0, y: 0.0 };
        true
    })
}

/// How many go right.
#[capi::export(slot = 15, since = "1.0")]
pub fn count_right(turns: &[Turn]) -> usize {
    turns.iter().filter(|turn| **turn == Turn::Right).count()
}

/// How many of the last turns of a step went left.
#[capi::export(slot = 16, since = "1.0")]
pub fn count_left(step: &Step) -> u8 {
    step.history.iter().map(|turn| u8::from(*turn == Turn::Left)).sum()
}
