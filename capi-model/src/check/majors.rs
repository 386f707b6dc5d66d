//! The types of each major version: one with a slot is in the tables where it has one.

use std::collections::{BTreeMap, BTreeSet};

use crate::abi::Kind;
use crate::ast::Export;
use crate::index::{Entry, Group, Part, Problem};
use crate::lock::promises::Promises;
use crate::messages;
use crate::resolve::paths::paths;
use crate::resolve::{Names, name_of};

/// No function of a major version has to do with an opaque type or a class that isn't in it: nobody
/// could free such an object there, or ask for the class.
pub(crate) fn check_types(
    exports: &[(&Entry, Option<&Export>)],
    names: &Names,
    major: u16,
    locked: Option<&Promises<'_>>,
    problems: &mut Vec<Problem>,
) {
    let types: BTreeMap<&str, &Export> = exports
        .iter()
        .filter(|(entry, _)| entry.key.group == Group::Type)
        .filter_map(|(entry, export)| Some((entry.key.name.as_str(), (*export)?)))
        .collect();
    let taken = exports.iter().filter_map(|(entry, _)| entry.slot);
    let locked = locked.iter().flat_map(|locked| locked.slots.keys().copied());
    let mut next = taken.chain(locked).max().map_or(0, |slot| slot + 1);
    let mut missing: BTreeMap<String, u32> = BTreeMap::new();
    for (entry, export) in exports.iter().filter(|(entry, _)| entry.key.group == Group::Function) {
        let Some(export) = export.filter(|_| !entry.broken) else { continue };
        for name in reached(export, &types) {
            let takes_slot =
                matches!(names.kinds.get(&name), Some(Kind::Opaque | Kind::Class { .. }));
            // One whose export is refused, or has no place anywhere, is told of there.
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

/// The names of all types that an export mentions, and that those mention.
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
