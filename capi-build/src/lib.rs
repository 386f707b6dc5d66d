//! The build-script half of capi: reads a provider's exports, writes the files of its wheel, and
//! finds the files that a consumer includes.
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
//! The command `capi` is a crate of its own: `cargo install capi-cli`.

#![expect(clippy::needless_doctest_main, reason = "a build script is its main function")]

pub mod generate;
pub mod consume;
mod pyo3;
mod words;
pub mod walk;
pub mod lock;
pub mod emit;
pub mod outputs;
pub mod imprint;
pub mod messages;

pub use consume::{consume, consume_major, consume_target};
pub use generate::generate;
