//! How a shim ends: from what the author's function gives to what C understands.

use capi_model::abi::{Kind, Scalar};
use capi_model::ast::{Behaviour, Function, Lent, Returned, Value};
use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::Path;

use super::kind;
use crate::expand::types::{scalar, spelled};
use crate::expand::{Context, runtime};

/// How a shim ends.
pub(super) struct Ending {
    /// C's result; none for `void`.
    pub(super) result: Option<TokenStream>,
    /// The type behind the out-parameter.
    pub(super) out: Option<TokenStream>,
    /// Whether a length is written, too, to the last parameter.
    pub(super) length: bool,
    /// From `__capi_result`, the author's (inside of a `PyResult`), to C's result.
    pub(super) turn: TokenStream,
    /// Whether the author's function gives a `PyResult`.
    pub(super) raises: bool,
    /// `map`, or `and_then` where `turn` may fail in its turn.
    pub(super) chain: TokenStream,
    /// C's result for an error.
    pub(super) failed: TokenStream,
    /// C's result for a refused argument, where the function has one.
    pub(super) refused: Option<TokenStream>,
}

impl Ending {
    pub(super) fn new(context: &Context<'_>, function: &Function) -> Self {
        let value = Turned::new(context, &function.returned);
        let int = quote!(::core::ffi::c_int);
        let mut ending = Self {
            result: None,
            out: None,
            length: value.has_length,
            turn: quote!(()),
            raises: false,
            chain: quote!(map),
            failed: quote!(-1),
            refused: None,
        };
        match &function.behaviour {
            Behaviour::Returns => {
                ending.result = value.ty;
                ending.turn = value.turn;
            }
            Behaviour::Optional => ending.optional(value, &int),
            Behaviour::Raises => ending.raises(context, value, &int),
            Behaviour::RaisesOptional => {
                ending.raises = true;
                ending.write_some(value, &int);
            }
            Behaviour::Status(path) => ending.status(context, path, value),
        }
        ending
    }

    /// `Option<T>`.
    fn optional(&mut self, value: Turned, int: &TokenStream) {
        if value.form == Form::NeverNull {
            let (turn, null) = (&value.turn, value.null());
            self.result = value.ty;
            self.turn = quote! {
                match __capi_result {
                    ::core::option::Option::Some(__capi_result) => #turn,
                    ::core::option::Option::None => #null,
                }
            };
        } else {
            self.write_some(value, int);
        }
    }

