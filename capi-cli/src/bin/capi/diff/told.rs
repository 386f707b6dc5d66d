//! A change as data, for `--json`.

use capi_model::lock::{How, What};
use serde::Serialize;

/// The subject of a change.
#[derive(Serialize)]
#[serde(tag = "what", rename_all = "snake_case")]
pub(super) enum Subject<'a> {
    Module,
    Prefix,
    Major,
    Version { version: String },
    Function { slot: u32, name: &'a str },
    Type { name: &'a str },
    Field { record: &'a str, at: u32 },
    Value { enumeration: &'a str, name: &'a str },
    Constant { name: &'a str },
}

pub(super) fn subject(what: &What) -> Subject<'_> {
    match what {
        What::Module => Subject::Module,
        What::Prefix => Subject::Prefix,
        What::Major(_) => Subject::Major,
        What::Version(version) => Subject::Version { version: version.to_string() },
        What::Function { slot, name } => Subject::Function { slot: *slot, name },
        What::Type(name) => Subject::Type { name },
        What::Field { record, at } => Subject::Field { record, at: *at },
        What::Value { enumeration, name } => Subject::Value { enumeration, name },
        What::Constant(name) => Subject::Constant { name },
    }
}

pub(super) fn how(how: How) -> &'static str {
    match how {
        How::Added => "added",
        How::Late => "late",
        How::Gone => "gone",
        How::Renamed => "renamed",
        How::Moved => "moved",
        How::Replaced => "replaced",
        How::Since => "since",
        How::Conditional => "conditional",
        How::Unconditional => "unconditional",
        How::Retired => "retired",
        How::Revived => "revived",
        How::Changed => "changed",
    }
}
