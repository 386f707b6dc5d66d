//! Parameters: what each becomes in the shim, from what C passes to what the author's function takes.

use capi_model::abi::{Kind, Parameter, Pass, Role, Type};
use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::{Shim, argument_name, local};
use crate::expand::runtime;

/// The code of one parameter in the shim.
#[derive(Default)]
pub(super) struct Passed {
    /// Done first: ownership is taken before anything is refused.
    pub(super) before: TokenStream,
    /// Turned and checked; may leave with a refusal.
    pub(super) turned: TokenStream,
    /// The argument of the author's function, where it isn't the local variable itself.
    pub(super) argument: Option<TokenStream>,
    /// The variable that keeps the exception of a closure, where it has no other way to tell.
    pub(super) raised: Option<Ident>,
    /// The variable that owns what C has given away.
    pub(super) owned: Option<Ident>,
    /// Whether `before` or `turned` may leave with a refusal.
    pub(super) may_refuse: bool,
}

impl Passed {
    /// The argument of the author's function.
    pub(super) fn argument(&self, at: usize) -> TokenStream {
        self.argument.clone().unwrap_or_else(|| {
            let name = local(at);
            quote!(#name)
        })
    }
}

impl Shim<'_> {
    pub(super) fn pass(&self, at: usize) -> Passed {
        let runtime = runtime();
        let Parameter { c_name: shown, pass, .. } = &self.lowered.parameters[at];
        let name = local(at);
        let refuse = quote!(.map_err(|__capi_why| __capi_why.of(#shown))?);
        let turned = |turn: TokenStream| Passed {
            turned: quote!(let #name = #turn #refuse;),
            may_refuse: true,
            ..Passed::default()
        };
        let with_length = |turn: TokenStream| {
            let length = argument_name(Role::Length(at));
            turned(quote!(unsafe { #turn(#name, #length) }))
        };
        match pass {
            Pass::Gil => Passed { argument: Some(quote!(__capi_py)), ..Passed::default() },
            Pass::Object { access, nullable, .. } => self.object(at, *access, *nullable),
            Pass::Value(Type::Named(ty, Kind::Enumeration { .. })) => {
                let ty = self.path(ty);
                turned(quote!(#runtime::enumeration::<#ty>(#name)))
            }
            Pass::Value(Type::Named(ty, Kind::Record { checked: true })) => {
                let ty = self.path(ty);
                turned(quote!(#runtime::checked::<#ty>(#name)))
            }
            Pass::Value(_) | Pass::Callback { nullable: true, .. } => Passed::default(),
            Pass::Callback { nullable: false, .. } => turned(quote!(#runtime::callback(#name))),
            Pass::Reference { to, mutable, nullable } => {
                let is_object = matches!(to, Type::Named(_, Kind::Opaque));
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
                turned(quote!(unsafe { #runtime::#turn(#name) }))
            }
            Pass::Slice { mutable: false, .. } => with_length(quote!(#runtime::slice)),
            Pass::Slice { mutable: true, .. } => with_length(quote!(#runtime::slice_mut)),
            Pass::Text => with_length(quote!(#runtime::text)),
            Pass::CText { nullable } => {
                let turn = if *nullable { quote!(optional_ctext) } else { quote!(ctext) };
                turned(quote!(unsafe { #runtime::#turn(#name) }))
            }
            Pass::Owned { nullable, .. } => Passed {
                before: quote!(let #name = unsafe { #runtime::take(#name) };),
                turned: if *nullable {
                    TokenStream::new()
                } else {
                    quote!(let #name = #runtime::given(#name) #refuse;)
                },
                owned: Some(name),
                may_refuse: true,
                ..Passed::default()
            },
            Pass::Closure { callback, closure, nullable } => {
                self.closure(at, callback, *closure, *nullable)
            }
        }
    }
}
