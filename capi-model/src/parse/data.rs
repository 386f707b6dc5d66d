//! Structs, enums, aliases and constants.

use proc_macro2::{Span, TokenTree};
use quote::ToTokens;
use syn::{
    Attribute, Fields, Generics, Ident, ItemConst, ItemEnum, ItemStruct, ItemType, Visibility,
};

use super::arguments::{Arguments, seat_span};
use super::attribute::{self, refuse_conditions, reprs, unraw};
use super::types::{parse_callback, parse_field, peel, refuse};
use super::{conditional, literal};
use crate::abi::Scalar;
use crate::ast::{Constant, Enumeration, Export, Field, Item, Record, Variant};
use crate::errors::Errors;
use crate::messages::{self, pretty};
use crate::names;

pub(super) fn parse_struct(
    arguments: &Arguments,
    item: &ItemStruct,
    errors: &mut Errors,
) -> Option<Export> {
    refuse_generics(&item.generics, errors)?;
    let reprs = reprs(&item.attrs, errors);
    let is_record = reprs.iter().any(|(word, _)| word == "C");
    let seat = seat_span(arguments);
    if let Some(class) = parse_class(&item.attrs) {
        return place_class(arguments, &item.ident, &item.attrs, class, errors);
    }
    let parsed = match (is_record, seat) {
        (false, None) => return refuse(&item.ident, messages::struct_without_form(), errors),
        (false, Some(_)) => Item::Opaque,
        (true, Some(span)) => {
            errors.span(span, messages::record_with_slot());
            return None;
        }
        (true, None) => {
            refuse_other_reprs(&reprs, "C", errors);
            Item::Record(parse_record(item, errors)?)
        }
    };
    Some(attribute::head(arguments, &item.ident, &item.attrs, parsed, errors))
}

/// Reads `#[pyclass(frozen)]`. One under a `cfg_attr` is refused elsewhere, but still counts.
fn parse_class(attributes: &[Attribute]) -> Option<Item> {
    let added = conditional::added(attributes);
    let pyclass = attributes.iter().chain(&added).find(|it| super::is_last(it, "pyclass"))?;
    let words = pyclass.meta.require_list().map(|list| list.tokens.clone()).unwrap_or_default();
    let is_word = |tree: TokenTree| matches!(tree, TokenTree::Ident(it) if it == "frozen");
    Some(Item::Class { frozen: words.into_iter().any(is_word) })
}

/// Checks that a class has a slot, for its type object.
fn place_class(
    arguments: &Arguments,
    ident: &Ident,
    attributes: &[Attribute],
    class: Item,
    errors: &mut Errors,
) -> Option<Export> {
    if seat_span(arguments).is_none() {
        return refuse(ident, messages::class_without_slot(), errors);
    }
    Some(attribute::head(arguments, ident, attributes, class, errors))
}

fn parse_record(item: &ItemStruct, errors: &mut Errors) -> Option<Record> {
    let named = match &item.fields {
        Fields::Named(named) if !named.named.is_empty() => &named.named,
        Fields::Unnamed(fields) => return refuse(fields, messages::record_fields(), errors),
        Fields::Named(_) | Fields::Unit => {
            return refuse(&item.ident, messages::empty_record(), errors);
        }
    };
    let mut fields = Vec::new();
    let mut complete = true;
    for field in named {
        let Some(ident) = &field.ident else { continue };
        refuse_conditions(&field.attrs, "field", errors);
        if !matches!(field.vis, Visibility::Public(_)) {
            errors.at(ident, messages::private_field(&ident.to_string()));
        }
        match parse_field(&field.ty, errors) {
            None => complete = false,
            Some(ty) => fields.push(Field {
                ident: ident.clone(),
                docs: attribute::docs(&field.attrs),
                ty,
                written: field.ty.clone(),
            }),
        }
    }
    complete.then_some(Record { fields })
}

pub(super) fn parse_enum(
    arguments: &Arguments,
    item: &ItemEnum,
    errors: &mut Errors,
) -> Option<Export> {
    refuse_generics(&item.generics, errors)?;
    if let Some(class) = parse_class(&item.attrs) {
        return place_class(arguments, &item.ident, &item.attrs, class, errors);
    }
    let reprs = reprs(&item.attrs, errors);
    let repr = reprs.iter().find_map(|(word, _)| {
        let scalar = Scalar::from_rust(word)?;
        (Scalar::I8..=Scalar::U64).contains(&scalar).then_some(scalar)
    });
    let parsed = match (repr, seat_span(arguments)) {
        (None, Some(_)) if reprs.is_empty() => Item::Opaque,
        (None, _) => return refuse(&item.ident, messages::enum_without_form(), errors),
        (Some(_), Some(span)) => {
            errors.span(span, messages::enumeration_with_slot());
            return None;
        }
        (Some(repr), None) => {
            refuse_other_reprs(&reprs, repr.rust(), errors);
            Item::Enumeration(parse_enumeration(item, repr, arguments, errors)?)
        }
    };
    Some(attribute::head(arguments, &item.ident, &item.attrs, parsed, errors))
}

