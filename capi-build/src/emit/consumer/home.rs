//! Where a consumer finds a function: on the struct of all functions, or on the type that it is a
//! method of.

use capi_model::abi::{Declaration, Function};

use super::scope::Scope;

/// Whose method a function is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Home {
    /// Of the struct of all functions.
    Api,
    /// Of an opaque type or a class, whose objects are there only after the import.
    Object,
    /// Of a record or an enumeration, which may be there before it.
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
