//! The names of declarations, and the names that C's types mention.

use std::collections::BTreeSet;

use crate::abi;

/// The name of a declaration.
pub fn name_of(declaration: &abi::Declaration) -> &str {
    match declaration {
        abi::Declaration::Alias(it) => &it.name,
        abi::Declaration::Enumeration(it) => &it.name,
        abi::Declaration::Record(it) => &it.name,
        abi::Declaration::Opaque(it) => &it.name,
        abi::Declaration::Callback(it) => &it.name,
        abi::Declaration::Class(it) => &it.name,
        abi::Declaration::Buffer(it) => &it.name,
    }
}

pub(crate) fn names_in_prototype(prototype: &abi::Prototype, found: &mut BTreeSet<String>) {
    names_in(&prototype.result, found);
    prototype.parameters.iter().for_each(|it| names_in(&it.ty, found));
}

pub(crate) fn names_in(ty: &abi::Type, found: &mut BTreeSet<String>) {
    match ty {
        abi::Type::Named(name, _) => {
            found.insert(name.clone());
        }
        abi::Type::Pointer { to: inner, .. } | abi::Type::Array { of: inner, .. } => {
            names_in(inner, found);
        }
        abi::Type::Void | abi::Type::PyObject | abi::Type::PyTypeObject | abi::Type::Scalar(_) => {}
    }
}
