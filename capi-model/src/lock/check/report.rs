//! Turns breaks into messages with a place: at the tokens that the author will edit, or at the API,
//! where those are gone.

use std::collections::{BTreeMap, BTreeSet};

use super::Present;
use crate::abi::Version;
use crate::ast::{Export, Item};
use crate::exports::{Entered, entered};
use crate::facts::{Change, How, What};
use crate::index::{Entry, Group, Key, Part, Problem};
use crate::lock::promises::Promises;
use crate::messages::lock::{self as messages, Instead};
use crate::names;
use crate::parse::attribute::unraw;

/// The breaks that were reported already: each item with the kind of its break.
pub(super) type Told = BTreeSet<(String, How)>;

/// Reports the breaks of one major version.
pub(super) struct Reporter<'a> {
    present: &'a Present<'a>,
    old: &'a Promises<'a>,
    told: &'a mut Told,
    /// Whether there are other major versions.
    has_others: bool,
    /// The exports of this major version by the names of their slots.
    by_name: BTreeMap<String, &'a Entry>,
    /// The exports of this major version by their slots.
    by_slot: BTreeMap<u32, &'a Entry>,
    /// The names of all locked slots.
    locked: BTreeSet<&'a str>,
    /// All exports by their keys, each in its first seat.
    by_key: BTreeMap<&'a Key, &'a Entered<'a>>,
    /// The next free slot, which grows with each message that proposes one.
    next_slot: u32,
    /// The version that is still open.
    next_version: Version,
}

impl<'a> Reporter<'a> {
    pub(super) fn new(
        number: u16,
        has_others: bool,
        old: &'a Promises<'a>,
        present: &'a Present<'a>,
        told: &'a mut Told,
    ) -> Self {
        let entries = entered(present.exports).map(|it| &it.entry);
        let here: Vec<&Entry> = entries.filter(|it| it.major() == Some(number)).collect();
        let slots = here.iter().filter_map(|entry| entry.slot);
        let last = slots.chain(old.slots.keys().copied()).max();
        let closed = old.newest().map_or(0, |version| version.minor);
        let newest = here.iter().filter_map(|entry| entry.since).max().map_or(0, |it| it.minor);
        let minor = if newest > closed { newest } else { closed + 1 };
        // The first of each name counts, and `collect` keeps the last.
        let by_name = here.iter().rev().map(|entry| (entry.slot_name(), *entry)).collect();
        let by_slot = here.iter().rev().filter_map(|entry| Some((entry.slot?, *entry)));
        let by_key = entered(present.exports).rev();
        Self {
            present,
            old,
            told,
            has_others,
            by_name,
            by_slot: by_slot.collect(),
            locked: old.slots.values().map(|slot| slot.name).collect(),
            by_key: by_key.map(|it| (&it.entry.key, it)).collect(),
            next_slot: last.map_or(0, |slot| slot + 1),
            next_version: Version { major: number, minor },
        }
    }

    /// Reports these breaks.
    pub(super) fn problems(&mut self, breaks: impl Iterator<Item = Change>) -> Vec<Problem> {
        let mut problems = Vec::new();
        // A report on a function covers the callbacks that are written in its place.
        let is_function = |change: &Change| matches!(change.what, What::Function { .. });
        let (functions, others): (Vec<_>, Vec<_>) = breaks.partition(is_function);
        for change in functions.into_iter().chain(others) {
            problems.extend(self.problem(&change));
        }
        problems
    }

    fn problem(&mut self, change: &Change) -> Option<Problem> {
        let text = |way_out: &str| messages::told(&change.text(self.has_others), way_out);
        match &change.what {
            What::Function { slot, name } => self.function(*slot, name, change),
            What::Type(name) => self.ty(name, change),
            What::Field { record, at } => {
                let text = text(match change.how {
                    How::Added => messages::remove_field(),
                    _ => messages::export_another_struct(),
                });
                self.at_type(record, |export| field(export, *at), change.how, text)
            }
            What::Value { enumeration, name } => {
                let text = match change.how {
                    How::Added => text(messages::remove_value()),
                    How::Renamed => text(messages::put_name_back()),
                    _ => text(messages::put_back()),
                };
                let name = if change.how == How::Renamed { new_name(change) } else { name };
                self.at_type(enumeration, |export| variant(export, name), change.how, text)
            }
            What::Constant(name) => {
                let key = Key { group: Group::Constant, name: name.clone() };
                let text = match change.how {
                    How::Gone => text(messages::put_back()),
                    _ => text(messages::export_another_constant()),
                };
                self.at_key(&key, |_| Part::Name, change.how, text)
            }
            What::Module | What::Prefix | What::Major(_) | What::Version(_) => None,
        }
    }

    fn function(&mut self, slot: u32, name: &str, change: &Change) -> Option<Problem> {
        let how = change.how;
        let entry = self.by_name.get(name).copied();
        let in_slot = self.by_slot.get(&slot).copied();
        let (entry, part, way_out) = match how {
            How::Changed => (entry?, Part::Name, messages::put_back_and_add(&self.instead(name))),
            How::Revived => (entry?, Part::Name, messages::retire_again(&self.instead(name))),
            How::Conditional => (entry?, Part::Name, messages::compile_always().to_owned()),
            How::Moved => (entry?, Part::Slot, messages::put_back().to_owned()),
            How::Since => (entry?, Part::Since, messages::put_back().to_owned()),
            How::Late => {
                let since = change.new.as_deref().unwrap_or_default();
                (entry?, Part::Since, messages::use_next(since, self.next_version))
            }
            How::Renamed => (in_slot?, Part::Name, messages::put_name_back_in_c(name)),
            How::Replaced => {
                let way_out = messages::put_back_and_move(name, &self.instead(name));
                (in_slot?, Part::Slot, way_out)
            }
            _ => return self.gone_function(name, slot, change),
        };
        let text = messages::told(&change.text(self.has_others), &way_out);
        self.at(entry, part, how, text)
    }

