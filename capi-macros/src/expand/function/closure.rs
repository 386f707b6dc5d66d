//! Closures as parameters: C's function and context in, a Rust closure that calls it out.

use capi_model::abi::{self, Closure, ClosureKind, Ends, Role};
use capi_model::ast::{self, Callback, CallbackParameter};
use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::parameter::Passed;
use super::{Shim, argument_name, local};
use crate::expand::types::{spelled, spelled_pass};
use crate::expand::{Context, runtime};

impl Shim<'_> {
    /// The code of such a parameter.
    pub(super) fn closure(
        &self,
        at: usize,
        callback: &str,
        closure: Closure,
        nullable: bool,
    ) -> Passed {
        let (ast::Pass::Callback { callback: written, .. }, Some(lowered)) =
            (&self.written.parameters[at].pass, self.callback(callback))
        else {
            unreachable!("a closure was lowered from one, and its type with it")
        };
        let name = &local(at);
        let shown = &self.lowered.parameters[at].c_name;
        let data = argument_name(Role::Context(at));
        let keeps_error = closure.ends == Ends::FlowOrError;
        let error = format_ident!("{name}_error");
        let lent_error = format_ident!("{error}_lent");
        let keep = keeps_error.then_some(&lent_error);
        let adapter = self.adapter(name, &data, shown, (written, lowered), keep);
        let object = dyn_type(self.context, written, closure);
        let runtime = runtime();
        let (before, made, argument) = if closure.owned {
            let free = argument_name(Role::Free(at));
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
            before,
            turned: made,
            argument: Some(argument),
            raised: keeps_error.then_some(error),
            owned: closure.owned.then_some(data),
            // Ownership is taken in any case, and code that may refuse something does it.
            may_refuse: closure.owned || !nullable,
        }
    }

    /// The closure itself.
    fn adapter(
        &self,
        name: &Ident,
        data: &Ident,
        shown: &str,
        (written, lowered): (&Callback, &abi::Callback),
        raised: Option<&Ident>,
    ) -> TokenStream {
        let runtime = runtime();
        let Some(closure) = lowered.closure else { return TokenStream::new() };
        let locals: Vec<Ident> =
            (0..written.parameters.len()).map(|at| format_ident!("__capi_arg{at}")).collect();
        let types = written.parameters.iter().map(|it| spelled_pass(self.context, &it.pass));
        let given = lowered.prototype.parameters.iter().map(|it| {
            if let Some(at) = it.role.parameter() {
                given(&locals[at], it.role, &lowered.parameters[at].pass)
            } else {
                // A closure captures the whole of it, so that it is `Send` where that is.
                quote!((&#data).get())
            }
        });
        let call = quote!(unsafe { #name(#(#given),*) });
        let text = format!("{}: {shown}", self.context.c_name());
        let body = match (closure.ends, raised) {
            (Ends::Unit | Ends::Value, _) => call,
            (Ends::FlowOrError, Some(raised)) => quote! {
                if #raised.is_raised() {
                    return ::core::ops::ControlFlow::Break(());
                }
                let __capi_status = #call;
                #raised.flow(__capi_status, #text)
            },
            (Ends::Flow | Ends::FlowOrError, _) => quote!(#runtime::flow(#call)),
            (Ends::Raises, _) => quote!({
                let __capi_status = #call;
                #runtime::raises(__capi_status, #text)
            }),
            (Ends::RaisesFlow, _) => quote!({
                let __capi_status = #call;
                #runtime::raises_flow(__capi_status, #text)
            }),
        };
        // A closure that only the function's own thread may call is called where the function has
        // the GIL.
        let body = if closure.may_run_elsewhere() && lowered.has_gil() {
            quote!(#runtime::with_gil(|| #body))
        } else {
            body
        };
        let output = output(self.context, written, closure);
        quote!(move |#(#locals: #types),*| -> #output { #body })
    }

    /// The function pointer that C passes.
    pub(super) fn closure_pointer(&self, callback: &str, written: &Callback) -> TokenStream {
        let Some(lowered) = self.callback(callback) else { return TokenStream::new() };
        let prototype = &lowered.prototype;
        let taken = prototype.parameters.iter().map(|it| match it.role {
            // A reference is the pointer that C passes.
            Role::Value(at)
                if matches!(
                    lowered.parameters[at].pass,
                    abi::Pass::Value(_) | abi::Pass::Reference { .. }
                ) =>
            {
                let parameter: &CallbackParameter = &written.parameters[at];
                spelled_pass(self.context, &parameter.pass)
            }
            Role::Value(_) => self.type_behind(&it.ty),
            _ => self.argument_type(it),
        });
        let result = match &written.result {
            Some(value) => Some(spelled(self.context, value)),
            None if prototype.result == abi::Type::Void => None,
            None => Some(self.value_type(&prototype.result)),
        };
        let result = result.map(|ty| quote!(-> #ty));
        quote!(unsafe extern "C" fn(#(#taken),*) #result)
    }
}

/// An argument as C takes it.
fn given(local: &Ident, role: Role, pass: &abi::Pass) -> TokenStream {
    let runtime = runtime();
    match (role, pass) {
        (Role::Length(_), _) => quote!(#local.len()),
        (_, abi::Pass::Slice { .. }) => quote!(#local.as_ptr()),
        (_, abi::Pass::Text) => quote!(#local.as_ptr().cast::<::core::ffi::c_char>()),
        (_, abi::Pass::Object { nullable: false, .. }) => {
            quote!(#runtime::lent(::core::option::Option::Some(#local)))
        }
        (_, abi::Pass::Object { nullable: true, .. }) => quote!(#runtime::lent(#local)),
        _ => quote!(#local),
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
        (Ends::Flow | Ends::FlowOrError, _) => flow,
        (Ends::Raises, _) => quote!(#runtime::PyResult<()>),
        (Ends::RaisesFlow, _) => quote!(#runtime::PyResult<#flow>),
        (_, Some(value)) => spelled(context, value),
        (_, None) => quote!(()),
    }
}
