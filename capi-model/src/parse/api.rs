//! `capi::api! { … }`.

use proc_macro2::TokenStream;
use syn::parse::{Parse, ParseStream};
use syn::{Attribute, Ident, LitInt, LitStr, Token};

use super::arguments::{nested, unknown, value};
use super::attribute::{self, is_c_name};
use crate::abi::Deprecated;
use crate::{ast, messages, names};

/// Reads the one API of a crate.
pub fn api(tokens: TokenStream) -> syn::Result<ast::Api> {
    let span = tokens.clone();
    let Arguments { docs, module, prefix, deprecated } = syn::parse2(tokens)?;
    let module =
        module.ok_or_else(|| syn::Error::new_spanned(span, messages::api_without_module()))?;
    let name = module.value();
    if !name.split('.').all(is_c_name) {
        return Err(syn::Error::new(module.span(), messages::bad_module(&name)));
    }
    if let Some(prefix) = prefix.as_ref().filter(|prefix| !is_c_name(&prefix.value())) {
        return Err(syn::Error::new(prefix.span(), messages::bad_name(&prefix.value())));
    }
    let prefix = match &prefix {
        Some(prefix) => prefix.value(),
        // `pkg._native` would make names that start with `_`, some of which C reserves.
        None => names::last_component(&name).trim_start_matches('_').to_owned(),
    };
    if prefix.is_empty() {
        return Err(syn::Error::new(module.span(), messages::bad_module(&name)));
    }
    Ok(ast::Api { module: name, prefix, docs, deprecated, span: module.span() })
}

struct Arguments {
    docs: Vec<String>,
    module: Option<LitStr>,
    prefix: Option<LitStr>,
    deprecated: Vec<(u16, Deprecated)>,
}

impl Parse for Arguments {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let docs = attribute::docs(&Attribute::parse_outer(input)?);
        let mut arguments = Self { docs, module: None, prefix: None, deprecated: Vec::new() };
        while !input.is_empty() {
            let name: Ident = input.parse()?;
            let repeated = match name.to_string().as_str() {
                "module" => arguments.module.replace(value(input)?).is_some(),
                "prefix" => arguments.prefix.replace(value(input)?).is_some(),
                "deprecated" => {
                    let (major, deprecated) = parse_deprecated(&name, input)?;
                    let is_known = arguments.deprecated.iter().any(|(it, _)| *it == major);
                    arguments.deprecated.push((major, deprecated));
                    is_known
                }
                other => {
                    let known = "`module`, `prefix` and `deprecated`";
                    let text = messages::unknown_argument(other, "`api!`", known);
                    return Err(syn::Error::new(name.span(), text));
                }
            };
            if repeated {
                let text = messages::repeated_argument(&name.to_string());
                return Err(syn::Error::new(name.span(), text));
            }
            if !input.is_empty() {
                input.parse::<Token![,]>()?;
            }
        }
        Ok(arguments)
    }
}

/// `(major = 1, note = "…")`.
fn parse_deprecated(word: &Ident, input: ParseStream<'_>) -> syn::Result<(u16, Deprecated)> {
    let (mut major, mut since, mut note) = (None::<LitInt>, None::<LitStr>, None::<LitStr>);
    nested(input, |input, name| {
        Ok(match name.to_string().as_str() {
            "major" => major.replace(value(input)?).is_some(),
            "since" => since.replace(value(input)?).is_some(),
            "note" => note.replace(value(input)?).is_some(),
            _ => {
                let known = "`major`, `since` and `note`";
                return Err(unknown(name, "`deprecated`", known));
            }
        })
    })?;
    let Some(major) = major else {
        return Err(syn::Error::new(word.span(), messages::deprecated_without_major()));
    };
    let text = |literal: Option<LitStr>| literal.map(|literal| literal.value());
    Ok((major.base10_parse()?, Deprecated { since: text(since), note: text(note) }))
}
