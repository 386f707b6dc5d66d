//! From tokens to [`ast`]. Rules about one node are checked here.
//!
//! Each item is read alone, and no names are known but those of the language, of `core::ffi` and of
//! `PyO3`.

pub mod api;
pub mod arguments;
pub mod attribute;
pub mod conditional;
pub mod data;
pub mod function;
pub mod method;
pub mod object;
pub mod closure;
pub mod types;
pub mod literal;

use proc_macro2::TokenStream;
use quote::ToTokens as _;
use syn::parse::{Parse, ParseStream};
use syn::{Attribute, Ident, Signature, Token, Visibility};

use crate::errors::Errors;
use crate::{ast, messages};
use arguments::Arguments;
use method::Associated;

/// Whether an attribute's path ends with this word.
fn is_last(attribute: &Attribute, word: &str) -> bool {
    attribute.path().segments.last().is_some_and(|last| last.ident == word)
}

/// An item with `#[capi::export]`. A function's body isn't read.
#[derive(Clone)]
pub enum Annotated {
    /// `fn`, and whether it has a body: a retired function needs none.
    Function(Vec<Attribute>, Box<Signature>, bool),
    /// `struct`
    Struct(Box<syn::ItemStruct>),
    /// `enum`
    Enum(Box<syn::ItemEnum>),
    /// `type`
    Type(Box<syn::ItemType>),
    /// `const`
    Const(Box<syn::ItemConst>),
    /// `impl`
    Impl(Box<syn::ItemImpl>),
    /// A function in an exported `impl` block.
    Method(Box<Associated>),
    /// A function in another `impl` block, which only a parser of the whole file can tell.
    Stray(Box<Signature>),
    /// Any other item, with a word for its kind.
    Other(TokenStream, &'static str),
}

const MODULE: &str = "a module";
const STATIC: &str = "a static";
const TRAIT: &str = "a trait";
const IMPORT: &str = "an import";
const UNION: &str = "a union";

impl Parse for Annotated {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let ahead = input.fork();
        let attributes = Attribute::parse_outer(&ahead)?;
        let _: Visibility = ahead.parse()?;
        if ahead.peek(Token![struct]) {
            return input.parse().map(|item| Self::Struct(Box::new(item)));
        }
        if ahead.peek(Token![enum]) {
            return input.parse().map(|item| Self::Enum(Box::new(item)));
        }
        if ahead.peek(Token![type]) {
            return input.parse().map(|item| Self::Type(Box::new(item)));
        }
        if ahead.peek(Token![const]) && (ahead.peek2(Ident) || ahead.peek2(Token![_])) {
            return input.parse().map(|item| Self::Const(Box::new(item)));
        }
        if ahead.peek(Token![impl]) || (ahead.peek(Token![unsafe]) && ahead.peek2(Token![impl])) {
            return input.parse().map(|item| Self::Impl(Box::new(item)));
        }
        for (found, what) in [
            (ahead.peek(Token![mod]), MODULE),
            (ahead.peek(Token![static]), STATIC),
            (ahead.peek(Token![trait]), TRAIT),
            (ahead.peek(Token![use]), IMPORT),
            (ahead.peek(Token![union]) && ahead.peek2(Ident), UNION),
        ] {
            if found {
                return Ok(Self::Other(input.parse()?, what));
            }
        }
        let signature: Signature = ahead.parse()?;
        let has_body = !ahead.peek(Token![;]);
        // No part of the body crosses to C, so it isn't read.
        let _: TokenStream = input.parse()?;
        Ok(Self::Function(attributes, Box::new(signature), has_body))
    }
}

impl Annotated {
    /// Its identifier, where it has one.
    pub fn ident(&self) -> Option<&Ident> {
        match self {
            Self::Function(_, signature, _) | Self::Stray(signature) => Some(&signature.ident),
            Self::Method(method) => Some(&method.signature.ident),
            Self::Const(item) => Some(&item.ident),
            Self::Struct(item) => Some(&item.ident),
            Self::Enum(item) => Some(&item.ident),
            Self::Type(item) => Some(&item.ident),
            Self::Impl(_) | Self::Other(..) => None,
        }
    }

