//! A table and its versions.

use std::collections::BTreeSet;
use std::fmt;

use super::{Constant, Declaration, Deprecated, Function};

/// One major version of an API, complete: a header, a consumer crate or a manifest is printed from
/// it. A module may publish several, with a table for each.
#[derive(Debug, Clone)]
pub struct Table {
    /// The module that a consumer imports: `geometry`, or `pkg._native`.
    pub module: String,
    /// The prefix of C names: `geometry`.
    pub prefix: String,
    /// Lines of the API's documentation.
    pub docs: Vec<String>,
    /// The newest version: the largest `since` of any slot.
    pub version: Version,
    /// Types, each behind those that it needs.
    pub declarations: Vec<Declaration>,
    /// Constants in source order.
    pub constants: Vec<Constant>,
    /// Functions by slot: `functions[n].slot == n`.
    pub functions: Vec<Function>,
    /// Versions, oldest first; the last one is [`Table::version`].
    pub versions: Vec<VersionEntry>,
    /// Major versions before this one, newest first.
    pub older: Vec<Older>,
    /// Where the whole major version is on its way out: the advice for a consumer that asks for it.
    pub deprecated: Option<Deprecated>,
}

impl Table {
    /// The oldest version of this major. A consumer that asks for nothing newer runs on it.
    pub fn oldest(&self) -> Version {
        self.versions.first().map_or(self.version, |entry| entry.version)
    }

    /// Every version that a consumer can ask for, oldest first: those of older majors, too.
    pub fn targets(&self) -> impl DoubleEndedIterator<Item = Version> {
        let older = self.older.iter().rev().flat_map(|older| &older.versions);
        older.chain(&self.versions).map(|entry| entry.version)
    }
}

/// A major version before another one, in the same module. A consumer of the newer one may agree to
/// run on it, too.
#[derive(Debug, Clone)]
pub struct Older {
    /// Its versions, oldest first.
    pub versions: Vec<VersionEntry>,
    /// The names of its functions, whether or not they are the newer one's.
    pub names: BTreeSet<String>,
    /// See [`Table::deprecated`].
    pub deprecated: Option<Deprecated>,
}

impl Older {
    /// Its oldest version.
    pub fn oldest(&self) -> Version {
        self.versions.first().map_or(Version { major: 0, minor: 0 }, |entry| entry.version)
    }

    /// Its newest version.
    pub fn newest(&self) -> Version {
        self.versions.last().map_or(Version { major: 0, minor: 0 }, |entry| entry.version)
    }
}

/// A version `major.minor` of an API.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Version {
    /// Breaks when it changes; part of the capsule's name.
    pub major: u16,
    /// Grows when slots are added.
    pub minor: u16,
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.major, self.minor)
    }
}

/// The promise of one version: an entry of the table's `capi_version`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct VersionEntry {
    /// The version.
    pub version: Version,
    /// How many slots it has, those of older versions included.
    pub slot_count: u32,
    /// FNV-1a 64 over the hashes of all its slots (see [`crate::facts::hash`]).
    pub hash: u64,
}
