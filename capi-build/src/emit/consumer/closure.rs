//! Closures: their types, and the functions by which the provider calls them.

use capi_model::abi::{self, Closure, ClosureKind, Ends, Pass, Role};
use capi_model::names;

use super::crossing::{result, signature};
use super::layout::{List, docs};
use super::scope::{Scope, ident};
use crate::emit::writer::Writer;

/// Prints the types of a closure, and the function by which the provider calls it.
pub(super) fn declaration(
    out: &mut Writer,
    scope: &Scope<'_>,
    callback: &abi::Callback,
    closure: Closure,
) {
    let function = names::calls_back(&callback.name).unwrap_or(&callback.name);
    let c_name = names::item(&scope.table.prefix, function);
    docs(out, &[format!("What `{c_name}` calls.")]);
    let (name, spelt) = (scope.closure(&callback.name), signature(scope, callback, closure));
    let has_bounds = closure.send || closure.sync;
    let (open, close) = if has_bounds { ("(dyn ", ");") } else { ("dyn ", ";") };
    match (closure.owned, closure.kind) {
        (true, _) => spelt.within(&format!("pub type {name} = Box<dyn "), ">;"),
        (false, ClosureKind::FnMut) => {
            spelt.within(&format!("pub type {name}<'a> = &'a mut {open}"), close)
        }
        (false, _) => spelt.within(&format!("pub type {name}<'a> = &'a {open}"), close),
    }
    .print(out);
    out.section();
    out.line("/// The function that the provider calls, with its context.");
    let open = format!("type {} = unsafe extern \"C\" fn(", scope.callback(&callback.name));
    let prototype = &callback.prototype;
    let types = prototype.parameters.iter().map(|it| scope.ty(&it.ty)).collect();
    let result = result(scope, &prototype.result);
    List::new(open, types, &format!("){result};")).print(out);
    out.section();
    out.line("/// Calls the closure behind the context.");
    let open = format!("unsafe extern \"C\" fn {}(", scope.trampoline(&callback.name));
    let parameters = prototype.parameters.iter();
    let parameters =
        parameters.map(|it| format!("{}: {}", ident(&it.name), scope.ty(&it.ty))).collect();
    List::new(open, parameters, &format!("){result} {{")).print(out);
    out.block_body(|out| calling(out, scope, callback, closure));
    out.line("}");
}

/// Prints the body of that function: a call of the closure.
fn calling(out: &mut Writer, scope: &Scope<'_>, callback: &abi::Callback, closure: Closure) {
    let is_object = |it: &abi::CallbackParameter| matches!(it.pass, Pass::Object { .. });
    if callback.parameters.iter().any(is_object) {
        let python = scope.word("Python");
        out.block(format!("{python}::attach(|py| {{"), "})", |out| {
            body(out, scope, callback, closure);
        });
    } else {
        body(out, scope, callback, closure);
    }
}

/// A parameter of the closure, made of C's arguments.
struct Received {
    /// The call, in the module `closure`, of the function that makes the parameter.
    made: Option<String>,
    /// The argument that the closure gets.
    given: String,
    /// Whether the argument is the target of a pointer.
    is_behind_pointer: bool,
}

fn received(callback: &abi::Callback, at: usize, pass: &Pass) -> Received {
    let name = |role: Role| callback.prototype.with_role(role).map(|it| ident(&it.name));
    let length = name(Role::Length(at)).unwrap_or_default();
    let name = name(Role::Value(at)).unwrap_or_default();
    let (made, given) = match pass {
        Pass::Slice { .. } => (Some(format!("slice({name}, {length})")), name),
        Pass::Text => (Some(format!("text({name}, {length})")), name),
        Pass::Object { nullable: false, .. } => {
            (Some(format!("object(py, {name})")), format!("&{name}"))
        }
        Pass::Object { nullable: true, .. } => {
            (Some(format!("optional(py, {name})")), format!("{name}.as_ref()"))
        }
        Pass::Reference { mutable, nullable, .. } => {
            let given = match (mutable, nullable) {
                (false, false) => format!("&*{name}"),
                (true, false) => format!("&mut *{name}"),
                (false, true) => format!("{name}.as_ref()"),
                (true, true) => format!("{name}.as_mut()"),
            };
            (None, given)
        }
        _ => (None, name),
    };
    Received { made, given, is_behind_pointer: matches!(pass, Pass::Reference { .. }) }
}

