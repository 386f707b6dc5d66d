//! Functions: the author's signature, how each value crosses, and the signature that C sees.

use capi_model::abi::{self, Function, Outcome};
use capi_model::names;

use super::crossing::{pass, returned};
use super::types;
use super::value::Object;
use super::versions::{deprecated, hash};

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
        .maybe("member", (function.member != function.name).then_some(&function.member))
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
