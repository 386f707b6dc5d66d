//! One annotated item in, what stands beside it out: proofs, shim, registry entry, or every
//! mistake at the author's tokens.

mod types;
mod function;
mod data;

#[cfg(test)]
mod tests;

use capi_model::ast::{Export, Item};
use capi_model::errors::Errors;
use capi_model::index::{Entry, Problem, TABLE_FILE};
use capi_model::parse::{Annotated, method};
use capi_model::report::{self, Seen, SeenApi};
use capi_model::{facts, names, parse};
use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote};

use crate::load::Loaded;

/// An item under `#[capi::export]`, and what stands beside it.
pub(crate) fn export(
    arguments: TokenStream,
    item: TokenStream,
    loaded: Option<&Loaded>,
) -> TokenStream {
    let annotated = syn::parse2(item.clone());
    if let Ok(Annotated::Impl(block)) = &annotated {
        return self::block(&arguments, block, loaded);
    }
    // A function without a body is no item; without capi, rustc would say so.
    let item = (!matches!(annotated, Ok(Annotated::Function(.., false)))).then_some(item);
    let beside = beside(arguments, annotated, loaded);
    quote!(#item #beside)
}

/// An exported `impl` block, and what stands beside its functions.
fn block(arguments: &TokenStream, block: &syn::ItemImpl, loaded: Option<&Loaded>) -> TokenStream {
    let (read, reported) = read_block(arguments, block);
    let Some(read) = read.filter(|_| reported.is_none()) else {
        let rest = method::stripped(block);
        return quote!(#rest #reported);
    };
    let (rest, beside) = (&read.rest, beside_block(&read, loaded));
    quote!(#rest #beside)
}

fn read_block(
    arguments: &TokenStream,
    block: &syn::ItemImpl,
) -> (Option<method::Block>, Option<TokenStream>) {
    let mut errors = Errors::default();
    let read = method::block(arguments, block, &mut errors);
    (read, errors.finish().err().map(syn::Error::into_compile_error))
}

fn beside_block(read: &method::Block, loaded: Option<&Loaded>) -> TokenStream {
    let beside = read.functions.iter().map(|(arguments, function)| {
        let method = Annotated::Method(Box::new(function.clone()));
        expand_export(arguments.clone(), &method, loaded)
            .unwrap_or_else(syn::Error::into_compile_error)
    });
    quote!(#(#beside)*)
}

/// The code that `#[capi::export]` adds to an item.
pub(crate) fn beside(
    arguments: TokenStream,
    item: syn::Result<Annotated>,
    loaded: Option<&Loaded>,
) -> TokenStream {
    let annotated = match item {
        Ok(annotated) => annotated,
        Err(error) => return error.into_compile_error(),
    };
    if let Annotated::Impl(block) = &annotated {
        let (read, reported) = read_block(&arguments, block);
        let beside = read.map(|read| beside_block(&read, loaded));
        return quote!(#reported #beside);
    }
    expand_export(arguments, &annotated, loaded).unwrap_or_else(syn::Error::into_compile_error)
}

fn expand_export(
    arguments: TokenStream,
    annotated: &Annotated,
    loaded: Option<&Loaded>,
) -> syn::Result<TokenStream> {
    let Some(loaded) = loaded else {
        let mut errors = Errors::default();
        parse::export(arguments, annotated, &mut errors);
        errors.finish()?;
        // `api!` says that no build script has run; without one there is no `crate::API`.
        return Ok(quote!(
            const _: &::capi_runtime::Api = &crate::API;
        ));
    };
    let Seen { export, entries, is_broken, is_sound, errors } =
        report::see(arguments, annotated, loaded);
    let Some(export) = export else {
        errors.finish()?;
        return Ok(TokenStream::new());
    };
    // A type that is only wrong beside others is still what others name.
    let is_complete = is_sound && !matches!(export.item, Item::Function(_));
    let reported = match errors.finish() {
        Err(error) if is_complete => Some(error.into_compile_error()),
        result => result.map(|()| None)?,
    };
    // The next attribute proves the type.
    let is_doubled = reported.is_some() && annotated.attributes().iter().any(is_export);
    if entries.is_empty() || is_broken || is_doubled || loaded.index.api.is_none() {
        return Ok(reported.unwrap_or_default());
    }

    let has_body = match annotated {
        Annotated::Function(.., has_body) => *has_body,
        Annotated::Method(method) => method.has_body,
        _ => true,
    };
    let context = Context { loaded, entries, export: &export, has_body };
    let body = match &export.item {
        Item::Function(function) => function::expand(&context, function),
        Item::Record(record) => data::record(&context, record),
        Item::Enumeration(enumeration) => data::enumeration(&context, enumeration),
        Item::Opaque => data::opaque(&context),
        Item::Class { .. } => data::class(&context),
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
        #reported
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

/// Whether an attribute is probably another `#[capi::export]`.
fn is_export(attribute: &syn::Attribute) -> bool {
    attribute.path().segments.last().is_some_and(|last| last.ident == "export")
}

/// The facts that an expansion knows beside the item.
pub(crate) struct Context<'a> {
    pub(crate) loaded: &'a Loaded,
    /// One for each seat that the item has in a table.
    pub(crate) entries: Vec<&'a Entry>,
    pub(crate) export: &'a Export,
    /// Whether there is more than a signature left of a function.
    pub(crate) has_body: bool,
}

impl Context<'_> {
    /// `geometry_ring_area`, for messages at run time.
    pub(crate) fn c_name(&self) -> String {
        names::item(&self.loaded.names.prefix, &self.export.name)
    }

    /// The module that a consumer imports.
    pub(crate) fn module(&self) -> &str {
        self.loaded.index.api.as_ref().map_or("", |api| &api.module)
    }

    /// The hash of module and name under which the type is proved.
    pub(crate) fn type_id(&self, name: &str) -> u64 {
        facts::hash::type_id(self.module(), name)
    }

    /// The registry entries that put `shim` into its slots.
    pub(crate) fn submit(&self, shim: &Ident) -> TokenStream {
        self.entries(shim, &TokenStream::new())
    }

    /// The registry entries of a shim that needs `prepare` to be done before.
    pub(crate) fn submit_after(&self, shim: &Ident, prepare: &TokenStream) -> TokenStream {
        self.entries(shim, &quote!(.after(#prepare)))
    }

    fn entries(&self, shim: &Ident, after: &TokenStream) -> TokenStream {
        let runtime = runtime();
        // A consumer that asks before it calls a conditional function is told that it isn't there.
        if self.export.retired.is_some() && self.entries.iter().any(|entry| entry.conditional) {
            return TokenStream::new();
        }
        let entries = self.entries.iter().map(|entry| {
            let major = entry.major().unwrap_or_default();
            let (slot, hash) = (entry.slot.unwrap_or_default(), entry.hash);
            quote! {
                #runtime::inventory::submit! {
                    #runtime::Entry::new(&crate::API, #major, #slot, #hash, #shim as *const ())
                        #after
                }
            }
        });
        quote!(#(#entries)*)
    }
}

/// The name of the runtime's private module inside an expansion.
pub(crate) fn runtime() -> TokenStream {
    quote!(__capi)
}

/// `::capi_runtime::__private_0_1_0`.
fn private() -> TokenStream {
    let private = format_ident!("{}", names::PRIVATE);
    quote!(::capi_runtime::#private)
}

/// Expands `capi::api!` to `crate::API`, also where something is wrong, because other code names it.
pub(crate) fn api(tokens: TokenStream, loaded: Option<&Loaded>) -> TokenStream {
    let SeenApi { api, elsewhere, errors } =
        report::see_api(tokens, loaded.map(|loaded| &loaded.index));
    let span = api.as_ref().map_or_else(Span::call_site, |api| api.span);
    let elsewhere: TokenStream = elsewhere.iter().map(|problem| unless(problem, span)).collect();
    let first = loaded.and_then(|loaded| loaded.index.api.as_ref());
    let is_second = first.zip(api.as_ref()).is_some_and(|(first, api)| first.module != api.module);
    let runtime = private();
    let constants = if errors.is_empty() && elsewhere.is_empty() {
        let file = format!("/{TABLE_FILE}");
        quote!(::core::include!(::core::concat!(::core::env!("OUT_DIR"), #file)))
    } else {
        quote!(#runtime::Constants::BROKEN)
    };
    let callbacks = loaded.map(data::callback_trait);
    let reported = errors.finish().err().map(syn::Error::into_compile_error);
    if is_second {
        return quote!(#reported);
    }
    let docs = api.map(|api| api.docs).unwrap_or_default();
    let title = "The C API of this module; hand it to [`publish`](::capi_runtime::Api::publish).";
    let gap = (!docs.is_empty()).then(|| quote!(#[doc = ""]));
    quote! {
        #reported
        #elsewhere
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

/// A mistake that the macro sees itself where the item is compiled.
fn unless(problem: &Problem, span: Span) -> TokenStream {
    let predicate: TokenStream =
        problem.unless.as_deref().unwrap_or_default().parse().unwrap_or_default();
    let error = syn::Error::new(span, &problem.text).into_compile_error();
    quote!(#[cfg(not(#predicate))] #error)
}
