//! Python objects as parameters: a borrowed `PyObject *` in, checked, and the author's handle or
//! reference out.

use capi_model::abi::Kind;
use capi_model::ast::{Access, Object, Parameter, Pass, Value};
use capi_model::parse::data::c_name;
use capi_model::resolve::name_of;
use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::{Passed, kind, local};
use crate::expand::types::object_type;
use crate::expand::{Context, runtime};

/// Whether C passes a Python object for this parameter.
pub(super) fn is_object(context: &Context<'_>, pass: &Pass) -> bool {
    match pass {
        Pass::Object { .. } => true,
        Pass::Reference { to, .. } => matches!(kind(context, to), Some(Kind::Class { .. })),
        _ => false,
    }
}

/// What such a parameter becomes.
pub(super) fn pass(context: &Context<'_>, name: &Ident, parameter: &Parameter) -> Passed {
    let runtime = runtime();
    let taken = vec![quote!(#name: *mut #runtime::ffi::PyObject)];
    let shown = c_name(&parameter.ident);
    match &parameter.pass {
        Pass::Object { object, access: Access::Bound, nullable } if is_any(object) => {
            if *nullable {
                return Passed {
                    taken,
                    turned: quote!(let #name = unsafe { #runtime::optional_any(__capi_py, #name) };),
                    argument: Some(quote!(#name.as_deref())),
                    ..Passed::default()
                };
            }
            Passed {
                taken,
                turned: quote! {
                    let #name = unsafe { #runtime::any(__capi_py, #name) }
                        .map_err(|__capi_why| __capi_why.of(#shown))?;
                },
                argument: Some(quote!(&#name)),
                may_refuse: true,
                ..Passed::default()
            }
        }
        Pass::Object { object, access, nullable } => {
            let ty = object_type(&object.path);
            let how = match access {
                Access::Bound => How::Typed,
                Access::Shared => How::Shared,
                Access::Exclusive => How::Exclusive,
            };
            let argument = match (how, nullable) {
                (How::Typed, false) => quote!(&#name),
                (How::Typed, true) => quote!(#name.as_deref()),
                _ => quote!(#name),
            };
            checked(context, name, &shown, &ty, (how, *nullable), argument)
        }
        Pass::Reference { to: Value::Named(path), mutable, nullable } => {
            let is_frozen =
                matches!(context.loaded.names.kind(path), Some(Kind::Class { frozen: true }));
            let how = match (mutable, is_frozen) {
                (true, _) => How::Exclusive,
                (false, true) => How::Frozen,
                (false, false) => How::Shared,
            };
            let argument = match (how, nullable) {
                (How::Frozen, _) => quote!(#name),
                (How::Exclusive, false) => quote!(&mut #name),
                (How::Exclusive, true) => quote!(#name.as_deref_mut()),
                (_, false) => quote!(&#name),
                (_, true) => quote!(#name.as_deref()),
            };
            checked(context, name, &shown, &quote!(#path), (how, *nullable), argument)
        }
        _ => Passed::default(),
    }
}

/// Which of the runtime's functions it goes through.
#[derive(Clone, Copy)]
enum How {
    Typed,
    Shared,
    Exclusive,
    Frozen,
}

/// One whose type is checked, so that it may leave with an exception.
fn checked(
    context: &Context<'_>,
    name: &Ident,
    shown: &str,
    ty: &TokenStream,
    (how, nullable): (How, bool),
    argument: TokenStream,
) -> Passed {
    let (runtime, c_name) = (runtime(), context.c_name());
    let turn = match (how, nullable) {
        (How::Typed, false) => quote!(typed),
        (How::Typed, true) => quote!(optional_typed),
        (How::Shared, false) => quote!(shared),
        (How::Shared, true) => quote!(optional_shared),
        (How::Exclusive, false) => quote!(exclusive),
        (How::Exclusive, true) => quote!(optional_exclusive),
        (How::Frozen, false) => quote!(frozen),
        (How::Frozen, true) => quote!(optional_frozen),
    };
    let mutable = matches!(how, How::Exclusive).then(|| quote!(mut));
    Passed {
        taken: vec![quote!(#name: *mut #runtime::ffi::PyObject)],
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

fn is_any(object: &Object) -> bool {
    name_of(&object.path) == "PyAny"
}

/// The author's argument where it is what C's was turned into.
pub(super) fn argument(at: usize, passed: &Passed) -> TokenStream {
    passed.argument.clone().unwrap_or_else(|| local(at))
}
