//! What a library publishes, by major version: the facts of its imprint in the order of slots.

use std::collections::BTreeMap;

use capi_model::abi::Version;
use capi_model::lock::{Fact, Lock};

/// One major version of an API.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// What a consumer imports: `geometry`.
    pub module: String,
    /// What C names start with: `geometry`.
    pub prefix: String,
    /// The major version.
    pub major: u16,
    /// Each minor version and its hash, oldest first.
    pub versions: BTreeMap<u16, u64>,
    /// By number, without holes.
    pub slots: BTreeMap<u32, Slot>,
    /// Constants and types, a line each: `record Point 0 x double`.
    pub layouts: Vec<String>,
}

/// What a slot holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Slot {
    /// Without prefix: `ring_area`.
    pub name: String,
    /// `double (geometry_Point const *, size_t)`
    pub signature: String,
    /// What C's types don't say: `takes slice`.
    pub terms: String,
    /// The minor version that added it.
    pub since: u16,
    /// Whether it may be empty.
    pub conditional: bool,
    /// Whether only the slot is left of the function.
    pub retired: bool,
}

impl Published {
    /// The newest version.
    pub fn newest(&self) -> Version {
        newest(self.major, &self.versions)
    }
}

/// The newest of the minor versions, of which each major one has some.
pub(super) fn newest(major: u16, versions: &BTreeMap<u16, u64>) -> Version {
    Version { major, minor: versions.last_key_value().map_or(0, |(minor, _)| *minor) }
}

/// The major versions of an API, oldest first.
pub fn majors(lock: &Lock) -> Vec<Published> {
    let mut majors: BTreeMap<u16, Published> = BTreeMap::new();
    for block in &lock.blocks {
        let major = block.version.major;
        let published = majors.entry(major).or_insert_with(|| Published {
            module: lock.module.clone(),
            prefix: lock.prefix.clone(),
            major,
            versions: BTreeMap::new(),
            slots: BTreeMap::new(),
            layouts: Vec::new(),
        });
        for fact in &block.facts {
            add(published, block.version.minor, fact);
        }
    }
    majors.into_values().collect()
}

fn add(published: &mut Published, since: u16, fact: &Fact) {
    match fact {
        Fact::Hash(hash) => drop(published.versions.insert(since, *hash)),
        Fact::Slot { slot, name, signature, terms, conditional } => {
            let known = published.slots.entry(*slot).or_default();
            let (name, signature, terms) = (name.clone(), signature.clone(), terms.clone());
            *known = Slot { name, signature, terms, since, conditional: *conditional, ..*known };
        }
        Fact::Retired { slot, .. } => published.slots.entry(*slot).or_default().retired = true,
        Fact::Unconditional { slot, .. } => {
            published.slots.entry(*slot).or_default().conditional = false;
        }
        layout => published.layouts.push(layout.to_string()),
    }
}
