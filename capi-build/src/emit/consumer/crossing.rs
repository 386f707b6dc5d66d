//! How each parameter gets from the method to the slot, with a row for each [`Pass`].

use capi_model::abi::{self, Closure, ClosureKind, Ends, Function, Pass, Role, Type};

use super::layout::List;
use super::scope::{Scope, is_checked, variable};
use super::{lent, locals};

/// How a method's parameter crosses to the slot.
#[derive(Default)]
pub(super) struct Crossing {
    /// The parameter's type in the method: `&[Point]`.
    pub(super) ty: String,
    /// Whether the method's variable must be mutable.
    pub(super) mutable: bool,
    /// The variable that is made of it before the call.
    pub(super) made: Option<Made>,
    /// The arguments of the slot's function, one for each role that the parameter has in C.
    value: String,
    length: String,
    context: String,
    free: String,
}

/// A variable that is made of a parameter.
pub(super) struct Made {
    pub(super) variable: String,
    pub(super) statement: String,
    pub(super) after: After,
}

/// The state of such a variable after the call.
pub(super) enum After {
    /// The provider has taken it over.
    Gone,
    /// The provider has written values to it, which must be checked.
    Checked,
    /// It is a lent closure, or an `Option` of one. If it panicked, the panic is resumed now.
    Resumed { nullable: bool },
}

impl Crossing {
    /// The argument of the slot's function that has this role.
    pub(super) fn argument(&self, role: Role) -> &str {
        match role {
            Role::Value(_) => &self.value,
            Role::Length(_) => &self.length,
            Role::Context(_) => &self.context,
            Role::Free(_) => &self.free,
            Role::OwnContext | Role::Result | Role::ResultLength => "",
        }
    }
}

/// The crossings of all parameters, in their order.
pub(super) fn crossings(scope: &Scope<'_>, function: &Function) -> Vec<Crossing> {
    let py = lent::python(function);
    let of = |at: usize, it: &abi::Parameter| {
        let (and, name, function) = (lent::and(function, at), it.name.as_str(), Some(function));
        crossing(scope, &it.pass, &Site { function, name, and, py })
    };
    function.parameters.iter().enumerate().map(|(at, it)| of(at, it)).collect()
}

/// The type of a callback's or closure's parameter.
fn ty(scope: &Scope<'_>, pass: &Pass) -> String {
    crossing(scope, pass, &Site { function: None, name: "", and: "&", py: "'_" }).ty
}

/// The types of all parameters of a callback or a closure.
pub(super) fn types(scope: &Scope<'_>, callback: &abi::Callback) -> Vec<String> {
    callback.parameters.iter().map(|it| ty(scope, &it.pass)).collect()
}

/// The function or the callback that a parameter belongs to, and the names that are used there.
struct Site<'a> {
    /// `None` for a parameter of a callback.
    function: Option<&'a Function>,
    name: &'a str,
    /// The opening of a reference to it: `&`, or `&'a `.
    and: &'static str,
    /// The lifetime of Python objects.
    py: &'static str,
}

impl Site<'_> {
    /// The name of the variable that `of` makes of the parameter's name.
    fn local(&self, of: fn(&Function, &str) -> String) -> String {
        self.function.map(|function| of(function, self.name)).unwrap_or_default()
    }
}

fn crossing(scope: &Scope<'_>, pass: &Pass, site: &Site<'_>) -> Crossing {
    let (name, and, py) = (variable(site.name), site.and, site.py);
    let reference = |mutable: bool| if mutable { format!("{and}mut ") } else { and.to_owned() };
    let simple = |ty: String, value: String| Crossing { ty, value, ..Crossing::default() };
    let mut crossing = match pass {
        Pass::Gil => simple(format!("{}<{py}>", scope.word("Python")), String::new()),
        Pass::Value(ty) => simple(scope.ty(ty), name),
        Pass::Reference { to, mutable: true, nullable } if is_checked(to) => {
            let made = staged(site, if *nullable { "optional" } else { "one" });
            let value = format!("{}.as_mut_ptr()", made.variable);
            let ty = format!("{}{}", reference(true), scope.ty(to));
            Crossing { made: Some(made), ..simple(ty, value) }
        }
        Pass::Reference { to, mutable, nullable } => {
            let value = match (nullable, mutable) {
                (false, _) => name,
                (true, true) => format!("{name}.map_or(ptr::null_mut(), ptr::from_mut)"),
                (true, false) => format!("{name}.map_or(ptr::null(), ptr::from_ref)"),
            };
            simple(format!("{}{}", reference(*mutable), scope.ty(to)), value)
        }
        Pass::Slice { of, mutable } => {
            let made = (*mutable && is_checked(of)).then(|| staged(site, "slice"));
            let name = made.as_ref().map_or(name, |made| made.variable.clone());
            let pointer = if *mutable { "as_mut_ptr" } else { "as_ptr" };
            let ty = format!("{}[{}]", reference(*mutable), scope.ty(of));
            let length = format!("{name}.len()");
            Crossing { made, length, ..simple(ty, format!("{name}.{pointer}()")) }
        }
        Pass::Text => {
            let (value, length) = (format!("{name}.as_ptr().cast()"), format!("{name}.len()"));
            Crossing { length, ..simple(format!("{and}str"), value) }
        }
        Pass::CText { nullable } => {
            let c_str = scope.word("CStr");
            let value = match nullable {
                false => format!("{name}.as_ptr()"),
                true => format!("{name}.map_or(ptr::null(), {c_str}::as_ptr)"),
            };
            simple(format!("{and}{c_str}"), value)
        }
        Pass::Object { of, nullable, .. } => {
            let value = match nullable {
                false => format!("{name}.as_ptr()"),
                true => format!("{name}.map_or(ptr::null_mut(), |object| object.as_ptr())"),
            };
            let bound = scope.word("Bound");
            simple(format!("{and}{bound}<{py}, {}>", scope.object(of)), value)
        }
        Pass::Owned { opaque, nullable } => {
            let value = match nullable {
                false => format!("{name}.into_raw()"),
                true => {
                    format!("{name}.map_or(ptr::null_mut(), {}::into_raw)", scope.word("Owned"))
                }
            };
            simple(scope.owned(opaque), value)
        }
        Pass::Callback { callback, .. } => simple(scope.callback(callback), name),
        Pass::Closure { callback, closure, nullable } => {
            closure_crossing(scope, site, callback, *closure, *nullable)
        }
    };
    if pass.is_nullable() {
        crossing.ty = scope.option(&crossing.ty);
    }
    crossing
}

