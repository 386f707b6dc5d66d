//! The arguments of `#[capi::export(…)]`, and the attributes of Rust's own that cross to C.

use proc_macro2::{Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::parse::{ParseStream, Parser};
use syn::spanned::Spanned as _;
use syn::{Attribute, Expr, ExprLit, Ident, Lit, LitInt, LitStr, Meta, Token};

use crate::abi::{Deprecated, Version};
use crate::ast::{Export, Item, Spanned};
use crate::errors::Errors;
use crate::messages;

/// `slot = 3, since = "1.1", name = "…", invalid_argument = …`.
#[derive(Default, Clone)]
pub struct Arguments {
    /// `slot`
    pub slot: Option<Spanned<u32>>,
    /// `since`
    pub since: Option<Spanned<Version>>,
    /// `name`
    pub name: Option<LitStr>,
    /// `invalid_argument`
    pub invalid_argument: Option<Ident>,
}

impl Arguments {
    /// What the tokens say. What is wrong with one argument doesn't hide the others.
    pub fn read(tokens: TokenStream, errors: &mut Errors) -> Self {
        let mut arguments = Self::default();
        let read = |input: ParseStream<'_>| {
            while !input.is_empty() {
                errors.ok(arguments.read_one(input));
                while !input.is_empty() && !input.peek(Token![,]) {
                    input.parse::<TokenTree>()?;
                }
                input.parse::<Option<Token![,]>>()?;
            }
            Ok(())
        };
        let result = read.parse2(tokens);
        errors.ok(result);
        arguments
    }

    /// The same where somebody else reports what is wrong.
    pub fn guess(tokens: TokenStream) -> Self {
        let mut errors = Errors::default();
        let arguments = Self::read(tokens, &mut errors);
        let _ = errors.finish();
        arguments
    }

    fn read_one(&mut self, input: ParseStream<'_>) -> syn::Result<()> {
        let name: Ident = input.parse()?;
        let known = ["slot", "since", "name", "invalid_argument"];
        if !known.iter().any(|known| name == known) {
            let known = "`slot`, `since`, `name` and `invalid_argument`";
            let text = messages::unknown_argument(&name.to_string(), "`export`", known);
            return Err(syn::Error::new(name.span(), text));
        }
        input.parse::<Token![=]>()?;
        let repeated = match name.to_string().as_str() {
            "slot" => {
                let literal: LitInt = input.parse()?;
                let value = Spanned { value: literal.base10_parse()?, span: literal.span() };
                self.slot.replace(value).is_some()
            }
            "since" => {
                let literal: LitStr = input.parse()?;
                let value = Spanned { value: parse_version(&literal)?, span: literal.span() };
                self.since.replace(value).is_some()
            }
            "name" => self.name.replace(input.parse()?).is_some(),
            _ => self.invalid_argument.replace(input.parse()?).is_some(),
        };
        if repeated {
            let text = messages::repeated_argument(&name.to_string());
            return Err(syn::Error::new(name.span(), text));
        }
        if !input.is_empty() && !input.peek(Token![,]) {
            return Err(input.error("expected `,`"));
        }
        Ok(())
    }
}

/// `"1.1"`.
fn parse_version(literal: &LitStr) -> syn::Result<Version> {
    let text = literal.value();
    let number = |text: &str| {
        let plain = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        plain.then(|| text.parse::<u16>().ok()).flatten()
    };
    let version = text
        .split_once('.')
        .and_then(|(major, minor)| Some(Version { major: number(major)?, minor: number(minor)? }))
        .ok_or_else(|| syn::Error::new(literal.span(), messages::version_text(&text)))?;
    if version.major > 255 || version.minor > 255 {
        return Err(syn::Error::new(literal.span(), messages::version_too_large(&text)));
    }
    Ok(version)
}

/// What all exports have in common.
pub(super) fn head(
    arguments: &Arguments,
    ident: &Ident,
    attributes: &[Attribute],
    item: Item,
    errors: &mut Errors,
) -> Export {
    let unraw = unraw(ident);
    let name = match &arguments.name {
        None => {
            if !unraw.is_ascii() {
                let renamable = matches!(item, Item::Function(_) | Item::Constant(_));
                errors.at(ident, messages::not_ascii(&unraw, renamable));
            }
            unraw
        }
        Some(literal) => {
            let name = literal.value();
            if !is_c_name(&name) {
                errors.at(literal, messages::bad_name(&name));
            }
            if !matches!(item, Item::Function(_) | Item::Constant(_)) {
                errors.at(literal, messages::renamed_type());
            }
            name
        }
    };
    let misplaced = !matches!(item, Item::Enumeration(_));
    if let Some(variant) = arguments.invalid_argument.as_ref().filter(|_| misplaced) {
        errors.at(variant, messages::misplaced_invalid_argument());
    }
    Export {
        ident: ident.clone(),
        name,
        slot: arguments.slot,
        since: arguments.since,
        docs: docs(attributes),
        deprecated: deprecated(attributes),
        conditions: conditions(attributes),
        item,
    }
}

