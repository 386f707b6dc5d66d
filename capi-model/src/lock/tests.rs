//! Tests of a lock's promises, of its text, and of changes to it.

mod text;
mod source;
mod breaks;
mod append;

use super::Lock;
use crate::analyze::{Analysis, analyze};
use crate::parse::{Annotated, attribute};
use crate::source::{FoundApi, FoundExport, Source};

/// The exports in a text, each under `#[export(…)]`, of the module `pkg._geometry`.
fn source(text: &str) -> Source {
    let exports = syn::parse_file(text).expect(text).items.into_iter().map(|item| {
        let item = Annotated::from_item(&item).expect("an export");
        let (arguments, item) = split(item);
        let ident = item.ident().map(ToString::to_string).unwrap_or_default();
        let attributes = match &item {
            Annotated::Function(attributes, ..) => attributes.clone(),
            Annotated::Struct(item) => item.attrs.clone(),
            _ => Vec::new(),
        };
        FoundExport {
            arguments,
            item,
            place: ident,
            condition: attribute::conditions(&attributes).first().cloned(),
        }
    });
    let api = FoundApi {
        tokens: "module = \"pkg._geometry\"".parse().expect("tokens"),
        place: String::new(),
        is_root: true,
    };
    Source { apis: vec![api], exports: exports.collect(), ..Source::default() }
}

/// Takes `#[export(…)]` away.
fn split(mut item: Annotated) -> (proc_macro2::TokenStream, Annotated) {
    let attributes = match &mut item {
        Annotated::Function(attributes, ..) => attributes,
        Annotated::Struct(item) => &mut item.attrs,
        Annotated::Enum(item) => &mut item.attrs,
        Annotated::Type(item) => &mut item.attrs,
        Annotated::Const(item) => &mut item.attrs,
        Annotated::Impl(_) | Annotated::Method(_) | Annotated::Stray(_) | Annotated::Other(..) => {
            panic!("no export")
        }
    };
    let is_ours = |attribute: &syn::Attribute| attribute.path().is_ident("export");
    let at = attributes.iter().position(is_ours).expect("an attribute");
    let arguments = match attributes.remove(at).meta {
        syn::Meta::List(list) => list.tokens,
        _ => proc_macro2::TokenStream::new(),
    };
    (arguments, item)
}

/// The promises of these exports.
#[track_caller]
fn lock_of(text: &str) -> Lock {
    let Analysis { index, tables, .. } = analyze(&source(text));
    assert!(!tables.is_empty(), "{text}\n{:?}", index.problems);
    Lock::of(&tables)
}
