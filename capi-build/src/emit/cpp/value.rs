//! Values on their way from C++ to C and back: the expressions that convert them.

use capi_model::abi::{Kind, Type};

use super::scope::{Scope, has_twin};

/// Declares a reference: `const Point &point`, or `const Point *point` if it may be missing.
pub(super) fn reference(
    scope: &Scope<'_>,
    to: &Type,
    mutable: bool,
    nullable: bool,
    name: &str,
) -> String {
    if nullable {
        let pointer = Type::Pointer { to: Box::new(to.clone()), mutable };
        return scope.ty(&pointer, name);
    }
    // The target of a reference may itself be a pointer: `double *const &x`.
    match to {
        Type::Pointer { .. } if !mutable => scope.ty(to, &format!("const &{name}")),
        to => {
            let constant = if mutable { "" } else { "const " };
            format!("{constant}{}", scope.ty(to, &format!("&{name}")))
        }
    }
}

/// The type of a view: `capi::Span<const Point>`.
pub(super) fn span(scope: &Scope<'_>, of: &Type, mutable: bool) -> String {
    let element = match of {
        Type::Pointer { .. } if !mutable => scope.ty(of, "const"),
        of if mutable => scope.ty(of, ""),
        of => format!("const {}", scope.ty(of, "")),
    };
    format!("capi::Span<{element}>")
}

/// Converts an address of C++ to C's type of pointer.
pub(super) fn pointer_to_c(scope: &Scope<'_>, to: &Type, mutable: bool, address: &str) -> String {
    if !has_twin(to) {
        return address.to_owned();
    }
    let pointer = Type::Pointer { to: Box::new(to.clone()), mutable };
    format!("reinterpret_cast<{}>({address})", scope.c_ty(&pointer, ""))
}

/// Converts a value of C++ to C's type.
pub(super) fn to_c(scope: &Scope<'_>, ty: &Type, value: &str) -> String {
    convert(ty, value, &scope.c_ty(ty, ""))
}

/// Converts a value of C to the type of C++.
pub(super) fn from_c(scope: &Scope<'_>, ty: &Type, value: &str) -> String {
    convert(ty, value, &scope.ty(ty, ""))
}

fn convert(ty: &Type, value: &str, to: &str) -> String {
    match ty {
        ty if !has_twin(ty) => value.to_owned(),
        Type::Pointer { .. } => format!("reinterpret_cast<{to}>({value})"),
        Type::Named(_, Kind::Callback) => format!("capi::function<{to}>({value})"),
        _ => format!("capi::cast<{to}>({value})"),
    }
}

/// The object that a lent pointer leads to: `*reinterpret_cast<const Point *>(result)`.
pub(super) fn behind(
    scope: &Scope<'_>,
    to: &Type,
    mutable: bool,
    nullable: bool,
    pointer: &str,
) -> String {
    let star = if nullable { "" } else { "*" };
    if !has_twin(to) {
        return format!("{star}{pointer}");
    }
    let ty = Type::Pointer { to: Box::new(to.clone()), mutable };
    format!("{star}reinterpret_cast<{}>({pointer})", scope.ty(&ty, ""))
}
