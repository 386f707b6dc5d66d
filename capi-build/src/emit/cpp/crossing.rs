//! How a value gets from C++ to C and back: what it is called, and the expression that makes it.

use capi_model::abi::{Function, Kind, Lent, Object, Outcome, Pass, Returned, Type};

use super::closure;
use super::scope::{Scope, has_twin, type_name};

/// A parameter of C++: `capi::Span<const Point> points`.
pub(super) fn parameter(scope: &Scope<'_>, name: &str, pass: &Pass) -> String {
    let optional = |of: String, nullable: bool| {
        if nullable { format!("std::optional<{of}> {name}") } else { format!("{of} {name}") }
    };
    match pass {
        Pass::Gil => String::new(),
        Pass::Value(ty) => scope.ty(ty, name),
        Pass::Reference { to, mutable, nullable } => {
            reference(scope, to, *mutable, *nullable, name)
        }
        Pass::Slice { of, mutable } => format!("{} {name}", span(scope, of, *mutable)),
        Pass::Text => format!("std::string_view {name}"),
        Pass::CText { .. } => format!("const char *{name}"),
        Pass::Owned { opaque, nullable } => {
            optional(format!("capi::Owned<{}>", type_name(opaque)), *nullable)
        }
        Pass::Callback { callback, .. } => format!("{} {name}", type_name(callback)),
        Pass::Closure { callback, closure, nullable } => {
            optional(closure::parameter(scope, callback, *closure), *nullable)
        }
        Pass::Object { .. } => format!("capi::Borrowed {name}"),
    }
}

/// `const Point &point`, or `const Point *point` of one that may be missing.
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
    // What is behind a reference may itself be a pointer: `double *const &x`.
    match to {
        Type::Pointer { .. } if !mutable => scope.ty(to, &format!("const &{name}")),
        to => {
            let constant = if mutable { "" } else { "const " };
            format!("{constant}{}", scope.ty(to, &format!("&{name}")))
        }
    }
}

/// `capi::Span<const Point>`
pub(super) fn span(scope: &Scope<'_>, of: &Type, mutable: bool) -> String {
    let element = match of {
        Type::Pointer { .. } if !mutable => scope.ty(of, "const"),
        of if mutable => scope.ty(of, ""),
        of => format!("const {}", scope.ty(of, "")),
    };
    format!("capi::Span<{element}>")
}

/// What C's function is given for one of the parameters.
pub(super) fn arguments(
    scope: &Scope<'_>,
    parameters: &[(String, &Pass)],
    name: &str,
    pass: &Pass,
) -> Vec<String> {
    match pass {
        Pass::Gil => Vec::new(),
        Pass::Value(ty) => vec![to_c(scope, ty, name)],
        Pass::Reference { to, mutable, nullable } => {
            let address = if *nullable { name.to_owned() } else { format!("&{name}") };
            vec![pointer_to_c(scope, to, *mutable, &address)]
        }
        Pass::Slice { of, mutable } => {
            let data = pointer_to_c(scope, of, *mutable, &format!("{name}.data()"));
            vec![data, format!("{name}.size()")]
        }
        Pass::Text => vec![format!("{name}.data()"), format!("{name}.size()")],
        Pass::CText { .. } => vec![name.to_owned()],
        Pass::Owned { .. } => vec![format!("capi::give({name})")],
        Pass::Callback { callback, .. } => {
            vec![format!("capi::function<{}>({name})", scope.c_name(callback))]
        }
        Pass::Closure { callback, closure, nullable } => {
            closure::arguments(scope, parameters, name, callback, *closure, *nullable)
        }
        Pass::Object { .. } => vec![format!("{name}.get()")],
    }
}

/// What stands for `*this`.
pub(super) fn receiver(scope: &Scope<'_>, pass: &Pass) -> String {
    match pass {
        Pass::Value(ty) => to_c(scope, ty, "*this"),
        Pass::Reference { to, mutable, .. } => pointer_to_c(scope, to, *mutable, "this"),
        _ => "get()".to_owned(),
    }
}

fn pointer_to_c(scope: &Scope<'_>, to: &Type, mutable: bool, address: &str) -> String {
    if !has_twin(to) {
        return address.to_owned();
    }
    let pointer = Type::Pointer { to: Box::new(to.clone()), mutable };
    format!("reinterpret_cast<{}>({address})", scope.c_ty(&pointer, ""))
}

/// A value of C++, as C has it.
pub(super) fn to_c(scope: &Scope<'_>, ty: &Type, value: &str) -> String {
    convert(ty, value, &scope.c_ty(ty, ""))
}

/// A value of C's, as C++ has it.
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

/// What is behind a pointer that the provider lends: `*reinterpret_cast<const Point *>(result)`.
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
            Lent::Reference(to) => reference(scope, to, false, false, "").trim_end().to_owned(),
            Lent::Slice(of) => span(scope, of, false),
            Lent::Text => "std::string_view".to_owned(),
            Lent::CText => "const char *".to_owned(),
        },
    }
}

/// The same where there may be none: a pointer where there is one, and a `std::optional` otherwise.
pub(super) fn optional(scope: &Scope<'_>, returned: &Returned) -> String {
    match returned {
        Returned::Lent { what: Lent::Reference(to), .. } => {
            reference(scope, to, false, true, "").trim_end().to_owned()
        }
        Returned::Lent { what: Lent::CText, .. } => "const char *".to_owned(),
        returned => format!("std::optional<{}>", value(scope, returned)),
    }
}

/// Whether none is a pointer that is null.
pub(super) fn is_pointer(returned: &Returned) -> bool {
    matches!(returned, Returned::Lent { what: Lent::Reference(_) | Lent::CText, .. })
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
            Lent::Reference(to) => behind(scope, to, false, nullable, result),
            Lent::Slice(of) => format!("capi::lent<{}>({result}, {length})", scope.ty(of, "")),
            Lent::Text => format!("std::string_view({result}, {length})"),
            Lent::CText => result.to_owned(),
        },
    }
}
