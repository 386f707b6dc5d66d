//! The table of each major version by itself: its slots, its names, and its types.

use std::collections::{BTreeMap, BTreeSet};

use super::slots;
use crate::abi::Kind;
use crate::ast::Export;
use crate::exports::{Entered, Exported, entered};
use crate::index::{Entry, Group, Part, Problem};
use crate::lock::Lock;
use crate::lock::promises::Promises;
use crate::messages;
use crate::resolve::paths::paths;
use crate::resolve::{Names, name_of};
use crate::source::Source;

/// Checks slots and names of each major version by themselves. An export that takes no slot is in
/// every major version.
pub(crate) fn check_majors(
    source: &Source,
    exports: &[Exported<'_>],
    names: &Names,
    lock: Option<&Lock>,
    problems: &mut Vec<Problem>,
) {
    let locked = lock.map(Lock::majors).unwrap_or_default();
    let majors: BTreeSet<Option<u16>> = entered(exports).map(|it| it.entry.major()).collect();
    let several = majors.iter().flatten().count() > 1;
    let known = majors.iter().any(Option::is_some);
    for major in majors.into_iter().filter(|major| major.is_some() || !known) {
        let is_here = |it: &&Entered<'_>| it.entry.major() == major || it.entry.major().is_none();
        let beside: Vec<&Entered<'_>> = entered(exports).filter(is_here).collect();
        let mut found = Vec::new();
        let entries: Vec<&Entry> = beside.iter().map(|it| &it.entry).collect();
        let locked = major.and_then(|major| locked.get(&major));
        let major = major.filter(|_| several);
        slots::check_slots(&entries, source.is_partial, major, locked, &mut found);
        slots::check_names(&names.prefix, &beside, &mut found);
        if let Some(major) = major {
            check_types(&beside, names, major, locked, &mut found);
        }
        let earlier = problems.len();
        for problem in found {
            // A mistake in an export that is in all tables would be found for each; it is reported
            // once.
            let is_known = problems[..earlier].iter().any(|other| {
                let of_all = problem.slot.is_none() && other.slot.is_none();
                *other == problem
                    || of_all && other.key == problem.key && other.part == problem.part
            });
            if !is_known {
                problems.push(problem);
            }
        }
    }
}

/// Checks that each opaque type and class that functions of a major version mention is in that
/// version: otherwise, no consumer could free such an object there, or ask for the class.
fn check_types(
    exports: &[&Entered<'_>],
    names: &Names,
    major: u16,
    locked: Option<&Promises<'_>>,
    problems: &mut Vec<Problem>,
) {
    let types: BTreeMap<&str, &Export> = exports
        .iter()
        .filter(|it| it.entry.key.group == Group::Type)
        .filter_map(|it| Some((it.entry.key.name.as_str(), it.export.as_deref()?)))
        .collect();
    let taken = exports.iter().filter_map(|it| it.entry.slot);
    let locked = locked.iter().flat_map(|locked| locked.slots.keys().copied());
    let mut next = taken.chain(locked).max().map_or(0, |slot| slot + 1);
    let mut missing: BTreeMap<String, u32> = BTreeMap::new();
    for Entered { entry, export } in exports {
        let is_function = entry.key.group == Group::Function && !entry.broken;
        let Some(export) = export.as_ref().filter(|_| is_function) else { continue };
        for name in reached(export, &types) {
            let takes_slot =
                matches!(names.kinds.get(&name), Some(Kind::Opaque | Kind::Class { .. }));
            // A type that was refused, or is in no table, is reported at its own export.
            if !takes_slot || types.contains_key(name.as_str()) {
                continue;
            }
            let slot = *missing.entry(name.clone()).or_insert_with(|| {
                next += 1;
                next - 1
            });
            let text = messages::type_not_in_major(&entry.slot_name(), &name, major, slot);
            problems.push(Problem::of(entry, Part::Since, text));
        }
    }
}

/// The names of all types that an export mentions, directly or through other types.
fn reached(export: &Export, types: &BTreeMap<&str, &Export>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut left = vec![export];
    while let Some(next) = left.pop() {
        for name in paths(&next.item).into_iter().map(name_of) {
            let ty = types.get(name.as_str()).copied();
            if found.insert(name) {
                left.extend(ty);
            }
        }
    }
    found
}
