//! The build script's work: all phases in their order, over all exports of a crate.

mod names;

use crate::abi::Table;
use crate::ast::Api;
use crate::exports::{Exported, entered};
use crate::index::{Entry, Index};
use crate::lock::Lock;
use crate::lock::check::Present;
use crate::resolve::Names;
use crate::source::{FoundApi, Source};
use crate::{check, index, lock, lower};
use names::resolve_names;

/// The results of the build script's analysis.
#[derive(Debug)]
pub struct Analysis {
    /// The index that the macro reads.
    pub index: Index,
    /// The tables for the emitters: one for each major version, oldest first. Empty while anything
    /// is wrong.
    pub tables: Vec<Table>,
    /// The tables that `capi diff` compares: like `tables`, but also there where the only mistakes
    /// are broken promises of the lock. Slots may be missing in them then.
    pub present: Vec<Table>,
    /// The crate's lock, where there is one that can be read.
    pub lock: Option<Lock>,
}

/// Analyzes a crate's source: gives its tables, or an index with every mistake at once.
///
/// Mistakes in one item's tokens are left for the macro to report, which sees the same tokens at
/// their place. Those that only show beside other items are written to the index. An item that is
/// compiled out never reaches the macro, so its mistakes are reported at the API, with its place.
pub fn analyze(source: &Source) -> Analysis {
    let api = source.api();
    let (module, prefix) = api.as_ref().map_or(("", ""), |api| (&api.module, &api.prefix));
    let (parsed, names) = resolve_names(source, prefix);
    let exports: Vec<Exported<'_>> = parsed.iter().map(|one| one.enter(&names)).collect();
    let mut entries: Vec<Entry> = entered(&exports).map(|it| it.entry.clone()).collect();
    let read = source.lock.as_deref().filter(|_| api.is_some()).map(Lock::read);

    let mut problems = Vec::new();
    check::api::check_apis(source, &mut problems);
    check::forms::check_stray(&exports, &mut problems);
    check::forms::check_conditional_forms(&exports, &mut problems);
    check::attributes::check_doubled(&exports, &mut problems);
    lock::check::check_damage(read.as_ref(), module, &mut problems);
    let lock = read.and_then(Result::ok);
    check::majors::check_majors(source, &exports, &names, lock.as_ref(), &mut problems);
    check::api::check_missing(source, &entries, &mut problems);
    check::api::check_deprecated(api.as_ref(), &entries, &mut problems);
    check::api::check_empty(api.as_ref(), &entries, &mut problems);
    let recursive = check::recursive_records(exports.iter().filter_map(Exported::export));
    let is_sound = problems.is_empty() && recursive.is_empty() && exports.iter().all(is_understood);
    if let (Some(api), Some(lock)) = (&api, &lock) {
        let is_partial = source.is_partial;
        let present = Present { api, exports: &exports, names: &names, is_partial };
        lock::check::check_lock(lock, &present, &mut problems);
    }
    check::elsewhere::check_elsewhere(&exports, &recursive, module, &mut problems);

    let lower = |api| lower(api, &exports, &names, lock.as_ref());
    let present = api.as_ref().filter(|_| is_sound).map(lower).unwrap_or_default();
    let mut tables = if problems.is_empty() { present.clone() } else { Vec::new() };
    // The versions' hashes can't be compared where part of the source is missing.
    if let Some(lock) = lock.as_ref().filter(|_| !source.is_partial) {
        lock::check::check_hashes(lock, &tables, &mut problems);
    }
    tables.retain(|_| problems.is_empty());
    record_hashes(&tables, &mut entries);
    let api = source.apis.first().zip(api).map(|(found, api)| told(found, api));
    Analysis { index: Index { api, entries, problems }, tables, present, lock }
}

/// Whether nothing is wrong with an export's own tokens.
fn is_understood(one: &Exported<'_>) -> bool {
    one.parsed.error.is_none()
}

fn lower(api: &Api, exports: &[Exported<'_>], names: &Names, lock: Option<&Lock>) -> Vec<Table> {
    let inputs: Vec<lower::Input<'_>> = exports
        .iter()
        .filter_map(|one| {
            Some(lower::Input { export: one.export()?, condition: one.parsed.condition() })
        })
        .collect();
    let locked = lock.map(Lock::types).unwrap_or_default();
    lower::tables(api, &inputs, names, &locked)
}

/// The facts of the `api!` that the macro is told.
fn told(found: &FoundApi, api: Api) -> index::Api {
    index::Api { module: api.module, prefix: api.prefix, place: found.place.clone() }
}

/// Writes each function's hash into the index. The macro puts it beside the function's pointer, and
/// `publish` compares.
fn record_hashes(tables: &[Table], entries: &mut [Entry]) {
    for entry in entries {
        let table = tables.iter().find(|table| Some(table.version.major) == entry.major());
        let (Some(table), Some(slot)) = (table, entry.slot) else { continue };
        if let Some(function) = table.functions.get(slot as usize) {
            entry.hash = function.hash;
        }
    }
}
