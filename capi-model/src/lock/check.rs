//! Compares the source with the lock, and reports each broken promise where its item stands.

mod report;

use std::collections::{BTreeMap, BTreeSet};

use super::compare::{self, Untold};
use super::promises::Promises;
use super::{Damage, FILE, Lock};
use crate::abi::{self, Version};
use crate::ast::{Api, Export, Item};
use crate::exports::{Entered, Exported, entered};
use crate::facts::{Change, Effect, Fact, How, terms};
use crate::index::{Group, Problem};
use crate::lower;
use crate::lower::function::{lower_destructor, lower_function, lower_type_object};
use crate::messages::lock as messages;
use crate::resolve::Names;
use report::Reporter;

/// The present state of the source.
pub(crate) struct Present<'a> {
    /// The crate's `api!`.
    pub(crate) api: &'a Api,
    /// Each export in each of its seats, as far as it is understood.
    pub(crate) exports: &'a [Exported<'a>],
    /// The meaning of each type's name.
    pub(crate) names: &'a Names,
    /// Whether a file couldn't be read, so that nothing is known to be gone.
    pub(crate) is_partial: bool,
}

/// Checks that the lock's text can be read.
pub(crate) fn check_damage(
    read: Option<&Result<Lock, Damage>>,
    module: &str,
    problems: &mut Vec<Problem>,
) {
    if let Some(Err(Damage { line, text })) = read {
        problems.push(Problem::of_api(module, messages::damaged(FILE, *line, text)));
    }
}

/// Checks that no promise of a locked version is broken. One mistake is reported once, even where
/// several promises depend on it.
pub(crate) fn check_lock(lock: &Lock, present: &Present<'_>, problems: &mut Vec<Problem>) {
    if !entered(present.exports).any(|it| it.entry.may_take_slot()) {
        // An API without functions is reported as that.
        return;
    }
    let (module, prefix) = (&present.api.module, &present.api.prefix);
    let here = Lock { module: module.clone(), prefix: prefix.clone(), blocks: Vec::new() };
    let tell = |change: &Change, way_out: &str| {
        Problem::of_api(module, messages::told(&change.text(false), way_out))
    };
    for change in compare::names(lock, &here) {
        problems.push(tell(&change, messages::begin_another()));
    }
    if lock.prefix != *prefix {
        // Every signature contains the prefix, so all would differ.
        return;
    }
    let source = Source::new(present);
    let majors = lock.majors();
    let mut told = BTreeSet::new();
    for (number, old) in &majors {
        if !source.functions.contains_key(number) {
            if !present.is_partial {
                let gone = compare::of_major(*number, Effect::Break, How::Gone);
                problems.push(tell(&gone, &messages::put_slots_back(*number)));
            }
            continue;
        }
        let new = source.promises(*number, old);
        let changes = compare::compare(*number, prefix, old, &new, &untold(*number, present));
        let breaks = changes.into_iter().filter(|change| change.effect == Effect::Break);
        let mut reporter = Reporter::new(*number, majors.len() > 1, old, present, &mut told);
        problems.extend(reporter.problems(breaks));
    }
}

/// Checks that each version still has its locked hash, where every single promise of it holds.
pub(crate) fn check_hashes(lock: &Lock, tables: &[abi::Table], problems: &mut Vec<Problem>) {
    let majors = lock.majors();
    for table in tables {
        let number = table.version.major;
        let versions = table.versions.iter().map(|it| (it.version, Some(it.hash))).collect();
        let new = Promises { versions, ..Promises::default() };
        let old = majors.get(&number);
        let changes = old.map(|old| compare::hashes(number, old, &new)).unwrap_or_default();
        for change in changes {
            let text = messages::told(&change.text(false), messages::restore_lock());
            problems.push(Problem::of_api(&table.module, text));
        }
    }
}

/// The facts of the source, even where other things are wrong with it.
struct Source {
    /// Functions, and callbacks that are written in place, by major version.
    functions: BTreeMap<u16, Vec<(Version, Fact)>>,
    /// Exports that take no slot; they are in every major version.
    others: Vec<Fact>,
}

impl Source {
    fn new(present: &Present<'_>) -> Self {
        let (mut functions, mut others) = (BTreeMap::<u16, Vec<_>>::new(), Vec::new());
        let mut known = BTreeSet::new();
        for Entered { entry, export } in entered(present.exports) {
            if let Some(major) = entry.major() {
                functions.entry(major).or_default();
            }
            let Some(export) = export.as_ref().filter(|_| !entry.broken) else { continue };
            if known.insert(&entry.key) {
                others.extend(lower::facts(export, present.names));
            }
            if let (Some(_), Some(since)) = (entry.slot, entry.since) {
                let found = functions.entry(since.major).or_default();
                let facts = placed_facts(export, entry.conditional, present.names);
                found.extend(facts.into_iter().map(|fact| (since, fact)));
            }
        }
        Self { functions, others }
    }

    /// The source's promises for a major version. Where two exports claim one slot, which is
    /// reported elsewhere, the locked one counts.
    fn promises(&self, number: u16, old: &Promises<'_>) -> Promises<'_> {
        let facts = || self.functions.get(&number).into_iter().flatten();
        let is_locked = |fact: &Fact| {
            matches!(fact, Fact::Slot { slot, name, .. }
                if old.slots.get(slot).is_some_and(|it| it.name == name))
        };
        let mut promises = Promises::default();
        for (since, fact) in facts().filter(|(_, fact)| is_locked(fact)).chain(facts()) {
            promises.promise(*since, fact);
        }
        for fact in &self.others {
            promises.promise(Version { major: number, minor: 0 }, fact);
        }
        facts().for_each(|(_, fact)| promises.amend(fact));
        promises
    }
}

/// The promises of a slot, and of the types that come with its function.
fn placed_facts(export: &Export, conditional: bool, names: &Names) -> Vec<Fact> {
    let condition = conditional.then_some("");
    let (function, types) = match &export.item {
        Item::Function(_) => lower_function(export, condition, names),
        Item::Opaque => (lower_destructor(export, condition, names), Vec::new()),
        Item::Class { .. } => (lower_type_object(export, condition, names), Vec::new()),
        _ => return Vec::new(),
    };
    let mut facts: Vec<Fact> =
        types.iter().flat_map(|it| terms::facts(it, &names.prefix)).collect();
    facts.push(terms::slot(&function));
    facts.extend(terms::retired(&function));
    facts
}

/// The parts of the source that are unknown, because of mistakes that are reported elsewhere.
fn untold(number: u16, present: &Present<'_>) -> Untold {
    let mut untold = Untold { anything: present.is_partial, ..Untold::default() };
    for Entered { entry, .. } in entered(present.exports) {
        let is_unplaced = entry.has_slot() && (entry.slot.is_none() || entry.since.is_none());
        if !entry.broken && !is_unplaced {
            continue;
        }
        if entry.major().is_none_or(|major| major == number) {
            untold.slots.extend(entry.slot);
            untold.functions.insert(entry.slot_name());
        }
        if entry.broken {
            let name = entry.key.name.clone();
            match entry.key.group {
                Group::Type => untold.types.insert(name),
                Group::Constant => untold.constants.insert(name),
                Group::Function | Group::Api => true,
            };
        }
    }
    untold
}
