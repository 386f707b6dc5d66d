//! All phases in their order, over all exports of a crate: what the build script runs.

use std::collections::BTreeSet;

use crate::check::{self, majors, slots};
use crate::errors::Errors;
use crate::index::{self, Entry, Group, Index, Key, Part, Problem};
use crate::lock::{self, Damage, Lock};
use crate::lower::{self, Placed};
use crate::parse::attribute::{Arguments, Place};
use crate::parse::{self, Annotated};
use crate::resolve::Names;
use crate::source::{FoundApi, FoundExport, Source};
use crate::{abi, ast, messages};

/// What the build script writes.
#[derive(Debug)]
pub struct Analysis {
    /// For the macro.
    pub index: Index,
    /// For the emitters: a table for each major version, oldest first. Empty while anything is
    /// wrong.
    pub tables: Vec<abi::Table>,
    /// The same where nothing is wrong but that a promise of the lock is broken; what `capi diff`
    /// compares. Slots may be missing in them then.
    pub present: Vec<abi::Table>,
    /// What is locked, where there is a lock that can be read.
    pub lock: Option<Lock>,
}

/// Source in; the C-shaped table out, or an index with every mistake at once.
///
/// Mistakes in one item's tokens are left for the macro to report, which sees the same tokens at
/// their place; those that show only beside other items are written to the index. Of an item that
/// is compiled out here the macro sees nothing, so its mistakes are the API's too, for where it is.
pub fn analyze(source: &Source) -> Analysis {
    let mut index = Index::default();
    let api = resolve_api(source, &mut index);
    let prefix = api.as_ref().map_or("", |api| &api.prefix);
    let (parsed, names) = resolve_names(source, prefix);

    let placed: Vec<Entered<'_>> = parsed.iter().flat_map(|one| entered(one, &names)).collect();
    index.entries = placed.iter().map(|it| it.entry.clone()).collect();
    refuse_stray(&placed, &mut index);
    refuse_conditional_forms(&placed, &mut index);
    let attributes: Vec<_> = placed
        .chunk_by(|one, next| std::ptr::eq(one.parsed, next.parsed))
        .map(|of_one| {
            let condition = of_one[0].parsed.found.condition.as_deref();
            check::attributes::OfOne {
                condition,
                entries: of_one.iter().map(|it| &it.entry).collect(),
            }
        })
        .collect();
    check::attributes::check_doubled(&attributes, &mut index.problems);
    let lock = read_lock(source, &mut index);
    check_majors(source, &names, &placed, lock.as_ref(), &mut index.problems);
    if let Some(first) = index.entries.first().filter(|_| source.apis.is_empty()) {
        let problem = Problem::of(first, Part::Name, messages::no_api().to_owned());
        index.problems.push(problem);
    }
    for (major, _) in api.iter().flat_map(|api| &api.deprecated) {
        if !index.entries.iter().any(|entry| entry.major() == Some(*major)) {
            let module = api.as_ref().map_or("", |api| &api.module);
            index.problems.push(Problem::of_api(module, messages::unknown_major(*major)));
        }
    }
    let has_function = index.entries.iter().any(|entry| entry.slot.is_some() || entry.broken);
    if let Some(api) = api.as_ref().filter(|_| !has_function) {
        index.problems.push(Problem::of_api(&api.module, messages::empty_api().to_owned()));
    }
    let sound = index.problems.is_empty() && parsed.iter().all(|one| one.error.is_none());
    if let Some(lock) = lock.as_ref().filter(|_| has_function) {
        let breaks = breaks(lock, source, &placed, &names, &index);
        index.problems.extend(breaks);
    }
    let holds = index.problems.is_empty();
    let exports = || parsed.iter().filter_map(|one| one.export.as_ref());
    let recursive = check::recursive_records(exports());
    let elsewhere = elsewhere(&placed, &recursive, &index);
    index.problems.extend(elsewhere);

    let lower = |api| {
        let exports: Vec<Placed<'_>> = parsed
            .iter()
            .filter_map(|one| {
                let condition = one.found.condition.as_deref();
                one.export.as_ref().map(|export| Placed { export, condition })
            })
            .collect();
        let locked = lock.as_ref().map(Lock::types).unwrap_or_default();
        lower::tables(&api, &exports, &names, &locked)
    };
    let present = api.filter(|_| sound && recursive.is_empty()).map(lower).unwrap_or_default();
    let mut tables = if holds { present.clone() } else { Vec::new() };
    // Of a part of the source, nobody knows what its versions promise.
    if let Some(lock) = lock.as_ref().filter(|_| !source.is_partial) {
        lock::check::check_hashes(lock, &tables, &mut index.problems);
        tables.retain(|_| index.problems.is_empty());
    }
    record_hashes(&tables, &mut index);
    Analysis { index, tables, present, lock }
}

