//! The code beside a type or a constant: proofs, and the traits by which shims check it.

use capi_model::abi::{Kind, Literal, Scalar};
use capi_model::ast::{Callback, Constant, Enumeration, Record, Value};
use capi_model::messages;
use capi_model::resolve::name_of;
use proc_macro2::{Literal as Token, TokenStream};
use quote::{format_ident, quote, quote_spanned};

use super::types::{name_proofs, scalar, spelled, spelled_callback};
use super::{Context, runtime};
use crate::load::Loaded;

/// The type is the one of its name.
fn named(context: &Context<'_>) -> TokenStream {
    let (runtime, ident) = (runtime(), &context.export.ident);
    let id = context.type_id(&context.export.name);
    quote! {
        // SAFETY: this is the export of that name.
        unsafe impl #runtime::Named<#id> for #ident {}
    }
}

/// A `#[repr(C)]` struct: each field has the type that the header says, and all are checked that
/// can be wrong.
pub(super) fn record(context: &Context<'_>, record: &Record) -> TokenStream {
    let (runtime, ident) = (runtime(), &context.export.ident);
    let named = named(context);
    let proofs = name_proofs(context, &context.export.item);
    let fields = record.fields.iter().map(|field| {
        let (name, ty) = (&field.ident, spelled(context, &field.ty));
        quote_spanned! {name.span()=>
            const _: fn(&#ident) -> &#ty = |__capi_record| &__capi_record.#name;
        }
    });
    // Another attribute may have changed the struct after these tokens were read: each field is
    // there, no other is, and all lie where C has them.
    let itself =
        |ty: &Value| matches!(ty, Value::Named(path) if name_of(path) == context.export.name);
    let holds_itself = record.fields.iter().any(|field| itself(&field.ty));
    let whole = if holds_itself {
        // It has no layout, as rustc says.
        TokenStream::new()
    } else {
        let (idents, types): (Vec<_>, Vec<_>) =
            record.fields.iter().map(|it| (&it.ident, spelled(context, &it.ty))).unzip();
        let changed = messages::other_layout();
        quote_spanned! {ident.span()=>
            const _: fn(&#ident) = |#ident { #(#idents: _),* }| ();
            const _: () = {
                #[repr(C)]
                struct __CapiLayout { #(#idents: #types),* }
                ::core::assert!(
                    ::core::mem::size_of::<#ident>() == ::core::mem::size_of::<__CapiLayout>()
                        && ::core::mem::align_of::<#ident>()
                            == ::core::mem::align_of::<__CapiLayout>()
                        #(&& ::core::mem::offset_of!(#ident, #idents)
                            == ::core::mem::offset_of!(__CapiLayout, #idents))*,
                    #changed
                );
            };
        }
    };
    let valid = if record.fields.iter().any(|field| context.loaded.names.is_checked(&field.ty)) {
        let idents = record.fields.iter().map(|field| &field.ident);
        quote! {
            const CHECKED: ::core::primitive::bool = true;
            unsafe fn valid(
                __capi_this: *const Self,
            ) -> ::core::result::Result<(), #runtime::Why> {
                #(unsafe { #runtime::valid(&raw const (*__capi_this).#idents) }?;)*
                ::core::result::Result::Ok(())
            }
        }
    } else {
        TokenStream::new()
    };
    quote! {
        #named
        #proofs
        #(#fields)*
        #whole
        // SAFETY: its fields are checked, each by its own type.
        unsafe impl #runtime::Valid for #ident { #valid }
    }
}

/// A fieldless enum: each variant has the value that the header says.
pub(super) fn enumeration(context: &Context<'_>, enumeration: &Enumeration) -> TokenStream {
    let (runtime, ident) = (runtime(), &context.export.ident);
    let named = named(context);
    let repr = scalar(enumeration.repr);
    let (variants, values): (Vec<_>, Vec<_>) =
        enumeration.variants.iter().map(|variant| (&variant.ident, integer(variant.value))).unzip();
    // Another attribute may have added a variant after these tokens were read.
    let whole = quote_spanned! {ident.span()=>
        const _: fn(#ident) = |__capi_value| match __capi_value { #(#ident::#variants => (),)* };
        const _: () = ::core::assert!(
            ::core::mem::size_of::<#ident>() == ::core::mem::size_of::<#repr>()
        );
    };
    quote! {
        #named
        const _: () = { #(::core::assert!(#ident::#variants as #repr == #values);)* };
        #whole
        // SAFETY: `#[repr]` says so, and only values of variants are accepted.
        unsafe impl #runtime::Enumeration for #ident {
            type Repr = #repr;
            fn from_repr(__capi_value: #repr) -> ::core::option::Option<Self> {
                match __capi_value {
                    #(#values => ::core::option::Option::Some(Self::#variants),)*
                    _ => ::core::option::Option::None,
                }
            }
        }
        // SAFETY: as above.
        unsafe impl #runtime::Valid for #ident {
            const CHECKED: ::core::primitive::bool = true;
            unsafe fn valid(
                __capi_this: *const Self,
            ) -> ::core::result::Result<(), #runtime::Why> {
                let __capi_value = unsafe { __capi_this.cast::<#repr>().read() };
                #runtime::enumeration::<Self>(__capi_value).map(|_| ())
            }
        }
    }
}

/// An opaque type: its slot holds the destructor.
pub(super) fn opaque(context: &Context<'_>) -> TokenStream {
    let (runtime, ident) = (runtime(), &context.export.ident);
    let named = named(context);
    let submit = context.submit(&format_ident!("__capi_free"));
    quote! {
        #named
        impl #runtime::Opaque for #ident {}
        unsafe extern "C" fn __capi_free(__capi_object: *mut #ident) {
            unsafe { #runtime::free(__capi_object) }
        }
        #submit
    }
}

/// A Python class: its slot gives its type object.
pub(super) fn class(context: &Context<'_>) -> TokenStream {
    let (runtime, ident) = (runtime(), &context.export.ident);
    let named = named(context);
    let name = format_ident!("__capi_type");
    let submit = context.submit_after(&name, &quote!(#runtime::prepare::<#ident>));
    let is_class = quote_spanned! {ident.span()=>
        const _: fn() = #runtime::class::<#ident>;
    };
    quote! {
        #named
        #is_class
        unsafe extern "C" fn #name() -> *mut #runtime::ffi::PyTypeObject {
            unsafe { #runtime::class_type::<#ident>() }
        }
        #submit
    }
}

/// A `type` of a scalar.
pub(super) fn alias(context: &Context<'_>, of: Scalar) -> TokenStream {
    let (ident, of) = (&context.export.ident, scalar(of));
    quote_spanned!(ident.span()=> const _: fn(#of) -> #ident = |__capi_value| __capi_value;)
}

/// A `type` of an `extern "C" fn`.
///
/// No other crate's trait can be implemented for a function pointer, so the proof of its name goes
/// through a trait of this crate, which `api!` declares.
pub(super) fn callback(context: &Context<'_>, callback: &Callback) -> TokenStream {
    let ident = &context.export.ident;
    let (ty, id) = (spelled_callback(context, callback), context.type_id(&context.export.name));
    let proof = quote_spanned! {ident.span()=>
        const _: fn(#ty) -> #ident = |__capi_value| __capi_value;
    };
    let proofs = name_proofs(context, &context.export.item);
    quote! {
        #proofs
        #proof
        impl crate::__CapiCallback<#id> for #ident {}
    }
}

/// The trait by which aliases of callbacks are proved, where there are any.
pub(super) fn callback_trait(loaded: &Loaded) -> TokenStream {
    if !loaded.names.kinds.values().any(|kind| *kind == Kind::Callback) {
        return TokenStream::new();
    }
    let message = messages::other_callback("{Self}");
    let (label, note) = (messages::other_type(), messages::names_not_types());
    quote! {
        #[doc(hidden)]
        #[diagnostic::on_unimplemented(
            message = #message,
            label = #label,
            note = #note
        )]
        pub trait __CapiCallback<const ID: ::core::primitive::u64> { fn named() {} }
    }
}

/// A `const`: it has the type and the value that the header prints.
pub(super) fn constant(context: &Context<'_>, constant: &Constant) -> TokenStream {
    let ident = &context.export.ident;
    let ty = scalar(constant.ty);
    let value = match constant.value {
        Literal::Bool(value) => quote!(#value),
        Literal::Integer(value) => integer(value),
        Literal::Float(value) => {
            let magnitude = Token::f64_unsuffixed(value.abs());
            if value.is_sign_negative() { quote!(-#magnitude) } else { quote!(#magnitude) }
        }
    };
    let differs = messages::constant_value(constant.ty.rust());
    quote! {
        const _: () = {
            const __CAPI_VALUE: #ty = #ident;
            ::core::assert!(__CAPI_VALUE == #value, #differs);
        };
    }
}

fn integer(value: i128) -> TokenStream {
    let magnitude = Token::u128_unsuffixed(value.unsigned_abs());
    if value < 0 { quote!(-#magnitude) } else { quote!(#magnitude) }
}
