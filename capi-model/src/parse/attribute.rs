//! The arguments of `#[capi::export(…)]`, and the attributes of Rust's own that cross to C.

use proc_macro2::{Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::parse::{Parse, ParseStream, Parser};
use syn::spanned::Spanned as _;
use syn::{Attribute, Expr, ExprLit, Ident, Lit, LitInt, LitStr, Meta, Token, parenthesized};

use crate::abi::{Deprecated, Retired, Scalar, Version};
use crate::ast::{Also, Export, Item, Spanned};
use crate::errors::Errors;
use crate::messages;

/// `slot = 3, since = "1.1", name = "…", also(…), retired(…), invalid_argument = …`.
#[derive(Default, Clone)]
pub struct Arguments {
    /// `slot`
    pub slot: Option<Spanned<u32>>,
    /// `since`
    pub since: Option<Spanned<Version>>,
    /// `name`
    pub name: Option<LitStr>,
    /// `also(slot = …, since = "…")`, each with the span of the word.
    pub also: Vec<Spanned<Place>>,
    /// `retired(since = "…", note = "…")`
    pub retired: Option<(Span, Retired)>,
    /// `invalid_argument`
    pub invalid_argument: Option<Ident>,
}

/// The inside of `also(…)`.
#[derive(Default, Clone)]
pub struct Place {
    /// `slot`
    pub slot: Option<Spanned<u32>>,
    /// `since`
    pub since: Option<Spanned<Version>>,
    /// `name`
    pub name: Option<LitStr>,
}

impl Arguments {
    /// What the tokens say. What is wrong with one argument doesn't hide the others.
    pub fn read(tokens: TokenStream, errors: &mut Errors) -> Self {
        let mut arguments = Self::default();
        let read = |input: ParseStream<'_>| {
            read_list(input, errors, |input, name| arguments.read_one(input, name));
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

    fn read_one(&mut self, input: ParseStream<'_>, name: &Ident) -> syn::Result<bool> {
        Ok(match name.to_string().as_str() {
            "slot" => self.slot.replace(slot(input)?).is_some(),
            "since" => self.since.replace(since(input)?).is_some(),
            "name" => self.name.replace(value(input)?).is_some(),
            "invalid_argument" => self.invalid_argument.replace(value(input)?).is_some(),
            "also" => {
                let mut place = Place::default();
                nested(input, |input, name| place.read_one(input, name))?;
                self.also.push(Spanned { value: place, span: name.span() });
                false
            }
            "retired" => {
                let (mut since, mut note) = (None::<LitStr>, None::<LitStr>);
                nested(input, |input, name| {
                    Ok(match name.to_string().as_str() {
                        "since" => since.replace(value(input)?).is_some(),
                        "note" => note.replace(value(input)?).is_some(),
                        _ => return Err(unknown(name, "`retired`", "`since` and `note`")),
                    })
                })?;
                let note = note.map(|note| note.value());
                let retired =
                    Retired { since: since.as_ref().map_or_else(String::new, LitStr::value), note };
                let repeated = self.retired.replace((name.span(), retired)).is_some();
                if since.is_none() {
                    return Err(syn::Error::new(name.span(), messages::retired_without_since()));
                }
                repeated
            }
            _ => {
                let known = "`slot`, `since`, `name`, `also`, `retired` and `invalid_argument`";
                return Err(unknown(name, "`export`", known));
            }
        })
    }
}

impl Place {
    fn read_one(&mut self, input: ParseStream<'_>, name: &Ident) -> syn::Result<bool> {
        Ok(match name.to_string().as_str() {
            "slot" => self.slot.replace(slot(input)?).is_some(),
            "since" => self.since.replace(since(input)?).is_some(),
            "name" => self.name.replace(value(input)?).is_some(),
            _ => return Err(unknown(name, "`also`", "`slot`, `since` and `name`")),
        })
    }
}

/// Reads `name …, name …`; what is wrong with one doesn't hide the others. `read` says whether the
/// name was there before.
fn read_list(
    input: ParseStream<'_>,
    errors: &mut Errors,
    mut read: impl FnMut(ParseStream<'_>, &Ident) -> syn::Result<bool>,
) {
    while !input.is_empty() {
        let mut one = |input: ParseStream<'_>| {
            let name: Ident = input.parse()?;
            if read(input, &name)? {
                let text = messages::repeated_argument(&name.to_string());
                return Err(syn::Error::new(name.span(), text));
            }
            if !input.is_empty() && !input.peek(Token![,]) {
                return Err(input.error("expected `,`"));
            }
            Ok(())
        };
        errors.ok(one(input));
        while !input.is_empty() && !input.peek(Token![,]) {
            if input.parse::<TokenTree>().is_err() {
                break;
            }
        }
        let _ = input.parse::<Option<Token![,]>>();
    }
}

/// The same between parentheses.
pub(super) fn nested(
    input: ParseStream<'_>,
    read: impl FnMut(ParseStream<'_>, &Ident) -> syn::Result<bool>,
) -> syn::Result<()> {
    let content;
    parenthesized!(content in input);
    let mut errors = Errors::default();
    read_list(&content, &mut errors, read);
    errors.finish()
}

pub(super) fn unknown(name: &Ident, what: &str, known: &str) -> syn::Error {
    syn::Error::new(name.span(), messages::unknown_argument(&name.to_string(), what, known))
}

/// `= …`.
pub(super) fn value<T: Parse>(input: ParseStream<'_>) -> syn::Result<T> {
    input.parse::<Token![=]>()?;
    input.parse()
}

fn slot(input: ParseStream<'_>) -> syn::Result<Spanned<u32>> {
    let literal: LitInt = value(input)?;
    let unfit = |_| syn::Error::new(literal.span(), messages::slot_number(&literal.to_string()));
    // Importers refuse a longer table.
    let slot: u16 = literal.base10_parse().map_err(unfit)?;
    Ok(Spanned { value: slot.into(), span: literal.span() })
}

fn since(input: ParseStream<'_>) -> syn::Result<Spanned<Version>> {
    let literal: LitStr = value(input)?;
    Ok(Spanned { value: parse_version(&literal)?, span: literal.span() })
}

/// `"1.1"`.
fn parse_version(literal: &LitStr) -> syn::Result<Version> {
    let text = literal.value();
    let version = version_of(&text)
        .ok_or_else(|| syn::Error::new(literal.span(), messages::version_text(&text)))?;
    if version.major > 255 || version.minor > 255 {
        return Err(syn::Error::new(literal.span(), messages::version_too_large(&text)));
    }
    Ok(version)
}

/// Major and minor, where the text is nothing else.
fn version_of(text: &str) -> Option<Version> {
    let number = |text: &str| {
        let plain = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        plain.then(|| text.parse::<u16>().ok()).flatten()
    };
    let (major, minor) = text.split_once('.')?;
    Some(Version { major: number(major)?, minor: number(minor)? })
}

/// The release that retires a function is any text, but none that is older than the function.
fn check_retired(arguments: &Arguments, errors: &mut Errors) {
    let (Some((span, retired)), Some(since)) = (&arguments.retired, arguments.since) else {
        return;
    };
    if version_of(&retired.since).is_some_and(|release| release <= since.value) {
        errors.span(*span, messages::retired_too_early(&retired.since, since.value));
    }
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
    let is_function = matches!(item, Item::Function(_));
    let renamable = matches!(item, Item::Function(_) | Item::Constant(_));
    let name = match &arguments.name {
        None => {
            if !unraw.is_ascii() {
                errors.at(ident, messages::not_ascii(&unraw, renamable));
            }
            unraw
        }
        Some(literal) => {
            let name = literal.value();
            if !is_c_name(&name) {
                errors.at(literal, messages::bad_name(&name));
            }
            if !renamable {
                errors.at(literal, messages::renamed_type());
            }
            name
        }
    };
    let misplaced = !matches!(item, Item::Enumeration(_));
    if let Some(variant) = arguments.invalid_argument.as_ref().filter(|_| misplaced) {
        errors.at(variant, messages::misplaced_invalid_argument());
    }
    if let Some((span, _)) = arguments.retired.as_ref().filter(|_| !is_function) {
        errors.span(*span, messages::misplaced_retired());
    }
    check_retired(arguments, errors);
    let also = arguments.also.iter().map(|place| check_also(arguments, place, renamable, errors));
    Export {
        ident: ident.clone(),
        name,
        slot: arguments.slot,
        since: arguments.since,
        also: also.collect(),
        docs: docs(attributes),
        deprecated: deprecated(attributes),
        retired: arguments.retired.as_ref().map(|(_, retired)| retired.clone()),
        conditions: conditions(attributes),
        item,
    }
}

/// A place in another table: with all that a place has, and not in a table where the item has one.
fn check_also(
    arguments: &Arguments,
    Spanned { value: place, span }: &Spanned<Place>,
    renamable: bool,
    errors: &mut Errors,
) -> Also {
    if place.slot.is_none() || place.since.is_none() {
        errors.span(*span, messages::incomplete_also());
    }
    let places = arguments.also.iter().map(|also| also.value.since);
    let majors = places.chain([arguments.since]).flatten().map(|since| since.value.major);
    let major = place.since.map(|since| since.value.major);
    if majors.filter(|it| Some(*it) == major).count() > 1 {
        errors.span(*span, messages::also_in_the_same(major.unwrap_or_default()));
    }
    let name = place.name.as_ref().map(|literal| {
        let name = literal.value();
        if !is_c_name(&name) {
            errors.at(literal, messages::bad_name(&name));
        }
        if !renamable {
            errors.at(literal, messages::renamed_type());
        }
        name
    });
    Also { slot: place.slot, since: place.since, name }
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
    let also = arguments.also.first().map(|also| also.span);
    arguments.slot.map(|slot| slot.span).or(arguments.since.map(|since| since.span)).or(also)
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
    // Under a `cfg_attr` it is refused; but until then, the item is what it is meant to be.
    for attribute in super::conditional::added(attributes) {
        let _ = attribute.parse_nested_meta(|meta| {
            let text = meta.path.to_token_stream().to_string();
            if attribute.path().is_ident("repr") && words.is_empty() && is_form(&text) {
                words.push((text, meta.path.span()));
            }
            Ok(())
        });
    }
    words
}

/// Whether this `repr` says how the type crosses.
fn is_form(word: &str) -> bool {
    word == "C" || Scalar::from_rust(word).is_some()
}
