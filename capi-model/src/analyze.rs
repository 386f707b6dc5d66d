//! All phases in their order, over all exports of a crate: what the build script runs.

use proc_macro2::TokenStream;

use crate::check::{self, Names, slots};
use crate::errors::Errors;
use crate::index::{self, Entry, Group, Index, Key, Part, Problem};
use crate::lower::{self, Placed};
use crate::parse::attribute::Arguments;
use crate::parse::{self, Annotated};
use crate::{abi, ast, messages};

/// What a walk through a crate's sources found.
#[derive(Default)]
pub struct Source {
    /// Each `api!`, in source order.
    pub apis: Vec<FoundApi>,
    /// Each item under `#[capi::export]`, in source order.
    pub exports: Vec<FoundExport>,
}

/// An `api!`.
pub struct FoundApi {
    /// Its tokens.
    pub tokens: TokenStream,
    /// `src/lib.rs:3:1`
    pub place: String,
    /// Whether it stands in the crate's root.
    pub is_root: bool,
}

/// An item under `#[capi::export]`.
pub struct FoundExport {
    /// The attribute's arguments.
    pub arguments: TokenStream,
    /// The item.
    pub item: Annotated,
    /// `src/rings.rs:10:8`, of its identifier.
    pub place: String,
    /// The predicate of all `#[cfg]`s on it and around it.
    pub condition: Option<String>,
}

/// What the build script writes.
#[derive(Debug)]
pub struct Analysis {
    /// For the macro.
    pub index: Index,
    /// For the emitters; `None` while anything is wrong.
    pub table: Option<abi::Table>,
}

/// Source in; the C-shaped table out, or an index with every mistake at once.
///
/// Mistakes in one item's tokens are left for the macro to report, which sees the same tokens at
/// their place; those that show only beside other items are written to the index. Of an item that
/// is compiled out here the macro sees nothing, so its mistakes are the API's.
pub fn analyze(source: &Source) -> Analysis {
    let mut index = Index::default();
    let api = resolve_api(source, &mut index);
    let prefix = api.as_ref().map_or("", |api| &api.prefix);

    let parsed: Vec<(&FoundExport, Result<ast::Export, syn::Error>)> =
        source.exports.iter().map(|found| (found, parse_one(found))).collect();
    let good = || parsed.iter().filter_map(|(_, result)| result.as_ref().ok());
    let names = Names::new(prefix, good());

    let mut broken = Vec::new();
    for (found, result) in &parsed {
        let result = match result {
            Ok(export) => check_one(export, &names),
            Err(error) => Err(error.clone()),
        };
        if let (Err(error), Some(_)) = (&result, &found.condition) {
            let text = messages::broken_elsewhere(&found.place, &error.to_string());
            index.problems.push(Problem { key: api_key(), part: Part::Name, text });
        }
        broken.push(result.is_err());
    }

    for ((found, result), broken) in parsed.iter().zip(&broken) {
        index.entries.push(entry(found, result.as_ref().ok(), *broken, &names));
    }
    let mut problems = std::mem::take(&mut index.problems);
    slots::check_slots(&index.entries, &mut problems);
    let beside: Vec<(&Entry, Option<&ast::Export>)> = index
        .entries
        .iter()
        .zip(parsed.iter().map(|(_, result)| result.as_ref().ok()))
        .collect();
    slots::check_names(prefix, &beside, &mut problems);
    index.problems = problems;
    check_recursion(good(), &mut index);
    if let Some(first) = index.entries.first()
        && source.apis.is_empty()
    {
        let text = messages::no_api().to_owned();
        index.problems.push(Problem { key: first.key.clone(), part: Part::Name, text });
    }
    let has_function = index.entries.iter().any(|entry| entry.slot.is_some() || entry.broken);
    if api.is_some() && !has_function {
        let text = messages::empty_api().to_owned();
        index.problems.push(Problem { key: api_key(), part: Part::Name, text });
    }

    let sound = index.problems.is_empty() && !broken.contains(&true);
    let table = api.filter(|_| sound).map(|api| {
        let exports: Vec<Placed<'_>> = parsed
            .iter()
            .filter_map(|(found, result)| {
                let condition = found.condition.as_deref();
                result.as_ref().ok().map(|export| Placed { export, condition })
            })
            .collect();
        lower::table(&api, &exports, &names)
    });
    if let Some(table) = &table {
        record_hashes(table, &mut index);
    }
    Analysis { index, table }
}

