//! A file of an inline module.

/// Four.
#[capi_runtime::export(slot = 4, since = "1.0")]
pub fn deeper() {}