fn body(out: &mut Writer, scope: &Scope<'_>, callback: &abi::Callback, closure: Closure) {
    // For a closure that has to do with Python, the provider itself takes the GIL.
    if closure.may_run_elsewhere() && !callback.has_gil() {
        out.line("let _held = closure::hold();");
    }
    let parameters = callback.parameters.iter().enumerate();
    let all: Vec<Received> = parameters.map(|(at, it)| received(callback, at, &it.pass)).collect();
    for (at, one) in all.iter().enumerate() {
        let (Some(made), Some(argument)) =
            (&one.made, callback.prototype.with_role(Role::Value(at)))
        else {
            continue;
        };
        out.line("// SAFETY: the provider lends it for this call.");
        out.line(format!("let {} = unsafe {{ closure::{made} }};", ident(&argument.name)));
    }
    let has_pointers = all.iter().any(|it| it.is_behind_pointer);
    let given = all.into_iter().map(|it| it.given).collect();
    if closure.owned {
        kept(out, scope, callback, closure, given, has_pointers);
    } else {
        lent(out, scope, callback, closure, given);
    }
}

/// Prints the body for a closure that was given away. The context is the closure itself.
fn kept(
    out: &mut Writer,
    scope: &Scope<'_>,
    callback: &abi::Callback,
    closure: Closure,
    given: Vec<String>,
    has_pointers: bool,
) {
    let name = scope.closure(&callback.name);
    out.line("// SAFETY: this is what the provider was given with it.");
    out.line(match closure.kind {
        ClosureKind::FnOnce => {
            format!("let kept = unsafe {{ closure::once::<{name}>(context) }};")
        }
        ClosureKind::FnMut => {
            format!("let kept = unsafe {{ &mut *closure::kept::<{name}>(context) }};")
        }
        ClosureKind::Fn => {
            format!("let kept = unsafe {{ &*closure::kept::<{name}>(context) }};")
        }
    });
    let call = if has_pointers {
        out.line("// SAFETY: the provider lends what it points to for this call.");
        List::unsafe_call("kept", given)
    } else {
        List::new("kept(", given, ")")
    };
    match closure.ends {
        Ends::Unit | Ends::Value => call,
        Ends::Flow | Ends::FlowOrError => call.within("closure::flow(Some(", "))"),
        Ends::Raises => call.within("closure::raises(Some(closure::guarded(|| ", ")))"),
        Ends::RaisesFlow => call.within("closure::raises_flow(Some(closure::guarded(|| ", ")))"),
    }
    .print(out);
}

/// Prints the body for a lent closure. The context holds the closure and, later, its panic.
fn lent(
    out: &mut Writer,
    scope: &Scope<'_>,
    callback: &abi::Callback,
    closure: Closure,
    given: Vec<String>,
) {
    let name = scope.closure(&callback.name);
    out.line(
        "// SAFETY: the closure is lent for the call, and the provider keeps to what it promises.",
    );
    let head = format!("let call = |closure: *mut {name}<'_>| ");
    List::unsafe_call("(*closure)", given).within(&head, ";").print(out);
    out.line("// SAFETY: this is what the provider was given with it.");
    let called = "unsafe { closure::call(context, call) }";
    out.line(match closure.ends {
        Ends::Unit => format!("let _ = {called};"),
        Ends::Value => format!("closure::or_zero({called})"),
        Ends::Flow | Ends::FlowOrError => format!("closure::flow({called})"),
        Ends::Raises => format!("closure::raises({called})"),
        Ends::RaisesFlow => format!("closure::raises_flow({called})"),
    });
}
