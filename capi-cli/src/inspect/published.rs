//! The API that a library publishes, by major version: the facts of its imprint in the order of
//! slots.

use std::collections::BTreeMap;

use capi_model::abi::Version;
use capi_model::facts::terms::facts_text;
use capi_model::lock::{Fact, Lock};

/// One major version of an API.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Published {
    /// The name that a consumer imports: `geometry`.
    pub module: String,
    /// The prefix of C names: `geometry`.
    pub prefix: String,
    /// The major version.
    pub major: u16,
    /// Each minor version and its hash, oldest first.
    pub versions: BTreeMap<u16, u64>,
    /// The slots by number, without holes.
    pub slots: BTreeMap<u32, Slot>,
    /// Each type by its name without prefix: `{double x; double y}` of `Point`.
    pub types: BTreeMap<String, String>,
    /// Each constant: `uint32_t 65536` of `MAX_VERTICES`.
    pub constants: BTreeMap<String, String>,
}

/// A slot's content.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Slot {
    /// The name without prefix: `ring_area`.
    pub name: String,
    /// `double (geometry_Point const *, size_t)`
    pub signature: String,
    /// The terms that C's types don't express: `takes slice`.
    pub terms: String,
    /// The minor version that added it.
    pub since: u16,
    /// Whether it may be empty.
    pub conditional: bool,
    /// Whether the function is gone, and only the slot is left.
    pub retired: bool,
}

impl Published {
    /// The newest version.
    pub fn newest(&self) -> Version {
        newest(self.major, &self.versions)
    }

    /// The number of slots that a minor version has, those of older ones included.
    pub fn slot_count(&self, minor: u16) -> usize {
        self.slots.values().filter(|slot| slot.since <= minor).count()
    }
}

/// The newest minor version of a major one, which has at least one.
pub(super) fn newest<T>(major: u16, versions: &BTreeMap<u16, T>) -> Version {
    Version { major, minor: versions.last_key_value().map_or(0, |(minor, _)| *minor) }
}

/// The major versions of an API, oldest first.
pub fn majors(lock: &Lock) -> Vec<Published> {
    let mut majors: BTreeMap<u16, (Published, BTreeMap<&str, Vec<&Fact>>)> = BTreeMap::new();
    for block in &lock.blocks {
        for fact in &block.facts {
            let major = fact.major(block.version);
            let (published, types) = majors.entry(major).or_insert_with(|| {
                let (module, prefix) = (lock.module.clone(), lock.prefix.clone());
                (Published { module, prefix, major, ..Published::default() }, BTreeMap::new())
            });
            match type_of(fact) {
                Some(name) => types.entry(name).or_default().push(fact),
                None => add(published, block.version.minor, fact),
            }
        }
    }
    let with_types = |(mut published, types): (Published, BTreeMap<&str, Vec<&Fact>>)| {
        let text = |(name, facts): (&str, Vec<&Fact>)| (name.to_owned(), facts_text(&facts));
        published.types = types.into_iter().map(text).collect();
        published
    };
    majors.into_values().map(with_types).collect()
}

/// The name of the type that a fact describes, if it describes one.
fn type_of(fact: &Fact) -> Option<&str> {
    match fact {
        Fact::Alias { name, .. }
        | Fact::Enumeration { name, .. }
        | Fact::Value { enumeration: name, .. }
        | Fact::Field { record: name, .. }
        | Fact::Opaque { name }
        | Fact::Class { name }
        | Fact::Callback { name, .. }
        | Fact::Buffer { name, .. } => Some(name),
        _ => None,
    }
}

/// Adds a fact that describes no type.
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
        Fact::Constant { name, ty, value } => {
            published.constants.insert(name.clone(), format!("{ty} {value}"));
        }
        _ => {}
    }
}
