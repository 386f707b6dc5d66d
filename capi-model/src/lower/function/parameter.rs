//! Parameters: how each crosses, and the arguments that C passes for it.

use syn::Path;

use super::callback::{context_free, lower_closure_callback};
use super::{lower_value, opaque_pointer, pointer};
use crate::abi::{self, Access, Argument, Kind, Object, Pass, Role, Scalar, Type};
use crate::ast;
use crate::parse::attribute::unraw;
use crate::parse::data::c_names;
use crate::resolve::{Names, name_of};
use crate::{messages, names};

/// A function's parameters, and the callbacks whose types they write in place.
pub(super) fn lower_parameters(
    export: &ast::Export,
    function: &ast::Function,
    names: &Names,
) -> (Vec<abi::Parameter>, Vec<abi::Callback>) {
    let mut written =
        Written { function: &export.name, raises: function.raises(), callbacks: Vec::new() };
    let c_names = c_names(function.parameters.iter().map(|parameter| &parameter.ident));
    let parameters = function.parameters.iter().zip(c_names).map(|(parameter, c_name)| {
        let pass = lower_pass(&parameter.pass, &mut written, names);
        abi::Parameter { name: unraw(&parameter.ident), c_name, pass }
    });
    let parameters = parameters.collect();
    let mut callbacks = written.callbacks;
    if callbacks.iter().any(|it| it.closure.is_some_and(|closure| closure.owned)) {
        callbacks.push(context_free());
    }
    (parameters, callbacks)
}

/// The function whose parameters are lowered, and the callbacks that they have written so far.
#[derive(Default)]
pub(super) struct Written<'a> {
    pub(super) function: &'a str,
    pub(super) raises: bool,
    pub(super) callbacks: Vec<abi::Callback>,
}

pub(super) fn lower_pass(pass: &ast::Pass, written: &mut Written<'_>, names: &Names) -> Pass {
    match pass {
        ast::Pass::Gil => Pass::Gil,
        ast::Pass::Value(ast::Value::Named(path)) if names.kind(path) == Some(&Kind::Callback) => {
            Pass::Callback { callback: name_of(path), nullable: false }
        }
        ast::Pass::Optional(path) => Pass::Callback { callback: name_of(path), nullable: true },
        ast::Pass::Value(value) => Pass::Value(lower_value(value, names)),
        ast::Pass::Object { object, access, nullable } => {
            let access = match access {
                ast::Access::Bound => Access::Bound,
                ast::Access::Shared => Access::Guard { mutable: false },
                ast::Access::Exclusive => Access::Guard { mutable: true },
            };
            Pass::Object { of: lower_object(&object.path, names), access, nullable: *nullable }
        }
        ast::Pass::Reference { to: ast::Value::Named(path), mutable, nullable }
            if matches!(names.kind(path), Some(Kind::Class { .. })) =>
        {
            let frozen = matches!(names.kind(path), Some(Kind::Class { frozen: true }));
            let access = Access::Inside { mutable: *mutable, frozen };
            Pass::Object { of: lower_object(path, names), access, nullable: *nullable }
        }
        ast::Pass::Reference { to, mutable, nullable } => {
            Pass::Reference { to: lower_value(to, names), mutable: *mutable, nullable: *nullable }
        }
        ast::Pass::Slice { of, mutable } => {
            Pass::Slice { of: lower_value(of, names), mutable: *mutable }
        }
        ast::Pass::Text => Pass::Text,
        ast::Pass::CText { nullable } => Pass::CText { nullable: *nullable },
        ast::Pass::Owned { of, nullable } => {
            Pass::Owned { opaque: name_of(of), nullable: *nullable }
        }
        ast::Pass::Callback { callback, nullable } => {
            let lowered = lower_closure_callback(callback, written, names);
            let (name, closure) = (lowered.name.clone(), lowered.closure);
            written.callbacks.push(lowered);
            match closure {
                Some(closure) => Pass::Closure { callback: name, closure, nullable: *nullable },
                None => Pass::Callback { callback: name, nullable: *nullable },
            }
        }
    }
}

/// The type of a Python object.
pub(super) fn lower_object(path: &Path, names: &Names) -> Object {
    let name = name_of(path);
    match names.kind(path) {
        Some(Kind::Class { .. }) => Object::Class(name),
        _ if name == "PyAny" => Object::Any,
        _ if names::python_type(&name).is_some() => Object::Native(name),
        // Its generic arguments matter, but not how its path is written.
        _ => Object::Other(path.segments.last().map(messages::pretty).unwrap_or(name)),
    }
}

/// The arguments that C passes for the parameter at this place.
pub(super) fn arguments(name: &str, at: usize, pass: &Pass) -> Vec<Argument> {
    let argument = |ty, role: Role| Argument { name: format!("{name}{}", role.suffix()), ty, role };
    let value = |ty| argument(ty, Role::Value(at));
    let with_length = |ty| vec![value(ty), argument(Type::Scalar(Scalar::Usize), Role::Length(at))];
    let char = Type::Scalar(Scalar::CChar);
    match pass {
        Pass::Gil => Vec::new(),
        Pass::Value(ty) => vec![value(ty.clone())],
        Pass::Reference { to, mutable, .. } => vec![value(pointer(to.clone(), *mutable))],
        Pass::Slice { of, mutable } => with_length(pointer(of.clone(), *mutable)),
        Pass::Text => with_length(pointer(char, false)),
        Pass::CText { .. } => vec![value(pointer(char, false))],
        Pass::Owned { opaque, .. } => vec![value(opaque_pointer(opaque))],
        Pass::Object { .. } => vec![value(pointer(Type::PyObject, true))],
        Pass::Callback { callback, .. } => {
            vec![value(Type::Named(callback.clone(), Kind::Callback))]
        }
        Pass::Closure { callback, closure, .. } => {
            let of = |name: &str| Type::Named(name.to_owned(), Kind::Callback);
            let mut all =
                vec![value(of(callback)), argument(pointer(Type::Void, true), Role::Context(at))];
            let free = || argument(of(names::CONTEXT_FREE), Role::Free(at));
            all.extend(closure.owned.then(free));
            all
        }
    }
}