/// The identifier without `r#`.
pub fn unraw(ident: &Ident) -> String {
    let text = ident.to_string();
    text.strip_prefix("r#").map(str::to_owned).unwrap_or(text)
}

/// ASCII letters, digits and `_`, not first a digit.
pub fn is_c_name(name: &str) -> bool {
    !name.is_empty()
        && !name.starts_with(|letter: char| letter.is_ascii_digit())
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}

/// Where the arguments stand that an item of this kind doesn't take.
pub(super) fn place_span(arguments: &Arguments) -> Option<Span> {
    arguments.slot.map(|slot| slot.span).or(arguments.since.map(|since| since.span))
}

/// Lines of documentation, without the indentation that all of them share.
pub fn docs(attributes: &[Attribute]) -> Vec<String> {
    let mut lines = Vec::new();
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("doc")) {
        let Meta::NameValue(pair) = &attribute.meta else { continue };
        let Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) = &pair.value else { continue };
        let text = text.value().replace('\r', "");
        // A block comment's lines come as one attribute, with the border of stars.
        lines.extend(if text.contains('\n') {
            text.lines()
                .map(|line| line.trim_start().trim_start_matches('*').trim_end().to_owned())
                .collect()
        } else {
            vec![text.trim_end().to_owned()]
        });
    }
    let indent = lines
        .iter()
        .filter(|line| !line.is_empty())
        .map(|line| line.len() - line.trim_start_matches(' ').len())
        .min()
        .unwrap_or(0);
    for line in &mut lines {
        line.drain(..indent.min(line.len()));
    }
    while lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    lines.drain(..lines.iter().take_while(|line| line.is_empty()).count());
    lines
}

/// `#[deprecated]`, in each of its three forms.
fn deprecated(attributes: &[Attribute]) -> Option<Deprecated> {
    let attribute = attributes.iter().find(|it| it.path().is_ident("deprecated"))?;
    let mut found = Deprecated { since: None, note: None };
    let text = |value: &Expr| match value {
        Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => Some(text.value()),
        _ => None,
    };
    match &attribute.meta {
        Meta::Path(_) => {}
        Meta::NameValue(pair) => found.note = text(&pair.value),
        // What is wrong with it is rustc's to say.
        Meta::List(list) => {
            let _ = list.parse_nested_meta(|meta| {
                let value: Expr = meta.value()?.parse()?;
                if meta.path.is_ident("since") {
                    found.since = text(&value);
                } else if meta.path.is_ident("note") {
                    found.note = text(&value);
                }
                Ok(())
            });
        }
    }
    Some(found)
}

/// The predicates of all `#[cfg(…)]`.
pub fn conditions(attributes: &[Attribute]) -> Vec<String> {
    attributes
        .iter()
        .filter(|attribute| attribute.path().is_ident("cfg"))
        .filter_map(|attribute| attribute.meta.require_list().ok())
        .map(|list| messages::pretty(&list.tokens))
        .collect()
}

/// Reports a part of a type that depends on `#[cfg]`.
pub(super) fn refuse_conditions(attributes: &[Attribute], what: &str, errors: &mut Errors) {
    if let Some(attribute) = attributes.iter().find(|attribute| attribute.path().is_ident("cfg")) {
        errors.at(attribute, messages::conditional_part(what));
    }
}

/// The words of all `#[repr(…)]`, each with its tokens.
pub(super) fn reprs(attributes: &[Attribute], errors: &mut Errors) -> Vec<(String, Span)> {
    let mut words = Vec::new();
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("repr")) {
        let result = attribute.parse_nested_meta(|meta| {
            let text = meta.path.to_token_stream().to_string();
            words.push((text, meta.path.span()));
            if meta.input.peek(syn::token::Paren) {
                let _: proc_macro2::Group = meta.input.parse()?;
            }
            Ok(())
        });
        errors.ok(result);
    }
    words
}
