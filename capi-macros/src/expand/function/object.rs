//! Python objects as parameters: a borrowed `PyObject *` in, checked, and the author's handle or
//! reference out.

use capi_model::abi::{Access, Object, Parameter, Pass};
use capi_model::ast;
use proc_macro2::TokenStream;
use quote::quote;

use super::parameter::Passed;
use super::{Shim, local};
use crate::expand::runtime;
use crate::expand::types::object_type;

impl Shim<'_> {
    /// The code of such a parameter.
    pub(super) fn object(&self, at: usize, access: Access, nullable: bool) -> Passed {
        let (runtime, name) = (runtime(), local(at));
        let Parameter { c_name: shown, pass, .. } = &self.lowered.parameters[at];
        let is_any = matches!(pass, Pass::Object { of: Object::Any, .. });
        match access {
            Access::Bound if is_any && nullable => Passed {
                turned: quote!(let #name = unsafe { #runtime::optional_any(__capi_py, #name) };),
                argument: Some(quote!(#name.as_deref())),
                ..Passed::default()
            },
            Access::Bound if is_any => Passed {
                turned: quote! {
                    let #name = unsafe { #runtime::any(__capi_py, #name) }
                        .map_err(|__capi_why| __capi_why.of(#shown))?;
                },
                argument: Some(quote!(&#name)),
                may_refuse: true,
                ..Passed::default()
            },
            _ => self.checked_object(at, access, nullable),
        }
    }

    /// One whose type is checked, so that it may leave with an exception.
    fn checked_object(&self, at: usize, access: Access, nullable: bool) -> Passed {
        let (runtime, c_name, name) = (runtime(), self.context.c_name(), local(at));
        let shown = &self.lowered.parameters[at].c_name;
        let ty = match &self.written.parameters[at].pass {
            ast::Pass::Object { object, .. } => object_type(&object.path),
            ast::Pass::Reference { to: ast::Value::Named(path), .. } => quote!(#path),
            _ => TokenStream::new(),
        };
        let (one, optional, is_exclusive) = match access {
            Access::Bound => (quote!(typed), quote!(optional_typed), false),
            Access::Inside { mutable: false, frozen: true } => {
                (quote!(frozen), quote!(optional_frozen), false)
            }
            Access::Guard { mutable: false } | Access::Inside { mutable: false, .. } => {
                (quote!(shared), quote!(optional_shared), false)
            }
            Access::Guard { mutable: true } | Access::Inside { mutable: true, .. } => {
                (quote!(exclusive), quote!(optional_exclusive), true)
            }
        };
        let turn = if nullable { optional } else { one };
        let argument = match (access, nullable) {
            (Access::Guard { .. } | Access::Inside { mutable: false, frozen: true }, _) => {
                quote!(#name)
            }
            (Access::Inside { mutable: true, .. }, false) => quote!(&mut #name),
            (Access::Inside { mutable: true, .. }, true) => quote!(#name.as_deref_mut()),
            (Access::Bound | Access::Inside { mutable: false, .. }, false) => quote!(&#name),
            (Access::Bound | Access::Inside { mutable: false, .. }, true) => {
                quote!(#name.as_deref())
            }
        };
        let mutable = is_exclusive.then(|| quote!(mut));
        Passed {
            turned: quote! {
                #[allow(unused_mut)]
                let #mutable #name = match unsafe {
                    #runtime::#turn::<#ty>(
                        __capi_py,
                        #name,
                        &#runtime::Argument { function: #c_name, parameter: #shown },
                    )
                } {
                    ::core::result::Result::Ok(#name) => #name,
                    ::core::result::Result::Err(__capi_error) => {
                        return ::core::result::Result::Ok(::core::result::Result::Err(__capi_error));
                    }
                };
            },
            argument: Some(argument),
            ..Passed::default()
        }
    }
}
