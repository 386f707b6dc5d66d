//! An enumeration by value, behind a pointer, in a slice and in a record.

use capi_runtime as capi;

capi::api! { module = "turns" }

/// Which way.
#[capi::export]
#[repr(i32)]
#[derive(Clone, Copy)]
pub enum Turn {
    /// To the left.
    Left = -1,
    /// Not at all.
    Straight,
    /// To the right.
    Right,
}

/// One step.
#[capi::export]
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Step {
    /// How far.
    pub length: f64,
    /// Which way then.
    pub turn: Turn,
}

/// The other way.
#[capi::export(slot = 0, since = "1.0")]
pub fn opposite(turn: Turn) -> Turn {
    match turn {
        Turn::Left => Turn::Right,
        Turn::Straight => Turn::Straight,
        Turn::Right => Turn::Left,
    }
}

/// The same step, back.
#[capi::export(slot = 1, since = "1.0")]
pub fn back(step: Step) -> Step {
    Step { length: step.length, turn: opposite(step.turn) }
}

/// How far all steps go.
#[capi::export(slot = 2, since = "1.0")]
pub fn total(steps: &[Step]) -> f64 {
    steps.iter().map(|step| step.length).sum()
}
