//! Rules about several attributes on one item.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use crate::exports::Exported;
use crate::index::{Part, Problem};
use crate::messages;

/// Checks that an item has only one attribute: a second would give it another seat in a table, and
/// prove its type again. Attributes under `cfg_attr`s of their own are alternatives.
pub(crate) fn check_doubled(exports: &[Exported<'_>], problems: &mut Vec<Problem>) {
    let mut first: BTreeMap<&str, &Exported<'_>> = BTreeMap::new();
    for again in exports {
        let one = match first.entry(&again.parsed.found.place) {
            Entry::Vacant(free) => {
                free.insert(again);
                continue;
            }
            Entry::Occupied(one) => *one.get(),
        };
        let (condition, other) = (one.parsed.condition(), again.parsed.condition());
        let is_alternative = condition != other && condition.is_some() && other.is_some();
        let Some(seat) = one.seats.first().filter(|_| !is_alternative) else { continue };
        let problem = Problem::of(&seat.entry, Part::Name, text(one, again));
        if !problems.contains(&problem) {
            problems.push(problem);
        }
    }
}

fn text(one: &Exported<'_>, again: &Exported<'_>) -> String {
    let majors =
        |of: &Exported<'_>| of.seats.iter().filter_map(|it| it.entry.major()).collect::<Vec<_>>();
    let (here, there) = (majors(one), majors(again));
    match there.iter().find(|major| here.contains(major)) {
        Some(major) => messages::also_in_the_same(*major),
        None if here.is_empty() || there.is_empty() => messages::doubled_attribute().to_owned(),
        None => messages::attribute_for_major().to_owned(),
    }
}
