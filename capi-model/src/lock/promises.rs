//! The promises of one major version, by their subjects: the form in which states are compared.

use std::collections::{BTreeMap, BTreeSet};

use super::Lock;
use crate::abi::Version;
use crate::facts::Fact;

/// All promises of a major version.
#[derive(Debug, Default)]
pub(crate) struct Promises<'a> {
    /// Each version with the hash of its slots.
    pub(crate) versions: BTreeMap<Version, Option<u64>>,
    /// Constants by name.
    pub(crate) constants: BTreeMap<&'a str, Constant<'a>>,
    /// Types by name.
    pub(crate) types: BTreeMap<&'a str, Shape<'a>>,
    /// Functions by slot.
    pub(crate) slots: BTreeMap<u32, Slot<'a>>,
}

/// A constant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Constant<'a> {
    /// `uint32_t`
    pub(crate) ty: &'a str,
    /// `65536`
    pub(crate) value: &'a str,
}

/// The kind of a type, with its contents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Shape<'a> {
    /// Another name for this type.
    Alias(&'a str),
    /// An integer with named values.
    Enumeration(Enumeration<'a>),
    /// Name and type of each field.
    Record(BTreeMap<u32, Field<'a>>),
    /// A type that is only seen through a pointer.
    Opaque,
    /// A Python class.
    Class,
    /// Elements of this type that a consumer owns.
    Buffer(&'a str),
    /// A function pointer.
    Callback {
        /// `bool (double)`
        signature: &'a str,
        /// See [`crate::facts::terms`].
        terms: &'a str,
    },
}

/// See [`Fact::Enumeration`].
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Enumeration<'a> {
    /// `int32_t`
    pub(crate) repr: &'a str,
    /// Whether values may be added.
    pub(crate) open: bool,
    /// The values, by name.
    pub(crate) values: BTreeMap<&'a str, i128>,
}

/// One field of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Field<'a> {
    /// `x`
    pub(crate) name: &'a str,
    /// `double`
    pub(crate) ty: &'a str,
}

/// A function in its slot.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Slot<'a> {
    /// The version that added it.
    pub(crate) since: Version,
    /// `ring_area`
    pub(crate) name: &'a str,
    /// `double (geometry_Point const *, size_t)`
    pub(crate) signature: &'a str,
    /// See [`crate::facts::terms`].
    pub(crate) terms: &'a str,
    /// Whether it may be empty.
    pub(crate) conditional: bool,
    /// Whether its function is gone.
    pub(crate) retired: bool,
}

impl Lock {
    /// The promises of each major version.
    pub(crate) fn majors(&self) -> BTreeMap<u16, Promises<'_>> {
        let mut majors: BTreeMap<u16, Promises<'_>> = BTreeMap::new();
        let all = || {
            let facts = self.blocks.iter().map(|block| (block.version, &block.facts));
            facts.flat_map(|(version, facts)| facts.iter().map(move |fact| (version, fact)))
        };
        for block in &self.blocks {
            let major = majors.entry(block.version.major).or_default();
            major.versions.entry(block.version).or_insert(None);
        }
        // A merge may have put lines about a slot before the line of the slot itself.
        for (version, fact) in all() {
            majors.entry(version.major).or_default().promise(version, fact);
        }
        for (version, fact) in all() {
            majors.entry(fact.major(version)).or_default().amend(fact);
        }
        majors
    }

    /// The types of each major version, by name.
    pub(crate) fn types(&self) -> BTreeSet<(u16, &str)> {
        let majors = self.majors().into_iter();
        majors.flat_map(|(major, it)| it.types.into_keys().map(move |name| (major, name))).collect()
    }
}

impl<'a> Promises<'a> {
    /// Adds a fact, unless another on its subject is known.
    pub(crate) fn promise(&mut self, version: Version, fact: &'a Fact) {
        match fact {
            Fact::Constant { name, ty, value } => {
                self.constants.entry(name).or_insert(Constant { ty, value });
            }
            Fact::Alias { name, of } => {
                self.types.entry(name).or_insert(Shape::Alias(of));
            }
            Fact::Enumeration { name, repr, open } => {
                if let Some(enumeration) = self.enumeration(name) {
                    enumeration.repr = repr;
                    enumeration.open = *open;
                }
            }
            Fact::Value { enumeration, name, value } => {
                if let Some(enumeration) = self.enumeration(enumeration) {
                    enumeration.values.insert(name, *value);
                }
            }
            Fact::Field { record, at, name, ty } => {
                let shape =
                    self.types.entry(record).or_insert_with(|| Shape::Record(BTreeMap::new()));
                if let Shape::Record(fields) = shape {
                    fields.insert(*at, Field { name, ty });
                }
            }
            Fact::Opaque { name } => {
                self.types.entry(name).or_insert(Shape::Opaque);
            }
            Fact::Class { name } => {
                self.types.entry(name).or_insert(Shape::Class);
            }
            Fact::Buffer { name, of } => {
                self.types.entry(name).or_insert(Shape::Buffer(of));
            }
            Fact::Callback { name, signature, terms } => {
                self.types.entry(name).or_insert(Shape::Callback { signature, terms });
            }
            Fact::Slot { slot, name, signature, terms, conditional } => {
                let (since, conditional, retired) = (version, *conditional, false);
                let slot = self.slots.entry(*slot);
                slot.or_insert(Slot { since, name, signature, terms, conditional, retired });
            }
            Fact::Hash(hash) => {
                self.versions.insert(version, Some(*hash));
            }
            Fact::Retired { .. } | Fact::Unconditional { .. } => {}
        }
    }

    /// Applies a later line to the slot that it is about.
    pub(crate) fn amend(&mut self, fact: &Fact) {
        match fact {
            Fact::Retired { slot, .. } => {
                if let Some(slot) = self.slots.get_mut(slot) {
                    slot.retired = true;
                }
            }
            Fact::Unconditional { slot, .. } => {
                if let Some(slot) = self.slots.get_mut(slot) {
                    slot.conditional = false;
                }
            }
            _ => {}
        }
    }

    /// The newest version.
    pub(crate) fn newest(&self) -> Option<Version> {
        self.versions.keys().next_back().copied()
    }

    fn enumeration(&mut self, name: &'a str) -> Option<&mut Enumeration<'a>> {
        let empty = || Shape::Enumeration(Enumeration::default());
        match self.types.entry(name).or_insert_with(empty) {
            Shape::Enumeration(enumeration) => Some(enumeration),
            _ => None,
        }
    }
}
