//! Closures whose own names are taken.

use capi_runtime as capi;

capi::api! { module = "paths" }

/// Which way.
#[capi::export]
#[repr(u8)]
#[derive(Clone, Copy)]
pub enum Turn {
    Left = 1,
    Right,
}

/// What the first closure of `steps` would be called in Rust.
#[capi::export]
#[repr(C)]
#[derive(Clone, Copy)]
pub struct StepsClosure {
    pub length: f64,
}

/// Parameters that are called what a method would call its own.
#[capi::export(slot = 0, since = "1.0")]
pub fn steps(
    f: &mut dyn FnMut(u32),
    f_held: &mut dyn FnMut(u32),
    outcome: u32,
    status: &mut Turn,
) -> Result<String, Turn> {
    f(outcome);
    f_held(outcome);
    Ok(format!("{}", *status as u8))
}

/// The provider would call its closure as it does the second one of `steps`.
#[capi::export(slot = 1, since = "1.0")]
pub fn steps2(each: &dyn Fn(StepsClosure) -> f64) -> f64 {
    each(StepsClosure { length: 1.0 })
}
