//! How a shim ends: from what the author's function gives to what C's result says.

use capi_model::abi::{Kind, Loan, Outcome, Returned, Type};
use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::Shim;
use super::parameter::Passed;
use crate::expand::runtime;

/// How a shim ends.
pub(super) struct Ending {
    /// From `__capi_result`, the author's (inside of a `PyResult`), to C's result.
    pub(super) turn: TokenStream,
    /// C's result for an error.
    pub(super) failed: TokenStream,
    /// C's result for a refused argument, where the function has one.
    pub(super) refused: Option<TokenStream>,
    /// `map`, or `and_then` where `turn` may fail in its turn.
    chain: TokenStream,
}

impl Ending {
    pub(super) fn new(shim: &Shim<'_>) -> Self {
        let (turn, null) = (shim.turned(), shim.null());
        let writes = shim.lowered.prototype.out().is_some();
        let write = if writes {
            quote!(unsafe { __capi_out.write(#turn) };)
        } else {
            quote!(let () = __capi_result;)
        };
        let some_or = |some: TokenStream, none: TokenStream| {
            quote! {
                match __capi_result {
                    ::core::option::Option::Some(__capi_result) => #some,
                    ::core::option::Option::None => #none,
                }
            }
        };
        let mut ending = Self { turn, failed: quote!(-1), refused: None, chain: quote!(map) };
        match &shim.lowered.outcome {
            Outcome::Nothing | Outcome::Value => {}
            Outcome::NullIsNone => ending.turn = some_or(ending.turn, null),
            Outcome::Flag | Outcome::FlagOrError => {
                ending.turn = some_or(quote!({ #write 1 }), quote!(0));
            }
            Outcome::NullIsError => {
                ending.failed = null;
                // A raw pointer may be NULL by itself.
                if let Returned::Value(ty) = &shim.lowered.returned {
                    let (runtime, c_name) = (runtime(), shim.context.c_name());
                    let (turn, ty) = (&ending.turn, shim.value_type(ty));
                    ending.chain = quote!(and_then);
                    ending.turn = quote! {
                        #runtime::raised_pointer(#c_name, #turn)
                            .map(|__capi_pointer| __capi_pointer as #ty)
                    };
                }
            }
            Outcome::ZeroOrError => ending.turn = quote!({ #write 0 }),
            Outcome::Status { enumeration, invalid_argument } => {
                let (path, repr) =
                    (shim.path(enumeration), shim.value_type(&shim.lowered.prototype.result));
                ending.turn = quote! {
                    match __capi_result {
                        ::core::result::Result::Ok(__capi_result) => { #write 0 }
                        ::core::result::Result::Err(__capi_error) => __capi_error as #repr,
                    }
                };
                ending.refused = invalid_argument.as_ref().map(|variant| {
                    let variant = format_ident!("{variant}");
                    quote!(#path::#variant as #repr)
                });
            }
        }
        ending
    }

    /// The call of a function that raises, and how it ends.
    pub(super) fn raised(&self, called: &TokenStream, passed: &[Passed]) -> TokenStream {
        let Self { turn, chain, .. } = self;
        let raised: Vec<&Ident> = passed.iter().filter_map(|it| it.raised.as_ref()).collect();
        if raised.is_empty() {
            return quote!(::core::result::Result::Ok(#called.#chain(|__capi_result| #turn)));
        }
        quote! {
            let __capi_result = #called;
            #(if let ::core::option::Option::Some(__capi_error) = #raised.into_error() {
                ::core::mem::drop(__capi_result);
                return ::core::result::Result::Ok(::core::result::Result::Err(__capi_error));
            })*
            ::core::result::Result::Ok(__capi_result.#chain(|__capi_result| #turn))
        }
    }
}

impl Shim<'_> {
    /// The function's value on success, from `__capi_result`, as C has it.
    fn turned(&self) -> TokenStream {
        let runtime = runtime();
        match &self.lowered.returned {
            Returned::Owned(_) => quote!(#runtime::boxed(__capi_result)),
            Returned::Object(_) => quote!(#runtime::new_reference(__capi_result)),
            Returned::Buffer { of, .. } => {
                let of = self.type_behind(of);
                quote!(#runtime::buffer::<#of>(__capi_result))
            }
            Returned::Text => quote!(#runtime::owned_text(__capi_result)),
            Returned::Value(ty @ Type::Named(_, Kind::Enumeration { .. })) => {
                let ty = self.value_type(ty);
                quote!(__capi_result as #ty)
            }
            Returned::Unit | Returned::Value(_) => quote!(__capi_result),
            Returned::Lent { what, .. } => match what {
                Loan::Reference(to) => {
                    let to = self.type_behind(to);
                    quote!(::core::ptr::from_ref::<#to>(__capi_result))
                }
                Loan::Slice(of) => {
                    let of = self.type_behind(of);
                    let turn = quote!(#runtime::lent_slice::<#of>(__capi_result, __capi_out_len));
                    quote!(unsafe { #turn })
                }
                Loan::Text => {
                    quote!(unsafe { #runtime::lent_text(__capi_result, __capi_out_len) })
                }
                Loan::CText => quote!(::core::ffi::CStr::as_ptr(__capi_result)),
            },
        }
    }

    /// NULL, of the type of C's result.
    fn null(&self) -> TokenStream {
        let result = &self.lowered.prototype.result;
        if let Type::Pointer { mutable: false, .. } = result {
            quote!(::core::ptr::null())
        } else {
            quote!(::core::ptr::null_mut())
        }
    }
}