/// What the versions that are locked promise; a lock that is damaged is the API's problem.
fn read_lock(source: &Source, index: &mut Index) -> Option<Lock> {
    let api = index.api.as_ref()?;
    match Lock::read(source.lock.as_deref()?) {
        Ok(lock) => Some(lock),
        Err(Damage { line, text }) => {
            let text = messages::lock::damaged(lock::FILE, line, &text);
            index.problems.push(Problem::of_api(&api.module, text));
            None
        }
    }
}

/// The promises that the source breaks.
fn breaks(
    lock: &Lock,
    source: &Source,
    placed: &[Entered<'_>],
    names: &Names,
    index: &Index,
) -> Vec<Problem> {
    let mut problems = Vec::new();
    let Some(api) = &index.api else { return problems };
    let exports: Vec<_> = placed.iter().map(|it| (&it.entry, it.export.as_ref())).collect();
    let is_partial = source.is_partial;
    let present = lock::check::Present { api, exports: &exports, names, is_partial };
    lock::check::check_lock(lock, &present, &mut problems);
    problems
}

/// An export in one place: what the macro is told of it, and what it is there.
struct Entered<'a> {
    parsed: &'a Parsed<'a>,
    export: Option<ast::Export>,
    entry: Entry,
}

/// Slots and names of each major version by themselves; what takes no slot is in all of them.
fn check_majors(
    source: &Source,
    names: &Names,
    placed: &[Entered<'_>],
    lock: Option<&Lock>,
    problems: &mut Vec<Problem>,
) {
    let locked = lock.map(Lock::majors).unwrap_or_default();
    let majors: BTreeSet<Option<u16>> = placed.iter().map(|it| it.entry.major()).collect();
    let several = majors.iter().flatten().count() > 1;
    let known = majors.iter().any(Option::is_some);
    for major in majors.into_iter().filter(|major| major.is_some() || !known) {
        let beside: Vec<(&Entry, Option<&ast::Export>)> = placed
            .iter()
            .filter(|it| it.entry.major() == major || it.entry.major().is_none())
            .map(|it| (&it.entry, it.export.as_ref()))
            .collect();
        let mut found = Vec::new();
        let entries: Vec<&Entry> = beside.iter().map(|(entry, _)| *entry).collect();
        let locked = major.and_then(|major| locked.get(&major));
        let major = major.filter(|_| several);
        slots::check_slots(&entries, source.is_partial, major, locked, &mut found);
        slots::check_names(&names.prefix, &beside, &mut found);
        if let Some(major) = major {
            majors::check_types(&beside, names, major, locked, &mut found);
        }
        let earlier = problems.len();
        for problem in found {
            // What is in all tables is wrong in all.
            let is_known = problems[..earlier].iter().any(|other| {
                let of_all = problem.slot.is_none() && other.slot.is_none();
                *other == problem
                    || of_all && other.key == problem.key && other.part == problem.part
            });
            if !is_known {
                problems.push(problem);
            }
        }
    }
}

/// One export, read as the macro reads it.
struct Parsed<'a> {
    found: &'a FoundExport,
    /// As far as it is understood.
    export: Option<ast::Export>,
    /// What is wrong with its own tokens.
    error: Option<syn::Error>,
    /// Wrong itself, or of something that is.
    broken: bool,
}

