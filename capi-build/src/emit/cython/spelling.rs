//! The spellings in which Cython differs from C.

use capi_model::abi::{Function, Outcome, Returned, Scalar, Type};

use super::page::named;
use super::scope::Scope;
use crate::emit::c::ctype;

/// C's types that Cython's declarations name by a `ctypedef` of ours, each with its line.
pub(super) const OWN: [(&str, &str); 2] = [
    ("_long_long", "ctypedef long long _long_long \"long long\""),
    (
        "_unsigned_long_long",
        "ctypedef unsigned long long _unsigned_long_long \"unsigned long long\"",
    ),
];

/// The lines of the typedefs that this code names.
pub(super) fn own(code: &str) -> Vec<&'static str> {
    let found = named(code, OWN.map(|(name, _)| name));
    OWN.iter().filter(|(name, _)| found.contains(name)).map(|(_, line)| *line).collect()
}

/// The declaration of a name with this type: `const Point *points`.
pub(super) fn declare(scope: &Scope<'_>, ty: &Type, name: &str) -> String {
    let spell = |ty: &Type| match ty {
        Type::PyObject => "PyObject".to_owned(),
        Type::PyTypeObject => "PyTypeObject".to_owned(),
        Type::Scalar(scalar) => spelled(*scalar).to_owned(),
        Type::Named(name, _) => scope.item(name),
        Type::Void | Type::Pointer { .. } | Type::Array { .. } => "void".to_owned(),
    };
    ctype::declare_with(&spell, ty, name)
}

/// A scalar's name.
pub(super) fn spelled(scalar: Scalar) -> &'static str {
    match scalar {
        Scalar::CLonglong => "_long_long",
        Scalar::CUlonglong => "_unsigned_long_long",
        scalar => scalar.c(),
    }
}

/// Whether the result is Cython's `object`, where NULL stands for an exception.
pub(super) fn gives_object(function: &Function) -> bool {
    matches!(function.returned, Returned::Object(_))
        && matches!(function.outcome, Outcome::Value | Outcome::NullIsError)
}
