//! The `capi` command, run as a user runs it, in scratch folders: its output, its files and its
//! exit status.

#![expect(clippy::needless_raw_string_hashes, reason = "expect-test writes them")]

mod scratch;
mod init;
mod check;
mod list;
mod header;
mod stub;
mod lock;
mod diff;
mod methods;
mod inspect;
mod whole;