    /// The attributes on it; none on an item that can't be exported.
    pub fn attributes(&self) -> &[Attribute] {
        match self {
            Self::Function(attributes, ..) => attributes,
            Self::Struct(item) => &item.attrs,
            Self::Enum(item) => &item.attrs,
            Self::Type(item) => &item.attrs,
            Self::Const(item) => &item.attrs,
            Self::Method(method) => &method.attributes,
            Self::Impl(_) | Self::Stray(_) | Self::Other(..) => &[],
        }
    }

    /// Takes an item from a parsed file; `None` where it can't stand under the attribute.
    pub fn from_item(item: &syn::Item) -> Option<Self> {
        Some(match item {
            syn::Item::Fn(item) => {
                Self::Function(item.attrs.clone(), Box::new(item.sig.clone()), true)
            }
            // `syn` has no item for a function without a body.
            syn::Item::Verbatim(tokens) => match syn::parse2(tokens.clone()) {
                Ok(function @ Self::Function(.., false)) => function,
                _ => return None,
            },
            syn::Item::Struct(item) => Self::Struct(Box::new(item.clone())),
            syn::Item::Enum(item) => Self::Enum(Box::new(item.clone())),
            syn::Item::Type(item) => Self::Type(Box::new(item.clone())),
            syn::Item::Const(item) => Self::Const(Box::new(item.clone())),
            syn::Item::Impl(item) => {
                Self::Impl(Box::new(syn::ItemImpl { attrs: Vec::new(), ..item.clone() }))
            }
            syn::Item::Mod(_) => Self::Other(bare(item), MODULE),
            syn::Item::Static(_) => Self::Other(bare(item), STATIC),
            syn::Item::Trait(_) => Self::Other(bare(item), TRAIT),
            syn::Item::Use(_) => Self::Other(bare(item), IMPORT),
            syn::Item::Union(_) => Self::Other(bare(item), UNION),
            _ => return None,
        })
    }
}

/// An item's tokens as the attribute sees them: without the attribute itself.
fn bare(item: &syn::Item) -> TokenStream {
    let mut item = item.clone();
    match &mut item {
        syn::Item::Mod(item) => item.attrs.clear(),
        syn::Item::Static(item) => item.attrs.clear(),
        syn::Item::Trait(item) => item.attrs.clear(),
        syn::Item::Use(item) => item.attrs.clear(),
        syn::Item::Union(item) => item.attrs.clear(),
        _ => {}
    }
    item.to_token_stream()
}

/// Reads one export, and reports every mistake that shows in its own tokens. `None` where it can't
/// be understood; then a mistake was reported, or `analyze` will report one.
pub fn export(
    arguments: TokenStream,
    item: &Annotated,
    errors: &mut Errors,
) -> Option<ast::Export> {
    if let Annotated::Impl(block) = item {
        // Its functions are exports of their own.
        method::block(&arguments, block, errors);
        return None;
    }
    let arguments = Arguments::read(arguments, errors);
    match item {
        Annotated::Method(method) => {
            if !method.has_body && arguments.retired.is_none() {
                errors.at(&method.signature, messages::no_body());
            }
            method::parse_method(&arguments, method, errors)
        }
        Annotated::Function(attributes, signature, has_body) => {
            if !has_body && arguments.retired.is_none() {
                errors.at(signature, messages::no_body());
            }
            function::parse_function(&arguments, attributes, signature, errors)
        }
        Annotated::Struct(item) => data::parse_struct(&arguments, item, errors),
        Annotated::Enum(item) => data::parse_enum(&arguments, item, errors),
        Annotated::Type(item) => data::parse_alias(&arguments, item, errors),
        Annotated::Const(item) => data::parse_constant(&arguments, item, errors),
        Annotated::Impl(_) | Annotated::Stray(_) => None,
        Annotated::Other(tokens, what) => {
            errors.at(tokens, messages::not_exportable(what));
            None
        }
    }
}