    /// 1 and the value, or 0.
    fn write_some(&mut self, value: Turned, int: &TokenStream) {
        let turn = &value.turn;
        self.turn = quote! {
            match __capi_result {
                ::core::option::Option::Some(__capi_result) => {
                    unsafe { __capi_out.write(#turn) };
                    1
                }
                ::core::option::Option::None => 0,
            }
        };
        self.out = value.ty;
        self.result = Some(int.clone());
    }

    /// `PyResult<T>`.
    fn raises(&mut self, context: &Context<'_>, value: Turned, int: &TokenStream) {
        let (runtime, c_name, turn) = (runtime(), context.c_name(), &value.turn);
        self.raises = true;
        if value.form == Form::NeverNull {
            self.failed = value.null();
            self.turn = value.turn;
            self.result = value.ty;
        } else if value.form == Form::Raw {
            self.failed = value.null();
            self.chain = quote!(and_then);
            let ty = value.ty.clone();
            self.turn = quote! {
                #runtime::raised_pointer(#c_name, #turn).map(|__capi_pointer| __capi_pointer as #ty)
            };
            self.result = value.ty;
        } else if value.ty.is_none() {
            self.turn = quote!({
                let () = __capi_result;
                0
            });
            self.result = Some(int.clone());
        } else {
            self.turn = quote! {{
                unsafe { __capi_out.write(#turn) };
                0
            }};
            self.out = value.ty;
            self.result = Some(int.clone());
        }
    }

    /// `Result<T, E>`.
    fn status(&mut self, context: &Context<'_>, path: &Path, value: Turned) {
        let Some(Kind::Enumeration { repr, invalid_argument, .. }) =
            context.loaded.names.kind(path)
        else {
            return;
        };
        let repr = scalar(*repr);
        let write = if value.ty.is_some() {
            let turn = &value.turn;
            quote!(unsafe { __capi_out.write(#turn) };)
        } else {
            quote!(let () = __capi_result;)
        };
        self.turn = quote! {
            match __capi_result {
                ::core::result::Result::Ok(__capi_result) => {
                    #write
                    0
                }
                ::core::result::Result::Err(__capi_error) => __capi_error as #repr,
            }
        };
        self.refused = invalid_argument.as_ref().map(|variant| {
            let variant = format_ident!("{variant}");
            quote!(#path::#variant as #repr)
        });
        self.out = value.ty;
        self.result = Some(repr);
    }
}

/// What NULL can say of a result.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    /// Nothing: it is no pointer.
    Plain,
    /// Something, as a raw pointer may be NULL by itself.
    Raw,
    /// That there is none, or an error.
    NeverNull,
}

/// What a function gives on success, turned for C.
struct Turned {
    /// C's type; none for `()`.
    ty: Option<TokenStream>,
    /// From `__capi_result`.
    turn: TokenStream,
    form: Form,
    is_const: bool,
    /// Whether it is slice or text, whose length `turn` writes.
    has_length: bool,
}

impl Turned {
    fn new(context: &Context<'_>, returned: &Returned) -> Self {
        let runtime = runtime();
        let mut turned = Self {
            ty: None,
            turn: quote!(__capi_result),
            form: Form::Plain,
            is_const: false,
            has_length: false,
        };
        match returned {
            Returned::Unit => {}
            Returned::Owned(path) => {
                turned.ty = Some(quote!(*mut #path));
                turned.turn = quote!(#runtime::boxed(__capi_result));
                turned.form = Form::NeverNull;
            }
            Returned::Buffer { of, .. } => {
                let of = spelled(context, of);
                turned.ty = Some(quote!(#runtime::Buffer<#of>));
                turned.turn = quote!(#runtime::buffer::<#of>(__capi_result));
            }
            Returned::Text { .. } => {
                turned.ty = Some(quote!(#runtime::Buffer<::core::ffi::c_char>));
                turned.turn = quote!(#runtime::owned_text(__capi_result));
            }
            Returned::Lent { what, .. } => turned.lend(context, what),
            Returned::Object { .. } => {
                turned.ty = Some(quote!(*mut #runtime::ffi::PyObject));
                turned.turn = quote!(#runtime::new_reference(__capi_result));
                turned.form = Form::NeverNull;
            }
            Returned::Value(value) => {
                turned.ty = Some(spelled(context, value));
                if let Some(Kind::Enumeration { repr, .. }) = kind(context, value) {
                    let repr: Scalar = *repr;
                    let ty = scalar(repr);
                    turned.turn = quote!(__capi_result as #ty);
                    turned.ty = Some(ty);
                }
                if let Value::Pointer { mutable, .. } = value {
                    turned.form = Form::Raw;
                    turned.is_const = !mutable;
                }
            }
        }
        turned
    }

    /// A reference, as the pointer that it is.
    fn lend(&mut self, context: &Context<'_>, what: &Lent) {
        let runtime = runtime();
        let char = quote!(::core::ffi::c_char);
        let (to, turn) = match what {
            Lent::Reference(to) => {
                let to = spelled(context, to);
                (to.clone(), quote!(::core::ptr::from_ref::<#to>(__capi_result)))
            }
            Lent::Slice(of) => {
                let of = spelled(context, of);
                let turn = quote!(#runtime::lent_slice::<#of>(__capi_result, __capi_out_len));
                (of, quote!(unsafe { #turn }))
            }
            Lent::Text => {
                let turn = quote!(#runtime::lent_text(__capi_result, __capi_out_len));
                (char, quote!(unsafe { #turn }))
            }
            Lent::CText => (char, quote!(::core::ffi::CStr::as_ptr(__capi_result))),
        };
        self.ty = Some(quote!(*const #to));
        self.turn = turn;
        (self.form, self.is_const) = (Form::NeverNull, true);
        self.has_length = matches!(what, Lent::Slice(_) | Lent::Text);
    }

    fn null(&self) -> TokenStream {
        if self.is_const { quote!(::core::ptr::null()) } else { quote!(::core::ptr::null_mut()) }
    }
}