/// The API's own problems stand under this.
pub fn api_key() -> Key {
    Key { group: Group::Api, name: String::new() }
}

fn resolve_api(source: &Source, index: &mut Index) -> Option<ast::Api> {
    let [first, ..] = source.apis.as_slice() else { return None };
    let mut report = |text: String| {
        index.problems.push(Problem { key: api_key(), part: Part::Name, text });
    };
    for api in source.apis.iter().skip(1) {
        report(messages::second_api(&format!("{} and at {}", first.place, api.place)));
    }
    if !first.is_root {
        report(messages::api_not_at_root().to_owned());
    }
    // What is wrong with its tokens, the macro says.
    let api = parse::api::api(first.tokens.clone()).ok()?;
    index.api = Some(index::Api {
        module: api.module.clone(),
        prefix: api.prefix.clone(),
        place: first.place.clone(),
    });
    Some(api)
}

fn parse_one(found: &FoundExport) -> Result<ast::Export, syn::Error> {
    let mut errors = Errors::default();
    let export = parse::export(found.arguments.clone(), &found.item, &mut errors);
    errors.finish()?;
    export.ok_or_else(|| syn::Error::new_spanned(&found.arguments, "not understood"))
}

/// What is wrong with one export, given all names.
pub fn check_one(export: &ast::Export, names: &Names) -> Result<(), syn::Error> {
    let mut errors = Errors::default();
    check::check_export(export, names, &mut errors);
    errors.finish()
}

fn check_recursion<'a>(exports: impl Iterator<Item = &'a ast::Export>, index: &mut Index) {
    let mut errors = Errors::default();
    check::check_recursion(exports, &mut errors);
    if let Err(all) = errors.finish() {
        // Such a record has no size, as rustc says too; but nothing may be made of it.
        for error in all {
            index.problems.push(Problem {
                key: api_key(),
                part: Part::Name,
                text: error.to_string(),
            });
        }
    }
}

/// The name space and name by which an export is found.
pub fn key(export: &ast::Export) -> Key {
    let group = match export.item {
        ast::Item::Function(_) => Group::Function,
        ast::Item::Constant(_) => Group::Constant,
        _ => Group::Type,
    };
    Key { group, name: export.name.clone() }
}

fn entry(
    found: &FoundExport,
    export: Option<&ast::Export>,
    broken: bool,
    names: &Names,
) -> Entry {
    let (place, conditional) = (found.place.clone(), found.condition.is_some());
    let Some(export) = export else {
        // Its slot still counts, so that one mistake prints one message.
        let arguments = syn::parse2::<Arguments>(found.arguments.clone()).unwrap_or_default();
        return Entry {
            key: broken_key(&found.item, &arguments),
            place,
            conditional,
            broken: true,
            slot: arguments.slot.map(|slot| slot.value),
            since: arguments.since.map(|since| since.value),
            hash: 0,
            signature: String::new(),
            kind: None,
        };
    };
    let signature = match export.item {
        ast::Item::Function(_) if !broken => {
            lower::function::lower_function(export, None, names).0.signature
        }
        _ => String::new(),
    };
    let key = key(export);
    let kind = names.kinds.get(&key.name).filter(|_| key.group == Group::Type).cloned();
    Entry {
        key,
        place,
        conditional,
        broken,
        slot: export.slot.map(|slot| slot.value),
        since: export.since.map(|since| since.value),
        hash: 0,
        signature,
        kind,
    }
}

fn broken_key(item: &Annotated, arguments: &Arguments) -> Key {
    let (group, ident) = match item {
        Annotated::Function(_, signature) => (Group::Function, Some(&signature.ident)),
        Annotated::Const(item) => (Group::Constant, Some(&item.ident)),
        Annotated::Struct(item) => (Group::Type, Some(&item.ident)),
        Annotated::Enum(item) => (Group::Type, Some(&item.ident)),
        Annotated::Type(item) => (Group::Type, Some(&item.ident)),
        Annotated::Other(..) => (Group::Type, None),
    };
    let name = match &arguments.name {
        Some(name) => name.value(),
        None => ident.map(parse::attribute::unraw).unwrap_or_default(),
    };
    Key { group, name }
}

/// The macro writes each function's hash beside its pointer, and `publish` compares.
fn record_hashes(table: &abi::Table, index: &mut Index) {
    for entry in &mut index.entries {
        let Some(slot) = entry.slot else { continue };
        if let Some(function) = table.functions.get(slot as usize) {
            entry.hash = function.hash;
            entry.signature.clone_from(&function.signature);
        }
    }
}