    /// Reports a function that is gone: at the function, where another major version still has it,
    /// or else at the API.
    fn gone_function(&mut self, name: &str, slot: u32, change: &Change) -> Option<Problem> {
        let since = self.old.slots.get(&slot).map_or(self.next_version, |slot| slot.since);
        let key = |group, name: &str| Key { group, name: name.to_owned() };
        let left = self.by_key.get(&key(Group::Function, name)).or_else(|| {
            names::destroyed(name).and_then(|name| self.by_key.get(&key(Group::Type, name)))
        });
        if let Some(Entered { entry, .. }) = left.copied() {
            let text = messages::gone_from_major(name, slot, since.major, since);
            return self.at(entry, Part::Name, How::Gone, text);
        }
        let way_out = messages::retire(slot, since, self.next_version);
        let text = messages::told(&change.text(self.has_others), &way_out);
        let about = format!("slot {slot} of major version {} of {name}", since.major);
        self.of_api(&about, How::Gone, text)
    }

    fn ty(&mut self, name: &str, change: &Change) -> Option<Problem> {
        let key = |name: &str| Key { group: Group::Type, name: name.to_owned() };
        let how = change.how;
        let text = |way_out: &str| messages::told(&change.text(self.has_others), way_out);
        match how {
            How::Gone => self.of_api(name, how, text(messages::export_again())),
            How::Renamed => {
                let text = text(messages::put_name_back());
                self.at_key(&key(new_name(change)), |_| Part::Name, how, text)
            }
            _ if self.by_key.contains_key(&key(name)) => {
                let text = text(messages::export_another_type());
                self.at_key(&key(name), |_| Part::Name, how, text)
            }
            _ => {
                let function = names::calls_back(name)?;
                let entry = self.by_name.get(function).copied()?;
                let old = change.old.as_deref().unwrap_or_default();
                let new = change.new.as_deref().unwrap_or_default();
                let way_out = messages::put_back_and_add(&self.instead(function));
                let text = messages::told(&messages::changed_callback(name, old, new), &way_out);
                let is_told = self.told.range((entry.place.clone(), How::Added)..).next();
                if is_told.is_some_and(|(place, _)| *place == entry.place) {
                    return None;
                }
                self.at(entry, Part::Name, how, text)
            }
        }
    }

    /// The function that a message proposes instead: a free name, the next slot, the open version.
    fn instead(&mut self, name: &str) -> Instead {
        let is_taken = |name: &str| self.locked.contains(name) || self.by_name.contains_key(name);
        let instead = Instead {
            name: free_name(name, is_taken),
            slot: self.next_slot,
            since: self.next_version.to_string(),
        };
        self.next_slot += 1;
        instead
    }

    fn at(&mut self, entry: &Entry, part: Part, how: How, text: String) -> Option<Problem> {
        let is_new = self.told.insert((entry.place.clone(), how));
        is_new.then(|| Problem::of(entry, part, text))
    }

    fn at_type(
        &mut self,
        name: &str,
        part: impl Fn(&Export) -> Option<u32>,
        how: How,
        text: String,
    ) -> Option<Problem> {
        let key = Key { group: Group::Type, name: name.to_owned() };
        let part =
            |export: Option<&Export>| export.and_then(&part).map_or(Part::Name, Part::Member);
        self.at_key(&key, part, how, text)
    }

    /// Reports at this export, or at the API, where the export is gone.
    fn at_key(
        &mut self,
        key: &Key,
        part: impl Fn(Option<&Export>) -> Part,
        how: How,
        text: String,
    ) -> Option<Problem> {
        match self.by_key.get(key).copied() {
            Some(Entered { entry, export }) => self.at(entry, part(export.as_deref()), how, text),
            None => self.of_api(&key.name, how, text),
        }
    }

    fn of_api(&mut self, about: &str, how: How, text: String) -> Option<Problem> {
        let is_new = self.told.insert((about.to_owned(), how));
        is_new.then(|| Problem::of_api(&self.present.api.module, text))
    }
}

/// A free name: `ring_area2` for `ring_area`, `ring_area3` where that is taken; `vec3_2` for
/// `vec3`.
fn free_name(name: &str, is_taken: impl Fn(&str) -> bool) -> String {
    let base = name.trim_end_matches(|it: char| it.is_ascii_digit());
    let base = match base {
        _ if base == name => name.to_owned(),
        // The number counts versions where the name without it is taken.
        _ if is_taken(base) => base.to_owned(),
        _ => format!("{name}_"),
    };
    let mut number = 2;
    loop {
        let name = format!("{base}{number}");
        if !is_taken(&name) {
            return name;
        }
        number += 1;
    }
}

/// The new name of a renamed item.
fn new_name(change: &Change) -> &str {
    change.new.as_deref().unwrap_or_default().trim_matches('`')
}

fn field(export: &Export, at: u32) -> Option<u32> {
    let is_record = matches!(&export.item, Item::Record(it) if it.fields.len() > at as usize);
    is_record.then_some(at)
}

fn variant(export: &Export, name: &str) -> Option<u32> {
    let Item::Enumeration(it) = &export.item else { return None };
    let at = it.variants.iter().position(|variant| unraw(&variant.ident) == name)?;
    u32::try_from(at).ok()
}
