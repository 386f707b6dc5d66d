//! What the command `capi` knows and a build script doesn't need: every mistake of a crate as data,
//! locking what is new in it, and what API a built artefact publishes. The binary prints it.

pub mod diagnose;
pub mod script;
pub mod lock;
pub mod inspect;
pub mod messages;
