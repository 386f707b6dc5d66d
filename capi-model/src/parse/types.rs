//! The shape of each type, and advice for types that have none in C.

use quote::ToTokens;
use syn::punctuated::Punctuated;
use syn::spanned::Spanned as _;
use syn::{
    Abi, Expr, ExprLit, GenericArgument, Lit, Path, PathArguments, PathSegment, PointerMutability,
    ReturnType, Token, Type, TypeFnPtr, TypeParamBound, TypePath, TypeReference,
};

use super::closure::{self, Holder, parse_closure};
use super::object::{is_handle, is_native, parse_bound, parse_taken};
use crate::abi::Scalar;
use crate::ast::{Callback, CallbackParameter, Pass, Value};
use crate::errors::Errors;
use crate::messages::{self, pretty};

/// Reads a parameter's type.
pub(super) fn parse_pass(ty: &Type, errors: &mut Errors) -> Option<Pass> {
    match peel(ty) {
        Type::Reference(reference) => parse_reference(reference, errors),
        Type::FnPtr(pointer) => {
            let callback = parse_callback(pointer, errors)?;
            Some(Pass::Callback { callback, nullable: false })
        }
        Type::Path(path) => {
            let Some((name, argument)) = last(path) else { return parse_plain(ty, errors) };
            match (name.ident.to_string().as_str(), argument) {
                ("Python", _) => Some(Pass::Gil),
                ("Option", Some(inner)) => parse_option(inner, errors),
                ("Box", Some(Type::TraitObject(object))) if closure::is_closure(object) => {
                    parse_closure(Holder::Owned, ty, object, errors)
                }
                ("Box", Some(inner)) => {
                    let of = parse_boxed(inner, errors)?;
                    Some(Pass::Owned { of, nullable: false })
                }
                ("Vec", Some(inner)) => refuse(ty, messages::vec_taken(&pretty(inner)), errors),
                ("String", _) => refuse(ty, messages::string_taken(), errors),
                (handle, _) if is_handle(handle) => parse_taken(ty, name, errors),
                _ => parse_plain(ty, errors),
            }
        }
        _ => parse_plain(ty, errors),
    }
}

fn parse_plain(ty: &Type, errors: &mut Errors) -> Option<Pass> {
    parse_value(ty, errors).map(Pass::Value)
}

