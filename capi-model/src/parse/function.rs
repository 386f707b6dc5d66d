//! Functions: the signature, one node at a time.

use syn::{
    Attribute, FnArg, GenericParam, Lifetime, Pat, ReturnType, Safety, Signature, Type, TypePath,
    TypeReference,
};

use super::arguments::Arguments;
use super::attribute;
use super::closure::is_closure;
use super::object::{is_handle, is_native, parse_given};
use super::types::{
    arguments, check_abi, is_unit, last, parse_boxed, parse_pass, parse_value, peel, refuse,
};
use crate::ast::{Behaviour, Export, Function, Item, Loan, Parameter, Pass, Returned, Value};
use crate::errors::Errors;
use crate::messages::{self, pretty};

pub(super) fn parse_function(
    arguments: &Arguments,
    attributes: &[Attribute],
    signature: &Signature,
    errors: &mut Errors,
) -> Option<Export> {
    let function = parse_signature(signature, errors)?;
    Some(attribute::head(arguments, &signature.ident, attributes, Item::Function(function), errors))
}

fn parse_signature(signature: &Signature, errors: &mut Errors) -> Option<Function> {
    let mut complete = true;
    if let Some(token) = &signature.asyncness {
        errors.at(token, messages::is_async());
        complete = false;
    }
    if let Some(token) = &signature.variadic {
        errors.at(token, messages::variadic());
        complete = false;
    }
    if let Some(abi) = &signature.abi {
        check_abi(abi, errors);
    }
    complete &= check_generics(signature, errors).is_some();

    let mut parameters: Vec<Parameter> = Vec::new();
    for input in &signature.inputs {
        match parse_parameter(input, errors) {
            Some(parameter) => {
                let second = matches!(parameter.pass, Pass::Gil)
                    && parameters.iter().any(|earlier| matches!(earlier.pass, Pass::Gil));
                if second {
                    errors.at(&parameter.written, messages::second_gil());
                }
                parameters.push(parameter);
            }
            None => complete = false,
        }
    }

    let output = match &signature.output {
        ReturnType::Type(_, ty) if !is_unit(ty) => Some((**ty).clone()),
        _ => None,
    };
    let ending = match &output {
        None => Some((Behaviour::Returns, Returned::Unit)),
        Some(ty) => parse_output(ty, errors),
    };
    let (behaviour, returned) = ending?;
    complete.then_some(Function {
        method: None,
        lifetimes: lifetimes(signature),
        is_unsafe: matches!(signature.safety, Safety::Unsafe(_)),
        abi: signature.abi.clone(),
        parameters,
        behaviour,
        returned,
        output,
    })
}

fn lifetimes(signature: &Signature) -> Vec<Lifetime> {
    let lifetimes = signature.generics.params.iter().filter_map(|parameter| match parameter {
        GenericParam::Lifetime(parameter) => Some(parameter.lifetime.clone()),
        _ => None,
    });
    lifetimes.collect()
}

/// Checks that a function has no generics but named lifetimes. Those are fine, for the proof holds
/// for any lifetime.
fn check_generics(signature: &Signature, errors: &mut Errors) -> Option<()> {
    for parameter in &signature.generics.params {
        match parameter {
            GenericParam::Lifetime(parameter) if parameter.bounds.is_empty() => {}
            GenericParam::Lifetime(parameter) => {
                return refuse(parameter, messages::lifetime_bounds(), errors);
            }
            other => return refuse(other, messages::generic(), errors),
        }
    }
    if let Some(bounds) = &signature.generics.where_clause {
        return refuse(bounds, messages::lifetime_bounds(), errors);
    }
    Some(())
}

fn parse_parameter(input: &FnArg, errors: &mut Errors) -> Option<Parameter> {
    let FnArg::Typed(typed) = input else { return refuse(input, messages::stray(), errors) };
    attribute::refuse_conditions(&typed.attrs, "parameter", errors);
    let Pat::Ident(pattern) = &*typed.pat else {
        return refuse(&typed.pat, messages::pattern(), errors);
    };
    if pattern.subpat.is_some() {
        return refuse(pattern, messages::pattern(), errors);
    }
    let pass = parse_pass(&typed.ty, errors)?;
    Some(Parameter { ident: pattern.ident.clone(), pass, written: (*typed.ty).clone() })
}

