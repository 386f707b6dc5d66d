//! Lent results, and the parameters that they borrow from.

use std::collections::BTreeSet;

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use syn::{GenericArgument, PathArguments, Type};

use crate::ast::{Function, Parameter, Returned};

/// The parameters whose lifetime the result has; none where the result lives for ever.
///
/// By Rust's rule, that is the lifetime that the result names, or else the receiver's, or that of
/// the only parameter with one.
pub fn lenders(function: &Function) -> Vec<usize> {
    let Returned::Lent { lifetime, .. } = &function.returned else { return Vec::new() };
    let all = || function.parameters.iter().enumerate();
    let lends = |name: &str| {
        let has_it =
            |it: &Parameter| reference_lifetime(&it.written).is_some_and(|own| own == name);
        all().filter(|(_, it)| has_it(it)).map(|(at, _)| at).collect()
    };
    match lifetime {
        Some(lifetime) if lifetime.ident == "static" => Vec::new(),
        Some(lifetime) => lends(&lifetime.ident.to_string()),
        None if has_reference_receiver(function) => vec![0],
        None => {
            let found = all().map(|(at, it)| (at, lifetimes(&it.written, at)));
            let mut found = found.filter(|(_, lifetimes)| !lifetimes.is_empty());
            match (found.next(), found.next()) {
                (Some((at, lifetimes)), None) if lifetimes.len() == 1 => vec![at],
                _ => Vec::new(),
            }
        }
    }
}

fn has_reference_receiver(function: &Function) -> bool {
    let is_receiver = function.method.as_ref().is_some_and(|method| method.has_receiver);
    let first = function.parameters.first();
    is_receiver && first.is_some_and(|it| reference_lifetime(&it.written).is_some())
}

/// The lifetime of `&'a T`, which may be in an `Option`; empty where it is elided.
pub fn reference_lifetime(written: &Type) -> Option<String> {
    match written {
        Type::Paren(inner) => reference_lifetime(&inner.elem),
        Type::Group(inner) => reference_lifetime(&inner.elem),
        Type::Reference(reference) => {
            let named = reference.lifetime.as_ref().filter(|it| it.ident != "_");
            Some(named.map(|it| it.ident.to_string()).unwrap_or_default())
        }
        Type::Path(path) => {
            let last = path.path.segments.last().filter(|last| last.ident == "Option")?;
            let PathArguments::AngleBracketed(given) = &last.arguments else { return None };
            given.args.iter().find_map(|argument| match argument {
                GenericArgument::Type(inner) => reference_lifetime(inner),
                _ => None,
            })
        }
        _ => None,
    }
}

/// All lifetimes of a parameter's type: by name, or by place where they have none. The lifetimes
/// within the type of a function pointer or a closure belong to that type alone, and are left out.
fn lifetimes(written: &Type, at: usize) -> BTreeSet<String> {
    let mut found = Vec::new();
    collect(written.to_token_stream(), at, &mut found);
    found.into_iter().collect()
}

fn collect(tokens: TokenStream, at: usize, found: &mut Vec<String>) {
    let mut tokens = tokens.into_iter().peekable();
    let mut is_call = false;
    while let Some(tree) = tokens.next() {
        let is_tick =
            |tree: &TokenTree| matches!(tree, TokenTree::Punct(it) if it.as_char() == '\'');
        let elided = |found: &mut Vec<String>| found.push(format!("{at}:{}", found.len()));
        match tree {
            TokenTree::Punct(it) if it.as_char() == '\'' => match tokens.next() {
                Some(TokenTree::Ident(name)) if name != "_" => found.push(name.to_string()),
                _ => elided(found),
            },
            TokenTree::Punct(it) if it.as_char() == '&' && !tokens.peek().is_some_and(is_tick) => {
                elided(found);
            }
            TokenTree::Ident(it) => {
                is_call = ["fn", "Fn", "FnMut", "FnOnce"].iter().any(|name| it == name);
                // The lifetime of a Python object may be left out.
                let is_python =
                    ["Python", "Bound", "PyRef", "PyRefMut"].iter().any(|name| it == name);
                let mut rest = tokens.clone().skip(1);
                let opens =
                    matches!(tokens.peek(), Some(TokenTree::Punct(it)) if it.as_char() == '<');
                if is_python && !(opens && rest.next().is_some_and(|it| is_tick(&it))) {
                    elided(found);
                }
            }
            TokenTree::Group(group) if !is_call => collect(group.stream(), at, found),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ast::Item;
    use crate::errors::Errors;
    use crate::parse::{self, Annotated};

    #[track_caller]
    fn check(signature: &str, expected: &[usize]) {
        let mut errors = Errors::default();
        let item = syn::parse_str::<Annotated>(&format!("pub {signature} {{}}")).unwrap();
        let arguments = "slot = 0, since = \"1.0\"".parse().unwrap();
        let export = parse::export(arguments, &item, &mut errors).unwrap();
        errors.finish().unwrap();
        let Item::Function(function) = &export.item else { unreachable!() };
        assert_eq!(lenders(function), expected, "{signature}");
    }

    #[test]
    fn lifetimes_tell_who_lends() {
        check("fn f(p: &P) -> &f64", &[0]);
        check("fn f(n: usize, p: Option<&P>) -> Option<&[f64]>", &[1]);
        check("fn f<'a>(p: &'a P, text: &str) -> &'a f64", &[0]);
        check("fn f<'a>(p: &'a P, n: &'a f64) -> &f64", &[]);
        check("fn f<'a>(p: &'a P, n: &'a f64) -> &'a f64", &[0, 1]);
        check("fn f<'a>(s: &'a Bound<'a, S>) -> PyResult<&str>", &[0]);
        check("fn f<'a, 'b>(p: &'a P, n: &'b f64, m: &'a str) -> &'a f64", &[0, 2]);
        check("fn f(p: &P) -> &'static str", &[]);
        check("fn f(p: &P, text: &str) -> &f64", &[]);
        check("fn f() -> &f64", &[]);
        check("fn f(p: &P, visit: extern \"C\" fn(&f64)) -> &f64", &[0]);
        check("fn f(p: &P, visit: &dyn Fn(&f64)) -> &f64", &[]);
        check("fn f(py: Python<'_>, p: &P) -> PyResult<&f64>", &[]);
        check("fn f<'py>(py: Python<'py>) -> PyResult<&'py str>", &[]);
        check("fn f<'a>(s: &'a Bound<'_, S>) -> PyResult<&'a str>", &[0]);
        check("fn f(s: &Bound<'_, S>) -> PyResult<&str>", &[]);
        check("fn f(s: &Bound<S>) -> PyResult<&str>", &[]);
        check("fn f(s: PyRef<'_, S>) -> PyResult<&str>", &[0]);
    }
}
