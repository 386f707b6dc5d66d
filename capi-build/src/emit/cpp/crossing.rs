//! How a parameter gets from C++ to C: its declaration, and the arguments of C's function.

use capi_model::abi::{Closure, Ends, Pass, Role};
use capi_model::names;

use super::scope::{Scope, type_name};
use super::value::{pointer_to_c, reference, span, to_c};

/// The declaration of a parameter: `capi::Span<const Point> points`.
pub(super) fn parameter(scope: &Scope<'_>, name: &str, pass: &Pass) -> String {
    let is_optional = is_optional(pass);
    let held = |of: String| {
        if is_optional { format!("std::optional<{of}> {name}") } else { format!("{of} {name}") }
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
        Pass::Owned { opaque, .. } => held(format!("capi::Owned<{}>", type_name(opaque))),
        Pass::Callback { callback, .. } => format!("{} {name}", type_name(callback)),
        Pass::Closure { callback, closure, .. } => held(callable(scope, callback, *closure)),
        Pass::Object { .. } => format!("capi::Borrowed {name}"),
    }
}

/// Whether a parameter is a `std::optional`. A pointer that may be missing is NULL instead.
pub(super) fn is_optional(pass: &Pass) -> bool {
    pass.is_nullable() && matches!(pass, Pass::Owned { .. } | Pass::Closure { .. })
}

/// The type of a callable: `capi::FunctionRef<capi::Flow(Point)>`, or `capi::Function<…>` if it is
/// kept.
fn callable(scope: &Scope<'_>, callback: &str, closure: Closure) -> String {
    let holder = if closure.owned { "capi::Function" } else { "capi::FunctionRef" };
    format!("{holder}<{}>", signature(scope, callback))
}

/// The signature of a callable: `capi::Flow(Point)`.
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

/// The argument of C's function that has this role for one of the parameters.
pub(super) fn argument(
    scope: &Scope<'_>,
    parameters: &[(String, &Pass)],
    (name, pass): (&str, &Pass),
    role: Role,
) -> String {
    match (pass, role) {
        (Pass::Closure { callback, closure, nullable }, role) => {
            let callable = Callable { callback, closure: *closure, nullable: *nullable };
            callable.argument(scope, parameters, name, role)
        }
        (_, Role::Length(_)) => format!("{name}.size()"),
        (Pass::Value(ty), _) => to_c(scope, ty, name),
        (Pass::Reference { to, mutable, nullable }, _) => {
            let address = if *nullable { name.to_owned() } else { format!("&{name}") };
            pointer_to_c(scope, to, *mutable, &address)
        }
        (Pass::Slice { of, mutable }, _) => {
            pointer_to_c(scope, of, *mutable, &format!("{name}.data()"))
        }
        (Pass::Text, _) => format!("{name}.data()"),
        (Pass::Gil | Pass::CText { .. }, _) => name.to_owned(),
        (Pass::Owned { .. }, _) => format!("capi::give({name})"),
        (Pass::Callback { callback, .. }, _) => {
            format!("capi::function<{}>({name})", scope.c_name(callback))
        }
        (Pass::Object { .. }, _) => format!("{name}.get()"),
    }
}

/// The argument for the object that the method is called with.
pub(super) fn receiver(scope: &Scope<'_>, pass: &Pass) -> String {
    match pass {
        Pass::Value(ty) => to_c(scope, ty, "*this"),
        Pass::Reference { to, mutable, .. } => pointer_to_c(scope, to, *mutable, "this"),
        _ => "get()".to_owned(),
    }
}

/// A callable as a parameter.
struct Callable<'a> {
    callback: &'a str,
    closure: Closure,
    nullable: bool,
}

impl Callable<'_> {
    /// The argument of C's function that has this role.
    fn argument(
        &self,
        scope: &Scope<'_>,
        parameters: &[(String, &Pass)],
        name: &str,
        role: Role,
    ) -> String {
        let Self { callback, closure, nullable } = *self;
        let (held, call) = (own(name, "held", parameters), own(name, "call", parameters));
        match (role, closure.owned) {
            (Role::Context(_), false) => format!("{held}.context()"),
            (Role::Context(_), true) => format!("capi::give({name})"),
            (Role::Free(_), _) => {
                let free = format!("{}::free", callable(scope, callback, closure));
                if nullable { format!("{name} ? {free} : nullptr") } else { free }
            }
            (_, false) if nullable => {
                format!("{held}.call<{}>({call})", scope.c_name(callback))
            }
            (_, true) if nullable => format!("{name} ? +{call} : nullptr"),
            _ => call,
        }
    }
}

/// A name of our own that is made of a callable's name, and that no parameter has.
pub(super) fn own(name: &str, what: &str, parameters: &[(String, &Pass)]) -> String {
    let is_taken = |name: &str| parameters.iter().any(|it| it.0 == name);
    names::choose(&format!("{name}_{what}"), is_taken)
}
