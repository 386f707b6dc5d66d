//! A file by path.

pub mod sibling;

/// Two.
#[capi_runtime::export(slot = 2, since = "1.0")]
pub fn by_path() {}