fn parse_enumeration(
    item: &ItemEnum,
    repr: Scalar,
    arguments: &Arguments,
    errors: &mut Errors,
) -> Option<Enumeration> {
    if item.variants.is_empty() {
        return refuse(&item.ident, messages::empty_enumeration(), errors);
    }
    let (least, most) = repr.range()?;
    let mut next = 0;
    let mut variants = Vec::new();
    let mut complete = true;
    for variant in &item.variants {
        refuse_conditions(&variant.attrs, "variant", errors);
        if !matches!(variant.fields, Fields::Unit) {
            let name = variant.ident.to_string();
            errors.at(&variant.fields, messages::variant_with_fields(&name));
            complete = false;
        }
        let value = match &variant.discriminant {
            None => Some(next),
            Some((_, expr)) => literal::integer(expr),
        };
        let Some(value) = value.filter(|value| (least..=most).contains(value)) else {
            match &variant.discriminant {
                Some((_, expr)) => errors.at(expr, messages::discriminant(repr.rust())),
                None => errors.at(&variant.ident, messages::discriminant(repr.rust())),
            }
            return None;
        };
        next = value + 1;
        let docs = attribute::docs(&variant.attrs);
        variants.push(Variant { ident: variant.ident.clone(), docs, value });
    }
    let is_variant = |named: &&Ident| variants.iter().any(|variant| variant.ident == **named);
    if let Some(named) = arguments.invalid_argument.as_ref().filter(|named| !is_variant(named)) {
        errors.at(named, messages::unknown_variant(&named.to_string()));
    }
    let invalid_argument = arguments.invalid_argument.clone();
    let added = conditional::added(&item.attrs);
    let open = item.attrs.iter().chain(&added).any(|it| it.path().is_ident("non_exhaustive"));
    complete.then_some(Enumeration { repr, variants, invalid_argument, open })
}

pub(super) fn parse_alias(
    arguments: &Arguments,
    item: &ItemType,
    errors: &mut Errors,
) -> Option<Export> {
    refuse_generics(&item.generics, errors)?;
    refuse_place(arguments, "a type alias", errors);
    let parsed = match peel(&item.ty) {
        syn::Type::FnPtr(pointer) => Item::Callback(parse_callback(pointer, errors)?),
        ty => match scalar(ty) {
            Some(scalar) => Item::Alias(scalar),
            None => return refuse(ty, messages::alias_of(&pretty(ty)), errors),
        },
    };
    Some(attribute::head(arguments, &item.ident, &item.attrs, parsed, errors))
}

pub(super) fn parse_constant(
    arguments: &Arguments,
    item: &ItemConst,
    errors: &mut Errors,
) -> Option<Export> {
    refuse_place(arguments, "a constant", errors);
    let Some(ty) = scalar(&item.ty) else {
        return refuse(&item.ty, messages::constant_type(&pretty(&item.ty)), errors);
    };
    let Some(value) = literal::constant(ty, &item.expr) else {
        return refuse(&item.expr, messages::constant_value(ty.rust()), errors);
    };
    let parsed = Item::Constant(Constant { ty, value });
    Some(attribute::head(arguments, &item.ident, &item.attrs, parsed, errors))
}

/// The scalar that a type is; `None` for any other type.
fn scalar(ty: &syn::Type) -> Option<Scalar> {
    match peel(ty) {
        syn::Type::Path(path) if path.qself.is_none() => {
            let last = path.path.segments.last()?;
            Scalar::from_rust(&last.ident.to_string()).filter(|_| last.arguments.is_none())
        }
        _ => None,
    }
}

fn refuse_place(arguments: &Arguments, what: &str, errors: &mut Errors) {
    if let Some(span) = seat_span(arguments) {
        errors.span(span, messages::no_place(what));
    }
}

fn refuse_generics(generics: &Generics, errors: &mut Errors) -> Option<()> {
    if generics.params.is_empty() && generics.where_clause.is_none() {
        return Some(());
    }
    refuse(generics.params.to_token_stream(), messages::generic_type(), errors)
}

fn refuse_other_reprs(reprs: &[(String, Span)], known: &str, errors: &mut Errors) {
    for (word, span) in reprs.iter().filter(|(word, _)| word != known) {
        errors.span(*span, messages::extra_repr(word, known));
    }
}

/// The names in C of fields or parameters that stand beside each other.
pub fn c_names<'a>(idents: impl Iterator<Item = &'a syn::Ident>) -> Vec<String> {
    let mut taken = names::Taken::new(&names::words::C);
    idents.map(|ident| taken.take(&unraw(ident))).collect()
}
