//! How each parameter gets from the method to the slot.

use capi_model::abi::{Argument, ClosureKind, Function, Kind, Parameter, Pass, Role, Type};

use super::body::local;
use super::scope::{Scope, ident, is_checked, variable};
use super::{closure, lent};

/// The parameter at this place as the method takes it: `points: &[Point]`. `py` is the lifetime of
/// Python objects.
pub(super) fn parameter(scope: &Scope<'_>, function: &Function, at: usize, py: &str) -> String {
    let parameter = &function.parameters[at];
    let and = |mutable: bool| lent::and(function, at, mutable);
    let ty = match &parameter.pass {
        Pass::Gil => format!("{}<{py}>", scope.word("Python")),
        Pass::Object { of, nullable, .. } => {
            let object =
                format!("{}{}<{py}, {}>", and(false), scope.word("Bound"), scope.object(of));
            if *nullable { scope.option(&object) } else { object }
        }
        Pass::Value(ty) => scope.ty(ty),
        Pass::Reference { to, mutable, nullable } => {
            let reference = format!("{}{}", and(*mutable), scope.ty(to));
            if *nullable { scope.option(&reference) } else { reference }
        }
        Pass::Slice { of, mutable } => format!("{}[{}]", and(*mutable), scope.ty(of)),
        Pass::Text => format!("{}str", and(false)),
        Pass::CText { nullable } => {
            let text = format!("{}{}", and(false), scope.word("CStr"));
            if *nullable { scope.option(&text) } else { text }
        }
        Pass::Closure { closure, nullable, .. } => {
            // Called through a reference, so it must be the method's own.
            let is_called = !closure.owned && !nullable && closure.kind == ClosureKind::FnMut;
            let ty = closure::parameter(scope, &parameter.pass);
            let mutable = if is_called { "mut " } else { "" };
            return format!("{mutable}{}: {ty}", ident(&parameter.name));
        }
        Pass::Owned { opaque, nullable } => {
            let owned = scope.owned(opaque);
            if *nullable { scope.option(&owned) } else { owned }
        }
        Pass::Callback { callback, nullable } => {
            let callback = scope.callback(callback);
            if *nullable { scope.option(&callback) } else { callback }
        }
    };
    format!("{}: {ty}", ident(&parameter.name))
}

/// What the slot's function takes for a parameter: expressions of these types.
pub(super) fn arguments(
    scope: &Scope<'_>,
    function: &Function,
    parameter: &Parameter,
) -> Vec<String> {
    let name = variable(&parameter.name);
    if let Some(staged) = staged(parameter) {
        let name = staged_name(function, parameter);
        let pointer = format!("{name}.as_mut_ptr()");
        return match staged {
            "slice" => vec![pointer, format!("{name}.len()")],
            _ => vec![pointer],
        };
    }
    match &parameter.pass {
        Pass::Gil => vec![],
        Pass::Value(_) | Pass::Reference { nullable: false, .. } | Pass::Callback { .. } => {
            vec![name]
        }
        Pass::Reference { mutable: true, .. } => {
            vec![format!("{name}.map_or(ptr::null_mut(), ptr::from_mut)")]
        }
        Pass::Reference { mutable: false, .. } => {
            vec![format!("{name}.map_or(ptr::null(), ptr::from_ref)")]
        }
        Pass::Slice { mutable: true, .. } => {
            vec![format!("{name}.as_mut_ptr()"), format!("{name}.len()")]
        }
        Pass::Slice { mutable: false, .. } => {
            vec![format!("{name}.as_ptr()"), format!("{name}.len()")]
        }
        Pass::Text => vec![format!("{name}.as_ptr().cast()"), format!("{name}.len()")],
        Pass::CText { nullable: false } | Pass::Object { nullable: false, .. } => {
            vec![format!("{name}.as_ptr()")]
        }
        Pass::CText { nullable: true } => {
            vec![format!("{name}.map_or(ptr::null(), {}::as_ptr)", scope.word("CStr"))]
        }
        Pass::Object { nullable: true, .. } => {
            vec![format!("{name}.map_or(ptr::null_mut(), |object| object.as_ptr())")]
        }
        Pass::Closure { .. } => {
            closure::arguments(scope, &parameter.pass, &held_name(function, parameter))
        }
        Pass::Owned { nullable: false, .. } => vec![format!("{name}.into_raw()")],
        Pass::Owned { nullable: true, .. } => {
            let owned = scope.word("Owned");
            vec![format!("{name}.map_or(ptr::null_mut(), {owned}::into_raw)")]
        }
    }
}

/// The variable that holds a closure.
pub(super) fn held_name(function: &Function, parameter: &Parameter) -> String {
    local(function, &format!("{}_held", ident(&parameter.name).trim_start_matches("r#")))
}

/// The variable that stages it.
pub(super) fn staged_name(function: &Function, parameter: &Parameter) -> String {
    if parameter.name == "self" { local(function, "this") } else { ident(&parameter.name) }
}

/// How a parameter is staged: the provider writes to a copy where what it writes is checked.
pub(super) fn staged(parameter: &Parameter) -> Option<&'static str> {
    match &parameter.pass {
        Pass::Slice { of, mutable: true } if is_checked(of) => Some("slice"),
        Pass::Reference { to, mutable: true, nullable } if is_checked(to) => {
            Some(if *nullable { "optional" } else { "one" })
        }
        _ => None,
    }
}

/// The types of all that the slot's function takes.
pub(super) fn slot_types(scope: &Scope<'_>, function: &Function) -> Vec<String> {
    let spelt = |argument: &Argument| {
        let ty = scope.ty(&argument.ty);
        // Rust's function pointers are never NULL.
        let is_pointer = matches!(argument.ty, Type::Named(_, Kind::Callback));
        let is_value = matches!(argument.role, Role::Value(_));
        let is_nullable = function.parameter(argument).is_some_and(|it| it.pass.is_nullable());
        if is_pointer && is_value && is_nullable { scope.option(&ty) } else { ty }
    };
    function.prototype.parameters.iter().map(spelt).collect()
}
