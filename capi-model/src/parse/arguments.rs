//! The arguments of `#[capi::export(…)]`, and a reader for lists of arguments.

use proc_macro2::{Span, TokenStream, TokenTree};
use syn::parse::{Parse, ParseStream, Parser};
use syn::{Ident, LitInt, LitStr, Token, parenthesized};

use crate::abi::{Retired, Version};
use crate::ast::Spanned;
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
    pub also: Vec<Spanned<Seat>>,
    /// `retired(since = "…", note = "…")`
    pub retired: Option<(Span, Retired)>,
    /// `invalid_argument`
    pub invalid_argument: Option<Ident>,
}

/// The inside of `also(…)`.
#[derive(Default, Clone)]
pub struct Seat {
    /// `slot`
    pub slot: Option<Spanned<u32>>,
    /// `since`
    pub since: Option<Spanned<Version>>,
    /// `name`
    pub name: Option<LitStr>,
}

impl Arguments {
    /// Reads the arguments. A mistake in one doesn't hide the others.
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

    /// Reads the arguments, and leaves their mistakes for others to report.
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
                let mut seat = Seat::default();
                nested(input, |input, name| seat.read_one(input, name))?;
                self.also.push(Spanned { value: seat, span: name.span() });
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

impl Seat {
    fn read_one(&mut self, input: ParseStream<'_>, name: &Ident) -> syn::Result<bool> {
        Ok(match name.to_string().as_str() {
            "slot" => self.slot.replace(slot(input)?).is_some(),
            "since" => self.since.replace(since(input)?).is_some(),
            "name" => self.name.replace(value(input)?).is_some(),
            _ => return Err(unknown(name, "`also`", "`slot`, `since` and `name`")),
        })
    }
}

/// Reads `name …, name …`. A mistake in one doesn't hide the others. `read` returns whether the
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

/// Reads a list between parentheses.
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

/// Major and minor, where the text consists of nothing else.
pub(super) fn version_of(text: &str) -> Option<Version> {
    let number = |text: &str| {
        let plain = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        plain.then(|| text.parse::<u16>().ok()).flatten()
    };
    let (major, minor) = text.split_once('.')?;
    Some(Version { major: number(major)?, minor: number(minor)? })
}

/// The place of the arguments that an item of this kind doesn't take.
pub(super) fn seat_span(arguments: &Arguments) -> Option<Span> {
    let also = arguments.also.first().map(|also| also.span);
    arguments.slot.map(|slot| slot.span).or(arguments.since.map(|since| since.span)).or(also)
}
