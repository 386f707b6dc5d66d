//! The shim of a function: C's arguments in, checked and turned; the author's function called; its
//! result turned into what C understands.

mod object;
pub(super) mod closure;
mod ending;

use capi_model::abi::Kind;
use capi_model::ast::{Behaviour, Function, Parameter, Pass, Returned, Value};
use capi_model::parse::data::c_name;
use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};

use super::types::{Spelled, function_pointer, name_proofs, scalar, spelled, spelled_callback};
use super::{Context, runtime};
use ending::Ending;

/// What one parameter becomes in the shim.
#[derive(Default)]
struct Passed {
    /// What C passes: `name: type`.
    taken: Vec<TokenStream>,
    /// Done first: ownership is taken before anything is refused.
    before: TokenStream,
    /// Turned and checked; may leave with a refusal.
    turned: TokenStream,
    /// What the author's function is given, where it isn't the local variable itself.
    argument: Option<TokenStream>,
    /// The variable that keeps the exception of a closure, where it has no other way to tell.
    raised: Option<Ident>,
    /// The variable that owns what C has given away, but for an object.
    owned: Option<Ident>,
    /// Whether `before` or `turned` may leave with a refusal.
    may_refuse: bool,
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
    let shim = shim(context, function);
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

fn shim(context: &Context<'_>, function: &Function) -> TokenStream {
    let name = shim_name();
    let raises = matches!(function.behaviour, Behaviour::Raises | Behaviour::RaisesOptional);
    let passed: Vec<Passed> = function
        .parameters
        .iter()
        .enumerate()
        .map(|(at, parameter)| pass(context, at, parameter, raises))
        .collect();
    let taken = passed.iter().flat_map(|it| &it.taken);
    let ending = Ending::new(context, function);
    let out = ending.out.as_ref().map(|ty| quote!(__capi_out: *mut #ty));
    let length = ending.length.then(|| quote!(__capi_out_len: *mut ::core::primitive::usize));
    let result = ending.result.as_ref().map(|ty| quote!(-> #ty));
    let taken = taken.cloned().chain(out).chain(length);
    let body = match &context.export.retired {
        Some(retired) => {
            let text = retired.text(&context.c_name(), context.module());
            let head = quote!(#name(#(#taken),*) #result);
            return retired_shim(context, &head, &text, function, &passed, &ending);
        }
        None => body(context, function, &passed, &ending),
    };
    quote! {
        unsafe extern "C" fn #name(#(#taken),*) #result { #body }
    }
}

/// What is left of a retired function: it takes what it is given, and says so.
fn retired_shim(
    context: &Context<'_>,
    head: &TokenStream,
    text: &str,
    function: &Function,
    passed: &[Passed],
    ending: &Ending,
) -> TokenStream {
    let runtime = runtime();
    let before = passed.iter().map(|it| &it.before);
    let told = if ending.raises {
        let (failed, c_name) = (&ending.failed, context.c_name());
        // A destructor may call Python, or panic, so it must not run behind the exception.
        let parameters = function.parameters.iter().enumerate();
        let owned = parameters.filter(|(_, it)| matches!(it.pass, Pass::Owned { .. }));
        let owned = owned.map(|(at, _)| local(at));
        let contexts = passed.iter().filter_map(|it| it.owned.as_ref());
        quote! {
            unsafe {
                #runtime::raise(#c_name, #failed, |_| {
                    #(::core::mem::drop(#owned);)*
                    #(::core::mem::drop(#contexts);)*
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
fn body(
    context: &Context<'_>,
    function: &Function,
    passed: &[Passed],
    ending: &Ending,
) -> TokenStream {
    let (name, runtime) = (proved_name(), runtime());
    let arguments = passed.iter().enumerate().map(|(at, it)| object::argument(at, it));
    let called = quote!(#name(#(#arguments),*));
    let called = if function.is_unsafe { quote!(unsafe { #called }) } else { called };
    let before = passed.iter().map(|it| &it.before);
    let turned = passed.iter().map(|it| &it.turned);
    let out = ending.out.as_ref().map(|_| {
        quote!(let __capi_out = #runtime::out(__capi_out).map_err(|__capi_why| __capi_why.of("result"))?;)
    });
    let length = ending.length.then(|| {
        quote! {
            let __capi_out_len = #runtime::out(__capi_out_len)
                .map_err(|__capi_why| __capi_why.of("result_len"))?;
        }
    });
    let may_refuse = out.is_some() || ending.length || passed.iter().any(|it| it.may_refuse);
    let needs_gil = function
        .parameters
        .iter()
        .any(|it| matches!(it.pass, Pass::Gil) || object::is_object(context, &it.pass));
    let c_name = context.c_name();
    let turn = &ending.turn;

    if ending.raises {
        let (failed, chain) = (&ending.failed, &ending.chain);
        let raised: Vec<&Ident> = passed.iter().filter_map(|it| it.raised.as_ref()).collect();
        let ended = if raised.is_empty() {
            quote!(::core::result::Result::Ok(#called.#chain(|__capi_result| #turn)))
        } else {
            quote! {
                let __capi_result = #called;
                #(if let ::core::option::Option::Some(__capi_error) = #raised.into_error() {
                    ::core::mem::drop(__capi_result);
                    return ::core::result::Result::Ok(::core::result::Result::Err(__capi_error));
                })*
                ::core::result::Result::Ok(__capi_result.#chain(|__capi_result| #turn))
            }
        };
        // What takes only references to what objects hold has no `Python<'_>` to use.
        let shows = |it: &Parameter| {
            matches!(it.pass, Pass::Gil | Pass::Object { .. } | Pass::Callback { .. })
        };
        let uses_python = function.parameters.iter().any(shows);
        let raise = if uses_python { quote!(raise) } else { quote!(raise_unattached) };
        // SAFETY of the expansion: the header says that the caller holds the GIL.
        return quote! {
            #(#before)*
            unsafe {
                #runtime::#raise(#c_name, #failed, |__capi_py| {
                    #(#turned)*
                    #out
                    #length
                    #ended
                })
            }
        };
    }
    let inner = if may_refuse {
        let run = quote! {
            (|| -> ::core::result::Result<_, #runtime::Refusal> {
                #(#turned)*
                #out
                #length
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
    if needs_gil { quote!(unsafe { #runtime::attached(|__capi_py| { #inner }) }) } else { inner }
}

fn local(at: usize) -> TokenStream {
    let name = local_ident(at);
    quote!(#name)
}

fn local_ident(at: usize) -> Ident {
    Ident::new(&format!("__capi_{at}"), Span::mixed_site())
}

/// What one parameter becomes.
fn pass(context: &Context<'_>, at: usize, parameter: &Parameter, raises: bool) -> Passed {
    let runtime = runtime();
    let name = local(at);
    let length = Ident::new(&format!("__capi_{at}_len"), Span::mixed_site());
    let shown = c_name(&parameter.ident);
    let refuse = quote!(.map_err(|__capi_why| __capi_why.of(#shown))?);
    let turned = |ty: TokenStream, turn: TokenStream| Passed {
        taken: vec![quote!(#name: #ty)],
        turned: quote!(let #name = #turn #refuse;),
        may_refuse: true,
        ..Passed::default()
    };
    let as_is = |ty: TokenStream| Passed { taken: vec![quote!(#name: #ty)], ..Passed::default() };
    let with_length = |ty: TokenStream, turn: TokenStream| Passed {
        taken: vec![quote!(#name: #ty), quote!(#length: ::core::primitive::usize)],
        turned: quote!(let #name = unsafe { #turn(#name, #length) } #refuse;),
        may_refuse: true,
        ..Passed::default()
    };
    match &parameter.pass {
        pass if object::is_object(context, pass) => {
            object::pass(context, &local_ident(at), parameter)
        }
        Pass::Object { .. } => Passed::default(),
        Pass::Gil => Passed { argument: Some(quote!(__capi_py)), ..Passed::default() },
        Pass::Value(value) => {
            let ty = spelled(context, value);
            match kind(context, value) {
                Some(Kind::Enumeration { repr, .. }) => {
                    turned(scalar(*repr), quote!(#runtime::enumeration::<#ty>(#name)))
                }
                Some(Kind::Record { checked: true }) => turned(
                    quote!(::core::mem::MaybeUninit<#ty>),
                    quote!(#runtime::checked::<#ty>(#name)),
                ),
                Some(Kind::Callback) => {
                    turned(quote!(::core::option::Option<#ty>), quote!(#runtime::callback(#name)))
                }
                _ => as_is(ty),
            }
        }
        Pass::Reference { to, mutable, nullable } => {
            let ty = spelled(context, to);
            let is_object = matches!(kind(context, to), Some(Kind::Opaque));
            let turn = match (is_object, *mutable, *nullable) {
                (false, false, false) => quote!(reference),
                (false, false, true) => quote!(optional),
                (false, true, false) => quote!(reference_mut),
                (false, true, true) => quote!(optional_mut),
                (true, false, false) => quote!(object),
                (true, false, true) => quote!(optional_object),
                (true, true, false) => quote!(object_mut),
                (true, true, true) => quote!(optional_object_mut),
            };
            let pointer = if *mutable { quote!(*mut #ty) } else { quote!(*const #ty) };
            turned(pointer, quote!(unsafe { #runtime::#turn(#name) }))
        }
        Pass::Slice { of, mutable } => {
            let ty = spelled(context, of);
            if *mutable {
                with_length(quote!(*mut #ty), quote!(#runtime::slice_mut))
            } else {
                with_length(quote!(*const #ty), quote!(#runtime::slice))
            }
        }
        Pass::Text => with_length(quote!(*const ::core::ffi::c_char), quote!(#runtime::text)),
        Pass::CText { nullable } => {
            let turn = if *nullable { quote!(optional_ctext) } else { quote!(ctext) };
            let ty = quote!(*const ::core::ffi::c_char);
            turned(ty, quote!(unsafe { #runtime::#turn(#name) }))
        }
        Pass::Owned { of, nullable } => Passed {
            before: quote!(let #name = unsafe { #runtime::take(#name) };),
            turned: if *nullable {
                TokenStream::new()
            } else {
                quote!(let #name = #runtime::given(#name) #refuse;)
            },
            taken: vec![quote!(#name: *mut #of)],
            may_refuse: true,
            ..Passed::default()
        },
        Pass::Callback { callback, nullable } if callback.closure.is_some() => {
            let Some(closure) = callback.closure else { return Passed::default() };
            let name = local_ident(at);
            closure::pass(context, &name, &shown, (callback, closure), *nullable, raises)
        }
        Pass::Callback { callback, nullable } => {
            let ty = spelled_callback(context, callback);
            let ty = quote!(::core::option::Option<#ty>);
            if *nullable { as_is(ty) } else { turned(ty, quote!(#runtime::callback(#name))) }
        }
        Pass::Optional(path) => as_is(quote!(::core::option::Option<#path>)),
    }
}

fn kind<'a>(context: &'a Context<'_>, value: &Value) -> Option<&'a Kind> {
    if let Value::Named(path) = value { context.loaded.names.kind(path) } else { None }
}
