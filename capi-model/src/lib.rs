//! What an API is: parsed, checked, and lowered to what C sees.
//!
//! The attribute macro and the build script both read source through this crate, so a shim and a
//! header can't disagree about one function. It knows no Python and prints no language.
//!
//! ```text
//! source ──parse──► ast ──check──► ──lower──► abi ──► lock
//! ```

pub mod analyze;
pub mod parse;
pub mod ast;
pub mod check;
pub mod lower;
pub mod abi;
pub mod lock;
pub mod names;
pub mod index;
pub mod report;
pub mod errors;
pub mod messages;
