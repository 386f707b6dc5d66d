//! The parts of the command `capi` that a build script doesn't need: every mistake of a crate as
//! data, locking new exports, and the API that a built artefact publishes. The binary prints them.

pub mod diagnose;
pub mod script;
pub mod lock;
pub mod inspect;
pub mod messages;
