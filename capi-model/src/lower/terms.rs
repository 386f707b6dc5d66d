//! What C's types don't say of a function, and what is laid out behind them: the canonical lines that
//! hashes cover, locks record and refusals quote.

use crate::abi::{Behaviour, Constant, Declaration, Function, Literal, Pass, Returned, Variant};
use crate::lock::Fact;

use super::signature::{signature, type_text};

/// The terms of a function: `takes slice, optional reference; gives owned; raises; gil`. Empty for
/// one of which C's types say all.
pub fn terms(function: &Function) -> String {
    let mut terms = Vec::new();
    terms.extend(takes(function.parameters.iter().map(|parameter| &parameter.pass)));
    if let Returned::Owned(_) = function.returned {
        terms.push("gives owned".to_owned());
    }
    let behaviour = match &function.behaviour {
        Behaviour::Returns => None,
        Behaviour::Optional => Some("optional"),
        Behaviour::Raises => Some("raises"),
        Behaviour::RaisesOptional => Some("raises optional"),
        Behaviour::Status { .. } => Some("status"),
    };
    terms.extend(behaviour.map(str::to_owned));
    terms.extend(function.needs_gil().then(|| "gil".to_owned()));
    terms.extend(function.is_unsafe.then(|| "unsafe".to_owned()));
    terms.join("; ")
}

/// `takes slice, value`, unless each is a plain value.
fn takes<'a>(passes: impl Iterator<Item = &'a Pass>) -> Option<String> {
    let words: Vec<&str> = passes.filter_map(word).collect();
    words.iter().any(|word| *word != "value").then(|| format!("takes {}", words.join(", ")))
}

/// How one parameter passes; nothing for what C doesn't see.
fn word(pass: &Pass) -> Option<&'static str> {
    Some(match pass {
        Pass::Gil => return None,
        Pass::Value(_) => "value",
        Pass::Reference { nullable: false, .. } => "reference",
        Pass::Reference { nullable: true, .. } => "optional reference",
        Pass::Slice { .. } => "slice",
        Pass::Text => "text",
        Pass::CText { nullable: false } => "cstr",
        Pass::CText { nullable: true } => "optional cstr",
        Pass::Owned { nullable: false, .. } => "owned",
        Pass::Owned { nullable: true, .. } => "optional owned",
        Pass::Callback { nullable: false, .. } => "callback",
        Pass::Callback { nullable: true, .. } => "optional callback",
    })
}

/// One type, a line a fact, as a lock has them:
///
/// ```text
/// record Point 0 x double
/// record Point 1 y double
/// ```
pub fn layout(declaration: &Declaration, prefix: &str) -> Vec<String> {
    facts(declaration, prefix).iter().map(ToString::to_string).collect()
}

/// The facts of one type. An enumeration's values are in their own order, because C doesn't know
/// in which the author wrote them.
pub fn facts(declaration: &Declaration, prefix: &str) -> Vec<Fact> {
    match declaration {
        Declaration::Alias(it) => {
            vec![Fact::Alias { name: it.name.clone(), of: it.of.c().to_owned() }]
        }
        Declaration::Opaque(it) => vec![Fact::Opaque { name: it.name.clone() }],
        Declaration::Callback(it) => {
            let mut terms: Vec<String> =
                takes(it.parameters.iter().map(|it| &it.pass)).into_iter().collect();
            terms.extend(it.is_unsafe.then(|| "unsafe".to_owned()));
            vec![Fact::Callback {
                name: it.name.clone(),
                signature: signature(&it.prototype, prefix),
                terms: terms.join("; "),
            }]
        }
        Declaration::Enumeration(it) => {
            let (name, repr) = (it.name.clone(), it.repr.c().to_owned());
            let mut variants: Vec<&Variant> = it.variants.iter().collect();
            variants.sort_by_key(|variant| variant.value);
            let values = variants.into_iter().map(|variant| Fact::Value {
                enumeration: it.name.clone(),
                name: variant.name.clone(),
                value: variant.value,
            });
            let head = Fact::Enumeration { name, repr, open: it.open };
            std::iter::once(head).chain(values).collect()
        }
        Declaration::Record(it) => (0..)
            .zip(&it.fields)
            .map(|(at, field)| Fact::Field {
                record: it.name.clone(),
                at,
                name: field.name.clone(),
                ty: type_text(&field.ty, prefix),
            })
            .collect(),
    }
}

/// What no consumer may find otherwise: the layout, but for the values of an open enumeration,
/// which may become more.
pub fn promised(declaration: &Declaration, prefix: &str) -> Vec<String> {
    let mut lines = layout(declaration, prefix);
    if matches!(declaration, Declaration::Enumeration(it) if it.open) {
        lines.truncate(1);
    }
    lines
}

/// `double (size_t) | takes slice`: what C says, and what it doesn't.
pub fn with_terms(text: &str, terms: &str) -> String {
    if terms.is_empty() { text.to_owned() } else { format!("{text} | {terms}") }
}

/// `constant MAX_VERTICES uint32_t 65536`
pub fn constant(constant: &Constant) -> Fact {
    let value = match constant.value {
        Literal::Bool(value) => value.to_string(),
        Literal::Integer(value) => value.to_string(),
        Literal::Float(value) => format!("{value:?}"),
    };
    Fact::Constant { name: constant.name.clone(), ty: constant.ty.c().to_owned(), value }
}

/// `slot 1 ring_area double (geometry_Point const *, size_t) | takes slice`
pub fn slot(function: &Function) -> Fact {
    Fact::Slot {
        slot: function.slot,
        name: function.name.clone(),
        signature: function.signature.clone(),
        terms: function.terms.clone(),
        conditional: function.condition.is_some(),
    }
}

/// `retired v1 1 ring_area`, where it is.
pub fn retired(function: &Function) -> Option<Fact> {
    let (major, slot, name) = (function.since.major, function.slot, function.name.clone());
    function.retired.is_some().then_some(Fact::Retired { major, slot, name })
}