/// All exports, and what each type's name stands for.
fn resolve_names<'a>(source: &'a Source, prefix: &str) -> (Vec<Parsed<'a>>, Names) {
    let mut parsed: Vec<Parsed<'_>> = source.exports.iter().map(parse_one).collect();
    let mut names = Names::new(prefix, parsed.iter().filter_map(|one| one.export.as_ref()));
    // A refused type takes with it the types that it is in, and they the next.
    loop {
        let before = names.refused.len();
        for one in parsed.iter().filter(|one| one.broken) {
            let key = one.key();
            if key.group == Group::Type {
                names.kinds.remove(&key.name);
                names.refused.insert(key.name);
            }
        }
        let mut is_done = names.refused.len() == before;
        for one in &mut parsed {
            if let (Some(export), false) = (&one.export, one.broken) {
                one.error = check_one(export, &names).err();
                one.broken = one.error.is_some() || names.mentions_refused(&export.item);
                is_done &= !one.broken;
            }
        }
        if is_done {
            return (parsed, names);
        }
    }
}

impl Parsed<'_> {
    fn key(&self) -> Key {
        let unread =
            || Key::guess(&self.found.item, &Arguments::guess(self.found.arguments.clone()));
        self.export.as_ref().map_or_else(unread, Key::of)
    }
}

