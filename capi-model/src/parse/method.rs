//! Functions in an exported `impl` block: `Self` is the type's name there, and `self` a parameter.

use proc_macro2::{Group, Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::punctuated::Punctuated;
use syn::{
    Attribute, FnArg, ImplItem, ItemImpl, Path, Receiver, ReceiverKind, Signature, Token, Type,
    TypePath,
};

use super::arguments::Arguments;
use super::attribute::unraw;
use super::function::parse_function;
use super::types::{peel, refuse};
use super::{Annotated, is_last};
use crate::ast::{Export, Item, Method, Parameter, Pass};
use crate::errors::Errors;
use crate::messages::{self, pretty};

/// A function in an exported `impl` block.
#[derive(Clone)]
pub struct Associated {
    /// The type whose block it is.
    pub owner: Path,
    /// The function's attributes, without `#[export]` itself, and the block's `#[cfg]`s.
    pub attributes: Vec<Attribute>,
    /// Its signature, as written.
    pub signature: Signature,
    /// Whether it has a body: a retired function needs none.
    pub has_body: bool,
}

/// An exported `impl` block, as far as it is understood.
pub struct Block {
    /// The block as Rust compiles it: without `#[export]`, and without functions that have no body.
    pub rest: ItemImpl,
    /// Each function under `#[export]`, with the attribute's arguments.
    pub functions: Vec<(TokenStream, Associated)>,
}

/// Reads an exported block. Every attribute `export` in it is ours, however it is imported.
pub fn block(arguments: &TokenStream, block: &ItemImpl, errors: &mut Errors) -> Option<Block> {
    if !arguments.is_empty() {
        errors.at(arguments, messages::block_arguments());
    }
    if let Some((path, _)) = &block.trait_ {
        return refuse(path, messages::trait_block(), errors);
    }
    let owner = match peel(&block.self_ty) {
        Type::Path(TypePath { qself: None, path, .. })
            if path.segments.iter().all(|it| it.arguments.is_none()) =>
        {
            path.clone()
        }
        other => return refuse(other, messages::generic_block(&pretty(other)), errors),
    };
    if !block.generics.params.is_empty() || block.generics.where_clause.is_some() {
        return refuse(&block.generics.params, messages::generic_block(&pretty(&owner)), errors);
    }
    let mut read = Block { rest: block.clone(), functions: Vec::new() };
    read.rest.items.clear();
    let is_cfg = |attribute: &&Attribute| attribute.path().is_ident("cfg");
    let conditions: Vec<Attribute> = block.attrs.iter().filter(is_cfg).cloned().collect();
    for item in &block.items {
        read.item(&owner, &conditions, item, errors);
    }
    if read.functions.is_empty() && errors.is_empty() {
        errors.at(block.impl_token, messages::empty_block());
    }
    Some(read)
}

/// The block without our attributes inside, so that one mistake is reported once.
pub fn stripped(block: &ItemImpl) -> ItemImpl {
    let mut block = block.clone();
    for item in &mut block.items {
        let attributes = match item {
            ImplItem::Fn(item) => &mut item.attrs,
            ImplItem::Const(item) => &mut item.attrs,
            ImplItem::Type(item) => &mut item.attrs,
            _ => continue,
        };
        attributes.retain(|attribute| !is_last(attribute, "export"));
    }
    block
}

impl Block {
    fn item(
        &mut self,
        owner: &Path,
        conditions: &[Attribute],
        item: &ImplItem,
        errors: &mut Errors,
    ) {
        let other = match item {
            ImplItem::Const(item) => Some((&item.attrs, &item.ident, "a constant")),
            ImplItem::Type(item) => Some((&item.attrs, &item.ident, "a type")),
            _ => None,
        };
        if let Some((attributes, ident, what)) = other {
            if attributes.iter().any(|attribute| is_last(attribute, "export")) {
                errors.at(ident, messages::no_function_in_block(what));
            }
        }
        let (attributes, signature, has_body) = match item {
            ImplItem::Fn(function) => (function.attrs.clone(), function.sig.clone(), true),
            ImplItem::Verbatim(tokens) => match syn::parse2(tokens.clone()) {
                Ok(Annotated::Function(attributes, signature, false)) => {
                    (attributes, *signature, false)
                }
                _ => return self.rest.items.push(item.clone()),
            },
            _ => return self.rest.items.push(item.clone()),
        };
        let (ours, others): (Vec<Attribute>, Vec<Attribute>) =
            attributes.into_iter().partition(|attribute| is_last(attribute, "export"));
        if ours.is_empty() {
            return self.rest.items.push(item.clone());
        }
        for attribute in &ours {
            let arguments = attribute.meta.require_list().map(|list| list.tokens.clone());
            let associated = Associated {
                owner: owner.clone(),
                attributes: conditions.iter().chain(&others).cloned().collect(),
                signature: signature.clone(),
                has_body,
            };
            self.functions.push((arguments.unwrap_or_default(), associated));
        }
        if let ImplItem::Fn(function) = item {
            let function = syn::ImplItemFn { attrs: others, ..function.clone() };
            self.rest.items.push(ImplItem::Fn(function));
        }
    }
}

pub(super) fn parse_method(
    arguments: &Arguments,
    method: &Associated,
    errors: &mut Errors,
) -> Option<Export> {
    let Associated { owner, attributes, signature, .. } = method;
    let mut signature = without_self(signature, owner);
    let first = signature.inputs.first().cloned();
    let is_written = matches!(first, Some(FnArg::Receiver(_)));
    if let Some(FnArg::Receiver(receiver)) = first {
        let parameter = plain_receiver(&receiver, owner, errors)?;
        signature.inputs = replace_first(&signature.inputs, parameter);
    }
    let mut export = parse_function(arguments, attributes, &signature, errors)?;
    let Item::Function(function) = &mut export.item else { return None };
    let has_receiver =
        is_written || function.parameters.first().is_some_and(|it| is_slf(it, owner));
    if has_receiver {
        if let Some(receiver) = function.parameters.first_mut() {
            receiver.ident = Ident::new("self", receiver.ident.span());
        }
    }
    function.method = Some(Method { owner: owner.clone(), has_receiver });
    if arguments.name.is_none() {
        let name = owner.segments.last().map(|segment| unraw(&segment.ident)).unwrap_or_default();
        export.name = format!("{name}_{}", export.name);
    }
    Some(export)
}

/// Whether it is a receiver to `#[pymethods]`, but not to Rust: `slf: &Bound<'_, Series>`.
fn is_slf(parameter: &Parameter, owner: &Path) -> bool {
    let class = match &parameter.pass {
        Pass::Object { object, nullable: false, .. } => object.path.segments.last(),
        _ => None,
    };
    let class = class.map(|segment| &segment.ident);
    parameter.ident == "slf" && class == owner.segments.last().map(|segment| &segment.ident)
}

/// Makes `&self` a parameter: `__capi_self: &Polygon`.
fn plain_receiver(receiver: &Receiver, owner: &Path, errors: &mut Errors) -> Option<FnArg> {
    let span = receiver.self_token.span;
    let owner = respanned(owner.to_token_stream(), span);
    let ty = match &receiver.kind {
        ReceiverKind::Value => owner,
        ReceiverKind::Reference(_, lifetime, None) => quote!(&#lifetime #owner),
        ReceiverKind::Reference(_, lifetime, Some(_)) => quote!(&#lifetime mut #owner),
        ReceiverKind::Typed(_, ty) => match peel(ty) {
            Type::Reference(reference) if matches!(peel(&reference.elem), Type::Path(_)) => {
                ty.to_token_stream()
            }
            Type::Path(path) if path.path.get_ident().is_some() => ty.to_token_stream(),
            _ => return refuse(receiver, messages::receiver(&pretty(ty)), errors),
        },
        _ => return refuse(receiver, messages::receiver(&pretty(receiver)), errors),
    };
    let name = Ident::new("__capi_self", span);
    syn::parse2(quote!(#name: #ty)).ok()
}

fn replace_first(
    inputs: &Punctuated<FnArg, Token![,]>,
    first: FnArg,
) -> Punctuated<FnArg, Token![,]> {
    std::iter::once(first).chain(inputs.iter().skip(1).cloned()).collect()
}

/// The signature, with the type's name in place of `Self`.
fn without_self(signature: &Signature, owner: &Path) -> Signature {
    let tokens = substituted(signature.to_token_stream(), &owner.to_token_stream());
    syn::parse2(tokens).unwrap_or_else(|_| signature.clone())
}

fn substituted(tokens: TokenStream, owner: &TokenStream) -> TokenStream {
    let one = |tree: TokenTree| match tree {
        TokenTree::Ident(ident) if ident == "Self" => respanned(owner.clone(), ident.span()),
        TokenTree::Group(group) => {
            let mut inner = Group::new(group.delimiter(), substituted(group.stream(), owner));
            inner.set_span(group.span());
            TokenTree::Group(inner).into()
        }
        tree => tree.into(),
    };
    tokens.into_iter().map(one).collect()
}

fn respanned(tokens: TokenStream, span: Span) -> TokenStream {
    let one = |mut tree: TokenTree| {
        tree.set_span(span);
        tree
    };
    tokens.into_iter().map(one).collect()
}