/// Reads `&T`.
fn parse_reference(reference: &TypeReference, errors: &mut Errors) -> Option<Pass> {
    let mutable = reference.mutability.is_some();
    if let Some(lifetime) = reference.lifetime.as_ref().filter(|it| it.ident == "static") {
        return refuse(lifetime, messages::static_lifetime(), errors);
    }
    let inner = peel(&reference.elem);
    match inner {
        Type::TraitObject(object) if closure::is_closure(object) => {
            let holder = if mutable { Holder::Exclusive } else { Holder::Shared };
            let written = Type::Reference(reference.clone());
            parse_closure(holder, &written, object, errors)
        }
        Type::Slice(slice) => {
            if matches!(peel(&slice.elem), Type::Reference(_)) {
                let text = messages::slice_of_references(&pretty(reference));
                return refuse(reference, text, errors);
            }
            let of = parse_value(&slice.elem, errors)?;
            Some(Pass::Slice { of, mutable })
        }
        Type::Reference(_) | Type::FnPtr(_) => {
            refuse(reference, messages::nested(&pretty(reference)), errors)
        }
        Type::Array(_) => refuse(reference, messages::array(&pretty(reference)), errors),
        Type::Path(path) => {
            let segment = path.path.segments.last();
            let argument = last(path).and_then(|(_, argument)| argument).map(pretty);
            let and = if mutable { "&mut " } else { "&" };
            let written = pretty(reference);
            match (last_name(path).as_str(), argument) {
                ("str", None) if mutable => refuse(reference, messages::mutable_text(), errors),
                ("str", None) => Some(Pass::Text),
                ("CStr", None) if !mutable => Some(Pass::CText { nullable: false }),
                ("String", None) => {
                    refuse(reference, messages::reference_to_owned(&written, "&str"), errors)
                }
                ("CString", None) => {
                    refuse(reference, messages::reference_to_owned(&written, "&CStr"), errors)
                }
                ("Python", _) => refuse(reference, messages::gil_by_reference(&written), errors),
                ("Vec", Some(of)) => {
                    let instead = format!("{and}[{of}]");
                    refuse(reference, messages::reference_to_owned(&written, &instead), errors)
                }
                ("Box", Some(of)) => {
                    let instead = format!("{and}{of}");
                    refuse(reference, messages::reference_to_owned(&written, &instead), errors)
                }
                ("Option", Some(of)) => {
                    let instead = format!("Option<{and}{of}>");
                    refuse(reference, messages::reference_to_owned(&written, &instead), errors)
                }
                ("Bound", _) if !mutable => parse_bound(inner, segment?, errors),
                (name, of) if is_handle(name) => {
                    let of = of.unwrap_or_else(|| "PyAny".to_owned());
                    refuse(reference, messages::object_taken(name, &written, &of), errors)
                }
                (name, None) if is_native(name) => {
                    refuse(reference, messages::object_unbound(&written, name), errors)
                }
                _ => {
                    let to = parse_value(inner, errors)?;
                    Some(Pass::Reference { to, mutable, nullable: false })
                }
            }
        }
        _ => {
            let to = parse_value(inner, errors)?;
            Some(Pass::Reference { to, mutable, nullable: false })
        }
    }
}

/// Reads the inside of a parameter's `Option<…>`.
fn parse_option(inner: &Type, errors: &mut Errors) -> Option<Pass> {
    let named_plainly = matches!(peel(inner), Type::Path(path)
        if last(path).is_some_and(|(_, argument)| argument.is_none()));
    if named_plainly {
        let mut quiet = Errors::default();
        let value = parse_value(inner, &mut quiet);
        let clean = quiet.finish().is_ok();
        if let Some(Value::Named(path)) = value.filter(|_| clean) {
            return Some(Pass::Optional(path));
        }
    }
    let written = pretty(inner);
    match parse_pass(inner, errors)? {
        Pass::Reference { to, mutable, nullable: false } => {
            Some(Pass::Reference { to, mutable, nullable: true })
        }
        Pass::CText { nullable: false } => Some(Pass::CText { nullable: true }),
        Pass::Owned { of, nullable: false } => Some(Pass::Owned { of, nullable: true }),
        Pass::Callback { callback, nullable: false } => {
            Some(Pass::Callback { callback, nullable: true })
        }
        Pass::Object { object, access, nullable: false } => {
            Some(Pass::Object { object, access, nullable: true })
        }
        Pass::Slice { .. } | Pass::Text => {
            refuse(inner, messages::optional_slice(&written), errors)
        }
        Pass::Value(Value::Pointer { .. }) => {
            refuse(inner, messages::nested(&format!("Option<{written}>")), errors)
        }
        Pass::Value(_) => refuse(inner, messages::optional_value(&written), errors),
        _ => refuse(inner, messages::nested(&format!("Option<{written}>")), errors),
    }
}

/// Reads the inside of `Box<…>`: the name of an opaque type.
pub(super) fn parse_boxed(inner: &Type, errors: &mut Errors) -> Option<Path> {
    match parse_value(inner, errors)? {
        Value::Named(path) => Some(path),
        _ => refuse(inner, messages::box_of_plain(&pretty(inner)), errors),
    }
}

/// Reads a type that can stand by itself.
pub(super) fn parse_value(ty: &Type, errors: &mut Errors) -> Option<Value> {
    match parse_pointee(ty, errors)? {
        Value::Void(_) => refuse(ty, messages::void_value(), errors),
        Value::PyObject(_) => refuse(ty, messages::object_unbound(&pretty(ty), "PyAny"), errors),
        value => Some(value),
    }
}

