//! Beside a file by path.

/// Three.
#[capi_runtime::export(slot = 3, since = "1.0")]
pub fn beside() {}
