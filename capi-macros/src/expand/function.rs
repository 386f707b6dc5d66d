//! The shim of a function: C's arguments in, checked and turned; the author's function called; its
//! result turned into C's. Lowering has decided C's view, as for the header; the author's own tokens
//! are looked at for Rust's types and places alone.

mod ctype;
mod parameter;
mod object;
mod closure;
mod ending;

use std::collections::BTreeMap;

use capi_model::abi::{self, Declaration, Gil, Role};
use capi_model::ast::{Function, Returned};
use capi_model::lower::function::lower_function;
use capi_model::resolve::name_of;
use capi_model::resolve::paths::paths;
use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::Path;

pub(super) use closure::dyn_type;
use ending::Ending;
use parameter::Passed;

use super::types::{Spelled, function_pointer, name_proofs};
use super::{Context, runtime};

/// A function and what its shim is written from.
struct Shim<'a> {
    context: &'a Context<'a>,
    /// The author's code.
    written: &'a Function,
    /// C's view of it.
    lowered: abi::Function,
    /// The types of callbacks and closures that its parameters write in place.
    callbacks: Vec<abi::Callback>,
    /// How the author spells each exported type.
    paths: BTreeMap<String, &'a Path>,
}

impl<'a> Shim<'a> {
    fn new(context: &'a Context<'a>, written: &'a Function) -> Self {
        let export = context.export;
        let (lowered, types) = lower_function(export, None, &context.loaded.names);
        let callback = |ty| if let Declaration::Callback(it) = ty { Some(it) } else { None };
        Self {
            context,
            written,
            lowered,
            callbacks: types.into_iter().filter_map(callback).collect(),
            paths: paths(&export.item).into_iter().map(|it| (name_of(it), it)).collect(),
        }
    }

    /// The type of a callback or a closure that a parameter writes in place.
    fn callback(&self, name: &str) -> Option<&abi::Callback> {
        self.callbacks.iter().find(|it| it.name == name)
    }
}

