//! The mistakes that are reported of an item, each at some of its tokens. The macro makes compile
//! errors of them, item by item; the command line lists those of a whole crate.

use std::collections::BTreeMap;

use proc_macro2::{Ident, Span, TokenStream};
use syn::spanned::Spanned as _;

use crate::abi::{Kind, Version};
use crate::ast::{Export, Item, Spanned};
use crate::check;
use crate::errors::Errors;
use crate::index::{Entry, Group, Index, Key, Part, Problem};
use crate::parse::arguments::Arguments;
use crate::parse::{self, Annotated};
use crate::resolve::Names;
use crate::source::{FoundApi, FoundExport, Source};
use crate::{ast, lower, messages};

/// The index, with the facts that follow from it for every item.
#[derive(Debug)]
pub struct Loaded {
    /// The index that the build script wrote.
    pub index: Index,
    /// The kinds of all types.
    pub names: Names,
    /// The positions of an export's entries in the index, so that each item finds its own.
    seats: BTreeMap<Key, Vec<usize>>,
}

impl Loaded {
    /// Prepares the index that a build script wrote.
    pub fn new(index: Index) -> Self {
        let mut seats: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for (at, entry) in index.entries.iter().enumerate() {
            seats.entry(entry.key.clone()).or_default().push(at);
        }
        Self { names: index.names(), index, seats }
    }

    /// The entries of the exports that have this name, in source order.
    fn entries(&self, key: &Key) -> impl Iterator<Item = &Entry> {
        self.seats.get(key).into_iter().flatten().map(|at| &self.index.entries[*at])
    }
}

/// The key by which an export's problems are found, and the tokens at which they are shown.
struct Reported {
    key: Key,
    name: Span,
    slot: Option<Spanned<u32>>,
    since: Option<Spanned<Version>>,
    /// The fields or variants.
    members: Vec<Span>,
}

/// An item as the macro and the command line see it: the export, and every mistake in it.
pub struct Seen<'a> {
    /// The export; none where the tokens make none.
    pub export: Option<Export>,
    /// The entries of the build script for it: one for each seat that it has in a table.
    pub entries: Vec<&'a Entry>,
    /// Whether it mentions a refused type, which is reported at that type, and not here.
    pub is_broken: bool,
    /// Whether nothing is wrong with it by itself.
    pub is_sound: bool,
    /// All mistakes in it, by itself and beside others.
    pub errors: Errors,
}

/// Reads an item, and finds everything that is wrong with it.
pub fn see<'a>(arguments: TokenStream, item: &Annotated, loaded: &'a Loaded) -> Seen<'a> {
    let Loaded { index, names, .. } = loaded;
    let mut errors = Errors::default();
    let parsed = parse::export(arguments.clone(), item, &mut errors);
    let Some(mut export) = parsed else {
        problems_of_unread(item, arguments, index, &mut errors);
        let entries = Vec::new();
        return Seen { export: None, entries, is_broken: false, is_sound: false, errors };
    };
    // `#[pyclass]` removes itself where it stands before `#[export]`.
    if let (Item::Opaque, Some(Kind::Class { frozen })) =
        (&export.item, names.kinds.get(&export.name))
    {
        export.item = Item::Class { frozen: *frozen };
    }
    check::check_export(&export, names, &mut errors);
    let is_broken = names.mentions_refused(&export.item);
    let mut entries = Vec::new();
    for seat in export.seats() {
        entries.extend(find_entry(&seat, loaded, is_broken, &mut errors));
    }
    let is_sound = errors.is_empty();
    for seat in export.seats() {
        problems(&seat, index, &mut errors);
    }
    Seen { export: Some(export), entries, is_broken, is_sound, errors }
}

/// Finds the index's entry of this export, or reports why there is none.
fn find_entry<'a>(
    export: &Export,
    loaded: &'a Loaded,
    is_broken: bool,
    errors: &mut Errors,
) -> Option<&'a Entry> {
    let key = Key::of(export);
    let major = export.since.map(|since| since.value.major);
    let of_major = |entry: &&Entry| entry.major().is_none() || entry.major() == major;
    let mut entries = loaded.entries(&key).filter(of_major).peekable();
    let Some(first) = entries.peek().copied() else {
        errors.at(&export.ident, messages::unseen());
        return None;
    };
    if !errors.is_empty() || is_broken {
        return None;
    }
    let slot = export.slot.map(|slot| slot.value);
    let here = lower::summary(export, &loaded.names);
    let found = entries.find(|entry| entry.signature == here && entry.slot == slot);
    // A reported problem may be the reason why the item and its entry differ.
    let is_told = loaded.index.problems.iter().any(|problem| problem.key == key);
    if found.is_none() && !first.broken && !is_told {
        let text = messages::seen_differently(&first.signature, &here);
        errors.at(&export.ident, text);
    }
    found
}

/// Reports the mistakes in an export that only show beside the others.
fn problems(export: &Export, index: &Index, errors: &mut Errors) {
    let reported = Reported {
        key: Key::of(export),
        name: export.ident.span(),
        slot: export.slot,
        since: export.since,
        members: match &export.item {
            Item::Record(it) => it.fields.iter().map(|field| field.ident.span()).collect(),
            Item::Enumeration(it) => it.variants.iter().map(|it| it.ident.span()).collect(),
            _ => Vec::new(),
        },
    };
    reported.report(index, errors);
}

