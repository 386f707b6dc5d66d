//! What a function of C++ takes, and a callable with it.

use capi_model::abi::{Closure, Ends, Pass};

use super::crossing::{reference, span};
use super::scope::{Scope, type_name};

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
            optional(callable(scope, callback, *closure), *nullable)
        }
        Pass::Object { .. } => format!("capi::Borrowed {name}"),
    }
}

/// `capi::FunctionRef<capi::Flow(Point)>`, or `capi::Function<…>` of one that is kept.
pub(super) fn callable(scope: &Scope<'_>, callback: &str, closure: Closure) -> String {
    let holder = if closure.owned { "capi::Function" } else { "capi::FunctionRef" };
    format!("{holder}<{}>", signature(scope, callback))
}

/// `capi::Flow(Point)`
pub(super) fn signature(scope: &Scope<'_>, callback: &str) -> String {
    let Some(declared) = scope.declared(callback) else { return String::new() };
    let ends = declared.closure.map_or(Ends::Unit, |closure| closure.ends);
    let result = match ends {
        Ends::Unit | Ends::Raises => "void".to_owned(),
        Ends::Value => scope.ty(&declared.prototype.result, ""),
        Ends::Flow | Ends::FlowOrError | Ends::RaisesFlow => "capi::Flow".to_owned(),
    };
    let taken: Vec<String> = declared
        .parameters
        .iter()
        .map(|it| parameter(scope, "", &it.pass).trim_end().to_owned())
        .collect();
    format!("{result}({})", taken.join(", "))
}
