//! The result of a function in C++: its type, and the value that is made of C's result.

use capi_model::abi::{Function, Loan, Object, Outcome, Returned};

use super::scope::{Scope, type_name};
use super::value::{behind, from_c, reference, span};

/// The type of the value that a function returns on success.
pub(super) fn value(scope: &Scope<'_>, returned: &Returned) -> String {
    match returned {
        Returned::Unit => "void".to_owned(),
        Returned::Value(ty) => scope.ty(ty, ""),
        Returned::Owned(opaque) => format!("capi::Owned<{}>", type_name(opaque)),
        Returned::Object(Object::Class(class)) => type_name(class),
        Returned::Object(_) => "capi::Object".to_owned(),
        Returned::Buffer { of, .. } => format!("capi::Buffer<{}>", scope.ty(of, "")),
        Returned::Text => "capi::Text".to_owned(),
        Returned::Lent { what, .. } => match what {
            Loan::Reference(to) => reference(scope, to, false, false, "").trim_end().to_owned(),
            Loan::Slice(of) => span(scope, of, false),
            Loan::Text => "std::string_view".to_owned(),
            Loan::CText => "const char *".to_owned(),
        },
    }
}

/// The type of a value that may be missing: a pointer if the value is one, or else a
/// `std::optional`.
pub(super) fn optional(scope: &Scope<'_>, returned: &Returned) -> String {
    match returned {
        Returned::Lent { what: Loan::Reference(to), .. } => {
            reference(scope, to, false, true, "").trim_end().to_owned()
        }
        Returned::Lent { what: Loan::CText, .. } => "const char *".to_owned(),
        returned => format!("std::optional<{}>", value(scope, returned)),
    }
}

/// Whether a null pointer stands for a missing value.
pub(super) fn is_pointer(returned: &Returned) -> bool {
    matches!(returned, Returned::Lent { what: Loan::Reference(_) | Loan::CText, .. })
}

/// The type of the result if the function succeeds.
pub(super) fn success(scope: &Scope<'_>, function: &Function) -> String {
    if function.outcome.is_optional() {
        optional(scope, &function.returned)
    } else {
        value(scope, &function.returned)
    }
}

/// The type of the error, if the function can fail.
pub(super) fn failure(function: &Function) -> Option<String> {
    match &function.outcome {
        Outcome::Status { enumeration, .. } => Some(type_name(enumeration)),
        outcome => outcome.raises().then(|| "capi::Raised".to_owned()),
    }
}

/// The value of C++ that is made of C's result. `length` is the name of its length, if it has one.
pub(super) fn given(
    scope: &Scope<'_>,
    returned: &Returned,
    nullable: bool,
    result: &str,
    length: &str,
) -> String {
    match returned {
        Returned::Unit => String::new(),
        Returned::Value(ty) => from_c(scope, ty, result),
        Returned::Owned(opaque) => format!("capi::Owned<{}>({result})", type_name(opaque)),
        Returned::Object(Object::Class(class)) => {
            format!("{}(capi::Object::steal({result}))", type_name(class))
        }
        Returned::Object(_) => format!("capi::Object::steal({result})"),
        Returned::Buffer { .. } | Returned::Text => format!("{}({result})", value(scope, returned)),
        Returned::Lent { what, .. } => match what {
            Loan::Reference(to) => behind(scope, to, false, nullable, result),
            Loan::Slice(of) => format!("capi::lent<{}>({result}, {length})", scope.ty(of, "")),
            Loan::Text => format!("std::string_view({result}, {length})"),
            Loan::CText => result.to_owned(),
        },
    }
}
