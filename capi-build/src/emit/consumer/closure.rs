//! Closures: their types, and the functions by which the provider calls them.

use capi_model::abi::{self, Closure, ClosureKind, Ends, Pass, Type};
use capi_model::names;

use super::layout::{self, ITEM, docs, list};
use super::scope::{Scope, ident};
use super::types::reference;
use crate::emit::writer::Writer;

/// A parameter's type: `impl FnMut(Point) -> ControlFlow<()>`.
pub(super) fn parameter(scope: &Scope<'_>, pass: &Pass) -> String {
    let Pass::Closure { callback, closure, nullable } = pass else { return String::new() };
    let Some(declared) = scope.declared(callback) else { return String::new() };
    let spelt = signature(scope, declared, *closure);
    match (nullable, closure.owned) {
        (false, false) => format!("impl {spelt}"),
        (false, true) => format!("impl {spelt} + 'static"),
        (true, false) => scope.option(&format!("{}<'_>", scope.closure(callback))),
        (true, true) => scope.option(&scope.closure(callback)),
    }
}

/// `EachVertexClosure` of `each_vertex_callback`, unless something else is called so.
pub(super) fn alias(callback: &str) -> String {
    match callback.rsplit_once("_callback") {
        Some((function, nth)) => names::camel(&format!("{function}_closure{nth}")),
        None => names::camel(&format!("{callback}_closure")),
    }
}

/// The function by which the provider calls it: `call_each_vertex`, unless another is called so.
pub(super) fn trampoline(callback: &str) -> String {
    match callback.rsplit_once("_callback") {
        Some((function, nth)) => format!("call_{function}{nth}"),
        None => format!("call_{callback}"),
    }
}

/// `FnMut(Point) -> ControlFlow<()> + Send`
fn signature(scope: &Scope<'_>, callback: &abi::Callback, closure: Closure) -> String {
    let taken: Vec<String> = callback.parameters.iter().map(|it| taken(scope, &it.pass)).collect();
    let flow = format!("{}<()>", scope.word("ControlFlow"));
    let result = match closure.ends {
        Ends::Unit => String::new(),
        Ends::Value => format!(" -> {}", scope.ty(&callback.prototype.result)),
        Ends::Flow | Ends::FlowOrError => format!(" -> {flow}"),
        Ends::Raises => format!(" -> {}<()>", scope.word("PyResult")),
        Ends::RaisesFlow => format!(" -> {}<{flow}>", scope.word("PyResult")),
    };
    let send = if closure.send { " + Send" } else { "" };
    let sync = if closure.sync { " + Sync" } else { "" };
    format!("{}({}){result}{send}{sync}", closure.kind.rust(), taken.join(", "))
}

/// What the closure takes.
fn taken(scope: &Scope<'_>, pass: &Pass) -> String {
    match pass {
        Pass::Reference { to, mutable, nullable } => reference(scope, to, *mutable, *nullable),
        Pass::Slice { of, .. } => format!("&[{}]", scope.ty(of)),
        Pass::Text => "&str".to_owned(),
        Pass::Object { of, nullable, .. } => {
            let object = format!("&{}<'_, {}>", scope.word("Bound"), scope.object(of));
            if *nullable { scope.option(&object) } else { object }
        }
        Pass::Value(ty) => scope.ty(ty),
        _ => unreachable!("a closure takes values, references, slices, text and objects"),
    }
}

/// The types of a closure, and the function by which the provider calls it.
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
    let bounded =
        if spelt.contains(" + ") { format!("(dyn {spelt})") } else { format!("dyn {spelt}") };
    let (left, right) = match (closure.owned, closure.kind) {
        (true, _) => (format!("pub type {name} ="), format!("Box<dyn {spelt}>;")),
        (false, ClosureKind::FnMut) => {
            (format!("pub type {name}<'a> ="), format!("&'a mut {bounded};"))
        }
        (false, _) => (format!("pub type {name}<'a> ="), format!("&'a {bounded};")),
    };
    assignment(out, ITEM, &left, &right);
    out.section();
    out.line("/// The same as the provider sees it, with its context.");
    let types: Vec<String> =
        callback.prototype.parameters.iter().map(|it| scope.ty(&it.ty)).collect();
    let left = format!("type {} =", scope.callback(&callback.name));
    let right = format!("unsafe extern \"C\" fn({}){};", types.join(", "), result(scope, callback));
    assignment(out, ITEM, &left, &right);
    out.section();
    calling(out, scope, callback, closure);
}

/// `left right`, or `right` on a line of its own.
fn assignment(out: &mut Writer, indent: usize, left: &str, right: &str) {
    if indent + left.len() + 1 + right.len() <= 100 {
        out.line(format!("{left} {right}"));
    } else {
        out.line(left);
        out.line(format!("    {right}"));
    }
}

fn result(scope: &Scope<'_>, callback: &abi::Callback) -> String {
    match &callback.prototype.result {
        Type::Void => String::new(),
        ty => format!(" -> {}", scope.ty(ty)),
    }
}

