//! Two attributes on one item.

use std::collections::BTreeMap;

use crate::index::{Entry, Part, Problem};
use crate::messages;

/// What one attribute makes of its item.
pub(crate) struct OfOne<'a> {
    /// The predicate of all `#[cfg]`s on and around the item, and of the attribute's `cfg_attr`.
    pub(crate) condition: Option<&'a str>,
    /// One for each place in a table, never none.
    pub(crate) entries: Vec<&'a Entry>,
}

/// One attribute says all of an item: a second would give it another place in a table, and prove
/// its type again. Attributes under `cfg_attr`s of their own are alternatives.
pub(crate) fn check_doubled(attributes: &[OfOne<'_>], problems: &mut Vec<Problem>) {
    let mut first: BTreeMap<&str, &OfOne<'_>> = BTreeMap::new();
    for again in attributes {
        let one = *first.entry(&again.entries[0].place).or_insert(again);
        let is_alternative = one.condition != again.condition
            && one.condition.is_some()
            && again.condition.is_some();
        if std::ptr::eq(one, again) || is_alternative {
            continue;
        }
        let problem = Problem::of(one.entries[0], Part::Name, text(one, again));
        if !problems.contains(&problem) {
            problems.push(problem);
        }
    }
}

fn text(one: &OfOne<'_>, again: &OfOne<'_>) -> String {
    let majors = |of: &OfOne<'_>| of.entries.iter().filter_map(|it| it.major()).collect::<Vec<_>>();
    let (here, there) = (majors(one), majors(again));
    match there.iter().find(|major| here.contains(major)) {
        Some(major) => messages::also_in_the_same(*major),
        None if here.is_empty() || there.is_empty() => messages::doubled_attribute().to_owned(),
        None => messages::attribute_for_major().to_owned(),
    }
}
