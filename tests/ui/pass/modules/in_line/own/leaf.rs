//! A file of an inline module with a path.

/// Five.
#[capi_runtime::export(slot = 5, since = "1.0")]
pub fn leaf() {}
