//! What capi's library sees in the folder of an author's crate, and what it writes there.

mod walk;
mod lock;
