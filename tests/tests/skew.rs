//! Providers and consumers of different ages, each really built: every pair works, or is refused
//! with the right sentence. The matrix of them all is printed.
//!
//! `tests/skew/ages` has the provider's source in each age; the consumers have one source in C and
//! one in Rust.

#[path = "skew/ages.rs"]
mod ages;
#[path = "skew/rule.rs"]
mod rule;
#[path = "skew/workshop.rs"]
mod workshop;
#[path = "skew/built.rs"]
mod built;
#[path = "skew/matrix.rs"]
mod matrix;
#[path = "skew/processes.rs"]
mod processes;
#[cfg(unix)]
#[path = "skew/hostile.rs"]
mod hostile;
