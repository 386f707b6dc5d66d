//! Rules about the slots, names and spellings of all exports together.

use std::collections::BTreeMap;

use crate::abi::Version;
use crate::ast::{Export, Item, Parameter, Pass, Returned};
use crate::exports::Entered;
use crate::index::{Entry, Group, Key, Part, Problem};
use crate::lock::promises::Promises;
use crate::lower::buffer::{buffer_name, element_text};
use crate::parse::attribute::unraw;
use crate::{messages, names};

/// Checks the slots of one major version: numbered from 0 without holes, none doubled, `since` not
/// falling. `major` is its number where there are others to tell it from.
///
/// Two exports of one name may share a slot where each stands under a `#[cfg]`: alternatives.
///
/// A locked slot counts as taken: it isn't free, and makes no hole. Where the source contradicts
/// the lock, that is reported as a break.
pub(super) fn check_slots(
    entries: &[&Entry],
    is_partial: bool,
    major: Option<u16>,
    locked: Option<&Promises<'_>>,
    problems: &mut Vec<Problem>,
) {
    let mut slots = Slots { locked, problems };
    let by_slot = slots.claim_slots(entries);
    // The missing slot may belong to a refused export, or be in a file that couldn't be read.
    if !is_partial && !entries.iter().any(|entry| entry.broken && entry.slot.is_none()) {
        slots.check_holes(&by_slot, major);
    }
    slots.check_order(&by_slot);
}

/// The slots of one major version, and the mistakes in them.
struct Slots<'a> {
    locked: Option<&'a Promises<'a>>,
    problems: &'a mut Vec<Problem>,
}

impl Slots<'_> {
    /// Reports doubled slots. Returns each slot with the first export that claims it.
    fn claim_slots<'a>(&mut self, entries: &[&'a Entry]) -> BTreeMap<u32, &'a Entry> {
        let locked = self.locked.iter().flat_map(|locked| locked.slots.keys().copied());
        let last = entries.iter().filter_map(|entry| entry.slot).chain(locked).max();
        let mut next = last.map_or(0, |slot| slot + 1);
        let takes_slot = |entry: &&Entry| entry.has_slot() || entry.slot.is_some();
        let mut by_slot: BTreeMap<u32, &Entry> = BTreeMap::new();
        for entry in entries.iter().copied().filter(takes_slot) {
            match (entry.slot, entry.since) {
                (None, _) if entry.broken => {}
                (None, _) => self.report_missing(entry, &mut next),
                (Some(_), None) if !entry.broken => {
                    self.report(entry, Part::Slot, messages::missing_since().to_owned());
                }
                _ => {}
            }
            let Some(slot) = entry.slot else { continue };
            match by_slot.get(&slot).copied() {
                // A slot on an item that takes none is reported as that.
                Some(first) if takes_none(first) || takes_none(entry) => {}
                Some(first) if are_alternatives(first, entry) => {}
                // An item with two attributes is reported as that.
                Some(first) if first.place == entry.place => {}
                Some(first) => self.report_doubled(slot, first, entry, next),
                None => {
                    by_slot.insert(slot, entry);
                }
            }
        }
        by_slot
    }

    /// Reports a missing slot, and proposes the locked one, or else the next that is free.
    fn report_missing(&mut self, entry: &Entry, next: &mut u32) {
        let text = if let Some((slot, since)) = self.locked_seat(entry) {
            messages::lock::unplaced(&entry.slot_name(), slot, since)
        } else {
            *next += 1;
            messages::missing_slot(*next - 1)
        };
        self.report(entry, Part::Name, text);
    }

    /// Reports the slot at both exports, unless one is locked there, and so has to stay.
    fn report_doubled(&mut self, slot: u32, first: &Entry, second: &Entry, next: u32) {
        let is_locked = |entry| self.locked_seat(entry).is_some_and(|(locked, _)| locked == slot);
        let stays = [is_locked(first), is_locked(second)];
        for (at, (entry, other)) in [(first, second), (second, first)].into_iter().enumerate() {
            if !stays[at] || stays[1 - at] {
                let text = messages::doubled_slot(slot, &other.key.name, &other.place, next);
                self.report(entry, Part::Slot, text);
            }
        }
    }

    fn check_holes(&mut self, by_slot: &BTreeMap<u32, &Entry>, major: Option<u16>) {
        // A locked slot is no hole.
        let locked = self.locked.iter().flat_map(|locked| locked.slots.keys().copied());
        let mut expected = locked.max().map_or(0, |slot| slot + 1);
        for (slot, entry) in by_slot.range(expected..) {
            if *slot > expected {
                self.report(entry, Part::Slot, messages::hole(*slot, expected, major));
            }
            expected = slot + 1;
        }
    }

    fn check_order(&mut self, by_slot: &BTreeMap<u32, &Entry>) {
        let closed = self.locked.and_then(Promises::newest);
        let mut before: Option<(u32, &Entry, Version)> = None;
        for (slot, entry) in by_slot {
            let locked = self.locked.and_then(|locked| locked.slots.get(slot));
            let Some(since) = locked.map(|locked| locked.since).or(entry.since) else { continue };
            let is_late = locked.is_none() && closed.is_some_and(|closed| since <= closed);
            if let Some((at, earlier, older)) = before.filter(|(.., older)| since < *older) {
                let name = &earlier.key.name;
                let text = messages::falling_since(*slot, since, at, name, older);
                if locked.is_none() && !is_late {
                    self.report(entry, Part::Since, text);
                }
            }
            before = Some((*slot, entry, since));
        }
    }

    /// The slot and version that the lock has for a function of this name.
    fn locked_seat(&self, entry: &Entry) -> Option<(u32, Version)> {
        let name = entry.slot_name();
        let mut slots = self.locked?.slots.iter();
        slots.find(|(_, it)| it.name == name).map(|(slot, it)| (*slot, it.since))
    }

    fn report(&mut self, entry: &Entry, part: Part, text: String) {
        self.problems.push(Problem::of(entry, part, text));
    }
}

