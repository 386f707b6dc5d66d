//! What differs between two states of an API, as data.

use std::fmt;

use crate::abi::Version;

/// One difference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The major version whose promises differ; none where it is the API's own name.
    pub major: Option<u16>,
    /// What it means for consumers.
    pub kind: Kind,
    /// What it is about.
    pub what: What,
    /// What happened to it.
    pub how: How,
    /// What was promised, as messages have it: C's text between backticks, or a few words.
    pub old: Option<String>,
    /// What is there now.
    pub new: Option<String>,
}

/// What a difference means for consumers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A consumer that was compiled before is wrong now.
    Break,
    /// A function is gone, as it may be: its slot is left, and says so.
    Retirement,
    /// There is more than before.
    Addition,
}

/// What a difference is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// The name that a consumer imports.
    Module,
    /// What C names start with.
    Prefix,
    /// A whole major version.
    Major(u16),
    /// A version, all in all.
    Version(Version),
    /// A function.
    Function {
        /// Its slot; the one that it had, where that differs.
        slot: u32,
        /// Its name; the one that it had, where that differs.
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

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum How {
    /// It is new.
    Added,
    /// It is a function of a version that was closed before.
    Late,
    /// It is gone.
    Gone,
    /// It is called otherwise.
    Renamed,
    /// It is in another slot.
    Moved,
    /// Another function is in its slot.
    Replaced,
    /// Its version is another.
    Since,
    /// Its slot may be empty, which it couldn't be.
    Conditional,
    /// Its slot is never empty, which it could be.
    Unconditional,
    /// Only its slot is left.
    Retired,
    /// It was retired, and isn't.
    Revived,
    /// It is another signature, type or value.
    Changed,
}

impl fmt::Display for Change {
    /// One line, without the major version: `` slot 1 `half` was `double (double)`, is `float (float)` ``.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { what, old, new, .. } = self;
        let (old, new) = (old.as_deref(), new.as_deref());
        let text = |text: Option<&str>| text.unwrap_or_default().to_owned();
        let after = |sign, text: Option<&str>| text.map(|text| format!("{sign}{text}"));
        match self.how {
            How::Added => write!(f, "{what} is new{}", after(": ", new).unwrap_or_default()),
            How::Late => write!(f, "{what} is new in {}, which was locked without it", text(new)),
            How::Gone => write!(f, "{what} is gone{}", after("; it was ", old).unwrap_or_default()),
            How::Renamed => write!(f, "{what} is called {}", text(new)),
            How::Moved => write!(f, "{what} is at {}", text(new)),
            How::Replaced => write!(f, "{what}, {}, gave way to {}", text(old), text(new)),
            How::Since => write!(f, "{what} was since {}, is since {}", text(old), text(new)),
            How::Conditional => write!(f, "{what} was in each build, is under a `#[cfg]`"),
            How::Unconditional => write!(f, "{what} was under a `#[cfg]`, is in each build"),
            How::Retired => write!(f, "{what} is retired"),
            How::Revived => write!(f, "{what} was retired, is not"),
            How::Changed => write!(f, "{what} was {}, is {}", text(old), text(new)),
        }
    }
}

impl fmt::Display for Kind {
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
