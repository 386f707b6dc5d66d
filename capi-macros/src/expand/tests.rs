//! Golden expansions: what `#[capi::export]` adds to the items of each `tests/golden/*/api.rs`.
//! `UPDATE_EXPECT=1` rewrites them.

use std::fs;
use std::path::Path;

use capi_model::analyze::analyze;
use capi_model::errors::Errors;
use capi_model::index::Index;
use capi_model::parse::{Annotated, method};
use capi_model::source::{FoundApi, FoundExport, Source};
use expect_test::expect_file;
use quote::ToTokens;
use syn::{Attribute, Item, Meta};

use super::{Loaded, api, beside};

#[test]
fn golden_expansions() {
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/golden");
    let mut cases: Vec<_> = fs::read_dir(&golden)
        .expect("tests/golden is there")
        .map(|entry| entry.expect("readable").path())
        .filter(|path| path.is_dir())
        .collect();
    cases.sort();
    assert!(!cases.is_empty(), "tests/golden is empty");
    for case in cases {
        let text = fs::read_to_string(case.join("api.rs")).expect("a case has an api.rs");
        expect_file![case.join("expanded.rs")].assert_eq(&expand(&text));
    }
}

/// The lints that each expansion is exempt from, which a golden file has as one line.
const EXEMPT: (&str, &str) = (
    "#[allow(
    deprecated,
    improper_ctypes_definitions,
    unused_imports,
    clippy::all,
    clippy::pedantic
)]
const _: () = {",
    "// … exempt from lints, see capi-macros/src/expand.rs …
const _: () = {",
);

/// The code that stands beside the author's items, in their order.
fn expand(text: &str) -> String {
    let file = syn::parse_file(text).expect("a case parses");
    let mut source = Source::default();
    for item in &file.items {
        if let Item::Macro(item) = item {
            source.apis.push(FoundApi {
                tokens: item.mac.tokens.clone(),
                place: "api.rs:1:1".to_owned(),
                is_root: true,
            });
        } else if let (Item::Impl(block), Some(arguments)) = (item, arguments(item)) {
            let read = method::block(&arguments, block, &mut Errors::default());
            for (arguments, function) in read.expect("a case exports what can be").functions {
                let place = format!("api.rs:{}:1", source.exports.len());
                let item = Annotated::Method(Box::new(function));
                source.exports.push(FoundExport { arguments, item, place, condition: None });
            }
        } else if let Some(arguments) = arguments(item) {
            source.exports.push(FoundExport {
                arguments,
                item: Annotated::from_item(item).expect("a case exports what can be"),
                place: format!("api.rs:{}:1", source.exports.len()),
                condition: None,
            });
        }
    }
    // As the compiler sees it: through the index's text.
    let written = analyze(&source).index.write();
    let loaded = Loaded::new(Index::read(&written).expect("what is written can be read"));
    let mut out = String::new();
    for item in &file.items {
        let tokens = match item {
            Item::Macro(item) => api(item.mac.tokens.clone(), Some(&loaded)),
            item => match arguments(item) {
                None => continue,
                Some(arguments) => {
                    beside(arguments, syn::parse2(item.to_token_stream()), Some(&loaded))
                }
            },
        };
        let parsed = syn::parse2(tokens).expect("what is made parses");
        out.push_str(&prettyplease::unparse(&parsed));
        out.push('\n');
    }
    out.replace(EXEMPT.0, EXEMPT.1)
}

fn arguments(item: &Item) -> Option<proc_macro2::TokenStream> {
    let attributes: Vec<Attribute> = match item {
        Item::Struct(item) => item.attrs.clone(),
        Item::Enum(item) => item.attrs.clone(),
        Item::Type(item) => item.attrs.clone(),
        Item::Const(item) => item.attrs.clone(),
        Item::Impl(item) => item.attrs.clone(),
        item => match Annotated::from_item(item)? {
            Annotated::Function(attributes, ..) => attributes,
            _ => return None,
        },
    };
    let found = attributes
        .iter()
        .find(|attribute| attribute.path().segments.last().is_some_and(|it| it.ident == "export"));
    found.map(|attribute| match &attribute.meta {
        Meta::List(list) => list.tokens.clone(),
        _ => proc_macro2::TokenStream::new(),
    })
}
