//! Names that are words of Python or Cython, or that their declarations need for themselves.

use capi_runtime as capi;

capi::api! { module = "snakes" }

/// Larger than Cython's `enum` may be.
#[capi::export]
pub const LONGEST: u64 = 1 << 40;

/// As small as an `int` may be.
#[capi::export]
pub const SHORTEST: i32 = -2_147_483_648;

/// How long a snake is, also in numbers that are no `int`.
#[capi::export]
#[repr(i64)]
#[derive(Clone, Copy)]
pub enum Length {
    Short = -1,
    Long = 1 << 40,
    Usual = 1,
}

/// Fields that Python spells otherwise, and one that is spelled so already.
#[capi::export]
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Snake {
    pub from: f64,
    pub from_: f64,
    pub lambda: [Length; 2],
    pub del: bool,
}

/// What is asked of a snake.
#[capi::export]
pub type Question = extern "C" fn(is: &Snake, not: bool) -> bool;

/// Asks.
#[capi::export(slot = 0, since = "1.0")]
pub fn print(snake: &Snake, global: Option<Question>) -> bool {
    global.is_some_and(|ask| ask(snake, snake.del))
}

/// The second of its name, to Cython.
#[capi::export(slot = 1, since = "1.0")]
pub fn print_(lambda: i64, lambda_: i64) -> i64 {
    lambda + lambda_
}

/// The name of the importer.
#[capi::export(slot = 2, since = "1.0")]
pub fn import_(and: &[Snake], or: &str) -> usize {
    and.len() + or.len()
}

/// Types of Cython's own.
#[capi::export(slot = 3, since = "1.0")]
pub fn object(object: f64, bint: bool, list: u8) -> f64 {
    if bint { object } else { f64::from(list) }
}

/// What C's `bool` is to Cython.
#[capi::export(slot = 4, since = "1.0")]
pub fn bool(snake: Snake) -> bool {
    snake.del
}

/// A constant has its name, in capitals.
#[capi::export(slot = 5, since = "1.0")]
pub fn longest() -> Length {
    Length::Long
}
