//! C's types as a shim spells them: what lowering decided, with the author's own paths in it.

use capi_model::abi::{Argument, Kind, Pass, Returned, Role, Type};
use capi_model::ast;
use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::Shim;
use crate::expand::runtime;
use crate::expand::types::{scalar, spelled_callback};

impl Shim<'_> {
    /// The type that C's function returns; none for `void`.
    pub(super) fn result_type(&self) -> Option<TokenStream> {
        let result = &self.lowered.prototype.result;
        (*result != Type::Void).then(|| self.value_type(result))
    }

    /// The type of an argument. An argument that may be no value of its type yet has a type that allows for that.
    pub(super) fn argument_type(&self, argument: &Argument) -> TokenStream {
        let context = quote!(*mut ::core::ffi::c_void);
        match argument.role {
            Role::Value(at) => self.passed_type(at, &argument.ty),
            Role::Length(_) => quote!(::core::primitive::usize),
            Role::Context(_) | Role::OwnContext => context,
            Role::Free(_) => quote!(::core::option::Option<unsafe extern "C" fn(#context)>),
            Role::Result | Role::ResultLength => {
                let Type::Pointer { to, .. } = &argument.ty else {
                    return self.value_type(&argument.ty);
                };
                let to = self.value_type(to);
                quote!(*mut #to)
            }
        }
    }

    fn passed_type(&self, at: usize, ty: &Type) -> TokenStream {
        let written = &self.written.parameters[at].pass;
        match (&self.lowered.parameters[at].pass, written) {
            (Pass::Value(Type::Named(_, Kind::Record { checked: true })), _) => {
                let ty = self.value_type(ty);
                quote!(::core::mem::MaybeUninit<#ty>)
            }
            (Pass::Closure { callback, .. }, ast::Pass::Callback { callback: closure, .. }) => {
                let pointer = self.closure_pointer(callback, closure);
                quote!(::core::option::Option<#pointer>)
            }
            (Pass::Callback { .. }, ast::Pass::Callback { callback, .. }) => {
                let pointer = spelled_callback(self.context, callback);
                quote!(::core::option::Option<#pointer>)
            }
            (Pass::Callback { callback, .. }, _) => {
                let pointer = self.path(callback);
                quote!(::core::option::Option<#pointer>)
            }
            _ => self.value_type(ty),
        }
    }

    /// A type as it stands by itself. Of an enumeration that is a number, which may be none of its
    /// variants.
    pub(super) fn value_type(&self, ty: &Type) -> TokenStream {
        match ty {
            Type::Named(_, Kind::Enumeration { repr, .. }) => scalar(*repr),
            Type::Named(_, Kind::Buffer) => {
                let runtime = runtime();
                let of = if let Returned::Buffer { of, .. } = &self.lowered.returned {
                    self.type_behind(of)
                } else {
                    quote!(::core::ffi::c_char)
                };
                quote!(#runtime::Buffer<#of>)
            }
            ty => self.type_behind(ty),
        }
    }

    /// A type as it stands behind a pointer, or in an array.
    pub(super) fn type_behind(&self, ty: &Type) -> TokenStream {
        let runtime = runtime();
        match ty {
            Type::Void => quote!(::core::ffi::c_void),
            Type::PyObject => quote!(#runtime::ffi::PyObject),
            Type::PyTypeObject => quote!(#runtime::ffi::PyTypeObject),
            Type::Scalar(it) => scalar(*it),
            Type::Named(_, Kind::Alias(of)) => scalar(*of),
            Type::Named(name, _) => self.path(name),
            Type::Pointer { to, mutable } => {
                let to = self.type_behind(to);
                if *mutable { quote!(*mut #to) } else { quote!(*const #to) }
            }
            Type::Array { of, length } => {
                let of = self.type_behind(of);
                let length = usize::try_from(*length).unwrap_or(usize::MAX);
                quote!([#of; #length])
            }
        }
    }

    /// How the author spells an exported type.
    pub(super) fn path(&self, name: &str) -> TokenStream {
        if let Some(path) = self.paths.get(name) {
            quote!(#path)
        } else {
            let name = format_ident!("{name}");
            quote!(#name)
        }
    }
}
