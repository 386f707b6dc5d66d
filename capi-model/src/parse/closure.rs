//! Closures as parameters: `&mut dyn FnMut(Point) -> ControlFlow<()>`, `Box<dyn FnOnce() + Send>`.

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use syn::{
    ParenthesizedGenericArguments, PathArguments, ReturnType, Type, TypeParamBound, TypeTraitObject,
};

use super::types::{is_unit, last, parse_pass, parse_value, peel, refuse};
use crate::abi::{Closure, ClosureKind, Ends};
use crate::ast::{Callback, CallbackParameter, Pass};
use crate::errors::Errors;
use crate::messages::{self, pretty};

/// The way in which a closure is passed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Holder {
    /// `&dyn`
    Shared,
    /// `&mut dyn`
    Exclusive,
    /// `Box<dyn>`
    Owned,
}

/// Reads the closure behind a reference or in a `Box`.
pub(super) fn parse_closure(
    holder: Holder,
    written: &Type,
    object: &TypeTraitObject,
    errors: &mut Errors,
) -> Option<Pass> {
    let Bounds { kind, sugar, send, sync, lifetime } = bounds(object)?;
    let takes = messages::closure_form(&pretty(&sugar.inputs), &pretty(&sugar.output));
    match (holder, kind) {
        (Holder::Shared, ClosureKind::Fn) | (Holder::Exclusive, ClosureKind::FnMut) => {}
        (Holder::Owned, _) if send && (sync || kind != ClosureKind::Fn) => {}
        (Holder::Owned, _) => {
            let text = messages::closure_bounds(&pretty(written), kind.rust());
            return refuse(written, text, errors);
        }
        _ => return refuse(written, messages::closure_holder(&pretty(written), &takes), errors),
    }
    if let Some(lifetime) = lifetime.filter(|it| holder != Holder::Owned || it.ident != "static") {
        return refuse(lifetime, messages::closure_lifetime(), errors);
    }
    let mut parameters = Vec::new();
    for input in &sugar.inputs {
        if let Some(lifetime) = named_lifetime(input.ty.to_token_stream()) {
            return refuse(&input.ty, messages::closure_takes_lifetime(&lifetime), errors);
        }
        let pass = parse_pass(&input.ty, errors)?;
        let crosses = matches!(
            pass,
            Pass::Value(_)
                | Pass::Reference { .. }
                | Pass::Slice { mutable: false, .. }
                | Pass::Text
                | Pass::Object { access: crate::ast::Access::Bound, .. }
        );
        if !crosses {
            let text = messages::closure_parameter(&pretty(&input.ty));
            return refuse(&input.ty, text, errors);
        }
        parameters.push(CallbackParameter { ident: None, pass, written: input.ty.clone() });
    }
    let (ends, result, output) = match &sugar.output {
        ReturnType::Type(_, ty) if !is_unit(ty) => {
            let (ends, result) = match ends(ty) {
                Some(ends) => (ends, None),
                None => (Ends::Value, Some(parse_result(ty, errors)?)),
            };
            (ends, result, Some((**ty).clone()))
        }
        _ => (Ends::Unit, None, None),
    };
    let closure = Closure { owned: holder == Holder::Owned, kind, send, sync, ends };
    let callback = Callback { is_unsafe: true, parameters, result, output, closure: Some(closure) };
    Some(Pass::Callback { callback, nullable: false })
}

fn parse_result(ty: &Type, errors: &mut Errors) -> Option<crate::ast::Value> {
    let name = if let Type::Path(path) = peel(ty) { last(path) } else { None };
    let is_held = name.as_ref().is_some_and(|(segment, inner)| {
        inner.is_some() || ["String", "CString"].iter().any(|it| segment.ident == it)
    });
    if is_held || !matches!(peel(ty), Type::Path(_) | Type::Ptr(_)) {
        return refuse(ty, messages::closure_result(&pretty(ty)), errors);
    }
    parse_value(ty, errors)
}

/// The meaning of a closure's result where it is a status; `None` where it isn't.
fn ends(ty: &Type) -> Option<Ends> {
    let Type::Path(path) = peel(ty) else { return None };
    let (segment, inner) = last(path)?;
    let is_flow = |ty: &Type| {
        matches!(peel(ty), Type::Path(path) if last(path).is_some_and(|(segment, inner)| {
            segment.ident == "ControlFlow" && inner.is_some_and(is_unit)
        }))
    };
    let raises = segment.ident == "PyResult"
        || segment.ident == "Result"
            && super::types::arguments(segment).get(1).is_some_and(|error| {
                matches!(peel(error), Type::Path(path)
                    if last(path).is_some_and(|(segment, _)| segment.ident == "PyErr"))
            });
    match inner {
        _ if is_flow(ty) => Some(Ends::Flow),
        Some(inner) if raises && is_unit(inner) => Some(Ends::Raises),
        Some(inner) if raises && is_flow(inner) => Some(Ends::RaisesFlow),
        _ => None,
    }
}

/// The traits behind `dyn`.
struct Bounds<'a> {
    kind: ClosureKind,
    sugar: &'a ParenthesizedGenericArguments,
    send: bool,
    sync: bool,
    lifetime: Option<&'a syn::Lifetime>,
}

/// Reads the traits behind `dyn`; `None` where they aren't those of a closure.
fn bounds(object: &TypeTraitObject) -> Option<Bounds<'_>> {
    let (mut found, mut send, mut sync, mut lifetime) = (None, false, false, None);
    for bound in &object.bounds {
        match bound {
            TypeParamBound::Trait(bound) => {
                let last = bound.path.segments.last()?;
                match (ClosureKind::from_rust(&last.ident.to_string()), &last.arguments) {
                    (Some(kind), PathArguments::Parenthesized(sugar)) => {
                        found = Some((kind, sugar));
                    }
                    _ if last.ident == "Send" => send = true,
                    _ if last.ident == "Sync" => sync = true,
                    _ => return None,
                }
            }
            TypeParamBound::Lifetime(it) if it.ident != "_" => lifetime = Some(it),
            TypeParamBound::Lifetime(_) => {}
            _ => return None,
        }
    }
    let (kind, sugar) = found?;
    Some(Bounds { kind, sugar, send, sync, lifetime })
}

/// The lifetime `'a`, where the type has one.
fn named_lifetime(tokens: TokenStream) -> Option<String> {
    let mut after_quote = false;
    for tree in tokens {
        match tree {
            TokenTree::Punct(punct) if punct.as_char() == '\'' => after_quote = true,
            TokenTree::Ident(ident) if after_quote => {
                after_quote = false;
                if ident != "_" {
                    return Some(format!("'{ident}"));
                }
            }
            TokenTree::Group(group) => {
                if let Some(found) = named_lifetime(group.stream()) {
                    return Some(found);
                }
            }
            _ => after_quote = false,
        }
    }
    None
}

/// Whether a trait object is a closure that can be read.
pub(super) fn is_closure(object: &TypeTraitObject) -> bool {
    bounds(object).is_some()
}