/// Reads a result that isn't `()`.
fn parse_output(ty: &Type, errors: &mut Errors) -> Option<(Behaviour, Returned)> {
    let Type::Path(path) = peel(ty) else {
        return Some((Behaviour::Returns, parse_returned(ty, errors)?));
    };
    let Some((segment, _)) = last(path) else { return refuse(ty, messages::no_form(""), errors) };
    let types = arguments(segment);
    match (segment.ident.to_string().as_str(), types.as_slice()) {
        ("Option", [inner]) => Some((Behaviour::Optional, parse_some(inner, errors)?)),
        ("PyResult", [inner]) => parse_raising(inner, errors),
        ("Result", [inner, error]) => {
            let Type::Path(error) = peel(error) else {
                let text = messages::status_not_enumeration(&pretty(error));
                return refuse(error, text, errors);
            };
            if last(error).is_some_and(|(segment, _)| segment.ident == "PyErr") {
                return parse_raising(inner, errors);
            }
            let returned = parse_unit_or_returned(inner, errors)?;
            Some((Behaviour::Status(error.path.clone()), returned))
        }
        _ => Some((Behaviour::Returns, parse_returned(ty, errors)?)),
    }
}

/// Reads the inside of `PyResult<…>`.
fn parse_raising(inner: &Type, errors: &mut Errors) -> Option<(Behaviour, Returned)> {
    let parts = if let Type::Path(path) = peel(inner) { last(path) } else { None };
    match parts {
        Some((segment, Some(some))) if segment.ident == "Option" => {
            Some((Behaviour::RaisesOptional, parse_some(some, errors)?))
        }
        _ => Some((Behaviour::Raises, parse_unit_or_returned(inner, errors)?)),
    }
}

/// Reads the inside of a result's `Option<…>`.
fn parse_some(inner: &Type, errors: &mut Errors) -> Option<Returned> {
    let is_optional = matches!(peel(inner), Type::Path(path)
        if last(path).is_some_and(|(segment, _)| segment.ident == "Option"));
    if matches!(peel(inner), Type::Ptr(_)) || is_unit(inner) || is_optional {
        return refuse(inner, messages::nested(&format!("Option<{}>", pretty(inner))), errors);
    }
    parse_returned(inner, errors)
}

fn parse_unit_or_returned(ty: &Type, errors: &mut Errors) -> Option<Returned> {
    if is_unit(ty) { Some(Returned::Unit) } else { parse_returned(ty, errors) }
}

/// Reads the value that a function gives on success.
fn parse_returned(ty: &Type, errors: &mut Errors) -> Option<Returned> {
    match peel(ty) {
        Type::Reference(reference) => parse_lent(reference, errors),
        Type::Path(path) => {
            let Some((segment, argument)) = last(path) else {
                return refuse(ty, messages::no_form(&pretty(ty)), errors);
            };
            match (segment.ident.to_string().as_str(), argument) {
                ("Box", Some(inner)) => parse_box(ty, inner, errors),
                (name, _) if is_handle(name) => parse_given(ty, segment, errors),
                ("Vec", Some(inner)) => {
                    let of = parse_element(ty, inner, errors)?;
                    Some(Returned::Buffer { of, boxed: false })
                }
                ("String", None) => Some(Returned::Text { boxed: false }),
                ("CString", None) => refuse(ty, messages::cstring_returned(&pretty(ty)), errors),
                _ => parse_value(ty, errors).map(Returned::Value),
            }
        }
        _ => parse_value(ty, errors).map(Returned::Value),
    }
}

