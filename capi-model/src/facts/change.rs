//! The differences between two states of an API, as data.

use std::fmt;

use crate::abi::Version;
use crate::messages::lock as messages;

/// One difference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The major version whose promises differ; none where the difference is in the API's own name.
    pub major: Option<u16>,
    /// Its effect on consumers.
    pub effect: Effect,
    /// The part of the API that differs.
    pub what: What,
    /// The kind of the difference.
    pub how: How,
    /// The old promise, as messages quote it: C's text between backticks, or a few words.
    pub old: Option<String>,
    /// The new state, in the same form.
    pub new: Option<String>,
}

/// The effect of a difference on consumers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Effect {
    /// A consumer that was compiled before is wrong now.
    Break,
    /// A function is gone in the permitted way: its slot is left, and says so.
    Retirement,
    /// There is more than before.
    Addition,
}

/// The part of an API that a difference is in.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// The name that a consumer imports.
    Module,
    /// The prefix of C names.
    Prefix,
    /// A whole major version.
    Major(u16),
    /// A version as a whole.
    Version(Version),
    /// A function.
    Function {
        /// Its slot; the old one, where that differs.
        slot: u32,
        /// Its name; the old one, where that differs.
        name: String,
    },
    /// A type.
    Type(String),
    /// A field of a record.
    Field {
        /// The record.
        record: String,
        /// Its place, from 0.
        at: u32,
    },
    /// A value of an enumeration.
    Value {
        /// The enumeration.
        enumeration: String,
        /// The value's name.
        name: String,
    },
    /// A constant.
    Constant(String),
}

/// The kind of a difference.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum How {
    /// It is new.
    Added,
    /// It is a new function in a version that was closed before.
    Late,
    /// It is gone.
    Gone,
    /// It has another name.
    Renamed,
    /// It is in another slot.
    Moved,
    /// Another function is in its slot.
    Replaced,
    /// Another version added it.
    Since,
    /// Its slot may be empty now, and was never empty before.
    Conditional,
    /// Its slot is never empty now, and could be before.
    Unconditional,
    /// Only its slot is left.
    Retired,
    /// It was retired, and is back.
    Revived,
    /// Its signature, type or value is another.
    Changed,
}

impl Change {
    /// The difference in one sentence; the compiler's message opens with it, too, before the way
    /// out. A slot is named together with its major version where there are several.
    pub fn text(&self, has_others: bool) -> String {
        let old = self.old.as_deref().unwrap_or_default();
        let new = self.new.as_deref().unwrap_or_default();
        let what = &self.what;
        match (what, self.how) {
            (_, How::Added) if self.effect == Effect::Addition => match new {
                "" => what.to_string(),
                new => format!("{what}: {new}"),
            },
            (_, How::Retired) => format!("{what} is retired"),
            (_, How::Unconditional) => {
                format!("{what} could be missing, and is in each build now")
            }
            (What::Module | What::Prefix, _) => messages::changed_name(&what.to_string(), old, new),
            (What::Major(major), _) => messages::gone_major(*major),
            (What::Version(version), _) => messages::changed_hash(*version, old, new),
            (What::Function { slot, name }, how) => {
                let major = self.major.filter(|_| has_others);
                let of_major = major.map(|major| format!(" of major version {major}"));
                let place = format!("slot {slot}{}", of_major.unwrap_or_default());
                function(name, &place, how, (old, new))
            }
            (What::Type(name), How::Gone) => messages::gone_type(name, old),
            (What::Type(_), How::Renamed) => messages::renamed_type(old, new),
            (What::Type(name), _) => messages::changed_type(name, old, new),
            (What::Field { record, .. }, How::Added) => messages::added_field(record, new),
            (What::Field { record, at }, How::Gone) => messages::gone_field(*at, record, old),
            (What::Field { record, at }, _) => messages::changed_field(*at, record, old, new),
            (What::Value { enumeration, name }, how) => match how {
                How::Added => messages::added_value(enumeration, name),
                How::Gone => messages::gone_value(name, enumeration, old),
                How::Renamed => messages::renamed_value(enumeration, old, new),
                _ => messages::changed_value(name, enumeration, old, new),
            },
            (What::Constant(name), How::Gone) => messages::gone_constant(name, old),
            (What::Constant(name), _) => messages::changed_constant(name, old, new),
        }
    }
}

fn function(name: &str, place: &str, how: How, (old, new): (&str, &str)) -> String {
    match how {
        How::Gone => messages::gone_function(name, place, old),
        How::Renamed => messages::renamed_function(place, old, new),
        How::Replaced => messages::replaced_function(name, place, old, new),
        How::Moved => messages::moved_function(name, old, new),
        How::Since => messages::changed_since(name, old, new),
        How::Late => messages::late_function(name, old),
        How::Conditional => messages::conditional_function(name),
        How::Revived => messages::revived_function(name),
        _ => messages::changed_function(name, place, old, new),
    }
}

impl fmt::Display for Effect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Break => "break",
            Self::Retirement => "retirement",
            Self::Addition => "addition",
        })
    }
}

impl fmt::Display for What {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Module => f.write_str("module"),
            Self::Prefix => f.write_str("prefix"),
            Self::Major(major) => write!(f, "major version {major}"),
            Self::Version(version) => write!(f, "version {version}"),
            Self::Function { slot, name } => write!(f, "slot {slot} `{name}`"),
            Self::Type(name) => write!(f, "type `{name}`"),
            Self::Field { record, at } => write!(f, "field {at} of `{record}`"),
            Self::Value { enumeration, name } => write!(f, "`{name}` of `{enumeration}`"),
            Self::Constant(name) => write!(f, "constant `{name}`"),
        }
    }
}
