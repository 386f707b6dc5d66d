//! Mistakes that the macro, which sees one item, can't report: only the whole file shows them.

use crate::abi::Kind;
use crate::exports::Exported;
use crate::index::{Entry, Group, Part, Problem};
use crate::messages;
use crate::parse::{Annotated, conditional};

/// Checks that no exported function stands in an `impl` block that isn't exported: the macro can't
/// tell it from a free one.
pub(crate) fn check_stray(exports: &[Exported<'_>], problems: &mut Vec<Problem>) {
    let is_stray = |it: &&Exported<'_>| {
        let Annotated::Stray(signature) = &it.parsed.found.item else { return false };
        signature.receiver().is_none()
    };
    for seat in exports.iter().filter(is_stray).flat_map(|it| &it.seats) {
        problems.push(Problem::of(&seat.entry, Part::Name, messages::stray().to_owned()));
    }
}

/// Checks that no `cfg_attr` decides how a type crosses: the macro only sees the outcome of one
/// configuration.
pub(crate) fn check_conditional_forms(exports: &[Exported<'_>], problems: &mut Vec<Problem>) {
    let crosses =
        |it: &&Entry| it.key.group == Group::Type && it.kind.as_ref() != Some(&Kind::Opaque);
    for one in exports {
        for entry in one.seats.iter().map(|it| &it.entry).filter(crosses) {
            if let Some(word) = conditional::deciding(&one.parsed.found.item) {
                let text = messages::conditional_form(word);
                problems.push(Problem::of(entry, Part::Name, text));
            }
        }
    }
}
