//! How a value crosses: the forms of parameters and of results.

use capi_model::abi::{Loan, Object as Python, Pass, Returned};
use capi_model::names;

use super::types;
use super::value::Object;

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

pub(super) fn returned(returned: &Returned) -> Object {
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
                Loan::Reference(to) => Object::kind("reference").with("to", types::ty(to)),
                Loan::Slice(of) => Object::kind("slice").with("of", types::ty(of)),
                Loan::Text => Object::kind("text"),
                Loan::CText => Object::kind("c_text"),
            };
            Object::kind("lent").with("what", what).some("by", by.iter().copied())
        }
    }
}
