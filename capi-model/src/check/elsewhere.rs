//! Mistakes in items that are compiled out, so that the macro never sees them.

use std::collections::BTreeSet;

use crate::exports::{Entered, Exported};
use crate::index::{Group, Problem};
use crate::messages;

/// Makes each mistake show in every build: where its item may be compiled out, the API of this
/// module reports it instead. To be called when all other mistakes are known.
pub(crate) fn check_elsewhere(
    exports: &[Exported<'_>],
    recursive: &BTreeSet<String>,
    module: &str,
    problems: &mut Vec<Problem>,
) {
    let mut found = Vec::new();
    let all = || exports.iter().flat_map(|one| one.seats.iter().map(move |it| (one, it)));
    for (Exported { parsed, .. }, Entered { entry, .. }) in all() {
        let Some(condition) = parsed.condition() else { continue };
        let own = parsed.error.iter().flatten().map(|error| error.to_string());
        let endless = recursive.contains(&entry.key.name) && entry.key.group == Group::Type;
        let endless = endless.then(|| messages::recursive(&entry.key.name));
        for text in own.chain(endless) {
            found.push(elsewhere(module, &entry.place, &text, condition.to_owned()));
        }
    }
    for problem in problems.iter() {
        // Each alternative reports it where it is compiled.
        let tellers: Vec<_> = all()
            .filter(|(_, it)| problem.is_of(&it.entry.key, it.entry.slot, it.entry.major()))
            .collect();
        let conditions: Option<Vec<&str>> =
            tellers.iter().map(|(one, _)| one.parsed.condition()).collect();
        let (Some(conditions), [(_, first), ..]) = (conditions, tellers.as_slice()) else {
            continue;
        };
        let condition = match conditions.as_slice() {
            [one] => (*one).to_owned(),
            several => format!("any({})", several.join(", ")),
        };
        found.push(elsewhere(module, &first.entry.place, &problem.text, condition));
    }
    problems.extend(found);
}

fn elsewhere(module: &str, place: &str, text: &str, condition: String) -> Problem {
    let text = messages::broken_elsewhere(place, text);
    Problem { unless: Some(condition), ..Problem::of_api(module, text) }
}