/// The function by which the provider calls the closure.
fn calling(out: &mut Writer, scope: &Scope<'_>, callback: &abi::Callback, closure: Closure) {
    let parameters: Vec<String> = callback
        .prototype
        .parameters
        .iter()
        .map(|it| format!("{}: {}", ident(&it.name), scope.ty(&it.ty)))
        .collect();
    let head = format!("unsafe extern \"C\" fn {}(", scope.trampoline(&callback.name));
    out.line("/// Calls the closure behind the context.");
    let mut lines = list(ITEM, &head, &parameters, &format!("){} {{", result(scope, callback)));
    let open = lines.pop().unwrap_or_default();
    layout::lines(out, lines);
    let has_objects = callback.parameters.iter().any(is_object);
    out.block(open, "}", |out| {
        if has_objects {
            let python = scope.word("Python");
            out.block(format!("{python}::attach(|py| {{"), "})", |out| {
                body(out, scope, callback, closure);
            });
        } else {
            body(out, scope, callback, closure);
        }
    });
}

fn is_object(parameter: &abi::CallbackParameter) -> bool {
    matches!(parameter.pass, Pass::Object { .. })
}

fn body(out: &mut Writer, scope: &Scope<'_>, callback: &abi::Callback, closure: Closure) {
    // The provider itself takes the GIL for one that has to do with Python.
    if closure.may_run_elsewhere() && !callback.has_gil() {
        out.line("let _held = closure::hold();");
    }
    let mut given = Vec::new();
    for parameter in &callback.parameters {
        let name = ident(&parameter.name);
        let made = match &parameter.pass {
            Pass::Slice { .. } => format!("slice({name}, {name}_len)"),
            Pass::Text => format!("text({name}, {name}_len)"),
            Pass::Object { nullable: false, .. } => format!("object(py, {name})"),
            Pass::Object { nullable: true, .. } => format!("optional(py, {name})"),
            Pass::Reference { to: _, mutable, nullable } => {
                given.push(match (mutable, nullable) {
                    (false, false) => format!("&*{name}"),
                    (true, false) => format!("&mut *{name}"),
                    (false, true) => format!("{name}.as_ref()"),
                    (true, true) => format!("{name}.as_mut()"),
                });
                continue;
            }
            _ => {
                given.push(name);
                continue;
            }
        };
        out.line("// SAFETY: the provider lends it for this call.");
        out.line(format!("let {name} = unsafe {{ closure::{made} }};"));
        given.push(match &parameter.pass {
            Pass::Object { nullable: false, .. } => format!("&{name}"),
            Pass::Object { nullable: true, .. } => format!("{name}.as_ref()"),
            _ => name,
        });
    }
    let given = given.join(", ");
    let name = scope.closure(&callback.name);
    if closure.owned {
        let found = match closure.kind {
            ClosureKind::FnOnce => format!("unsafe {{ closure::once::<{name}>(context) }}"),
            ClosureKind::FnMut => format!("unsafe {{ &mut *closure::kept::<{name}>(context) }}"),
            ClosureKind::Fn => format!("unsafe {{ &*closure::kept::<{name}>(context) }}"),
        };
        out.line("// SAFETY: this is what the provider was given with it.");
        out.line(format!("let kept = {found};"));
        let has_pointers = given.contains('*') || given.contains(".as_");
        let call = if has_pointers {
            format!("unsafe {{ kept({given}) }}")
        } else {
            format!("kept({given})")
        };
        let safety = "// SAFETY: the provider lends what it points to for this call.";
        if has_pointers {
            out.line(safety);
        }
        out.line(match closure.ends {
            Ends::Unit | Ends::Value => call,
            Ends::Flow | Ends::FlowOrError => format!("closure::flow(Some({call}))"),
            Ends::Raises => format!("closure::raises(Some(closure::guarded(|| {call})))"),
            Ends::RaisesFlow => format!("closure::raises_flow(Some(closure::guarded(|| {call})))"),
        });
        return;
    }
    out.line(
        "// SAFETY: the closure is lent for the call, and the provider keeps to what it promises.",
    );
    let right = format!("|closure: *mut {name}<'_>| unsafe {{ (*closure)({given}) }};");
    let indent = ITEM + if callback.parameters.iter().any(is_object) { 8 } else { 4 };
    assignment(out, indent, "let call =", &right);
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

/// The statement by which a method holds a closure for the provider.
pub(super) fn held(scope: &Scope<'_>, pass: &Pass, given: &str) -> Option<String> {
    let Pass::Closure { callback, closure, nullable } = pass else { return None };
    let name = scope.closure(callback);
    let and = if closure.kind == ClosureKind::FnMut { "&mut " } else { "&" };
    Some(match (closure.owned, nullable) {
        (false, false) => format!("closure::Lent::<{name}<'_>>::new({and}{given});"),
        (false, true) => format!("{given}.map(closure::Lent::<{name}<'_>>::new);"),
        (true, false) => format!("closure::give::<{name}>(Box::new({given}));"),
        (true, true) => format!("{given}.map(closure::give::<{name}>);"),
    })
}

/// What the slot's function takes for a closure.
pub(super) fn arguments(scope: &Scope<'_>, pass: &Pass, held: &str) -> Vec<String> {
    let Pass::Closure { callback, closure, nullable } = pass else { return Vec::new() };
    let (call, pointer) = (scope.trampoline(callback), scope.callback(callback));
    let mut all = match (closure.owned, nullable) {
        (false, false) => vec![call, format!("{held}.context()")],
        (false, true) => vec![
            layout::chain(held, &[".as_ref()", &format!(".map(|_| {call} as {pointer})")]),
            format!("closure::context(&{held})"),
        ],
        (true, false) => vec![call, held.to_owned()],
        (true, true) => vec![
            format!("{held}.map(|_| {call} as {pointer})"),
            format!("{held}.unwrap_or(ptr::null_mut())"),
        ],
    };
    all.extend(closure.owned.then(|| format!("closure::free::<{}>", scope.closure(callback))));
    all
}
