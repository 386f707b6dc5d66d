//! Types, and the prototypes of C's functions and closures.

use capi_model::abi::{Argument, Closure, Ends, Prototype, Role, Type};

use super::value::Object;

/// A prototype. Each parameter in C names the author's parameter that it is for, and its role.
pub(super) fn prototype(prototype: &Prototype) -> Object {
    let argument = |argument: &Argument| {
        let all = Object::new().with("name", &argument.name).with("role", role(argument.role));
        all.maybe("parameter", argument.role.parameter()).with("type", ty(&argument.ty))
    };
    Object::new()
        .with("result", ty(&prototype.result))
        .list("parameters", prototype.parameters.iter().map(argument))
}

fn role(role: Role) -> &'static str {
    match role {
        Role::Value(_) => "value",
        Role::Length(_) => "length",
        Role::Context(_) | Role::OwnContext => "context",
        Role::Free(_) => "free",
        Role::Result => "result",
        Role::ResultLength => "result_length",
    }
}

pub(super) fn closure(closure: Closure) -> Object {
    let ends = match closure.ends {
        Ends::Unit => "unit",
        Ends::Value => "value",
        Ends::Flow | Ends::FlowOrError => "flow",
        Ends::Raises => "raises",
        Ends::RaisesFlow => "raises_flow",
    };
    Object::new()
        .with("trait", closure.kind.rust())
        .flag("owned", closure.owned)
        .flag("send", closure.send)
        .flag("sync", closure.sync)
        .with("ends", ends)
}

pub(super) fn ty(ty: &Type) -> Object {
    match ty {
        Type::Void => Object::kind("void"),
        Type::PyObject => Object::kind("py_object"),
        Type::PyTypeObject => Object::kind("py_type_object"),
        Type::Scalar(scalar) => Object::kind("scalar").with("name", scalar.rust()),
        Type::Named(name, _) => Object::kind("named").with("name", name),
        Type::Pointer { to, mutable } => {
            Object::kind("pointer").flag("mutable", *mutable).with("to", self::ty(to))
        }
        Type::Array { of, length } => {
            Object::kind("array").with("length", *length).with("of", self::ty(of))
        }
    }
}
