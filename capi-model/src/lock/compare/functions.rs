//! The rules about changes to a function: it may be retired, and its slot may become one that is
//! never empty.

use super::super::promises::Slot;
use super::{Comparison, Effect, How, What};
use crate::facts::terms::with_terms;
use crate::names;

impl Comparison<'_> {
    pub(super) fn functions(&mut self) {
        for (slot, function) in &self.old.slots {
            let untold =
                self.untold.slots.contains(slot) || self.untold.functions.contains(function.name);
            if !untold {
                self.function(*slot, function);
            }
        }
        let closed = self.old.newest();
        for (slot, function) in &self.new.slots {
            if self.old.slots.contains_key(slot) || self.old_slots.contains_key(function.name) {
                continue;
            }
            let what = What::Function { slot: *slot, name: function.name.to_owned() };
            if let Some(closed) = closed.filter(|closed| function.since <= *closed) {
                let (closed, since) = (closed.to_string(), function.since.to_string());
                self.tell(Effect::Break, what, How::Late, Some(closed), Some(since));
            } else {
                let new = Some(format!("`{}`", with_terms(function.signature, function.terms)));
                self.tell(Effect::Addition, what, How::Added, None, new);
            }
        }
    }

    /// Compares a slot's old function with the new state.
    fn function(&mut self, slot: u32, old: &Slot<'_>) {
        let what = || What::Function { slot, name: old.name.to_owned() };
        let here = self.new.slots.get(&slot);
        if let Some(here) = here.filter(|here| here.name == old.name) {
            return self.same_function(slot, old, here);
        }
        let moved = self.new_slots.get(old.name).copied();
        if let Some(to) = moved {
            let (old, new) = (format!("slot {slot}"), format!("slot {to}"));
            self.tell(Effect::Break, what(), How::Moved, Some(old), Some(new));
        }
        // A function that was in another slot before is reported as moved from there.
        let other = here.filter(|here| !self.old_slots.contains_key(here.name));
        if names::destroyed(old.name).is_some_and(|it| self.lost.contains(it)) {
            return;
        }
        if let Some(other) = other {
            let (old_text, new_text) = self.texts(old, other);
            if moved.is_none() && old_text == new_text {
                let (old, new) = (format!("`{}`", old.name), format!("`{}`", other.name));
                self.tell(Effect::Break, what(), How::Renamed, Some(old), Some(new));
            } else {
                let new = format!("`{}`, {new_text}", other.name);
                self.tell(Effect::Break, what(), How::Replaced, Some(old_text), Some(new));
            }
        } else if moved.is_none() && !self.untold.anything {
            let text = with_terms(old.signature, old.terms);
            self.tell(Effect::Break, what(), How::Gone, Some(format!("`{text}`")), None);
        }
    }

    /// Compares a function with its new state, where it is still in its slot, under its name.
    fn same_function(&mut self, slot: u32, old: &Slot<'_>, new: &Slot<'_>) {
        let what = || What::Function { slot, name: old.name.to_owned() };
        let (old_text, new_text) = self.texts(old, new);
        if old_text != new_text {
            self.tell(Effect::Break, what(), How::Changed, Some(old_text), Some(new_text));
        }
        if old.since != new.since {
            let (old, new) = (old.since.to_string(), new.since.to_string());
            self.tell(Effect::Break, what(), How::Since, Some(old), Some(new));
        }
        let told = match (old.retired, new.retired) {
            (false, true) => Some((Effect::Retirement, How::Retired)),
            (true, false) => Some((Effect::Break, How::Revived)),
            _ => None,
        };
        let conditional = match (old.conditional, new.conditional) {
            (false, true) => Some((Effect::Break, How::Conditional)),
            (true, false) => Some((Effect::Addition, How::Unconditional)),
            _ => None,
        };
        for (effect, how) in told.into_iter().chain(conditional) {
            self.tell(effect, what(), how, None, None);
        }
    }

    /// Two signatures as messages show them, with the terms where those differ. The texts are equal
    /// where the signatures only differ in lost types.
    fn texts(&self, old: &Slot<'_>, new: &Slot<'_>) -> (String, String) {
        let callbacks = (old.name, new.name);
        let same = self.is_same_but_for(old.signature, new.signature, callbacks);
        let text = |slot: &Slot<'_>, signature: &str| {
            let terms = if old.terms == new.terms { "" } else { slot.terms };
            format!("`{}`", with_terms(signature, terms))
        };
        let here = if same { old.signature } else { new.signature };
        (text(old, old.signature), text(new, here))
    }
}
