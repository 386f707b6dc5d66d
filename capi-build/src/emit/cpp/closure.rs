//! Callables: the functions by which the provider calls them, and exceptions that wait for the end
//! of the call.

use capi_model::abi::{Closure, Ends, Function, Pass, Role};
use capi_model::names;

use super::crossing::{own, signature};
use super::scope::Scope;
use super::value::{behind, from_c, to_c};
use crate::emit::c::ctype;
use crate::emit::writer::Writer;

/// The callables among a function's parameters, by their names.
fn closures<'a>(
    parameters: &[(String, &'a Pass)],
) -> impl Iterator<Item = (String, &'a str, Closure)> {
    parameters.iter().filter_map(|(name, pass)| match pass {
        Pass::Closure { callback, closure, .. } => {
            Some((name.clone(), callback.as_str(), *closure))
        }
        _ => None,
    })
}

/// Whether an exception of a callable may wait for the end of the call.
pub(super) fn has_lent(parameters: &[(String, &Pass)]) -> bool {
    closures(parameters).any(|(_, _, closure)| !closure.owned)
}

/// Prints the text before the call: lent callables, and the functions that call them.
pub(super) fn held(out: &mut Writer, scope: &Scope<'_>, parameters: &[(String, &Pass)]) {
    for (name, callback, closure) in closures(parameters) {
        if !closure.owned {
            let (signature, held) = (signature(scope, callback), own(&name, "held", parameters));
            out.line(format!("capi::Lent<{signature}> {held}({name});"));
        }
        calling(out, scope, parameters, &name, callback, closure);
    }
}

/// Prints the function by which C calls a callable.
fn calling(
    out: &mut Writer,
    scope: &Scope<'_>,
    outside: &[(String, &Pass)],
    name: &str,
    callback: &str,
    closure: Closure,
) {
    let Some(declared) = scope.declared(callback) else { return };
    // Otherwise a lambda's parameter would hide one of the function's.
    let fresh = |name: &str| {
        let is_own = |name: &str| {
            closures(outside)
                .any(|it| ["held", "call"].iter().any(|what| own(&it.0, what, outside) == name))
        };
        names::choose(name, |name| outside.iter().any(|it| it.0 == name) || is_own(name))
    };
    let parameters: Vec<String> = declared
        .prototype
        .parameters
        .iter()
        .map(|it| scope.c_ty(&it.ty, &fresh(&it.name)))
        .collect();
    let named = |role| declared.prototype.with_role(role).map(|it| fresh(&it.name));
    let named = |role| named(role).unwrap_or_default();
    let mut given = vec![named(Role::OwnContext)];
    for (at, parameter) in declared.parameters.iter().enumerate() {
        let (name, length) = (named(Role::Value(at)), named(Role::Length(at)));
        given.push(taken(scope, &name, &length, &parameter.pass));
    }
    let how = match closure.ends {
        Ends::Unit | Ends::Value => "value",
        Ends::Flow | Ends::FlowOrError => "flow",
        Ends::Raises | Ends::RaisesFlow => "raising",
    };
    let holder = if closure.owned { "Function" } else { "Lent" };
    let result = &declared.prototype.result;
    let open = format!("const auto {} = [](", own(name, "call", outside));
    let close = format!(") -> {} {{", scope.c_ty(result, ""));
    let mut lines = ctype::list(&open, &parameters, &close);
    let last = lines.pop().unwrap_or_default();
    out.lines(lines);
    out.block(last, "};", |out| {
        let callee = format!("capi::{holder}<{}>::{how}", signature(scope, callback));
        let call = format!("{callee}({})", given.join(", "));
        let whole = to_c(scope, result, &call);
        if whole.len() <= 84 || whole != call {
            return out.line(format!("return {whole};"));
        }
        out.lines(ctype::inner_list(&format!("return {callee}("), &given, ");"));
    });
}

/// An argument of the callable, made of C's.
fn taken(scope: &Scope<'_>, name: &str, length: &str, pass: &Pass) -> String {
    match pass {
        Pass::Value(ty) => from_c(scope, ty, name),
        Pass::Reference { to, mutable, nullable } => behind(scope, to, *mutable, *nullable, name),
        Pass::Slice { of, .. } => format!("capi::lent<{}>({name}, {length})", scope.ty(of, "")),
        Pass::Text => format!("std::string_view({name}, {length})"),
        Pass::Object { .. } => format!("capi::Borrowed({name})"),
        _ => name.to_owned(),
    }
}

/// Prints the text after the call, which rethrows the exceptions that waited for its end.
pub(super) fn rethrow(out: &mut Writer, function: &Function, parameters: &[(String, &Pass)]) {
    let how = if function.raises() { "rethrow_raised" } else { "rethrow" };
    for (name, _, closure) in closures(parameters) {
        if !closure.owned {
            out.line(format!("{}.{how}();", own(&name, "held", parameters)));
        }
    }
}