/// Proof, shim and entry.
pub(super) fn expand(context: &Context<'_>, function: &Function) -> TokenStream {
    let ident = &context.export.ident;
    // A signature without a body is proved like any other.
    let declared = (!context.has_body).then(|| declared(context, ident, function));
    let function_path = match &function.method {
        Some(method) if context.has_body => {
            let owner = &method.owner;
            quote!(<#owner>::#ident)
        }
        _ => quote!(#ident),
    };
    // The shim calls the function as it is proved, so a lie is one mismatch and not two.
    let proof = {
        let (name, ty) = (proved_name(), function_pointer(context, function));
        quote_spanned!(ident.span()=> const #name: #ty = #function_path;)
    };
    let shim = Shim::new(context, function).print();
    let submit = context.submit(&shim_name());
    let names = name_proofs(context, &context.export.item);
    quote! { #names #declared #proof #shim #submit }
}

/// A retired function of which only the signature is left.
fn declared(context: &Context<'_>, ident: &Ident, function: &Function) -> TokenStream {
    let Function { lifetimes, abi, parameters, output, .. } = function;
    let safety = function.is_unsafe.then(|| quote!(unsafe));
    let names = (0..parameters.len()).map(local);
    if let Returned::Lent { .. } = function.returned {
        // Outside of an `impl` block, a receiver's lifetime must be named.
        let Spelled { lifetimes, parameters, output } = Spelled::new(context, function);
        return quote! {
            #[allow(unused)]
            #safety #abi fn #ident<#(#lifetimes),*>(#(#names: #parameters),*) -> #output {
                ::core::unreachable!()
            }
        };
    }
    let types = parameters.iter().map(|parameter| &parameter.written);
    let output = output.as_ref().map(|ty| quote!(-> #ty));
    quote! {
        #[allow(unused)]
        #safety #abi fn #ident<#(#lifetimes),*>(#(#names: #types),*) #output {
            ::core::unreachable!()
        }
    }
}

fn proved_name() -> Ident {
    format_ident!("__CAPI_FUNCTION")
}

fn shim_name() -> Ident {
    format_ident!("__capi_shim")
}

impl Shim<'_> {
    fn print(&self) -> TokenStream {
        let name = shim_name();
        let passed: Vec<Passed> =
            (0..self.lowered.parameters.len()).map(|at| self.pass(at)).collect();
        let ending = Ending::new(self);
        let taken = self.lowered.prototype.parameters.iter().map(|argument| {
            let (name, ty) = (argument_name(argument.role), self.argument_type(argument));
            quote!(#name: #ty)
        });
        let result = self.result_type().map(|ty| quote!(-> #ty));
        let head = quote!(#name(#(#taken),*) #result);
        if let Some(retired) = &self.context.export.retired {
            let text = retired.text(&self.context.c_name(), self.context.module());
            return self.retired(&head, &text, &passed, &ending);
        }
        let body = self.body(&passed, &ending);
        quote! {
            unsafe extern "C" fn #head { #body }
        }
    }

    /// The shim of a retired function: it takes over its arguments, and says that the function is gone.
    fn retired(
        &self,
        head: &TokenStream,
        text: &str,
        passed: &[Passed],
        ending: &Ending,
    ) -> TokenStream {
        let runtime = runtime();
        let before = passed.iter().map(|it| &it.before);
        let told = if self.lowered.raises() {
            let (failed, c_name) = (&ending.failed, self.context.c_name());
            // A destructor may call Python, or panic, so it must not run behind the exception.
            let owned = passed.iter().filter_map(|it| it.owned.as_ref());
            quote! {
                unsafe {
                    #runtime::raise(#c_name, #failed, |_| {
                        #(::core::mem::drop(#owned);)*
                        ::core::result::Result::Ok(::core::result::Result::Err(
                            #runtime::retired(#text),
                        ))
                    })
                }
            }
        } else {
            quote!(#runtime::end_retired(#text))
        };
        quote! {
            #[allow(unused_variables)]
            unsafe extern "C" fn #head { #(#before)* #told }
        }
    }

    /// From checked arguments to C's result.
    fn body(&self, passed: &[Passed], ending: &Ending) -> TokenStream {
        let (name, runtime) = (proved_name(), runtime());
        let arguments = passed.iter().enumerate().map(|(at, it)| it.argument(at));
        let called = quote!(#name(#(#arguments),*));
        let called = if self.lowered.is_unsafe { quote!(unsafe { #called }) } else { called };
        let before = passed.iter().map(|it| &it.before);
        let turned = passed.iter().map(|it| &it.turned);
        let outs: Vec<TokenStream> = [Role::Result, Role::ResultLength]
            .into_iter()
            .filter_map(|role| Some((role, self.lowered.prototype.with_role(role)?)))
            .map(|(role, argument)| {
                let (name, shown) = (argument_name(role), &argument.name);
                quote! {
                    let #name = #runtime::out(#name).map_err(|__capi_why| __capi_why.of(#shown))?;
                }
            })
            .collect();
        let c_name = self.context.c_name();
        let turn = &ending.turn;

        if self.lowered.raises() {
            let (failed, ended) = (&ending.failed, ending.raised(&called, passed));
            let raise = match self.lowered.gil {
                // A function without a `Python<'_>` to use needn't be attached.
                Gil::Held => quote!(raise_unattached),
                Gil::Used | Gil::Unneeded => quote!(raise),
            };
            // SAFETY of the expansion: the header says that the caller holds the GIL.
            return quote! {
                #(#before)*
                unsafe {
                    #runtime::#raise(#c_name, #failed, |__capi_py| {
                        #(#turned)*
                        #(#outs)*
                        #ended
                    })
                }
            };
        }
        let may_refuse = !outs.is_empty() || passed.iter().any(|it| it.may_refuse);
        let inner = if may_refuse {
            let run = quote! {
                (|| -> ::core::result::Result<_, #runtime::Refusal> {
                    #(#turned)*
                    #(#outs)*
                    let __capi_result = #called;
                    ::core::result::Result::Ok(#turn)
                })
            };
            let run = if let Some(refused) = &ending.refused {
                quote!((#run)().unwrap_or(#refused))
            } else {
                quote!(#runtime::plain(#c_name, #run))
            };
            quote! {
                #(#before)*
                #run
            }
        } else {
            quote! {
                #(#turned)*
                let __capi_result = #called;
                #turn
            }
        };
        if self.lowered.needs_gil() {
            quote!(unsafe { #runtime::attached(|__capi_py| { #inner }) })
        } else {
            inner
        }
    }
}

/// The variable of an argument.
fn argument_name(role: Role) -> Ident {
    match role {
        Role::Value(at) | Role::Length(at) | Role::Context(at) | Role::Free(at) => {
            format_ident!("{}{}", local(at), role.suffix())
        }
        Role::Result | Role::ResultLength | Role::OwnContext => {
            format_ident!("__capi_out{}", role.suffix())
        }
    }
}

/// The variable of the author's parameter at this place.
fn local(at: usize) -> Ident {
    Ident::new(&format!("__capi_{at}"), Span::mixed_site())
}
