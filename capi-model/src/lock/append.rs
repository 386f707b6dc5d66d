//! The promises of a source that a lock lacks, as the text to be added at the lock's end.

use std::collections::{BTreeMap, BTreeSet};

use super::{Block, Lock};
use crate::abi::Version;
use crate::facts::Fact;

impl Lock {
    /// The text of a new lock: a title, then all of its lines.
    pub fn first_text(&self) -> String {
        let title = format!("What the releases of {}'s C API promise.", self.module);
        format!("# {title} `capi lock` adds to it; no line is changed or removed.\n{self}")
    }

    /// The promises of `whole` that this lock lacks, as the text to be added at its end; empty
    /// where it lacks none. The source must break nothing that is locked.
    ///
    /// A new version has a block of its own. A fact that has no version, because it takes no slot,
    /// or because its function is older, is promised by the newest version. Each block has a title
    /// of its own, so that a merge can't put it under another.
    pub fn missing(&self, whole: &Self) -> String {
        let blocks = self.missing_blocks(whole);
        blocks.iter().flat_map(|block| ["\n".to_owned(), block.to_string()]).collect()
    }

    fn missing_blocks(&self, whole: &Self) -> Vec<Block> {
        let locked: BTreeSet<Version> = self.blocks.iter().map(|block| block.version).collect();
        let versions = locked.iter().chain(whole.blocks.iter().map(|block| &block.version));
        let mut newest: BTreeMap<u16, Version> = BTreeMap::new();
        for version in versions {
            let newest = newest.entry(version.major).or_insert(*version);
            *newest = (*newest).max(*version);
        }
        let known = self.known();
        let majors = self.majors();
        let mut missing: BTreeMap<Version, Vec<Fact>> = BTreeMap::new();
        for block in &whole.blocks {
            let (version, number) = (block.version, block.version.major);
            let is_new = !locked.contains(&version);
            let slots = majors.get(&number).map(|major| &major.slots);
            let locked_slot = |slot: &u32| slots.and_then(|slots| slots.get(slot));
            for fact in &block.facts {
                let fact = match fact {
                    Fact::Slot { slot, name, conditional, .. } => match locked_slot(slot) {
                        Some(it) if it.conditional && !conditional => {
                            let (major, slot, name) = (number, *slot, name.clone());
                            Fact::Unconditional { major, slot, name }
                        }
                        Some(_) => continue,
                        None => fact.clone(),
                    },
                    Fact::Retired { slot, .. }
                        if locked_slot(slot).is_some_and(|it| it.retired) =>
                    {
                        continue;
                    }
                    Fact::Hash(_) if !is_new => continue,
                    fact if known.contains(&(number, fact)) => continue,
                    fact => fact.clone(),
                };
                // No locked version has promised this fact so far, so the newest does.
                let version = if is_new { version } else { newest[&number] };
                missing.entry(version).or_default().push(fact);
            }
        }
        let block = |(version, mut facts): (Version, Vec<Fact>)| {
            facts.sort_by(|one, other| one.order().cmp(&other.order()));
            Block { version, facts }
        };
        missing.into_iter().map(block).collect()
    }

    /// Each fact with its major version.
    fn known(&self) -> BTreeSet<(u16, &Fact)> {
        let facts = self.blocks.iter().map(|block| (block.version.major, &block.facts));
        facts.flat_map(|(major, facts)| facts.iter().map(move |fact| (major, fact))).collect()
    }
}
