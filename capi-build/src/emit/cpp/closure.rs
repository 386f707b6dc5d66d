//! Callables: their signatures, and the functions by which the provider calls them.

use capi_model::abi::{self, Closure, Ends, Function, Pass, Role};
use capi_model::names;

use super::scope::Scope;
use super::{crossing, functions};
use crate::emit::header::ctype;
use crate::emit::writer::Writer;

/// `capi::FunctionRef<capi::Flow(Point)>`, or `capi::Function<…>` of one that is kept.
pub(super) fn parameter(scope: &Scope<'_>, callback: &str, closure: Closure) -> String {
    let holder = if closure.owned { "capi::Function" } else { "capi::FunctionRef" };
    format!("{holder}<{}>", signature(scope, callback))
}

/// `capi::Flow(Point)`
fn signature(scope: &Scope<'_>, callback: &str) -> String {
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
        .map(|it| crossing::parameter(scope, "", &it.pass).trim_end().to_owned())
        .collect();
    format!("{result}({})", taken.join(", "))
}

/// A name of our own, made of that of a callable, that no parameter has.
fn own(name: &str, what: &str, parameters: &[(String, &Pass)]) -> String {
    let is_taken = |name: &str| parameters.iter().any(|it| it.0 == name);
    names::choose(&format!("{name}_{what}"), is_taken)
}

/// What C's function is given for one of the parameters.
pub(super) fn arguments(
    scope: &Scope<'_>,
    parameters: &[(String, &Pass)],
    name: &str,
    callback: &str,
    closure: Closure,
    nullable: bool,
) -> Vec<String> {
    let (held, call) = (own(name, "held", parameters), own(name, "call", parameters));
    if !closure.owned {
        let call = if nullable {
            format!("{held}.call<{}>({call})", scope.c_name(callback))
        } else {
            call
        };
        return vec![call, format!("{held}.context()")];
    }
    let call = if nullable { format!("{name} ? +{call} : nullptr") } else { call };
    let free = format!("{}::free", parameter(scope, callback, closure));
    let free = if nullable { format!("{name} ? {free} : nullptr") } else { free };
    vec![call, format!("capi::give({name})"), free]
}

/// The callables of a function by their names.
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

/// What stands before the call: callables that are lent, and functions that call them.
pub(super) fn held(out: &mut Writer, scope: &Scope<'_>, parameters: &[(String, &Pass)]) {
    for (name, callback, closure) in closures(parameters) {
        if !closure.owned {
            let (signature, held) = (signature(scope, callback), own(&name, "held", parameters));
            out.line(format!("capi::Lent<{signature}> {held}({name});"));
        }
        calling(out, scope, parameters, &name, callback, closure);
    }
}

/// The function by which C calls a callable.
fn calling(
    out: &mut Writer,
    scope: &Scope<'_>,
    outside: &[(String, &Pass)],
    name: &str,
    callback: &str,
    closure: Closure,
) {
    let Some(declared) = scope.declared(callback) else { return };
    // A lambda's parameter would hide the function's own.
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
    let context = declared.prototype.with_role(Role::OwnContext);
    let context = context.map(|it| fresh(&it.name)).unwrap_or_default();
    let mut given = vec![context];
    for abi::CallbackParameter { name, pass } in &declared.parameters {
        given.push(taken(scope, &fresh(name), &fresh(&format!("{name}_len")), pass));
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
    functions::lines(out, lines);
    out.block(last, "};", |out| {
        let callee = format!("capi::{holder}<{}>::{how}", signature(scope, callback));
        let call = format!("{callee}({})", given.join(", "));
        let whole = crossing::to_c(scope, result, &call);
        if whole.len() <= 84 || whole != call {
            return out.line(format!("return {whole};"));
        }
        functions::lines(out, ctype::inner_list(&format!("return {callee}("), &given, ");"));
    });
}

/// What a callable is called with.
fn taken(scope: &Scope<'_>, name: &str, length: &str, pass: &Pass) -> String {
    match pass {
        Pass::Value(ty) => crossing::from_c(scope, ty, name),
        Pass::Reference { to, mutable, nullable } => {
            crossing::behind(scope, to, *mutable, *nullable, name)
        }
        Pass::Slice { of, .. } => format!("capi::lent<{}>({name}, {length})", scope.ty(of, "")),
        Pass::Text => format!("std::string_view({name}, {length})"),
        Pass::Object { .. } => format!("capi::Borrowed({name})"),
        _ => name.to_owned(),
    }
}

/// What stands behind the call: exceptions that waited for its end.
pub(super) fn rethrow(out: &mut Writer, function: &Function, parameters: &[(String, &Pass)]) {
    let how = if function.raises() { "rethrow_raised" } else { "rethrow" };
    for (name, _, closure) in closures(parameters) {
        if !closure.owned {
            out.line(format!("{}.{how}();", own(&name, "held", parameters)));
        }
    }
}
