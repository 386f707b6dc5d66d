//! Types as tokens, as the shim takes them from C and as the compiler must find them in the author's
//! signature, where a name alone proves nothing.

use std::collections::BTreeSet;

use capi_model::abi::{ClosureKind, Kind, Scalar};
use capi_model::ast::{
    Access, Behaviour, Callback, Function, Handle, Item, Loan, Parameter, Pass, Returned, Value,
};
use capi_model::parse::object::is_native;
use capi_model::resolve::lent::{lenders, reference_lifetime};
use capi_model::resolve::name_of;
use capi_model::resolve::paths::paths;
use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::{GenericArgument, Lifetime, Path, PathArguments, Type};

use super::function::dyn_type;
use super::{Context, runtime};

/// `::core::primitive::f64`, `::core::ffi::c_int`.
pub(crate) fn scalar(scalar: Scalar) -> TokenStream {
    let name = format_ident!("{}", scalar.rust());
    if scalar.is_c() { quote!(::core::ffi::#name) } else { quote!(::core::primitive::#name) }
}

/// A type that can stand by itself: scalars are always those of the language, names are the
/// author's, for [`name_proofs`] to prove.
pub(crate) fn spelled(context: &Context<'_>, value: &Value) -> TokenStream {
    match value {
        Value::Scalar(it, _) => scalar(*it),
        Value::Void(_) => quote!(::core::ffi::c_void),
        Value::PyObject(_) => {
            let runtime = runtime();
            quote!(#runtime::ffi::PyObject)
        }
        Value::Pointer { to, mutable: true } => {
            let to = spelled(context, to);
            quote!(*mut #to)
        }
        Value::Pointer { to, mutable: false } => {
            let to = spelled(context, to);
            quote!(*const #to)
        }
        Value::Array { of, length } => {
            let of = spelled(context, of);
            let length = usize::try_from(*length).unwrap_or(usize::MAX);
            quote!([#of; #length])
        }
        Value::Named(path) => {
            if let Some(Kind::Alias(of)) = context.loaded.names.kind(path) {
                scalar(*of)
            } else {
                quote!(#path)
            }
        }
    }
}

/// Proof that each name stands for the export that the model took it for, told at the author's own
/// tokens. Aliases of scalars need none: they are spelled as what they stand for.
pub(crate) fn name_proofs(context: &Context<'_>, item: &Item) -> TokenStream {
    let mut seen = BTreeSet::new();
    let proofs = paths(item).into_iter().filter_map(|path| {
        let id = context.type_id(&name_of(path));
        let by = match context.loaded.names.kind(path)? {
            Kind::Alias(_) => return None,
            Kind::Callback => quote!(crate::__CapiCallback<#id>),
            _ => {
                let runtime = runtime();
                quote!(#runtime::Named<#id>)
            }
        };
        let is_new = seen.insert(quote!(#path).to_string());
        let at = path.segments.last().map_or_else(Span::call_site, |last| last.ident.span());
        is_new.then(|| quote_spanned!(at=> const _: fn() = <#path as #by>::named;))
    });
    let proofs: Vec<_> = proofs.collect();
    quote!(#(#proofs)*)
}

/// A type of `PyO3`'s is always that, any other is the author's.
pub(crate) fn object_type(path: &Path) -> TokenStream {
    let runtime = runtime();
    let name = name_of(path);
    if is_native(&name) {
        let name = format_ident!("{name}");
        quote!(#runtime::types::#name)
    } else {
        quote!(#path)
    }
}

/// `'py`, or `'_`.
fn or_elided(lifetime: Option<&Lifetime>) -> TokenStream {
    lifetime.map_or_else(|| quote!('_), ToTokens::to_token_stream)
}

/// A parameter's type; `lent` is the lifetime of the result that it lends.
fn spelled_parameter(
    context: &Context<'_>,
    parameter: &Parameter,
    lent: Option<&Lifetime>,
) -> TokenStream {
    let runtime = runtime();
    match &parameter.pass {
        Pass::Gil => {
            let lifetime = or_elided(lifetime(&parameter.written).as_ref());
            quote!(#runtime::Python<#lifetime>)
        }
        pass => spelled_for(context, pass, lent),
    }
}

/// The lifetime that a type names last: `'py` of `Python<'py>`.
fn lifetime(written: &Type) -> Option<Lifetime> {
    let Type::Path(path) = written else { return None };
    let PathArguments::AngleBracketed(list) = &path.path.segments.last()?.arguments else {
        return None;
    };
    list.args.iter().find_map(|argument| match argument {
        GenericArgument::Lifetime(lifetime) => Some(lifetime.clone()),
        _ => None,
    })
}

pub(crate) fn spelled_pass(context: &Context<'_>, pass: &Pass) -> TokenStream {
    spelled_for(context, pass, None)
}

/// A type, its reference with this lifetime.
fn spelled_for(context: &Context<'_>, pass: &Pass, lent: Option<&Lifetime>) -> TokenStream {
    let and = |mutable: bool| {
        let mutable = mutable.then(|| quote!(mut));
        quote!(& #lent #mutable)
    };
    let optional = |nullable: bool, ty: TokenStream| {
        if nullable { quote!(::core::option::Option<#ty>) } else { ty }
    };
    match pass {
        Pass::Gil => {
            let runtime = runtime();
            quote!(#runtime::Python<'_>)
        }
        Pass::Value(value) => spelled(context, value),
        Pass::Reference { to, mutable, nullable } => {
            let to = spelled(context, to);
            let and = and(*mutable);
            optional(*nullable, quote!(#and #to))
        }
        Pass::Slice { of, mutable } => {
            let of = spelled(context, of);
            let and = and(*mutable);
            quote!(#and [#of])
        }
        Pass::Text => quote!(& #lent ::core::primitive::str),
        Pass::CText { nullable } => optional(*nullable, quote!(& #lent ::core::ffi::CStr)),
        Pass::Owned { of, nullable } => {
            let of = spelled(context, &Value::Named(of.clone()));
            optional(*nullable, quote!(::std::boxed::Box<#of>))
        }
        Pass::Callback { callback: Callback { closure: Some(closure), .. }, nullable } => {
            let Pass::Callback { callback, .. } = pass else { return TokenStream::new() };
            let object = dyn_type(context, callback, *closure);
            let held = match (closure.owned, closure.kind) {
                (true, _) => quote!(::std::boxed::Box<#object>),
                (false, ClosureKind::FnMut) => quote!(&mut (#object)),
                (false, _) => quote!(&(#object)),
            };
            optional(*nullable, held)
        }
        Pass::Callback { callback, nullable } => {
            optional(*nullable, spelled_callback(context, callback))
        }
        Pass::Object { object, access, nullable } => {
            let (runtime, ty) = (runtime(), object_type(&object.path));
            let py = or_elided(object.lifetime.as_ref());
            let spelled = match access {
                Access::Bound => quote!(& #lent #runtime::Bound<#py, #ty>),
                Access::Shared => quote!(#runtime::PyRef<#py, #ty>),
                Access::Exclusive => quote!(#runtime::PyRefMut<#py, #ty>),
            };
            optional(*nullable, spelled)
        }
        Pass::Optional(path) => optional(true, spelled(context, &Value::Named(path.clone()))),
    }
}

/// A callback's type.
pub(crate) fn spelled_callback(context: &Context<'_>, callback: &Callback) -> TokenStream {
    let safety = callback.is_unsafe.then(|| quote!(unsafe));
    let taken = callback.parameters.iter().map(|it| spelled_pass(context, &it.pass));
    let result = callback.result.as_ref().map(|value| {
        let ty = spelled(context, value);
        quote!(-> #ty)
    });
    quote!(#safety extern "C" fn(#(#taken),*) #result)
}

/// The function-pointer type that the author's function must have.
pub(crate) fn function_pointer(context: &Context<'_>, function: &Function) -> TokenStream {
    let Spelled { lifetimes, parameters, output } = Spelled::new(context, function);
    let safety = function.is_unsafe.then(|| quote!(unsafe));
    let abi = &function.abi;
    let binder = (!lifetimes.is_empty()).then(|| quote!(for<#(#lifetimes),*>));
    quote!(#binder #safety #abi fn(#(#parameters),*) -> #output)
}

/// The types of a signature, as they are proved.
pub(crate) struct Spelled {
    /// Those that the types name.
    pub(crate) lifetimes: Vec<Lifetime>,
    pub(crate) parameters: Vec<TokenStream>,
    pub(crate) output: TokenStream,
}

impl Spelled {
    pub(crate) fn new(context: &Context<'_>, function: &Function) -> Self {
        let lenders = lenders(function);
        let lent = lent_lifetime(function, &lenders);
        let spell = |(at, it): (usize, &Parameter)| {
            spelled_parameter(context, it, lent.as_ref().filter(|_| lenders.contains(&at)))
        };
        let parameters: Vec<TokenStream> =
            function.parameters.iter().enumerate().map(spell).collect();
        let output = output(context, function, lent.as_ref());
        // A lifetime that is only written where it needn't be isn't spelled.
        let text = quote!(#(#parameters),* #output).to_string();
        let is_spelled = |it: &&Lifetime| {
            let name = it.to_string();
            text.match_indices(&name).any(|(at, _)| {
                !text[at + name.len()..].starts_with(|it: char| it == '_' || it.is_alphanumeric())
            })
        };
        let own = lent.iter().filter(|lent| !function.lifetimes.contains(*lent));
        let named = function.lifetimes.iter().chain(own).filter(|it| it.ident != "static");
        Self { lifetimes: named.filter(is_spelled).cloned().collect(), parameters, output }
    }
}

/// The lifetime of a result that is lent, also where it is elided.
fn lent_lifetime(function: &Function, lenders: &[usize]) -> Option<Lifetime> {
    let Returned::Lent { lifetime, .. } = &function.returned else { return None };
    let of_lender = || {
        let first = function.parameters.get(*lenders.first()?)?;
        let name = reference_lifetime(&first.written).filter(|name| !name.is_empty())?;
        function.lifetimes.iter().find(|it| it.ident == name.as_str()).cloned()
    };
    let own = || Lifetime::new("'__capi_lent", Span::call_site());
    Some(lifetime.clone().or_else(of_lender).unwrap_or_else(own))
}

fn output(context: &Context<'_>, function: &Function, lent: Option<&Lifetime>) -> TokenStream {
    let value = returned(context, &function.returned, lent);
    let runtime = runtime();
    match &function.behaviour {
        Behaviour::Returns => value,
        Behaviour::Optional => quote!(::core::option::Option<#value>),
        Behaviour::Raises => quote!(#runtime::PyResult<#value>),
        Behaviour::RaisesOptional => quote!(#runtime::PyResult<::core::option::Option<#value>>),
        Behaviour::Status(error) => quote!(::core::result::Result<#value, #error>),
    }
}

fn returned(context: &Context<'_>, returned: &Returned, lent: Option<&Lifetime>) -> TokenStream {
    match returned {
        Returned::Unit => quote!(()),
        Returned::Value(value) => spelled(context, value),
        Returned::Owned(of) => quote!(::std::boxed::Box<#of>),
        Returned::Buffer { of, boxed } => {
            let of = spelled(context, of);
            if *boxed { quote!(::std::boxed::Box<[#of]>) } else { quote!(::std::vec::Vec<#of>) }
        }
        Returned::Lent { what, .. } => {
            let what = match what {
                Loan::Reference(to) => spelled(context, to),
                Loan::Slice(of) => {
                    let of = spelled(context, of);
                    quote!([#of])
                }
                Loan::Text => quote!(::core::primitive::str),
                Loan::CText => quote!(::core::ffi::CStr),
            };
            quote!(& #lent #what)
        }
        Returned::Text { boxed: false } => quote!(::std::string::String),
        Returned::Text { boxed: true } => quote!(::std::boxed::Box<::core::primitive::str>),
        Returned::Object { object, handle } => {
            let (runtime, ty) = (runtime(), object_type(&object.path));
            let py = or_elided(object.lifetime.as_ref());
            match handle {
                Handle::Bound => quote!(#runtime::Bound<#py, #ty>),
                Handle::Py => quote!(#runtime::Py<#ty>),
            }
        }
    }
}
