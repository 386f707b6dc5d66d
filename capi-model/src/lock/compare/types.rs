//! The rules about changes to a type: only an open enumeration may get values.

use std::collections::{BTreeMap, BTreeSet};

use super::super::promises::{Enumeration, Field, Shape};
use super::super::shapes;
use super::{Comparison, Effect, How, What, words};
use crate::names;

impl<'a> Comparison<'a> {
    pub(super) fn types(&mut self) {
        let mut renamed = BTreeSet::new();
        // Types that are gone come first, for they explain why other promises differ.
        for (name, shape) in &self.old.types {
            let follows = self.is_in_place(name, shape) || matches!(shape, Shape::Buffer(_));
            let is_gone = !self.new.types.contains_key(name) && !follows;
            if is_gone && !self.untold.types.contains(*name) {
                self.gone_type(name, shape, &mut renamed);
            }
        }
        self.lose_buffers();
        for (name, shape) in &self.old.types {
            let now = self.new.types.get(name);
            if let Some(now) = now.filter(|_| !self.untold.types.contains(*name)) {
                self.shape(name, shape, now);
            }
        }
        for (name, shape) in &self.new.types {
            let is_known = self.old.types.contains_key(name) || renamed.contains(name);
            let is_new = !is_known && !matches!(shape, Shape::Buffer(_));
            if is_new && names::calls_back(name).is_none_or(|it| !self.new_slots.contains_key(it)) {
                let new = Some(shapes::describe(shape));
                self.tell(Effect::Addition, What::Type((*name).to_owned()), How::Added, None, new);
            }
        }
    }

    /// Marks buffers of lost elements as lost. A buffer comes and goes with the functions that give
    /// it, and is reported with them.
    fn lose_buffers(&mut self) {
        for (name, shape) in &self.old.types {
            let Shape::Buffer(of) = shape else { continue };
            let of_lost = words(of).into_iter().any(|word| {
                let name = word.strip_prefix(self.prefix).and_then(|it| it.strip_prefix('_'));
                name.is_some_and(|name| self.lost.contains(name))
            });
            if of_lost && !self.new.types.contains_key(name) {
                self.lost.insert(name);
            }
        }
    }

    fn gone_type(&mut self, name: &'a str, shape: &Shape<'_>, renamed: &mut BTreeSet<&'a str>) {
        self.lost.insert(name);
        let what = What::Type(name.to_owned());
        if let Some(other) = self.other_name(name, shape, renamed) {
            renamed.insert(other);
            let (old, new) = (format!("`{name}`"), format!("`{other}`"));
            self.tell(Effect::Break, what, How::Renamed, Some(old), Some(new));
        } else if !self.untold.anything {
            self.tell(Effect::Break, what, How::Gone, Some(shapes::describe(shape)), None);
        }
    }

    /// Whether a callback was written in a function's place, where a change to it is reported.
    fn is_in_place(&self, name: &str, shape: &Shape<'_>) -> bool {
        let slot = names::calls_back(name).and_then(|it| self.old_slots.get(it));
        let function = slot.and_then(|slot| self.old.slots.get(slot));
        let spelled = names::item(self.prefix, name);
        matches!(shape, Shape::Callback { .. })
            && function.is_some_and(|it| words(it.signature).contains(&spelled.as_str()))
    }

