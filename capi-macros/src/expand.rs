//! One annotated item in, what stands beside it out: proofs, shim, registry entry, or every
//! mistake at the author's tokens.

mod types;
mod function;
mod data;

#[cfg(test)]
mod tests;

use capi_model::analyze::{self, api_key};
use capi_model::ast::{Export, Item};
use capi_model::errors::Errors;
use capi_model::index::{Entry, Key, Part, TABLE_FILE};
use capi_model::lower::function::lower_function;
use capi_model::parse::Annotated;
use capi_model::{check, lower, messages, names, parse};
use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote};

use crate::load::Loaded;

/// What `#[capi::export]` adds to an item.
pub(crate) fn export(
    arguments: TokenStream,
    item: TokenStream,
    loaded: Option<&Loaded>,
) -> TokenStream {
    expand_export(arguments, &item, loaded).unwrap_or_else(|error| error.into_compile_error())
}

fn expand_export(
    arguments: TokenStream,
    item: &TokenStream,
    loaded: Option<&Loaded>,
) -> syn::Result<TokenStream> {
    let annotated: Annotated = syn::parse2(item.clone())?;
    let mut errors = Errors::default();
    let parsed = parse::export(arguments, &annotated, &mut errors);
    let Some(loaded) = loaded else {
        errors.span(Span::call_site(), messages::no_build_script());
        errors.finish()?;
        return Ok(TokenStream::new());
    };
    let Some(export) = parsed else {
        errors.finish()?;
        return Ok(TokenStream::new());
    };
    // What is broken is reported where it stands, not again where it is used.
    if mentions_broken(item, &export, loaded) {
        errors.finish()?;
        return Ok(TokenStream::new());
    }
    check::check_export(&export, &loaded.names, &mut errors);
    let entry = find_entry(&export, loaded, &mut errors);
    report_problems(&export, loaded, &mut errors);
    let broken = !errors.is_empty();
    errors.finish()?;
    let Some(entry) = entry.filter(|_| !broken) else { return Ok(TokenStream::new()) };

    let context = Context { loaded, entry, export: &export };
    let body = match &export.item {
        Item::Function(function) => function::expand(&context, function),
        Item::Record(record) => data::record(&context, record),
        Item::Enumeration(enumeration) => data::enumeration(&context, enumeration),
        Item::Opaque => data::opaque(&context),
        Item::Alias(of) => data::alias(&context, *of),
        Item::Callback(callback) => data::callback(&context, callback),
        Item::Constant(constant) => data::constant(&context, constant),
    };
    let conditions = export.conditions.iter().map(|condition| {
        let predicate: TokenStream = condition.parse().unwrap_or_default();
        quote!(#[cfg(#predicate)])
    });
    let private = private();
    // A parameter's type may be Rust's own behind a pointer; C doesn't look into it.
    Ok(quote! {
        #(#conditions)*
        #[allow(
            deprecated,
            improper_ctypes_definitions,
            unused_imports,
            clippy::all,
            clippy::pedantic
        )]
        const _: () = {
            use #private as __capi;
            #body
        };
    })
}

/// What an expansion knows beside the item.
pub(crate) struct Context<'a> {
    pub(crate) loaded: &'a Loaded,
    pub(crate) entry: &'a Entry,
    pub(crate) export: &'a Export,
}

impl Context<'_> {
    /// `geometry_ring_area`, for messages at run time.
    pub(crate) fn c_name(&self) -> String {
        names::item(&self.loaded.names.prefix, &self.export.name)
    }

    /// The hash of module and name under which the type is proved.
    pub(crate) fn type_id(&self, name: &str) -> u64 {
        let module = self.loaded.index.api.as_ref().map_or("", |api| &api.module);
        lower::hash::type_id(module, name)
    }

    /// The registry entry that puts `shim` into the slot.
    pub(crate) fn submit(&self, shim: &Ident) -> TokenStream {
        let runtime = runtime();
        let slot = self.entry.slot.unwrap_or_default();
        let hash = self.entry.hash;
        quote! {
            #runtime::inventory::submit! {
                #runtime::Entry::new(&crate::API, #slot, #hash, #shim as *const ())
            }
        }
    }
}

/// What the runtime's private module is called inside an expansion.
pub(crate) fn runtime() -> TokenStream {
    quote!(__capi)
}