/// Reads a field's type, which may be an array.
pub(super) fn parse_field(ty: &Type, errors: &mut Errors) -> Option<Value> {
    let Type::Array(array) = peel(ty) else { return parse_value(ty, errors) };
    let of = Box::new(parse_field(&array.elem, errors)?);
    match &array.len {
        Expr::Lit(ExprLit { lit: Lit::Int(length), .. }) => {
            let length: u64 = errors.ok(length.base10_parse())?;
            if length == 0 {
                return refuse(&array.len, messages::no_form(&pretty(ty)), errors);
            }
            Some(Value::Array { of, length })
        }
        other => refuse(other, messages::array_length(), errors),
    }
}

/// Reads a type that may stand behind a pointer: one that can stand by itself, or `c_void`.
fn parse_pointee(ty: &Type, errors: &mut Errors) -> Option<Value> {
    let written = || pretty(ty);
    match peel(ty) {
        Type::Path(TypePath { qself: None, path, .. }) => parse_path(ty, path, errors),
        Type::Ptr(pointer) => {
            let mutable = matches!(pointer.mutability, PointerMutability::Mut(_));
            let to = Box::new(parse_pointee(&pointer.elem, errors)?);
            Some(Value::Pointer { to, mutable })
        }
        Type::Array(_) => refuse(ty, messages::array(&written()), errors),
        Type::Tuple(tuple) if tuple.elems.is_empty() => refuse(ty, messages::unit_here(), errors),
        Type::Tuple(_) => refuse(ty, messages::tuple(), errors),
        Type::Slice(_) => refuse(ty, messages::bare_slice(&written()), errors),
        Type::FnPtr(_) => refuse(ty, messages::callback_here(), errors),
        Type::ImplTrait(it) if is_closure(&it.bounds) => {
            refuse(ty, messages::rust_callback(), errors)
        }
        Type::ImplTrait(_) => refuse(ty, messages::impl_trait(), errors),
        Type::TraitObject(it) if is_closure(&it.bounds) => {
            refuse(ty, messages::rust_callback(), errors)
        }
        Type::TraitObject(_) => refuse(ty, messages::dyn_trait(), errors),
        Type::Never(_) => refuse(ty, messages::never(), errors),
        _ => refuse(ty, messages::no_form(&written()), errors),
    }
}

/// Whether the bounds are those of a closure: `Fn(f64)`, `FnMut()`.
fn is_closure(bounds: &Punctuated<TypeParamBound, Token![+]>) -> bool {
    bounds.iter().any(|bound| match bound {
        TypeParamBound::Trait(bound) => bound
            .path
            .segments
            .last()
            .is_some_and(|last| ["Fn", "FnMut", "FnOnce"].iter().any(|name| last.ident == name)),
        _ => false,
    })
}

fn parse_path(ty: &Type, path: &Path, errors: &mut Errors) -> Option<Value> {
    let segment = path.segments.last()?;
    let name = segment.ident.to_string();
    if !matches!(segment.arguments, PathArguments::None) {
        return match name.as_str() {
            name if is_handle(name) => refuse(ty, messages::object_here(&pretty(ty)), errors),
            "Box" | "Option" | "Result" | "PyResult" => {
                refuse(ty, messages::nested(&pretty(ty)), errors)
            }
            _ => refuse(ty, messages::container(&pretty(ty)), errors),
        };
    }
    if let Some(scalar) = Scalar::from_rust(&name) {
        return Some(Value::Scalar(scalar, ty.span()));
    }
    match name.as_str() {
        "c_void" => Some(Value::Void(ty.span())),
        "PyObject" => Some(Value::PyObject(ty.span())),
        "char" => refuse(ty, messages::char_type(), errors),
        "str" => refuse(ty, messages::bare_text(), errors),
        "String" => refuse(ty, messages::string_taken(), errors),
        "i128" | "u128" | "f16" | "f128" => refuse(ty, messages::wide_integer(&name), errors),
        "Python" | "CStr" | "CString" | "Self" => {
            refuse(ty, messages::no_form(&pretty(ty)), errors)
        }
        name if is_native(name) => refuse(ty, messages::object_unbound(&pretty(ty), name), errors),
        _ => Some(Value::Named(path.clone())),
    }
}

