//! Rules about `api!`, given the exports.

use crate::ast::Api;
use crate::index::{Entry, Part, Problem};
use crate::messages;
use crate::source::Source;

/// Checks that `api!` stands once, in the crate's root.
pub(crate) fn check_apis(source: &Source, problems: &mut Vec<Problem>) {
    let [first, others @ ..] = source.apis.as_slice() else { return };
    for other in others {
        let module = other.read().map_or_else(String::new, |api| api.module);
        let text = messages::second_api(&first.place, &other.place);
        problems.push(Problem::of_api(&module, text));
    }
    if let Some(api) = first.read().filter(|_| !first.is_root) {
        problems.push(Problem::of_api(&api.module, messages::api_not_at_root().to_owned()));
    }
}

/// Checks that a crate with exports has an `api!`.
pub(crate) fn check_missing(source: &Source, entries: &[Entry], problems: &mut Vec<Problem>) {
    if let Some(first) = entries.first().filter(|_| source.apis.is_empty()) {
        problems.push(Problem::of(first, Part::Name, messages::no_api().to_owned()));
    }
}

/// Checks that each major version that it deprecates has a function.
pub(crate) fn check_deprecated(api: Option<&Api>, entries: &[Entry], problems: &mut Vec<Problem>) {
    let Some(api) = api else { return };
    for (major, _) in &api.deprecated {
        if !entries.iter().any(|entry| entry.major() == Some(*major)) {
            problems.push(Problem::of_api(&api.module, messages::unknown_major(*major)));
        }
    }
}

/// Checks that the API has a function.
pub(crate) fn check_empty(api: Option<&Api>, entries: &[Entry], problems: &mut Vec<Problem>) {
    if let Some(api) = api.filter(|_| !entries.iter().any(Entry::may_take_slot)) {
        problems.push(Problem::of_api(&api.module, messages::empty_api().to_owned()));
    }
}