/// Reports the mistakes that only show beside the others, for an item that can't be read.
fn problems_of_unread(
    item: &Annotated,
    arguments: TokenStream,
    index: &Index,
    errors: &mut Errors,
) {
    let arguments = Arguments::guess(arguments);
    let reported = Reported {
        key: Key::guess(item, &arguments),
        name: item.ident().map_or_else(Span::call_site, Ident::span),
        slot: arguments.slot,
        since: arguments.since,
        members: Vec::new(),
    };
    reported.report(index, errors);
}

impl Reported {
    fn report(&self, index: &Index, errors: &mut Errors) {
        let slot = self.slot.map(|slot| slot.value);
        let major = self.since.filter(|_| slot.is_some()).map(|since| since.value.major);
        let own = |problem: &&Problem| problem.is_of(&self.key, slot, major);
        for problem in index.problems.iter().filter(own) {
            let span = match problem.part {
                Part::Name => Some(self.name),
                Part::Slot => self.slot.map(|slot| slot.span),
                Part::Since => self.since.map(|since| since.span),
                Part::Member(at) => self.members.get(at as usize).copied(),
            };
            errors.span(span.unwrap_or(self.name), &problem.text);
        }
    }
}

/// An `api!` as the macro and the command line see it.
pub struct SeenApi<'a> {
    /// Its contents, where they could be read.
    pub api: Option<ast::Api>,
    /// The mistakes that an item reports itself where it is compiled, each with its predicate.
    pub elsewhere: Vec<&'a Problem>,
    /// All other mistakes.
    pub errors: Errors,
}

/// Reads an `api!`, and finds everything that is wrong with it; without an index, no build script
/// has run.
pub fn see_api(tokens: TokenStream, index: Option<&Index>) -> SeenApi<'_> {
    let mut errors = Errors::default();
    let api = errors.ok(parse::api::api(tokens));
    let mut elsewhere = Vec::new();
    match (index, &api) {
        (None, _) => {
            let span = api.as_ref().map_or_else(Span::call_site, |api| api.span);
            errors.span(span, messages::no_build_script());
        }
        (Some(index), Some(api)) => {
            let key = Key::of_api(&api.module);
            for problem in index.problems.iter().filter(|problem| problem.key == key) {
                match problem.unless {
                    Some(_) => elsewhere.push(problem),
                    None => errors.span(api.span, &problem.text),
                }
            }
        }
        (Some(_), None) => {}
    }
    SeenApi { api, elsewhere, errors }
}

/// A mistake anywhere in a crate.
#[derive(Debug)]
pub struct Mistake<'a> {
    /// The place of the item that has it: `src/rings.rs:10:8`.
    pub place: &'a str,
    /// The tokens to underline; empty at the end of the arguments where something is missing there.
    pub span: Span,
    /// All arguments of the attribute, or of `api!`.
    pub arguments: Span,
    /// The message.
    pub text: String,
}

/// All mistakes of a crate: those that the macro would report of each item, compiled or not.
pub fn mistakes<'a>(source: &'a Source, index: &Index) -> Vec<Mistake<'a>> {
    let loaded = Loaded::new(index.clone());
    let mut found = Vec::new();
    for api in &source.apis {
        // The mistakes that an item reports itself are found at that item below.
        let SeenApi { errors, .. } = see_api(api.tokens.clone(), Some(index));
        found.extend(told(&api.place, &api.tokens, errors));
    }
    let seen: Vec<Seen<'_>> = source.exports.iter().map(|it| see_one(it, &loaded)).collect();
    let recursive = check::recursive_records(seen.iter().filter_map(|it| it.export.as_ref()));
    for (one, Seen { export, mut errors, .. }) in source.exports.iter().zip(seen) {
        if let Some(export) = export {
            let key = Key::of(&export);
            if key.group == Group::Type && recursive.contains(&key.name) {
                // The macro leaves this mistake to the compiler.
                errors.at(&export.ident, messages::recursive(&key.name));
            }
        }
        found.extend(told(&one.place, &one.arguments, errors));
    }
    found
}

/// One mistake, reported at each `api!` that can be read.
pub fn in_apis<'a>(source: &'a Source, text: &str) -> Vec<Mistake<'a>> {
    let at = |api: &'a FoundApi| {
        let mut errors = Errors::default();
        let span = parse::api::api(api.tokens.clone()).ok()?.span;
        errors.span(span, text);
        Some(told(&api.place, &api.tokens, errors))
    };
    source.apis.iter().filter_map(at).flatten().collect()
}

fn told<'a>(place: &'a str, arguments: &TokenStream, errors: Errors) -> Vec<Mistake<'a>> {
    let arguments = arguments.span();
    let all = errors.finish().err().into_iter().flatten();
    all.map(|error| Mistake { place, span: error.span(), arguments, text: error.to_string() })
        .collect()
}

fn see_one<'a>(found: &FoundExport, loaded: &'a Loaded) -> Seen<'a> {
    let arguments = found.arguments.clone();
    match &found.item {
        // The macro can't tell it from a free function, and so reads it as one.
        Annotated::Stray(signature) => {
            let free = Annotated::Function(Vec::new(), signature.clone(), true);
            see(arguments, &free, loaded)
        }
        item => see(arguments, item, loaded),
    }
}
