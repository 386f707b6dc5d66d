//! Types as tokens: once as the shim takes them from C, and once as the compiler must find them in
//! the author's signature, where a name alone proves nothing.

use capi_model::abi::{Kind, Scalar};
use capi_model::ast::{Behaviour, Callback, Function, Pass, Returned, Value};
use capi_model::check::name_of;
use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::{Context, runtime};

/// `::core::primitive::f64`, `::core::ffi::c_int`.
pub(crate) fn scalar(scalar: Scalar) -> TokenStream {
    let name = format_ident!("{}", scalar.rust());
    if scalar.is_c() { quote!(::core::ffi::#name) } else { quote!(::core::primitive::#name) }
}

/// A type that can stand by itself, as the compiler must find it.
pub(crate) fn proved(context: &Context<'_>, value: &Value) -> TokenStream {
    match value {
        Value::Scalar(it, _) => scalar(*it),
        Value::Void(_) => quote!(::core::ffi::c_void),
        Value::Pointer { to, mutable: true } => {
            let to = proved(context, to);
            quote!(*mut #to)
        }
        Value::Pointer { to, mutable: false } => {
            let to = proved(context, to);
            quote!(*const #to)
        }
        Value::Array { of, length } => {
            let of = proved(context, of);
            let length = usize::try_from(*length).unwrap_or(usize::MAX);
            quote!([#of; #length])
        }
        Value::Named(path) => match context.loaded.names.kind(path) {
            Some(Kind::Alias(of)) => scalar(*of),
            Some(Kind::Callback) => {
                let id = context.type_id(&name_of(path));
                quote!(<#path as crate::__CapiCallback<#id>>::Itself)
            }
            _ => {
                let (runtime, id) = (runtime(), context.type_id(&name_of(path)));
                quote!(<#path as #runtime::Named<#id>>::Itself)
            }
        },
    }
}

/// A parameter's type, as the compiler must find it.
fn proved_pass(context: &Context<'_>, pass: &Pass) -> TokenStream {
    let optional = |nullable: bool, ty: TokenStream| {
        if nullable { quote!(::core::option::Option<#ty>) } else { ty }
    };
    match pass {
        Pass::Gil => {
            let runtime = runtime();
            quote!(#runtime::Python<'_>)
        }
        Pass::Value(value) => proved(context, value),
        Pass::Reference { to, mutable, nullable } => {
            let to = proved(context, to);
            let and = and(*mutable);
            optional(*nullable, quote!(#and #to))
        }
        Pass::Slice { of, mutable } => {
            let of = proved(context, of);
            let and = and(*mutable);
            quote!(#and [#of])
        }
        Pass::Text => quote!(&::core::primitive::str),
        Pass::CText { nullable } => optional(*nullable, quote!(&::core::ffi::CStr)),
        Pass::Owned { of, nullable } => {
            let of = proved(context, &Value::Named(of.clone()));
            optional(*nullable, quote!(::std::boxed::Box<#of>))
        }
        Pass::Callback { callback, nullable } => {
            optional(*nullable, proved_callback(context, callback))
        }
        Pass::Optional(path) => optional(true, proved(context, &Value::Named(path.clone()))),
    }
}

fn and(mutable: bool) -> TokenStream {
    if mutable { quote!(&mut) } else { quote!(&) }
}

/// A callback's type, as the compiler must find it.
pub(crate) fn proved_callback(context: &Context<'_>, callback: &Callback) -> TokenStream {
    let safety = callback.is_unsafe.then(|| quote!(unsafe));
    let taken = callback.parameters.iter().map(|it| proved_pass(context, &it.pass));
    let result = callback.result.as_ref().map(|value| {
        let ty = proved(context, value);
        quote!(-> #ty)
    });
    quote!(#safety extern "C" fn(#(#taken),*) #result)
}

/// The function-pointer type that the author's function must have.
pub(crate) fn proved_function(context: &Context<'_>, function: &Function) -> TokenStream {
    let safety = function.is_unsafe.then(|| quote!(unsafe));
    let abi = &function.abi;
    let taken = function.parameters.iter().map(|it| proved_pass(context, &it.pass));
    let result = proved_output(context, function);
    quote!(#safety #abi fn(#(#taken),*) -> #result)
}

fn proved_output(context: &Context<'_>, function: &Function) -> TokenStream {
    let value = returned(context, &function.returned);
    let runtime = runtime();
    match &function.behaviour {
        Behaviour::Returns => value,
        Behaviour::Optional => quote!(::core::option::Option<#value>),
        Behaviour::Raises => quote!(#runtime::PyResult<#value>),
        Behaviour::RaisesOptional => quote!(#runtime::PyResult<::core::option::Option<#value>>),
        Behaviour::Status(path) => {
            let error = proved(context, &Value::Named(path.clone()));
            quote!(::core::result::Result<#value, #error>)
        }
    }
}

fn returned(context: &Context<'_>, returned: &Returned) -> TokenStream {
    match returned {
        Returned::Unit => quote!(()),
        Returned::Value(value) => proved(context, value),
        Returned::Owned(path) => {
            let of = proved(context, &Value::Named(path.clone()));
            quote!(::std::boxed::Box<#of>)
        }
    }
}

/// A type that can stand by itself, as the shim spells it.
pub(crate) fn spelled(context: &Context<'_>, value: &Value) -> TokenStream {
    match value {
        Value::Named(path) => match context.loaded.names.kind(path) {
            Some(Kind::Alias(of)) => scalar(*of),
            _ => quote!(#path),
        },
        Value::Pointer { to, mutable: true } => {
            let to = spelled(context, to);
            quote!(*mut #to)
        }
        Value::Pointer { to, mutable: false } => {
            let to = spelled(context, to);
            quote!(*const #to)
        }
        other => proved(context, other),
    }
}

/// A callback's type, as the shim spells it: the author's own tokens inside.
pub(crate) fn spelled_callback(callback: &Callback) -> TokenStream {
    let safety = callback.is_unsafe.then(|| quote!(unsafe));
    let taken = callback.parameters.iter().map(|it| &it.written);
    let result = callback.output.as_ref().map(|ty| quote!(-> #ty));
    quote!(#safety extern "C" fn(#(#taken),*) #result)
}