/// A copy in this form, for the provider to write to.
fn staged(site: &Site<'_>, form: &str) -> Made {
    let (variable, given) = (site.local(locals::staged), variable(site.name));
    let statement = format!("let mut {variable} = checked::Staged::{form}({given});");
    Made { variable, statement, after: After::Checked }
}

fn closure_crossing(
    scope: &Scope<'_>,
    site: &Site<'_>,
    callback: &str,
    closure: Closure,
    nullable: bool,
) -> Crossing {
    let (held, given) = (site.local(locals::held), variable(site.name));
    let (name, call) = (scope.closure(callback), scope.trampoline(callback));
    let pointer = format!("{call} as {}", scope.callback(callback));
    let spelt = scope.declared(callback).map(|it| signature(scope, it, closure).to_string());
    let spelt = spelt.unwrap_or_default();
    let and = if closure.kind == ClosureKind::FnMut { "&mut " } else { "&" };
    let (ty, made, value, context) = match (closure.owned, nullable) {
        (false, false) => (
            format!("impl {spelt}"),
            format!("closure::Lent::<{name}<'_>>::new({and}{given})"),
            call,
            format!("{held}.context()"),
        ),
        (false, true) => (
            format!("{name}<'_>"),
            format!("{given}.map(closure::Lent::<{name}<'_>>::new)"),
            format!("{held}.as_ref().map(|_| {pointer})"),
            format!("closure::context(&{held})"),
        ),
        (true, false) => (
            format!("impl {spelt} + 'static"),
            format!("closure::give::<{name}>(Box::new({given}))"),
            call,
            held.clone(),
        ),
        (true, true) => (
            name.clone(),
            format!("{given}.map(closure::give::<{name}>)"),
            format!("{held}.map(|_| {pointer})"),
            format!("{held}.unwrap_or(ptr::null_mut())"),
        ),
    };
    let after = if closure.owned { After::Gone } else { After::Resumed { nullable } };
    let statement = format!("let {held} = {made};");
    Crossing {
        ty,
        // The closure is called through a reference.
        mutable: !closure.owned && !nullable && closure.kind == ClosureKind::FnMut,
        made: Some(Made { variable: held, statement, after }),
        value,
        context,
        free: format!("closure::free::<{name}>"),
        ..Crossing::default()
    }
}

/// A closure's type: `FnMut(Point) -> ControlFlow<()> + Send`.
pub(super) fn signature(scope: &Scope<'_>, callback: &abi::Callback, closure: Closure) -> List {
    let flow = format!("{}<()>", scope.word("ControlFlow"));
    let result = match closure.ends {
        Ends::Unit => String::new(),
        Ends::Value => result(scope, &callback.prototype.result),
        Ends::Flow | Ends::FlowOrError => format!(" -> {flow}"),
        Ends::Raises => format!(" -> {}<()>", scope.word("PyResult")),
        Ends::RaisesFlow => format!(" -> {}<{flow}>", scope.word("PyResult")),
    };
    let send = if closure.send { " + Send" } else { "" };
    let sync = if closure.sync { " + Sync" } else { "" };
    let open = format!("{}(", closure.kind.rust());
    List::new(open, types(scope, callback), &format!("){result}{send}{sync}"))
}

/// The result in the signature: ` -> f64`, or empty text.
pub(super) fn result(scope: &Scope<'_>, ty: &Type) -> String {
    match ty {
        Type::Void => String::new(),
        ty => format!(" -> {}", scope.ty(ty)),
    }
}
