//! The `capi` command, run as a user runs it, in scratch folders: what it prints and writes, and its
//! exit status.

#![expect(clippy::needless_raw_string_hashes, reason = "expect-test writes them")]

#[path = "command/scratch.rs"]
mod scratch;
#[path = "command/init.rs"]
mod init;
#[path = "command/check.rs"]
mod check;
#[path = "command/list.rs"]
mod list;
#[path = "command/header.rs"]
mod header;
#[path = "command/stub.rs"]
mod stub;
#[path = "command/lock.rs"]
mod lock;
#[path = "command/diff.rs"]
mod diff;
#[path = "command/methods.rs"]
mod methods;
#[path = "command/inspect.rs"]
mod inspect;
#[path = "command/whole.rs"]
mod whole;
