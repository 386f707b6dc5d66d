//! Where a consumer finds a function: on the struct of all functions, or on the type that it is a
//! method of.

use capi_model::abi::{Declaration, Function};

use super::scope::Scope;

/// The place where a consumer finds a function.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Home {
    /// The struct of all functions.
    Api,
    /// An opaque type or a class, whose objects exist only after the import.
    Object,
    /// A record or an enumeration, whose values may exist before the import.
    Value,
}

impl Home {
    pub(super) fn of(scope: &Scope<'_>, function: &Function) -> Self {
        let method = function.method().filter(|method| method.has_receiver);
        let Some(owner) = method.map(|method| &method.owner) else { return Self::Api };
        match scope.declaration(owner) {
            Some(Declaration::Opaque(_) | Declaration::Class(_)) => Self::Object,
            _ => Self::Value,
        }
    }
}
