//! Providers and consumers of different ages, each really built: every pair works, or is refused
//! with the right sentence. The matrix of them all is printed.
//!
//! `tests/skew/ages` has the provider's source in each age; the consumers have one source in C and
//! one in Rust.

mod ages;
mod rule;
mod workshop;
mod built;
mod matrix;
mod processes;
#[cfg(unix)]
mod hostile;
