//! Functions: what the author wrote, how it crosses, and what C sees.

use capi_model::abi::{self, Function, Lent, Object as Python, Outcome, Pass, Returned};
use capi_model::names;

use super::value::Object;
use super::{deprecated, hash, types};

pub(super) fn function(table: &abi::Table, function: &Function) -> Object {
    let c_name = names::item(&table.prefix, &function.name);
    let retired = function.retired.as_ref().map(|retired| {
        let all = Object::new().with("since", &retired.since).maybe("note", retired.note.as_ref());
        all.with("text", retired.text(&c_name, &table.module))
    });
    let method = function.method().map(|method| {
        let all = Object::new().with("owner", &method.owner).with("name", &method.name);
        all.flag("receiver", method.has_receiver)
    });
    let earlier = function.earlier.iter().map(|earlier| {
        Object::new().with("since", earlier.since.to_string()).with("slot", earlier.slot)
    });
    Object::new()
        .with("name", &function.name)
        .with("c_name", &c_name)
        .with("slot", function.slot)
        .with("since", function.since.to_string())
        .with("target", function.target.to_string())
        .some("earlier", earlier)
        .with("hash", hash(function.hash))
        .some("docs", &function.docs)
        .maybe("deprecated", function.deprecated.as_ref().map(deprecated))
        .maybe("retired", retired)
        .maybe("conditional", function.condition.as_ref())
        .maybe("frees", function.frees())
        .maybe("class", function.class())
        .maybe("method", method)
        .flag("needs_gil", function.needs_gil())
        .flag("raises", function.raises())
        .flag("unsafe", function.is_unsafe)
        .list("parameters", function.parameters.iter().map(parameter))
        .with("behaviour", behaviour(&function.outcome))
        .with("returned", returned(&function.returned))
        .with("prototype", types::prototype(&function.prototype))
        .with("signature", &function.signature)
        .maybe("terms", (!function.terms.is_empty()).then_some(&function.terms))
}

fn parameter(parameter: &abi::Parameter) -> Object {
    Object::new()
        .with("name", &parameter.name)
        .with("c_name", &parameter.c_name)
        .with("pass", pass(&parameter.pass))
}

pub(super) fn pass(pass: &Pass) -> Object {
    match pass {
        Pass::Gil => Object::kind("gil"),
        Pass::Value(ty) => Object::kind("value").with("type", types::ty(ty)),
        Pass::Reference { to, mutable, nullable } => Object::kind("reference")
            .with("to", types::ty(to))
            .flag("mutable", *mutable)
            .flag("nullable", *nullable),
        Pass::Slice { of, mutable } => {
            Object::kind("slice").with("of", types::ty(of)).flag("mutable", *mutable)
        }
        Pass::Text => Object::kind("text"),
        Pass::CText { nullable } => Object::kind("c_text").flag("nullable", *nullable),
        Pass::Owned { opaque, nullable } => {
            Object::kind("owned").with("opaque", opaque).flag("nullable", *nullable)
        }
        Pass::Callback { callback, nullable } => {
            Object::kind("callback").with("callback", callback).flag("nullable", *nullable)
        }
        Pass::Closure { callback, closure, nullable } => Object::kind("closure")
            .with("callback", callback)
            .flag("owned", closure.owned)
            .flag("nullable", *nullable),
        Pass::Object { of, nullable, .. } => {
            Object::kind("object").with("of", object(of)).flag("nullable", *nullable)
        }
    }
}

fn object(of: &Python) -> Object {
    match of {
        Python::Any => Object::kind("any"),
        Python::Native(name) => {
            Object::kind("native").with("name", name).maybe("python", names::python_type(name))
        }
        Python::Class(name) => Object::kind("class").with("name", name),
        Python::Other(name) => Object::kind("other").with("name", name),
    }
}

fn behaviour(outcome: &Outcome) -> Object {
    match outcome {
        Outcome::Nothing | Outcome::Value => Object::kind("returns"),
        Outcome::NullIsNone | Outcome::Flag => Object::kind("optional"),
        Outcome::NullIsError | Outcome::ZeroOrError => Object::kind("raises"),
        Outcome::FlagOrError => Object::kind("raises_optional"),
        Outcome::Status { enumeration, invalid_argument } => Object::kind("status")
            .with("enumeration", enumeration)
            .maybe("invalid_argument", invalid_argument.as_ref()),
    }
}

fn returned(returned: &Returned) -> Object {
    match returned {
        Returned::Unit => Object::kind("unit"),
        Returned::Value(ty) => Object::kind("value").with("type", types::ty(ty)),
        Returned::Owned(opaque) => Object::kind("owned").with("opaque", opaque),
        Returned::Object(of) => Object::kind("object").with("of", object(of)),
        Returned::Buffer { buffer, of } => {
            Object::kind("buffer").with("buffer", buffer).with("of", types::ty(of))
        }
        Returned::Text => Object::kind("text").with("buffer", names::TEXT),
        Returned::Lent { what, by } => {
            let what = match what {
                Lent::Reference(to) => Object::kind("reference").with("to", types::ty(to)),
                Lent::Slice(of) => Object::kind("slice").with("of", types::ty(of)),
                Lent::Text => Object::kind("text"),
                Lent::CText => Object::kind("c_text"),
            };
            Object::kind("lent").with("what", what).some("by", by.iter().copied())
        }
    }
}
