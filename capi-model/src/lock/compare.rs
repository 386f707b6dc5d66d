//! The rules about changes to a promise. Both the compiler's messages and `capi diff` follow them.

mod types;
mod functions;

use std::collections::{BTreeMap, BTreeSet};

use super::Lock;
use super::promises::Promises;
use crate::facts::{Change, Effect, How, What};
use crate::names;

/// The differences of one state of an API from an earlier one.
pub fn diff(old: &Lock, new: &Lock) -> Vec<Change> {
    let mut changes = names(old, new);
    if old.prefix != new.prefix {
        // Every signature and every type would differ, because of one word.
        return changes;
    }
    let (old_majors, new_majors) = (old.majors(), new.majors());
    for (number, promises) in &old_majors {
        match new_majors.get(number) {
            Some(now) => {
                let found = compare(*number, &old.prefix, promises, now, &Untold::default());
                let is_whole = found.iter().all(|change| change.effect != Effect::Break);
                changes.extend(found);
                if is_whole {
                    changes.extend(hashes(*number, promises, now));
                }
            }
            None => changes.push(of_major(*number, Effect::Break, How::Gone)),
        }
    }
    let added = new_majors.keys().filter(|number| !old_majors.contains_key(number));
    changes.extend(added.map(|number| of_major(*number, Effect::Addition, How::Added)));
    changes
}

/// The differences in the API's own names.
pub(crate) fn names(old: &Lock, new: &Lock) -> Vec<Change> {
    let mut changes = Vec::new();
    for (what, old, new) in
        [(What::Module, &old.module, &new.module), (What::Prefix, &old.prefix, &new.prefix)]
    {
        if old != new {
            let (old, new) = (Some(format!("`{old}`")), Some(format!("`{new}`")));
            changes.push(Change {
                major: None,
                effect: Effect::Break,
                what,
                how: How::Changed,
                old,
                new,
            });
        }
    }
    changes
}

pub(crate) fn of_major(number: u16, effect: Effect, how: How) -> Change {
    Change { major: Some(number), effect, what: What::Major(number), how, old: None, new: None }
}

/// The versions whose hash differs. If no single promise differs, a text was changed by hand.
pub(crate) fn hashes(number: u16, old: &Promises<'_>, new: &Promises<'_>) -> Vec<Change> {
    let mut changes = Vec::new();
    for (version, old) in &old.versions {
        let new = new.versions.get(version).copied().flatten();
        let (Some(old), Some(new)) = (*old, new) else { continue };
        if old != new {
            changes.push(Change {
                major: Some(number),
                effect: Effect::Break,
                what: What::Version(*version),
                how: How::Changed,
                old: Some(format!("`{old:016x}`")),
                new: Some(format!("`{new:016x}`")),
            });
        }
    }
    changes
}

/// The parts of the new state that are unknown, because they are refused or can't be read. No
/// difference is reported in them.
#[derive(Debug, Default)]
pub(crate) struct Untold {
    /// Whether anything may be missing.
    pub(crate) anything: bool,
    /// The slots whose functions are unknown.
    pub(crate) slots: BTreeSet<u32>,
    /// The functions that are unknown.
    pub(crate) functions: BTreeSet<String>,
    /// The types that are unknown.
    pub(crate) types: BTreeSet<String>,
    /// The constants that are unknown.
    pub(crate) constants: BTreeSet<String>,
}

/// The differences of one major version from an earlier state of it. One mistake is one change: its
/// consequences aren't reported.
pub(crate) fn compare(
    number: u16,
    prefix: &str,
    old: &Promises<'_>,
    new: &Promises<'_>,
    untold: &Untold,
) -> Vec<Change> {
    let by_name = |promises: &Promises<'_>| -> BTreeMap<String, u32> {
        promises.slots.iter().map(|(slot, it)| (it.name.to_owned(), *slot)).collect()
    };
    let mut comparison = Comparison {
        number,
        prefix,
        old,
        new,
        untold,
        old_slots: by_name(old),
        new_slots: by_name(new),
        lost: BTreeSet::new(),
        changes: Vec::new(),
    };
    comparison.types();
    comparison.functions();
    comparison.constants();
    comparison.changes
}

struct Comparison<'a> {
    number: u16,
    prefix: &'a str,
    old: &'a Promises<'a>,
    new: &'a Promises<'a>,
    untold: &'a Untold,
    /// The slots of the old state, by name.
    old_slots: BTreeMap<String, u32>,
    new_slots: BTreeMap<String, u32>,
    /// Types that are gone, or have become something else, and are reported as that.
    lost: BTreeSet<&'a str>,
    changes: Vec<Change>,
}

impl Comparison<'_> {
    fn tell(
        &mut self,
        effect: Effect,
        what: What,
        how: How,
        old: Option<String>,
        new: Option<String>,
    ) {
        let major = Some(self.number);
        self.changes.push(Change { major, effect, what, how, old, new });
    }

    fn is_same(&self, old: &str, new: &str) -> bool {
        self.is_same_but_for(old, new, ("", ""))
    }

    /// Whether two C texts are equal apart from lost types, which are reported themselves, and from
    /// names of callbacks, which follow from the names of their functions.
    fn is_same_but_for(&self, old: &str, new: &str, (one, other): (&str, &str)) -> bool {
        if old == new {
            return true;
        }
        let (old, new) = (words(old), words(new));
        let callback = |word: &str, function: &str| {
            let name = word.strip_prefix(self.prefix)?.strip_prefix('_')?;
            let rest = name.strip_prefix(function)?;
            (names::calls_back(name) == Some(function)).then(|| rest.to_owned())
        };
        old.len() == new.len()
            && old.iter().zip(&new).all(|(word, now)| {
                let name = word.strip_prefix(self.prefix).and_then(|it| it.strip_prefix('_'));
                word == now
                    || name.is_some_and(|name| self.lost.contains(name))
                    || callback(word, one).is_some_and(|it| callback(now, other) == Some(it))
            })
    }

    fn constants(&mut self) {
        for (name, constant) in &self.old.constants {
            let what = || What::Constant((*name).to_owned());
            let text = |ty: &str, value: &str| Some(format!("`{ty}` {value}"));
            let old = text(constant.ty, constant.value);
            match self.new.constants.get(name) {
                _ if self.untold.constants.contains(*name) => {}
                Some(now) if now == constant => {}
                Some(now) => {
                    let new = text(now.ty, now.value);
                    self.tell(Effect::Break, what(), How::Changed, old, new);
                }
                None if self.untold.anything => {}
                None => self.tell(Effect::Break, what(), How::Gone, old, None),
            }
        }
        for (name, now) in
            self.new.constants.iter().filter(|(name, _)| !self.old.constants.contains_key(*name))
        {
            let new = Some(format!("`{}` {}", now.ty, now.value));
            self.tell(Effect::Addition, What::Constant((*name).to_owned()), How::Added, None, new);
        }
    }
}

/// Splits a text into its identifiers and its other characters.
fn words(text: &str) -> Vec<&str> {
    let is_word = |it: char| it.is_alphanumeric() || it == '_';
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let end = if is_word(first) {
            rest.find(|it| !is_word(it)).unwrap_or(rest.len())
        } else {
            first.len_utf8()
        };
        let (word, left) = rest.split_at(end);
        found.push(word);
        rest = left;
    }
    found
}
