//! A change in words, and as data.

use capi_model::lock::{Change, How, What};
use serde::Serialize;

/// One sentence: what it is about, what it was, and what it is.
pub(super) fn message(change: &Change) -> String {
    let what = &change.what;
    let old = change.old.as_deref().unwrap_or_default();
    let new = change.new.as_deref().unwrap_or_default();
    match (change.how, old, new) {
        (How::Added, _, "") => what.to_string(),
        (How::Added, ..) => format!("{what}: {new}"),
        (How::Late, ..) => format!("{what} is new, but version {new} was closed without it"),
        (How::Gone, "", _) => format!("{what} is gone"),
        (How::Gone, ..) => format!("{what} was {old}, and is gone"),
        (How::Renamed, ..) => format!("{what} is called {new} now"),
        (How::Moved, ..) => format!("{what} is in {new} now"),
        (How::Since, ..) => format!("{what} was since {old}, and is since {new}"),
        (How::Conditional, ..) => format!("{what} was in each build, and may be missing now"),
        (How::Unconditional, ..) => format!("{what} could be missing, and is in each build now"),
        (How::Retired, ..) => format!("{what} is retired"),
        (How::Revived, ..) => format!("{what} was retired, and isn't now"),
        (How::Changed | How::Replaced, ..) => format!("{what} was {old}, and is {new}"),
    }
}

/// What a change is about.
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
