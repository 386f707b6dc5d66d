//! The build-script half of capi: reads a provider's exports, writes what its wheel ships, and
//! finds what a consumer includes.
//!
//! A provider's `build.rs` is
//!
//! ```no_run
//! fn main() {
//!     capi_build::generate();
//! }
//! ```
//!
//! and a Rust consumer's is
//!
//! ```no_run
//! fn main() {
//!     capi_build::consume("geometry");
//! }
//! ```
//!
//! The command `capi` is a binary of this crate, behind a feature that build scripts do without:
//! `cargo install capi-build --features command`.

#![expect(clippy::needless_doctest_main, reason = "a build script is its main function")]

pub mod generate;
pub mod consume;
mod pyo3;
mod words;
pub mod walk;
pub mod diagnose;
pub mod lock;
pub mod script;
pub mod emit;
pub mod imprint;
#[cfg(feature = "command")]
pub mod inspect;

pub use consume::{consume, consume_major, consume_target};
pub use generate::generate;