/// The macro can't tell a function in an `impl` block from a free one.
fn refuse_stray(placed: &[Entered<'_>], index: &mut Index) {
    for Entered { parsed, entry, .. } in placed {
        let Annotated::Stray(signature) = &parsed.found.item else { continue };
        if signature.receiver().is_none() {
            let text = messages::stray().to_owned();
            index.problems.push(Problem::of(entry, Part::Name, text));
        }
    }
}

/// The macro sees what the compiler made of a `cfg_attr`.
fn refuse_conditional_forms(placed: &[Entered<'_>], index: &mut Index) {
    let crosses = |it: &&Entered<'_>| {
        it.entry.key.group == Group::Type && it.entry.kind != Some(abi::Kind::Opaque)
    };
    for Entered { parsed, entry, .. } in placed.iter().filter(crosses) {
        if let Some(word) = parse::conditional::deciding(&parsed.found.item) {
            let text = messages::conditional_form(word);
            index.problems.push(Problem::of(entry, Part::Name, text));
        }
    }
}

/// What the API must say in place of the items that are compiled out.
fn elsewhere(placed: &[Entered<'_>], recursive: &BTreeSet<String>, index: &Index) -> Vec<Problem> {
    let module = index.api.as_ref().map_or("", |api| &api.module);
    let mut problems = Vec::new();
    for Entered { parsed: one, entry, .. } in placed {
        let Some(condition) = &one.found.condition else { continue };
        let own = one.error.iter().flatten().map(|error| error.to_string());
        let endless = recursive.contains(&entry.key.name) && entry.key.group == Group::Type;
        let endless = endless.then(|| messages::recursive(&entry.key.name));
        for text in own.chain(endless) {
            problems.push(elsewhere_one(module, &entry.place, &text, condition.clone()));
        }
    }
    for problem in &index.problems {
        // Each alternative that is compiled says it.
        let told_by =
            |it: &&Entered<'_>| problem.is_of(&it.entry.key, it.entry.slot, it.entry.major());
        let tellers: Vec<&Entered<'_>> = placed.iter().filter(told_by).collect();
        let conditions: Option<Vec<&str>> =
            tellers.iter().map(|it| it.parsed.found.condition.as_deref()).collect();
        let (Some(conditions), [first, ..]) = (conditions, tellers.as_slice()) else { continue };
        let condition = match conditions.as_slice() {
            [one] => (*one).to_owned(),
            several => format!("any({})", several.join(", ")),
        };
        problems.push(elsewhere_one(module, &first.entry.place, &problem.text, condition));
    }
    problems
}

fn elsewhere_one(module: &str, place: &str, text: &str, condition: String) -> Problem {
    let text = messages::broken_elsewhere(place, text);
    Problem { unless: Some(condition), ..Problem::of_api(module, text) }
}

fn resolve_api(source: &Source, index: &mut Index) -> Option<ast::Api> {
    let [first, others @ ..] = source.apis.as_slice() else { return None };
    // What is wrong with its tokens, the macro says.
    let read = |api: &FoundApi| parse::api::api(api.tokens.clone()).ok();
    for other in others {
        let module = read(other).map_or_else(String::new, |api| api.module);
        index
            .problems
            .push(Problem::of_api(&module, messages::second_api(&first.place, &other.place)));
    }
    let api = read(first)?;
    if !first.is_root {
        index.problems.push(Problem::of_api(&api.module, messages::api_not_at_root().to_owned()));
        return None;
    }
    index.api = Some(index::Api {
        module: api.module.clone(),
        prefix: api.prefix.clone(),
        place: first.place.clone(),
    });
    Some(api)
}

fn parse_one(found: &FoundExport) -> Parsed<'_> {
    let mut errors = Errors::default();
    let export = parse::export(found.arguments.clone(), &found.item, &mut errors);
    let error = errors.finish().err();
    Parsed { found, broken: error.is_some() || export.is_none(), export, error }
}

/// What is wrong with one export, given all names.
pub fn check_one(export: &ast::Export, names: &Names) -> Result<(), syn::Error> {
    let mut errors = Errors::default();
    check::check_export(export, names, &mut errors);
    errors.finish()
}

/// One export in each of its places.
fn entered<'a>(one: &'a Parsed<'_>, names: &Names) -> Vec<Entered<'a>> {
    let Some(export) = &one.export else {
        let entry = entry(one, None, names);
        let also = Arguments::guess(one.found.arguments.clone()).also.into_iter().map(|also| {
            let Place { slot, since, .. } = also.value;
            let (slot, since) = (slot.map(|it| it.value), since.map(|it| it.value));
            Entry { slot, since, ..entry.clone() }
        });
        let entries: Vec<Entry> = std::iter::once(entry.clone()).chain(also).collect();
        let unread = |entry| Entered { parsed: one, export: None, entry };
        return entries.into_iter().map(unread).collect();
    };
    let places = export.places().into_iter();
    places
        .map(|place| {
            let entry = entry(one, Some(&place), names);
            Entered { parsed: one, export: Some(place), entry }
        })
        .collect()
}

fn entry(one: &Parsed<'_>, place: Option<&ast::Export>, names: &Names) -> Entry {
    let found = one.found;
    // The slot of one that is refused still counts, so that one mistake prints one message.
    let arguments = Arguments::guess(found.arguments.clone());
    let key = place.map_or_else(|| one.key(), Key::of);
    let signature = match place {
        Some(export) if !one.broken => lower::summary(export, names),
        _ => String::new(),
    };
    let kind = names.kinds.get(&key.name).filter(|_| key.group == Group::Type).cloned();
    let (slot, since) = match place {
        Some(export) => (export.slot, export.since),
        None => (arguments.slot, arguments.since),
    };
    Entry {
        key,
        place: found.place.clone(),
        conditional: found.condition.is_some(),
        broken: one.broken,
        slot: slot.map(|slot| slot.value),
        since: since.map(|since| since.value),
        hash: 0,
        signature,
        kind,
    }
}

/// The macro writes each function's hash beside its pointer, and `publish` compares.
fn record_hashes(tables: &[abi::Table], index: &mut Index) {
    for entry in &mut index.entries {
        let table = tables.iter().find(|table| Some(table.version.major) == entry.major());
        let (Some(table), Some(slot)) = (table, entry.slot) else { continue };
        if let Some(function) = table.functions.get(slot as usize) {
            entry.hash = function.hash;
        }
    }
}
