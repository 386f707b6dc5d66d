//! The common part of all exports: a name, their seats, and the attributes of Rust's own that cross
//! to C.

use proc_macro2::Span;
use quote::ToTokens;
use syn::spanned::Spanned as _;
use syn::{Attribute, Expr, ExprLit, Ident, Lit, Meta};

use super::arguments::{Arguments, Seat, version_of};
use crate::abi::{Deprecated, Scalar};
use crate::ast::{Also, Export, Item, Spanned};
use crate::errors::Errors;
use crate::messages;

/// Checks that a function isn't retired before it was added. Otherwise, `retired`'s `since` may be
/// any text.
fn check_retired(arguments: &Arguments, errors: &mut Errors) {
    let (Some((span, retired)), Some(since)) = (&arguments.retired, arguments.since) else {
        return;
    };
    if version_of(&retired.since).is_some_and(|release| release <= since.value) {
        errors.span(*span, messages::retired_too_early(&retired.since, since.value));
    }
}

/// Reads the common part of an export.
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
    let also = arguments.also.iter().map(|seat| check_also(arguments, seat, renamable, errors));
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

/// Reads a seat in another table. It must be complete, and the item must have no other seat in that
/// table.
fn check_also(
    arguments: &Arguments,
    Spanned { value: seat, span }: &Spanned<Seat>,
    renamable: bool,
    errors: &mut Errors,
) -> Also {
    if seat.slot.is_none() || seat.since.is_none() {
        errors.span(*span, messages::incomplete_also());
    }
    let seats = arguments.also.iter().map(|also| also.value.since);
    let majors = seats.chain([arguments.since]).flatten().map(|since| since.value.major);
    let major = seat.since.map(|since| since.value.major);
    if majors.filter(|it| Some(*it) == major).count() > 1 {
        errors.span(*span, messages::also_in_the_same(major.unwrap_or_default()));
    }
    let name = seat.name.as_ref().map(|literal| {
        let name = literal.value();
        if !is_c_name(&name) {
            errors.at(literal, messages::bad_name(&name));
        }
        if !renamable {
            errors.at(literal, messages::renamed_type());
        }
        name
    });
    Also { slot: seat.slot, since: seat.since, name }
}

/// The identifier without `r#`.
pub fn unraw(ident: &Ident) -> String {
    let text = ident.to_string();
    text.strip_prefix("r#").map(str::to_owned).unwrap_or(text)
}

/// Whether it consists of ASCII letters, digits and `_`, and doesn't start with a digit.
pub fn is_c_name(name: &str) -> bool {
    !name.is_empty()
        && !name.starts_with(|letter: char| letter.is_ascii_digit())
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}

/// Lines of documentation, without the indentation that all of them share.
pub fn docs(attributes: &[Attribute]) -> Vec<String> {
    let mut lines = Vec::new();
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("doc")) {
        let Meta::NameValue(pair) = &attribute.meta else { continue };
        let Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) = &pair.value else { continue };
        let text = text.value().replace('\r', "");
        // A block comment is one attribute, with its border of stars.
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

/// Reads `#[deprecated]`, in each of its three forms.
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
        // Its mistakes are left for rustc to report.
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
    // A `repr` under a `cfg_attr` is refused, but still counts, so that it causes no other message.
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

/// Whether this word of a `repr` decides how the type crosses.
fn is_form(word: &str) -> bool {
    word == "C" || Scalar::from_rust(word).is_some()
}
