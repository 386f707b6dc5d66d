//! The documents whose commands are run as they are written, in real builds.

mod readme;
#[cfg(unix)]
mod rehearsal;