/// `::capi_runtime::__private_0_1_0`.
fn private() -> TokenStream {
    let private = format_ident!("{}", names::PRIVATE);
    quote!(::capi_runtime::#private)
}

/// The index's entry of this export, or why there is none.
fn find_entry<'a>(
    export: &Export,
    loaded: &'a Loaded,
    errors: &mut Errors,
) -> Option<&'a Entry> {
    let key = analyze::key(export);
    let mut entries = loaded.index.entries.iter().filter(|entry| entry.key == key).peekable();
    let Some(first) = entries.peek().copied() else {
        errors.at(&export.ident, messages::unseen());
        return None;
    };
    if !errors.is_empty() {
        return None;
    }
    let slot = export.slot.map(|slot| slot.value);
    let Item::Function(_) = export.item else {
        return entries.find(|entry| entry.slot == slot).or(Some(first));
    };
    let (lowered, _) = lower_function(export, None, &loaded.names);
    let found = entries.find(|entry| entry.signature == lowered.signature && entry.slot == slot);
    if found.is_none() && !first.broken {
        let text = messages::seen_differently(&first.signature, &lowered.signature);
        errors.at(&export.ident, text);
    }
    found
}

/// Problems that only show beside other exports.
fn report_problems(export: &Export, loaded: &Loaded, errors: &mut Errors) {
    let key: Key = analyze::key(export);
    for problem in loaded.index.problems.iter().filter(|problem| problem.key == key) {
        let span = match problem.part {
            Part::Name => export.ident.span(),
            Part::Slot => export.slot.map_or(export.ident.span(), |slot| slot.span),
            Part::Since => export.since.map_or(export.ident.span(), |since| since.span),
        };
        errors.span(span, &problem.text);
    }
}

/// Whether the item's tokens name a type whose own export is refused.
fn mentions_broken(item: &TokenStream, export: &Export, loaded: &Loaded) -> bool {
    let key = analyze::key(export);
    let mut broken = loaded
        .index
        .entries
        .iter()
        .filter(|entry| entry.broken && entry.kind.is_none() && entry.key != key)
        .filter(|entry| entry.key.group == capi_model::index::Group::Type)
        .map(|entry| entry.key.name.as_str())
        .peekable();
    broken.peek().is_some() && {
        let names: Vec<&str> = broken.collect();
        mentions(item.clone(), &names)
    }
}

fn mentions(tokens: TokenStream, names: &[&str]) -> bool {
    tokens.into_iter().any(|token| match token {
        proc_macro2::TokenTree::Ident(ident) => names.iter().any(|name| ident == name),
        proc_macro2::TokenTree::Group(group) => {
            group.delimiter() != proc_macro2::Delimiter::Brace && mentions(group.stream(), names)
        }
        _ => false,
    })
}

/// What `capi::api!` becomes: `crate::API`, also where something is wrong, because others name it.
pub(crate) fn api(tokens: TokenStream, loaded: Option<&Loaded>) -> TokenStream {
    let mut errors = Errors::default();
    let parsed = errors.ok(parse::api::api(tokens));
    let span = parsed.as_ref().map_or_else(Span::call_site, |api| api.span);
    match loaded {
        None => errors.span(span, messages::no_build_script()),
        Some(loaded) => {
            let own = loaded.index.problems.iter().filter(|problem| problem.key == api_key());
            own.for_each(|problem| errors.span(span, &problem.text));
        }
    }
    let runtime = private();
    let (constants, callbacks) = if errors.is_empty() {
        let file = format!("/{TABLE_FILE}");
        let table = quote!(::core::include!(::core::concat!(::core::env!("OUT_DIR"), #file)));
        (table, loaded.map(data::callback_trait))
    } else {
        (quote!(#runtime::Constants::BROKEN), None)
    };
    let reported = errors.finish().err().map(syn::Error::into_compile_error);
    let docs = parsed.map(|api| api.docs).unwrap_or_default();
    let title = "The C API of this module; hand it to [`publish`](::capi_runtime::Api::publish).";
    let gap = (!docs.is_empty()).then(|| quote!(#[doc = ""]));
    quote! {
        #reported
        #(#[doc = #docs])*
        #gap
        #[doc = #title]
        pub static API: ::capi_runtime::Api = ::capi_runtime::Api::new(
            #constants,
            match ::core::ffi::CStr::from_bytes_with_nul(
                ::core::concat!(::core::env!("CARGO_PKG_VERSION"), "\0").as_bytes(),
            ) {
                ::core::result::Result::Ok(release) => release,
                ::core::result::Result::Err(_) => c"",
            },
        );
        #callbacks
    }
}
