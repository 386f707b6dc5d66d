//! Versions, deprecations and hashes.

use capi_model::abi;

use super::value::Object;

pub(super) fn version(entry: &abi::VersionEntry) -> Object {
    Object::new()
        .with("version", entry.version.to_string())
        .with("slots", entry.slot_count)
        .with("hash", hash(entry.hash))
}

pub(super) fn deprecated(deprecated: &abi::Deprecated) -> Object {
    Object::new()
        .maybe("since", deprecated.since.as_ref())
        .maybe("note", deprecated.note.as_ref())
        .with("text", deprecated.text())
}

/// A hash as text of sixteen digits, because JSON's readers may not have integers of 64 bits.
pub(super) fn hash(hash: u64) -> String {
    format!("{hash:016x}")
}
