//! Closures as parameters: C's function and context in, a Rust closure that calls it out.

use capi_model::abi::{Closure, ClosureKind, Ends};
use capi_model::ast::{Callback, CallbackParameter, Pass};
use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::Passed;
use crate::expand::types::{spelled, spelled_pass};
use crate::expand::{Context, runtime};

/// What such a parameter becomes. `may_raise`: the function gives a `PyResult`.
pub(super) fn pass(
    context: &Context<'_>,
    name: &Ident,
    shown: &str,
    (callback, closure): (&Callback, Closure),
    nullable: bool,
    may_raise: bool,
) -> Passed {
    let (data, free) = (format_ident!("{name}_context"), format_ident!("{name}_free"));
    let error = format_ident!("{name}_error");
    let ty = pointer(context, callback);
    let mut taken =
        vec![quote!(#name: ::core::option::Option<#ty>), quote!(#data: *mut ::core::ffi::c_void)];
    taken.extend(closure.owned.then(
        || quote!(#free: ::core::option::Option<unsafe extern "C" fn(*mut ::core::ffi::c_void)>),
    ));
    let keeps_error = may_raise && closure.ends == Ends::Flow && !closure.owned;
    let lent_error = format_ident!("{error}_lent");
    let keep = keeps_error.then_some(&lent_error);
    let adapter = adapter(context, name, &data, shown, (callback, closure), keep);
    let object = dyn_type(context, callback, closure);
    let runtime = runtime();
    let (before, made, argument) = if closure.owned {
        let made = boxed(name, shown, &object, &adapter, nullable);
        let before = quote!(let #data = unsafe { #runtime::OwnedContext::new(#data, #free) };);
        (before, made, quote!(#name))
    } else {
        let errors = keeps_error.then(|| {
            quote! {
                let #error = #runtime::Raised::new();
                let #lent_error = &#error;
            }
        });
        let (made, argument) = lent(name, shown, &object, &adapter, (closure, nullable));
        let made = quote! {
            let #data = #runtime::Context::new(#data);
            #errors
            #made
        };
        (TokenStream::new(), made, argument)
    };
    Passed {
        taken,
        before,
        turned: made,
        argument: Some(argument),
        raised: keeps_error.then_some(error),
        owned: closure.owned.then_some(data),
        // What is taken over is so in any case, and that is done where something may be refused.
        may_refuse: closure.owned || !nullable,
    }
}

/// A closure of the author's own.
fn boxed(
    name: &Ident,
    shown: &str,
    object: &TokenStream,
    adapter: &TokenStream,
    nullable: bool,
) -> TokenStream {
    let runtime = runtime();
    let ty = quote!(::std::boxed::Box<#object>);
    if nullable {
        return quote! {
            let #name: ::core::option::Option<#ty> = match #name {
                ::core::option::Option::Some(#name) => {
                    ::core::option::Option::Some(::std::boxed::Box::new(#adapter))
                }
                ::core::option::Option::None => ::core::option::Option::None,
            };
        };
    }
    quote! {
        let #name = #runtime::callback(#name).map_err(|__capi_why| __capi_why.of(#shown))?;
        let #name: #ty = ::std::boxed::Box::new(#adapter);
    }
}

/// A closure for the call, and the reference to it.
fn lent(
    name: &Ident,
    shown: &str,
    object: &TokenStream,
    adapter: &TokenStream,
    (closure, nullable): (Closure, bool),
) -> (TokenStream, TokenStream) {
    let runtime = runtime();
    let (and, as_ref) = match closure.kind {
        ClosureKind::FnMut => (quote!(&mut), quote!(as_mut)),
        _ => (quote!(&), quote!(as_ref)),
    };
    if nullable {
        let made = quote! {
            #[allow(unused_mut)]
            let mut #name = #name.map(|#name| #adapter);
        };
        let argument = quote! {
            match #name.#as_ref() {
                ::core::option::Option::Some(#name) => {
                    ::core::option::Option::Some(#name as #and (#object))
                }
                ::core::option::Option::None => ::core::option::Option::None,
            }
        };
        return (made, argument);
    }
    let made = quote! {
        let #name = #runtime::callback(#name).map_err(|__capi_why| __capi_why.of(#shown))?;
        #[allow(unused_mut)]
        let mut #name = #adapter;
    };
    (made, quote!(#and #name))
}

/// The closure itself.
fn adapter(
    context: &Context<'_>,
    name: &Ident,
    data: &Ident,
    shown: &str,
    (callback, closure): (&Callback, Closure),
    raised: Option<&Ident>,
) -> TokenStream {
    let runtime = runtime();
    let locals: Vec<Ident> =
        (0..callback.parameters.len()).map(|at| format_ident!("__capi_arg{at}")).collect();
    let types = callback.parameters.iter().map(|it| spelled_pass(context, &it.pass));
    let given = locals.iter().zip(&callback.parameters).map(|(local, it)| given(local, it));
    // A closure captures the whole of it, so that it is `Send` where that is.
    let call = quote!(unsafe { #name(#(#given,)* (&#data).get()) });
    let text = format!("{}: {shown}", context.c_name());
    let body = match (closure.ends, raised) {
        (Ends::Unit | Ends::Value, _) => call,
        (Ends::Flow, None) => quote!(#runtime::flow(#call)),
        (Ends::Flow, Some(raised)) => quote! {
            if #raised.is_raised() {
                return ::core::ops::ControlFlow::Break(());
            }
            let __capi_status = #call;
            #raised.flow(__capi_status, #text)
        },
        (Ends::Raises, _) => quote!({
            let __capi_status = #call;
            #runtime::raises(__capi_status, #text)
        }),
        (Ends::RaisesFlow, _) => quote!({
            let __capi_status = #call;
            #runtime::raises_flow(__capi_status, #text)
        }),
    };
    let is_object = |it: &CallbackParameter| matches!(it.pass, Pass::Object { .. });
    let needs_gil = matches!(closure.ends, Ends::Raises | Ends::RaisesFlow)
        || callback.parameters.iter().any(is_object);
    // What the function's own thread alone may call is called where the function has the GIL.
    let is_elsewhere = closure.owned || closure.send || closure.sync;
    let body = if is_elsewhere && needs_gil { quote!(#runtime::with_gil(|| #body)) } else { body };
    let output = output(context, callback, closure);
    quote!(move |#(#locals: #types),*| -> #output { #body })
}

/// An argument as C takes it.
fn given(local: &Ident, parameter: &CallbackParameter) -> TokenStream {
    let runtime = runtime();
    match &parameter.pass {
        Pass::Slice { .. } => quote!(#local.as_ptr(), #local.len()),
        Pass::Text => quote!(#local.as_ptr().cast::<::core::ffi::c_char>(), #local.len()),
        Pass::Object { nullable: false, .. } => {
            quote!(#runtime::lent(::core::option::Option::Some(#local)))
        }
        Pass::Object { nullable: true, .. } => quote!(#runtime::lent(#local)),
        _ => quote!(#local),
    }
}

/// The function pointer that C passes.
fn pointer(context: &Context<'_>, callback: &Callback) -> TokenStream {
    let runtime = runtime();
    let taken = callback.parameters.iter().map(|it| match &it.pass {
        Pass::Slice { of, .. } => {
            let of = spelled(context, of);
            quote!(*const #of, ::core::primitive::usize)
        }
        Pass::Text => quote!(*const ::core::ffi::c_char, ::core::primitive::usize),
        Pass::Object { .. } => quote!(*mut #runtime::ffi::PyObject),
        pass => spelled_pass(context, pass),
    });
    let result = match callback.closure.map(|closure| closure.ends) {
        Some(Ends::Flow | Ends::Raises | Ends::RaisesFlow) => Some(quote!(-> ::core::ffi::c_int)),
        _ => callback.result.as_ref().map(|value| {
            let ty = spelled(context, value);
            quote!(-> #ty)
        }),
    };
    quote!(unsafe extern "C" fn(#(#taken,)* *mut ::core::ffi::c_void) #result)
}

/// `dyn FnMut(Point) -> ControlFlow<()> + Send`
pub(crate) fn dyn_type(
    context: &Context<'_>,
    callback: &Callback,
    closure: Closure,
) -> TokenStream {
    let kind = format_ident!("{}", closure.kind.rust());
    let taken = callback.parameters.iter().map(|it| spelled_pass(context, &it.pass));
    let output = output(context, callback, closure);
    let send = closure.send.then(|| quote!(+ ::core::marker::Send));
    let sync = closure.sync.then(|| quote!(+ ::core::marker::Sync));
    quote!(dyn ::core::ops::#kind(#(#taken),*) -> #output #send #sync)
}

fn output(context: &Context<'_>, callback: &Callback, closure: Closure) -> TokenStream {
    let runtime = runtime();
    let flow = quote!(::core::ops::ControlFlow<()>);
    match (closure.ends, &callback.result) {
        (Ends::Flow, _) => flow,
        (Ends::Raises, _) => quote!(#runtime::PyResult<()>),
        (Ends::RaisesFlow, _) => quote!(#runtime::PyResult<#flow>),
        (_, Some(value)) => spelled(context, value),
        (_, None) => quote!(()),
    }
}
