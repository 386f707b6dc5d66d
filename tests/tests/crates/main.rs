//! The files that capi's library reads and writes in the folder of an author's crate.

mod walk;
mod lock;
