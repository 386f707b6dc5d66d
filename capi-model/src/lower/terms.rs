//! What C's types don't say of a function, and what is laid out behind them: the canonical lines that
//! hashes cover, locks record and refusals quote.

use crate::abi::{Behaviour, Constant, Declaration, Function, Literal, Pass, Returned};

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
    match declaration {
        Declaration::Alias(it) => vec![format!("alias {} {}", it.name, it.of.c())],
        Declaration::Opaque(it) => vec![format!("opaque {}", it.name)],
        Declaration::Callback(it) => {
            let mut terms: Vec<String> =
                takes(it.parameters.iter().map(|it| &it.pass)).into_iter().collect();
            terms.extend(it.is_unsafe.then(|| "unsafe".to_owned()));
            let signature = signature(&it.prototype, prefix);
            vec![with_terms(&format!("callback {} {signature}", it.name), &terms.join("; "))]
        }
        Declaration::Enumeration(it) => {
            let open = if it.open { " open" } else { "" };
            let head = format!("enumeration {} {}{open}", it.name, it.repr.c());
            let values = it.variants.iter().map(|variant| {
                format!("enumeration {} {} {}", it.name, variant.name, variant.value)
            });
            std::iter::once(head).chain(values).collect()
        }
        Declaration::Record(it) => it
            .fields
            .iter()
            .enumerate()
            .map(|(at, field)| {
                let ty = type_text(&field.ty, prefix);
                format!("record {} {at} {} {ty}", it.name, field.name)
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

/// The line of a constant: `constant MAX_VERTICES uint32_t 65536`.
pub fn constant(constant: &Constant) -> String {
    let value = match constant.value {
        Literal::Bool(value) => value.to_string(),
        Literal::Integer(value) => value.to_string(),
        Literal::Float(value) => format!("{value:?}"),
    };
    format!("constant {} {} {value}", constant.name, constant.ty.c())
}