/// Whether both are one function for two configurations. [`check_alternatives`] reports where they
/// don't agree.
fn are_alternatives(one: &Entry, other: &Entry) -> bool {
    one.key == other.key
        && one.has_slot()
        && one.conditional
        && other.conditional
        && one.slot == other.slot
}

/// Checks that the alternatives of a slot are one function to C: a header declares them once.
fn check_alternatives(exports: &[&Entered<'_>], problems: &mut Vec<Problem>) {
    let mut first: BTreeMap<(&Key, u32), (&Entry, &Export)> = BTreeMap::new();
    for Entered { entry, export } in exports.iter().filter(|it| !it.entry.broken) {
        let (Some(slot), Some(export)) = (entry.slot, export) else { continue };
        let (one, of_one) = *first.entry((&entry.key, slot)).or_insert((entry, export));
        if one.place == entry.place || !are_alternatives(one, entry) {
            continue;
        }
        let (part, what) = if one.signature != entry.signature {
            (Part::Name, "signature")
        } else if one.since != entry.since {
            (Part::Since, "`since`")
        } else if of_one.retired != export.retired {
            (Part::Name, "`retired`")
        } else {
            continue;
        };
        let text = messages::unlike_alternatives(what, &one.place, &entry.place);
        problems.push(Problem::of(entry, part, text));
    }
}

fn takes_none(entry: &Entry) -> bool {
    entry.broken && entry.key.group != Group::Function
}

/// Checks that no name is exported twice, except by alternatives, which agree, and that no two
/// names have one spelling in C, or a spelling of the header's own.
pub(super) fn check_names(prefix: &str, exports: &[&Entered<'_>], problems: &mut Vec<Problem>) {
    check_alternatives(exports, problems);
    let reserved = names::Reserved::new(prefix);
    let mut first: BTreeMap<&Key, &Entry> = BTreeMap::new();
    let mut report = |entry: &Entry, text| problems.push(Problem::of(entry, Part::Name, text));
    let mut spelled: BTreeMap<String, &Entry> = BTreeMap::new();
    for Entered { entry, export } in exports.iter().filter(|it| !it.entry.key.name.is_empty()) {
        if let Some(earlier) = first.get(&entry.key) {
            // An item with two seats in one table is reported as that.
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
        for spelling in spellings(prefix, entry, export.as_deref()) {
            if reserved.has(&spelling) {
                report(entry, messages::reserved(&spelling));
            } else if let Some(earlier) = spelled.get(&spelling) {
                let text = messages::doubled_spelling(&spelling, &earlier.key.name, &earlier.place);
                report(entry, text);
            } else {
                spelled.insert(spelling, entry);
            }
        }
    }
    check_buffers((prefix, &reserved), exports, &spelled, problems);
}

/// Checks that a buffer's name is free: all functions that give such a buffer share one record, and
/// no export may have its name.
fn check_buffers(
    (prefix, reserved): (&str, &names::Reserved),
    exports: &[&Entered<'_>],
    spelled: &BTreeMap<String, &Entry>,
    problems: &mut Vec<Problem>,
) {
    let mut first: BTreeMap<String, (&Entry, String)> = BTreeMap::new();
    for Entered { entry, export } in exports {
        let item = export.as_ref().map(|export| &export.item);
        let Some(Item::Function(function)) = item else { continue };
        let (buffer, element) = match &function.returned {
            Returned::Buffer { of, .. } => (buffer_name(of), element_text(of)),
            Returned::Text { .. } => (names::TEXT.to_owned(), String::new()),
            _ => continue,
        };
        let spellings = [buffer.clone(), names::buffer_free(&buffer)];
        let spellings = spellings.map(|name| names::item(prefix, &name));
        let (one, of_one) = first.entry(buffer).or_insert((entry, element.clone()));
        let other = if *of_one == element {
            spellings.iter().find_map(|it| Some((it, *spelled.get(it)?)))
        } else {
            Some((&spellings[0], *one))
        };
        let reserved = spellings.iter().find(|it| reserved.has(it));
        let text = match (other, reserved) {
            (Some((spelling, other)), _) => {
                messages::buffer_spelling(spelling, &other.key.name, &other.place)
            }
            (None, Some(spelling)) => messages::reserved(spelling),
            (None, None) => continue,
        };
        problems.push(Problem::of(entry, Part::Name, text));
    }
}

/// All spellings in C that one export takes.
fn spellings(prefix: &str, entry: &Entry, export: Option<&Export>) -> Vec<String> {
    let name = &entry.key.name;
    if entry.key.group == Group::Constant {
        return vec![names::constant(prefix, name)];
    }
    let mut all = vec![names::item(prefix, name)];
    match export.map(|export| &export.item) {
        Some(Item::Enumeration(enumeration)) => {
            all.extend(
                enumeration
                    .variants
                    .iter()
                    .map(|variant| names::variant(prefix, name, &unraw(&variant.ident))),
            );
        }
        Some(Item::Opaque) => all.push(names::item(prefix, &names::destructor(name))),
        Some(Item::Class { .. }) => {
            all.push(names::item(prefix, &names::type_object(name)));
            all.push(names::item(prefix, &names::class_check(name)));
        }
        Some(Item::Function(function)) => {
            let is_in_place = |it: &&Parameter| matches!(it.pass, Pass::Callback { .. });
            let in_place = function.parameters.iter().filter(is_in_place).enumerate();
            all.extend(in_place.map(|(nth, _)| names::item(prefix, &names::callback(name, nth))));
        }
        _ => {}
    }
    all
}

#[cfg(test)]
mod tests {
    use crate::analyze::analyze;
    use crate::parse::Annotated;
    use crate::source::{FoundApi, FoundExport, Source};

    /// The problems of two functions in slots 0 and 2.
    fn problems(is_partial: bool) -> Vec<String> {
        let export = |(slot, name): (u32, &str)| FoundExport {
            arguments: format!("slot = {slot}, since = \"1.0\"").parse().unwrap(),
            item: syn::parse_str::<Annotated>(&format!("pub fn {name}() {{}}")).unwrap(),
            place: name.to_owned(),
            condition: None,
        };
        let tokens = "module = \"m\"".parse().unwrap();
        let source = Source {
            apis: vec![FoundApi { tokens, place: String::new(), is_root: true }],
            exports: [(0, "first"), (2, "third")].into_iter().map(export).collect(),
            is_partial,
            lock: None,
        };
        analyze(&source).index.problems.into_iter().map(|problem| problem.text).collect()
    }

    #[test]
    fn what_is_in_an_unread_file_is_no_hole() {
        assert_eq!(problems(false).len(), 1);
        assert_eq!(problems(true), Vec::<String>::new());
    }
}
