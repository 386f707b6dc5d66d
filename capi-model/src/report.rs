//! Which mistakes are told of an item, and at which of its tokens. The macro makes compile errors
//! of them, item by item; the command line lists those of a whole crate.

use proc_macro2::{Ident, Span, TokenStream};
use syn::spanned::Spanned as _;

use crate::abi::Version;
use crate::ast::{Export, Item, Spanned};
use crate::check;
use crate::errors::Errors;
use crate::index::{Group, Index, Key, Part, Problem};
use crate::parse::arguments::Arguments;
use crate::parse::{self, Annotated};
use crate::source::{FoundApi, FoundExport, Source};
use crate::{ast, messages};

/// What problems are found by, and where they are shown.
struct Reported {
    key: Key,
    name: Span,
    slot: Option<Spanned<u32>>,
    since: Option<Spanned<Version>>,
    /// Fields or variants.
    members: Vec<Span>,
}

/// What is wrong with an export beside the others.
pub fn problems(export: &Export, index: &Index, errors: &mut Errors) {
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

/// The same of an item that isn't understood.
pub fn problems_of_unread(
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

/// The problems of an API, each with the predicate under which an item says it itself.
pub fn problems_of_api<'a>(api: &ast::Api, index: &'a Index) -> impl Iterator<Item = &'a Problem> {
    let key = Key::of_api(&api.module);
    index.problems.iter().filter(move |problem| problem.key == key)
}

/// A mistake anywhere in a crate.
#[derive(Debug)]
pub struct Mistake<'a> {
    /// Where the item stands that has it: `src/rings.rs:10:8`.
    pub place: &'a str,
    /// Which tokens. Where something is missing at the end of the arguments, none.
    pub span: Span,
    /// All arguments of the attribute, or of `api!`.
    pub arguments: Span,
    /// What to say.
    pub text: String,
}

/// All mistakes of a crate: what the macro would say of each item, whether or not it is compiled.
pub fn mistakes<'a>(source: &'a Source, index: &Index) -> Vec<Mistake<'a>> {
    let names = index.names();
    let mut found = Vec::new();
    for api in &source.apis {
        found.extend(told(&api.place, &api.tokens, in_api(api, index)));
    }
    let parsed: Vec<(Option<Export>, Errors)> = source.exports.iter().map(parse_one).collect();
    let recursive = check::recursive_records(parsed.iter().filter_map(|it| it.0.as_ref()));
    for (one, (export, mut errors)) in source.exports.iter().zip(parsed) {
        match export {
            None => problems_of_unread(&one.item, one.arguments.clone(), index, &mut errors),
            Some(export) => {
                check::check_export(&export, &names, &mut errors);
                let key = Key::of(&export);
                if key.group == Group::Type && recursive.contains(&key.name) {
                    // The macro leaves this one to the compiler.
                    errors.at(&export.ident, messages::recursive(&key.name));
                }
                for place in export.places() {
                    problems(&place, index, &mut errors);
                }
            }
        }
        found.extend(told(&one.place, &one.arguments, errors));
    }
    found
}

/// The same mistake in each `api!` that can be read.
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

fn in_api(found: &FoundApi, index: &Index) -> Errors {
    let mut errors = Errors::default();
    let Some(api) = errors.ok(parse::api::api(found.tokens.clone())) else { return errors };
    // What an item says itself isn't said again here.
    for problem in problems_of_api(&api, index).filter(|problem| problem.unless.is_none()) {
        errors.span(api.span, &problem.text);
    }
    errors
}

fn parse_one(found: &FoundExport) -> (Option<Export>, Errors) {
    let mut errors = Errors::default();
    let arguments = found.arguments.clone();
    let export = match &found.item {
        // The macro can't tell it from a free one.
        Annotated::Stray(signature) => {
            let free = Annotated::Function(Vec::new(), signature.clone(), true);
            parse::export(arguments, &free, &mut errors)
        }
        item => parse::export(arguments, item, &mut errors),
    };
    (export, errors)
}