    /// The new name of a type, where a type that is new is exactly like it.
    fn other_name(
        &self,
        name: &str,
        shape: &Shape<'_>,
        renamed: &BTreeSet<&str>,
    ) -> Option<&'a str> {
        if *shape == Shape::Opaque {
            let slot = self.old_slots.get(&names::destructor(name))?;
            let now = names::destroyed(self.new.slots.get(slot)?.name)?;
            return Some(now).filter(|it| !self.old.types.contains_key(it));
        }
        if *shape == Shape::Class {
            let slot = self.old_slots.get(&names::type_object(name))?;
            let now = names::typed(self.new.slots.get(slot)?.name)?;
            return Some(now).filter(|it| !self.old.types.contains_key(it));
        }
        let same = |(name, now): &(&&str, &Shape<'_>)| {
            *now == shape && !self.old.types.contains_key(**name) && !renamed.contains(**name)
        };
        self.new.types.iter().find(same).map(|(name, _)| *name)
    }

    fn shape(&mut self, name: &'a str, old: &Shape<'_>, new: &Shape<'_>) {
        match (old, new) {
            (Shape::Record(old), Shape::Record(new)) => self.record(name, old, new),
            (Shape::Enumeration(old), Shape::Enumeration(new))
                if old.repr == new.repr && old.open == new.open =>
            {
                self.enumeration(name, old, new);
            }
            (
                Shape::Callback { signature: one, terms },
                Shape::Callback { signature: other, terms: now },
            ) if terms == now && self.is_same(one, other) => {}
            (old, new) if old == new => {}
            (old, new) => {
                if std::mem::discriminant(old) != std::mem::discriminant(new) {
                    self.lost.insert(name);
                }
                let (old, new) = shapes::describe_both(old, new);
                let what = What::Type(name.to_owned());
                self.tell(Effect::Break, what, How::Changed, Some(old), Some(new));
            }
        }
    }

    /// Reports the first field that differs, because those behind it may only have moved.
    fn record(
        &mut self,
        name: &str,
        old: &BTreeMap<u32, Field<'_>>,
        new: &BTreeMap<u32, Field<'_>>,
    ) {
        let text = |field: &Field<'_>| format!("`{} {}`", field.name, field.ty);
        let what = |at: u32| What::Field { record: name.to_owned(), at };
        for (at, field) in old {
            match new.get(at) {
                Some(now) if now.name == field.name && self.is_same(field.ty, now.ty) => {}
                Some(now) => {
                    let (old, new) = (text(field), text(now));
                    return self.tell(Effect::Break, what(*at), How::Changed, Some(old), Some(new));
                }
                None => {
                    let old = Some(text(field));
                    return self.tell(Effect::Break, what(*at), How::Gone, old, None);
                }
            }
        }
        if let Some((at, field)) = new.iter().find(|(at, _)| !old.contains_key(at)) {
            self.tell(Effect::Break, what(*at), How::Added, None, Some(text(field)));
        }
    }

    /// Reports the first value that differs, because a new one before others shifts them.
    fn enumeration(&mut self, name: &str, old: &Enumeration<'_>, new: &Enumeration<'_>) {
        let what = |value: &str| {
            let (enumeration, name) = (name.to_owned(), value.to_owned());
            What::Value { enumeration, name }
        };
        let text = |value: i128| Some(format!("`{value}`"));
        let mut by_value: Vec<(i128, &str)> =
            old.values.iter().map(|(name, value)| (*value, *name)).collect();
        by_value.sort_unstable();
        for (value, name) in by_value {
            match new.values.get(name) {
                Some(now) if *now == value => {}
                Some(now) => {
                    let (old, new) = (text(value), text(*now));
                    return self.tell(Effect::Break, what(name), How::Changed, old, new);
                }
                None => {
                    let same = |(name, now): &(&&str, &i128)| {
                        **now == value && !old.values.contains_key(*name)
                    };
                    if let Some((other, _)) = new.values.iter().find(same) {
                        let (old, new) = (format!("`{name}`"), format!("`{other}`"));
                        let (old, new) = (Some(old), Some(new));
                        return self.tell(Effect::Break, what(name), How::Renamed, old, new);
                    }
                    return self.tell(Effect::Break, what(name), How::Gone, text(value), None);
                }
            }
        }
        for (name, value) in new.values.iter().filter(|(name, _)| !old.values.contains_key(*name)) {
            let effect = if old.open { Effect::Addition } else { Effect::Break };
            self.tell(effect, what(name), How::Added, None, text(*value));
            if effect == Effect::Break {
                return;
            }
        }
    }
}
