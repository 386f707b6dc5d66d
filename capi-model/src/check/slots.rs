//! Slots, names and spellings of all exports beside each other.

use std::collections::BTreeMap;

use crate::abi::{Kind, Version};
use crate::ast::{Export, Item};
use crate::index::{Entry, Group, Key, Part, Problem};
use crate::{messages, names};

/// The slots of one major version: numbered from 0 without holes, none doubled, `since` not falling.
/// `major` is its number where there are others to tell it from.
///
/// Two exports of one name may share a slot where each stands under a `#[cfg]`: alternatives.
pub fn check_slots(entries: &[&Entry], major: Option<u16>, problems: &mut Vec<Problem>) {
    let mut report = |entry: &Entry, part, text| {
        let (key, slot) = (entry.key.clone(), entry.slot);
        problems.push(Problem { key, slot, part, unless: None, text });
    };
    let mut next = entries.iter().filter_map(|entry| entry.slot).max().map_or(0, |slot| slot + 1);
    let takes_slot = |entry: &&Entry| has_slot(entry) || entry.slot.is_some();

    let mut by_slot: BTreeMap<u32, &Entry> = BTreeMap::new();
    for entry in entries.iter().copied().filter(takes_slot) {
        match (entry.slot, entry.since) {
            (None, _) if entry.broken => {}
            (None, _) => {
                report(entry, Part::Name, messages::missing_slot(next));
                next += 1;
            }
            (Some(_), None) if !entry.broken => {
                report(entry, Part::Slot, messages::missing_since().to_owned());
            }
            _ => {}
        }
        let Some(slot) = entry.slot else { continue };
        match by_slot.get(&slot) {
            // A slot on what takes none is reported as that.
            Some(first) if takes_none(first) || takes_none(entry) => {}
            Some(first) if !are_alternatives(first, entry) => {
                let (one, other) = (&first.key.name, &entry.key.name);
                let text = messages::doubled_slot(slot, other, &entry.place, next);
                report(first, Part::Slot, text);
                let text = messages::doubled_slot(slot, one, &first.place, next);
                report(entry, Part::Slot, text);
            }
            Some(_) => {}
            None => {
                by_slot.insert(slot, entry);
            }
        }
    }

    // A refused export may have had the missing one.
    let is_complete = !entries.iter().any(|entry| entry.broken && entry.slot.is_none());
    let mut expected = 0;
    for (slot, entry) in &by_slot {
        if *slot > expected && is_complete {
            report(entry, Part::Slot, messages::hole(*slot, expected, major));
        }
        expected = slot + 1;
    }
    let mut before: Option<(u32, &Entry, Version)> = None;
    for (slot, entry) in by_slot {
        let Some(since) = entry.since else { continue };
        if let Some((at, earlier, older)) = before.filter(|(.., older)| since < *older) {
            let text = messages::falling_since((slot, since), (at, &earlier.key.name, older));
            report(entry, Part::Since, text);
        }
        before = Some((slot, entry, since));
    }
}

/// The same function for two configurations.
pub fn are_alternatives(one: &Entry, other: &Entry) -> bool {
    one.key == other.key
        && has_slot(one)
        && one.conditional
        && other.conditional
        && one.slot == other.slot
        && one.signature == other.signature
}

/// Functions have one, and opaque types, for their destructors.
fn has_slot(entry: &Entry) -> bool {
    entry.key.group == Group::Function || entry.kind == Some(Kind::Opaque)
}

fn takes_none(entry: &Entry) -> bool {
    entry.broken && entry.key.group != Group::Function
}

/// No name is exported twice, and no two names are spelled alike in C, or as the header's own.
pub fn check_names(
    prefix: &str,
    exports: &[(&Entry, Option<&Export>)],
    problems: &mut Vec<Problem>,
) {
    let mut first: BTreeMap<&Key, &Entry> = BTreeMap::new();
    let mut report = |entry: &Entry, text| {
        let (key, slot) = (entry.key.clone(), entry.slot);
        problems.push(Problem { key, slot, part: Part::Name, unless: None, text });
    };
    let mut spelled: BTreeMap<String, &Entry> = BTreeMap::new();
    for (entry, export) in exports.iter().filter(|(entry, _)| !entry.key.name.is_empty()) {
        if let Some(earlier) = first.get(&entry.key) {
            // An item with two places in one table is reported as that.
            if !are_alternatives(earlier, entry) && earlier.place != entry.place {
                let name = &entry.key.name;
                report(
                    entry,
                    if entry.key.group == Group::Type {
                        messages::doubled_type(name, &earlier.place, &entry.place)
                    } else {
                        messages::doubled_name(name, &earlier.place, &entry.place)
                    },
                );
            }
            continue;
        }
        first.insert(&entry.key, entry);
        for spelling in spellings(prefix, entry, *export) {
            if is_reserved(prefix, &spelling) {
                report(entry, messages::reserved(&spelling));
            } else if let Some(earlier) = spelled.get(&spelling) {
                let text = messages::doubled_spelling(&spelling, &earlier.key.name, &earlier.place);
                report(entry, text);
            } else {
                spelled.insert(spelling, entry);
            }
        }
    }
}

/// All that C sees of one export.
fn spellings(prefix: &str, entry: &Entry, export: Option<&Export>) -> Vec<String> {
    let name = &entry.key.name;
    if entry.key.group == Group::Constant {
        return vec![names::constant(prefix, name)];
    }
    let mut all = vec![names::item(prefix, name)];
    match export.map(|export| &export.item) {
        Some(Item::Enumeration(enumeration)) => {
            all.extend(enumeration.variants.iter().map(|variant| {
                names::variant(prefix, name, &crate::parse::attribute::unraw(&variant.ident))
            }));
        }
        Some(Item::Opaque) => all.push(names::item(prefix, &names::destructor(name))),
        _ => {}
    }
    all
}

/// What the header defines for itself.
fn is_reserved(prefix: &str, spelling: &str) -> bool {
    ["import", "table"].iter().any(|own| spelling == names::item(prefix, own))
        || spelling.starts_with(&names::item(prefix, "capi_"))
        || ["TARGET", "HAS", "VERSION", "CAPI_H", "CAPI_TYPES"]
            .iter()
            .any(|own| spelling == names::constant(prefix, own))
}
