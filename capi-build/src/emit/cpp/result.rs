//! What a function of C++ gives: its type, and the value that is made of C's.

use capi_model::abi::{Function, Loan, Object, Outcome, Returned};

use super::scope::{Scope, type_name};
use super::value::{behind, from_c, reference, span};

/// What a function gives on success, where it is there.
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

/// The same where there may be none: a pointer where there is one, and a `std::optional` otherwise.
pub(super) fn optional(scope: &Scope<'_>, returned: &Returned) -> String {
    match returned {
        Returned::Lent { what: Loan::Reference(to), .. } => {
            reference(scope, to, false, true, "").trim_end().to_owned()
        }
        Returned::Lent { what: Loan::CText, .. } => "const char *".to_owned(),
        returned => format!("std::optional<{}>", value(scope, returned)),
    }
}

/// Whether none is a pointer that is null.
pub(super) fn is_pointer(returned: &Returned) -> bool {
    matches!(returned, Returned::Lent { what: Loan::Reference(_) | Loan::CText, .. })
}

/// What a function gives that doesn't fail.
pub(super) fn success(scope: &Scope<'_>, function: &Function) -> String {
    if function.outcome.is_optional() {
        optional(scope, &function.returned)
    } else {
        value(scope, &function.returned)
    }
}

/// Why a function fails, if it can.
pub(super) fn failure(function: &Function) -> Option<String> {
    match &function.outcome {
        Outcome::Status { enumeration, .. } => Some(type_name(enumeration)),
        outcome => outcome.raises().then(|| "capi::Raised".to_owned()),
    }
}

/// What C gave, as C++ has it; `length` is that of what has one.
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
