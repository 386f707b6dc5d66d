//! Scalars of each width, aliases and constants.

use std::ffi::{c_char, c_int, c_long, c_uchar, c_ulonglong};

use capi_runtime as capi;

/// A length in metres.
#[capi::export]
pub type Metres = f64;

/// The answer.
#[capi::export]
pub const ANSWER: i32 = 42;

/// The least of all `i64`.
#[capi::export]
pub const LEAST: i64 = -0x7fff_ffff_ffff_ffff - 1;

/// Every bit.
#[capi::export]
pub const ALL_BITS: u64 = 0xffff_ffff_ffff_ffff;

/// One third, in single precision.
#[capi::export]
pub const THIRD: f32 = 0.333_333_34;

/// A float that looks like an integer.
#[capi::export]
pub const HUNDRED: f64 = 100.0;

/// Yes.
#[capi::export(name = "YES")]
pub const AFFIRMATIVE: bool = true;

/// Adds one to each small integer, wrapping, and gives the sum as the largest.
#[capi::export(slot = 1, since = "1.0")]
#[expect(clippy::too_many_arguments, clippy::many_single_char_names, reason = "one a width")]
pub fn integers(a: i8, b: i16, c: i32, d: i64, e: u8, f: u16, g: u32, h: u64) -> i64 {
    let signed = i64::from(a) + i64::from(b) + i64::from(c) + d;
    let unsigned = u64::from(e) + u64::from(f) + u64::from(g) + h;
    signed.wrapping_add_unsigned(unsigned)
}

/// The size of a pointer's worth, negated.
#[capi::export(slot = 2, since = "1.0")]
pub fn negate_size(size: usize) -> isize {
    isize::try_from(size).map_or(isize::MIN, |size| -size)
}

/// Half of it.
#[capi::export(slot = 3, since = "1.0")]
pub fn half(value: f32) -> f32 {
    value / 2.0
}

/// Whether both are true.
#[capi::export(slot = 4, since = "1.0")]
pub fn both(a: bool, b: bool) -> bool {
    a && b
}

/// C's own types.
#[capi::export(slot = 5, since = "1.0")]
#[expect(clippy::many_single_char_names, reason = "one a type")]
pub fn c_types(a: c_char, b: c_uchar, c: c_int, d: c_long, e: c_ulonglong) -> c_ulonglong {
    #[expect(clippy::cast_sign_loss, reason = "the test gives small positive numbers")]
    let signed = (i64::from(c) + i64::from(a)) as u64;
    #[expect(clippy::allow_attributes, reason = "the size of a long differs")]
    #[allow(clippy::cast_sign_loss, clippy::useless_conversion, reason = "as above")]
    let long = d as u64;
    signed + u64::from(b) + long + e
}

/// Twice a length. The words of C and C++ are names here.
#[capi::export(slot = 6, since = "1.0")]
pub fn twice(class: Metres, r#struct: Metres) -> Metres {
    class + r#struct
}

/// Takes nothing and gives nothing.
#[capi::export(slot = 7, since = "1.0")]
pub fn nothing() {}