/// Reads `Box<P>`, `Box<[T]>` or `Box<str>`.
fn parse_box(written: &Type, inner: &Type, errors: &mut Errors) -> Option<Returned> {
    match peel(inner) {
        Type::Slice(slice) => {
            let of = parse_element(written, &slice.elem, errors)?;
            Some(Returned::Buffer { of, boxed: true })
        }
        Type::Path(path) if path.path.is_ident("str") => Some(Returned::Text { boxed: true }),
        Type::Path(path) if last(path).is_some_and(|(segment, _)| segment.ident == "CStr") => {
            refuse(written, messages::cstring_returned(&pretty(written)), errors)
        }
        Type::TraitObject(object) if is_closure(object) => {
            refuse(written, messages::closure_returned(&pretty(written)), errors)
        }
        _ => parse_boxed(inner, errors).map(Returned::Owned),
    }
}

/// Reads the element of a buffer that the caller will own. Freeing the buffer runs no code for its
/// elements.
fn parse_element(written: &Type, of: &Type, errors: &mut Errors) -> Option<Value> {
    let refused = |path: &TypePath| {
        let (segment, argument) = last(path)?;
        let name = segment.ident.to_string();
        if is_handle(&name) || is_native(&name) {
            return Some(messages::objects_returned(&pretty(written)));
        }
        let is_text = ["String", "CString", "CStr", "str"].contains(&name.as_str());
        (argument.is_some() || is_text).then(|| messages::element_returned(&pretty(written)))
    };
    let refused = match peel(of) {
        Type::Path(path) => refused(path),
        Type::Reference(_) | Type::Slice(_) => Some(messages::element_returned(&pretty(written))),
        _ => None,
    };
    match refused {
        Some(text) => refuse(written, text, errors),
        None => parse_value(of, errors),
    }
}

/// Reads `&T`, `&[T]`, `&str` or `&CStr`.
fn parse_lent(reference: &TypeReference, errors: &mut Errors) -> Option<Returned> {
    if reference.mutability.is_some() {
        return refuse(reference, messages::mutable_returned(&pretty(reference)), errors);
    }
    let what = match peel(&reference.elem) {
        Type::Slice(slice) => {
            Loan::Slice(parse_element(&Type::Reference(reference.clone()), &slice.elem, errors)?)
        }
        Type::Reference(_) => {
            return refuse(reference, messages::nested(&pretty(reference)), errors);
        }
        Type::Path(path) => parse_lent_path(reference, path, errors)?,
        inner => Loan::Reference(parse_value(inner, errors)?),
    };
    let lifetime = reference.lifetime.clone().filter(|it| it.ident != "_");
    Some(Returned::Lent { what, lifetime })
}

fn parse_lent_path(
    reference: &TypeReference,
    path: &TypePath,
    errors: &mut Errors,
) -> Option<Loan> {
    let Some((segment, argument)) = last(path) else {
        return refuse(reference, messages::no_form(&pretty(reference)), errors);
    };
    let name = segment.ident.to_string();
    let and = reference.lifetime.as_ref().map_or("&".to_owned(), |it| format!("&{it} "));
    let unboxed = |of: String| {
        of.strip_prefix("Box<").and_then(|it| it.strip_suffix('>')).map(str::to_owned).unwrap_or(of)
    };
    let instead = match (name.as_str(), argument.map(pretty)) {
        ("str", None) => return Some(Loan::Text),
        ("CStr", None) => return Some(Loan::CText),
        ("String", None) => format!("{and}str"),
        ("CString", None) => format!("{and}CStr"),
        ("Vec", Some(of)) => format!("{and}[{of}]"),
        ("Box", Some(of)) => format!("{and}{of}"),
        ("Option", Some(of)) => format!("Option<{and}{}>", unboxed(of)),
        (name, of) if is_handle(name) || is_native(name) => {
            let of = of.unwrap_or_else(|| name.to_owned());
            return refuse(reference, messages::object_given(&pretty(reference), &of), errors);
        }
        _ => return parse_value(&reference.elem, errors).map(Loan::Reference),
    };
    refuse(reference, messages::owner_returned(&pretty(reference), &instead), errors)
}
