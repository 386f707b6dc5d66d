//! The lock: the promises of an API's versions, as a text that is kept beside the source. It is
//! derived from the source, and is only ever added to. A source that contradicts it breaks a
//! promise.
//!
//! ```text
//! module geometry
//! prefix geometry
//!
//! version 1.0
//! record Point 0 x double
//! record Point 1 y double
//! slot 0 ring_area double (geometry_Point const *, size_t) | takes slice
//! hash 0123456789abcdef
//! ```

mod read;
mod append;
pub(crate) mod promises;
pub(crate) mod compare;
mod shapes;
pub(crate) mod check;

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

pub use compare::diff;
pub use read::Damage;

use crate::abi::{self, Version};
pub use crate::facts::{Change, Effect, Fact, How, What};
use crate::facts::{hash, name_of, terms};

/// The file's name, beside `Cargo.toml`.
pub const FILE: &str = "capi.lock";

/// The promises of all versions of an API.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lock {
    /// The module that a consumer imports: `geometry`.
    pub module: String,
    /// The prefix of C names: `geometry`.
    pub prefix: String,
    /// The blocks, in the order of the text.
    pub blocks: Vec<Block>,
}

/// The facts under one `version` line. A version may have several blocks: a promise that was locked
/// later, and belongs to no version of its own, stands in a later block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// `version 1.0`
    pub version: Version,
    /// The facts, in the order of the text.
    pub facts: Vec<Fact>,
}

impl Lock {
    /// Everything that an API promises, given the tables of [`analyze`](crate::analyze::analyze).
    ///
    /// The version that added a function promises it, together with each type that this function is
    /// the first to reach. Constants, and types that no function reaches, have no version of their
    /// own, so the oldest version promises them.
    pub fn of(tables: &[abi::Table]) -> Self {
        let Some(newest) = tables.last() else { return Self::default() };
        Self {
            module: newest.module.clone(),
            prefix: newest.prefix.clone(),
            blocks: tables.iter().flat_map(blocks).collect(),
        }
    }
}

/// The blocks of a major version, one for each of its versions.
fn blocks(table: &abi::Table) -> Vec<Block> {
    let mut facts: BTreeMap<Version, Vec<Fact>> =
        table.versions.iter().map(|entry| (entry.version, vec![Fact::Hash(entry.hash)])).collect();
    let mut promise = |version, fact| facts.entry(version).or_default().push(fact);

    let by_name: BTreeMap<&str, &abi::Declaration> =
        table.declarations.iter().map(|it| (name_of(it), it)).collect();
    let mut known = BTreeSet::new();
    for function in &table.functions {
        for name in hash::reached(function, &by_name) {
            let declaration = by_name.get(name.as_str()).filter(|_| !known.contains(&name));
            for fact in declaration.iter().flat_map(|it| terms::facts(it, &table.prefix)) {
                promise(function.since, fact);
            }
            known.insert(name);
        }
        promise(function.since, terms::slot(function));
        if let Some(fact) = terms::retired(function) {
            promise(function.since, fact);
        }
    }
    let oldest = table.versions.first().map_or(table.version, |entry| entry.version);
    for declaration in table.declarations.iter().filter(|it| !known.contains(name_of(it))) {
        for fact in terms::facts(declaration, &table.prefix) {
            promise(oldest, fact);
        }
    }
    table.constants.iter().for_each(|it| promise(oldest, terms::constant(it)));

    let block = |(version, mut facts): (Version, Vec<Fact>)| {
        facts.sort_by(|one, other| one.order().cmp(&other.order()));
        Block { version, facts }
    };
    facts.into_iter().map(block).collect()
}

impl fmt::Display for Lock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "module {}", self.module)?;
        writeln!(f, "prefix {}", self.prefix)?;
        self.blocks.iter().try_for_each(|block| write!(f, "\n{block}"))
    }
}

impl fmt::Display for Block {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "version {}", self.version)?;
        self.facts.iter().try_for_each(|fact| writeln!(f, "{fact}"))
    }
}
