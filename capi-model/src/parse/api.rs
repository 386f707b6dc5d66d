//! `capi::api! { … }`.

use proc_macro2::TokenStream;
use syn::parse::{Parse, ParseStream};
use syn::{Attribute, Ident, LitStr, Token};

use super::attribute::{self, is_c_name};
use crate::{ast, messages, names};

/// The one API of a crate.
pub fn api(tokens: TokenStream) -> syn::Result<ast::Api> {
    let span = tokens.clone();
    let Arguments { docs, module, prefix } = syn::parse2(tokens)?;
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
        // `pkg._native` would make names that start with `_`, which C reserves in part.
        None => names::last_component(&name).trim_start_matches('_').to_owned(),
    };
    if prefix.is_empty() {
        return Err(syn::Error::new(module.span(), messages::bad_module(&name)));
    }
    Ok(ast::Api { module: name, prefix, docs, span: module.span() })
}

struct Arguments {
    docs: Vec<String>,
    module: Option<LitStr>,
    prefix: Option<LitStr>,
}

impl Parse for Arguments {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let attributes = Attribute::parse_outer(input)?;
        let mut arguments = Self { docs: attribute::docs(&attributes), module: None, prefix: None };
        while !input.is_empty() {
            let name: Ident = input.parse()?;
            let place = match name.to_string().as_str() {
                "module" => &mut arguments.module,
                "prefix" => &mut arguments.prefix,
                other => {
                    let text = messages::unknown_argument(other, "`api!`", "`module` and `prefix`");
                    return Err(syn::Error::new(name.span(), text));
                }
            };
            input.parse::<Token![=]>()?;
            if place.replace(input.parse()?).is_some() {
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
