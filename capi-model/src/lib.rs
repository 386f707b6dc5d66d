//! The model of an API: parsed, checked, and lowered to C's view of it.
//!
//! The attribute macro and the build script both read source through this crate, so a shim and a
//! header can't disagree about one function. It knows no Python and prints no language.
//!
//! Each module uses only those that stand before it here.

pub mod messages;
pub mod names;
pub mod abi;
pub mod facts;
pub mod ast;
pub mod errors;
pub mod parse;
pub mod source;
pub mod resolve;
pub mod lower;
pub mod index;
mod exports;
pub mod lock;
pub mod check;
pub mod report;
pub mod analyze;
