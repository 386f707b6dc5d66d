//! The links between the tables of one module. A consumer may agree to run on any of several major
//! versions, and then calls only functions that are the same in all of them.

use std::collections::{BTreeMap, BTreeSet};

use super::Input;
use crate::abi::{Earlier, Function, Older, Table, Version};

/// Gives each function its seats in older tables and the oldest target that may call it, and each
/// table the older tables that its consumers may run on.
pub(super) fn link(tables: &mut [Table], exports: &[Input<'_>]) {
    find_earlier(tables, exports);
    for at in 0..tables.len() {
        let mut older: Vec<Older> = tables[..at].iter().rev().map(older).collect();
        let table = &mut tables[at];
        let oldest = table.oldest();
        for function in &mut table.functions {
            function.target = target(function, oldest, &older);
        }
        // A consumer with a target that shares nothing with the newer majors can't call anything.
        let callable = table.functions.iter().filter(|function| function.retired.is_none());
        let lowest = callable.map(|function| function.target).min().unwrap_or(oldest);
        older.retain(|major| major.newest() >= lowest);
        table.older = older;
    }
}

/// Finds each function's seats in older tables. It must be the same item there, with the same hash,
/// and so the same name. Two items of one name and type have two meanings, or the author would have
/// written one.
fn find_earlier(tables: &mut [Table], exports: &[Input<'_>]) {
    let items = items(exports);
    let items_of = |function: &Function| {
        items.get(&(function.since.major, function.slot)).into_iter().flatten().copied()
    };
    let mut known: BTreeMap<(usize, u64), Vec<Earlier>> = BTreeMap::new();
    for function in tables.iter_mut().flat_map(|table| &mut table.functions) {
        let here = Earlier { since: function.since, slot: function.slot };
        for item in items_of(function) {
            let seats = known.entry((item, function.hash)).or_default();
            if function.earlier.is_empty() {
                function.earlier.clone_from(seats);
            }
            seats.insert(0, here);
        }
    }
}

/// The exports in each slot of each major version. Alternatives under a `#[cfg]` share one.
fn items(exports: &[Input<'_>]) -> BTreeMap<(u16, u32), BTreeSet<usize>> {
    let mut items: BTreeMap<_, BTreeSet<usize>> = BTreeMap::new();
    for (at, input) in exports.iter().enumerate() {
        for seat in input.export.seats() {
            if let (Some(since), Some(slot)) = (seat.since, seat.slot) {
                items.entry((since.value.major, slot.value)).or_default().insert(at);
            }
        }
    }
    items
}

fn older(table: &Table) -> Older {
    Older {
        versions: table.versions.clone(),
        names: table.functions.iter().map(|function| function.name.clone()).collect(),
        deprecated: table.deprecated.clone(),
    }
}

/// The oldest target that may call a function. A target stands for any later version of its major,
/// and for any version of the majors after that, so the function must be in the oldest version of
/// each of those.
fn target(function: &Function, oldest: Version, older: &[Older]) -> Version {
    let (mut target, mut oldest) = (function.since, oldest);
    for major in older {
        let earlier = function.earlier.iter().find(|it| it.since.major == major.oldest().major);
        let Some(earlier) = earlier.filter(|_| target == oldest) else { break };
        (target, oldest) = (earlier.since, major.oldest());
    }
    target
}

#[cfg(test)]
mod tests {
    use crate::abi::Version;
    use crate::analyze::analyze;
    use crate::parse::Annotated;
    use crate::source::{FoundApi, FoundExport, Source};

    /// The arguments of `export` for a function's seats: `0 of 1.0, 2 of 2.0`.
    fn arguments(seats: &str) -> String {
        let seat = |seat: &str| {
            let (slot, since) = seat.split_once(" of ").unwrap();
            format!("slot = {slot}, since = \"{since}\"")
        };
        let mut seats = seats.split(", ").map(seat);
        let first = seats.next().unwrap();
        seats.fold(first, |all, seat| format!("{all}, also({seat})"))
    }

    /// For each function of the newest major, the oldest target that may call it; and all targets.
    #[track_caller]
    fn targets(functions: &[(&str, &str)]) -> (Vec<String>, Vec<String>) {
        let export = |(seats, item): &(&str, &str)| FoundExport {
            arguments: arguments(seats).parse().unwrap(),
            item: syn::parse_str::<Annotated>(item).unwrap(),
            place: format!("{seats} {item}"),
            condition: None,
        };
        let source = Source {
            apis: vec![FoundApi {
                tokens: "module = \"m\"".parse().unwrap(),
                place: String::new(),
                is_root: true,
            }],
            exports: functions.iter().map(export).collect(),
            ..Source::default()
        };
        let analysis = analyze(&source);
        let table = analysis.tables.last().unwrap_or_else(|| panic!("{:?}", analysis.index));
        let of = |version: Version| version.to_string();
        let functions = table.functions.iter().map(|function| of(function.target));
        (functions.collect(), table.targets().map(of).collect())
    }

    #[test]
    fn a_target_stands_for_all_that_comes_after_it() {
        let (functions, all) = targets(&[
            ("0 of 1.0, 0 of 2.0, 0 of 4.0", "fn everywhere() {}"),
            ("1 of 1.1, 1 of 2.0, 1 of 4.0", "fn later() {}"),
            ("2 of 1.1, 3 of 2.1, 2 of 4.0", "fn late_in_second() {}"),
            ("3 of 1.1, 3 of 4.0", "fn not_in_second() {}"),
            ("2 of 2.0, 4 of 4.1", "fn late_in_newest() {}"),
            ("4 of 1.1, 4 of 2.1", "fn replaced() {}"),
            ("5 of 4.1", "fn replaced() {}"),
        ]);
        assert_eq!(functions, ["1.0", "1.1", "2.1", "4.0", "4.1", "4.1"]);
        assert_eq!(all, ["1.0", "1.1", "2.0", "2.1", "4.0", "4.1"]);
    }

    /// A consumer with a target in such a major version could call nothing.
    #[test]
    fn a_major_that_shares_nothing_is_no_target() {
        let (functions, all) = targets(&[
            ("0 of 1.0, 0 of 3.0", "fn skipped() {}"),
            ("0 of 2.0, 1 of 3.0", "fn shared() {}"),
        ]);
        assert_eq!(functions, ["3.0", "2.0"]);
        assert_eq!(all, ["2.0", "3.0"]);
    }
}