/// Reads `extern "C" fn(…) -> …`.
pub(super) fn parse_callback(pointer: &TypeFnPtr, errors: &mut Errors) -> Option<Callback> {
    let Some(abi) = &pointer.abi else {
        return refuse(pointer, messages::rust_callback(), errors);
    };
    if !check_abi(abi, errors) {
        return None;
    }
    if pointer.variadic.is_some() {
        return refuse(pointer, messages::variadic(), errors);
    }
    let mut parameters = Vec::new();
    for input in &pointer.inputs {
        let pass = parse_pass(&input.ty, errors)?;
        if !matches!(pass, Pass::Value(_) | Pass::Reference { .. }) {
            let text = messages::callback_parameter(&pretty(&input.ty));
            return refuse(&input.ty, text, errors);
        }
        parameters.push(CallbackParameter {
            ident: input.name.as_ref().map(|(ident, _)| ident.clone()).filter(|it| it != "_"),
            pass,
            written: input.ty.clone(),
        });
    }
    let (result, output) = match &pointer.output {
        ReturnType::Default => (None, None),
        ReturnType::Type(_, ty) if is_unit(ty) => (None, None),
        ReturnType::Type(_, ty) => {
            if !matches!(peel(ty), Type::Path(_) | Type::Ptr(_)) {
                return refuse(ty, messages::callback_result(&pretty(ty)), errors);
            }
            (Some(parse_value(ty, errors)?), Some((**ty).clone()))
        }
    };
    let is_unsafe = pointer.unsafety.is_some();
    Some(Callback { is_unsafe, parameters, result, output, closure: None })
}

/// Checks that this is C's calling convention, as `extern` alone is.
pub(super) fn check_abi(abi: &Abi, errors: &mut Errors) -> bool {
    let other = abi.name.as_ref().filter(|name| name.value() != "C");
    if let Some(name) = other {
        errors.at(abi, messages::other_abi(&pretty(name)));
    }
    other.is_none()
}

/// Whether it is `()`.
pub(super) fn is_unit(ty: &Type) -> bool {
    matches!(peel(ty), Type::Tuple(tuple) if tuple.elems.is_empty())
}

/// The type without parentheses and invisible groups.
pub(super) fn peel(ty: &Type) -> &Type {
    match ty {
        Type::Paren(inner) => peel(&inner.elem),
        Type::Group(inner) => peel(&inner.elem),
        ty => ty,
    }
}

/// The last segment of a path, and its one type argument.
pub(super) fn last(path: &TypePath) -> Option<(&PathSegment, Option<&Type>)> {
    let segment = path.path.segments.last()?;
    Some((segment, arguments(segment).into_iter().next()))
}

/// The type arguments of a segment.
pub(super) fn arguments(segment: &PathSegment) -> Vec<&Type> {
    match &segment.arguments {
        PathArguments::AngleBracketed(list) => list
            .args
            .iter()
            .filter_map(|argument| match argument {
                GenericArgument::Type(ty) => Some(ty),
                _ => None,
            })
            .collect(),
        _ => Vec::new(),
    }
}

fn last_name(path: &TypePath) -> String {
    path.path.segments.last().map(|segment| segment.ident.to_string()).unwrap_or_default()
}

/// Reports a mistake, and returns `None`.
pub(super) fn refuse<T>(
    tokens: impl ToTokens,
    message: impl Into<String>,
    errors: &mut Errors,
) -> Option<T> {
    errors.at(tokens, message);
    None
}
