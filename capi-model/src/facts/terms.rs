//! The meaning that C's types don't express, and the layouts behind them: the canonical lines that
//! hashes cover, locks record and refusals quote.

use std::borrow::Cow;

use crate::abi::{
    Closure, Constant, Declaration, Ends, Function, Literal, Loan, Object, Outcome, Pass, Returned,
    Variant,
};

use super::fact::Fact;
use super::hash::{START, fnv1a};
use super::signature::{signature, type_text};

/// The terms of a function: `takes slice, optional reference; gives owned; raises; gil`. Empty for
/// a function that C's types describe fully.
pub fn terms(function: &Function) -> String {
    let mut terms = Vec::new();
    terms.extend(takes(function.parameters.iter().map(|parameter| &parameter.pass)));
    match &function.returned {
        Returned::Owned(_) => terms.push("gives owned".to_owned()),
        Returned::Object(of) => terms.push(format!("gives {}", object(of))),
        Returned::Buffer { .. } => terms.push("gives buffer".to_owned()),
        Returned::Text => terms.push("gives text".to_owned()),
        Returned::Lent { what, by } => terms.push(lends(function, what, by)),
        Returned::Unit | Returned::Value(_) => {}
    }
    let outcome = match &function.outcome {
        Outcome::Nothing | Outcome::Value => None,
        Outcome::NullIsNone | Outcome::Flag => Some("optional"),
        Outcome::NullIsError | Outcome::ZeroOrError => Some("raises"),
        Outcome::FlagOrError => Some("raises optional"),
        Outcome::Status { .. } => Some("status"),
    };
    terms.extend(outcome.map(str::to_owned));
    if let Outcome::Status { invalid_argument: Some(variant), .. } = &function.outcome {
        terms.push(format!("invalid argument gives {variant}"));
    }
    terms.extend(function.needs_gil().then(|| "gil".to_owned()));
    terms.extend(function.is_unsafe.then(|| "unsafe".to_owned()));
    terms.join("; ")
}

/// `takes slice, value`, unless each is a plain value.
fn takes<'a>(passes: impl Iterator<Item = &'a Pass>) -> Option<String> {
    let words: Vec<Cow<'_, str>> = passes.filter_map(word).collect();
    words.iter().any(|word| *word != "value").then(|| format!("takes {}", words.join(", ")))
}

/// `lends slice of 0`, with the numbers of the parameters that it borrows from, as C counts them;
/// `lends slice for ever`.
fn lends(function: &Function, what: &Loan, by: &[usize]) -> String {
    let what = match what {
        Loan::Reference(_) => "reference",
        Loan::Slice(_) => "slice",
        Loan::Text => "text",
        Loan::CText => "cstr",
    };
    if by.is_empty() {
        return format!("lends {what} for ever");
    }
    let seen = |at: &usize| {
        let before = function.parameters.iter().take(*at);
        before.filter(|it| it.pass != Pass::Gil).count().to_string()
    };
    let places: Vec<String> = by.iter().map(seen).collect();
    format!("lends {what} of {}", places.join(", "))
}

/// The word for how a parameter passes; `None` for one that C doesn't see.
fn word(pass: &Pass) -> Option<Cow<'static, str>> {
    let word = match pass {
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
        Pass::Closure { closure, nullable, .. } => {
            let optional = if *nullable { "optional " } else { "" };
            let owned = if closure.owned { "owned " } else { "" };
            return Some(format!("{optional}{owned}closure").into());
        }
        Pass::Object { of, nullable: false, .. } => return Some(object(of)),
        Pass::Object { of, nullable: true, .. } => {
            return Some(format!("optional {}", object(of)).into());
        }
    };
    Some(word.into())
}

/// A Python object, with its type: `object`, `object PyList`, `class Series`.
fn object(of: &Object) -> Cow<'static, str> {
    match of {
        Object::Any => "object".into(),
        Object::Native(name) | Object::Other(name) => format!("object {name}").into(),
        Object::Class(name) => format!("class {name}").into(),
    }
}

/// The words for how a closure may be called, and for the meaning of its result: `FnMut; flow`.
fn closure_terms(closure: Closure) -> impl Iterator<Item = String> {
    let Closure { kind, send, sync, ends, .. } = closure;
    let threads = match (send, sync) {
        (false, false) => None,
        (true, false) => Some("send"),
        (false, true) => Some("sync"),
        (true, true) => Some("send, sync"),
    };
    let ends = match ends {
        Ends::Unit | Ends::Value => None,
        Ends::Flow | Ends::FlowOrError => Some("flow"),
        Ends::Raises => Some("raises"),
        Ends::RaisesFlow => Some("raises flow"),
    };
    [Some(kind.rust()), threads, ends].into_iter().flatten().map(str::to_owned)
}

/// The lines of a type in a lock, one for each fact:
///
/// ```text
/// record Point 0 x double
/// record Point 1 y double
/// ```
pub fn layout(declaration: &Declaration, prefix: &str) -> Vec<String> {
    facts(declaration, prefix).iter().map(ToString::to_string).collect()
}

/// The facts of one type. An enumeration's values are sorted: C doesn't know the author's order.
pub fn facts(declaration: &Declaration, prefix: &str) -> Vec<Fact> {
    match declaration {
        Declaration::Alias(it) => {
            vec![Fact::Alias { name: it.name.clone(), of: it.of.c().to_owned() }]
        }
        Declaration::Opaque(it) => vec![Fact::Opaque { name: it.name.clone() }],
        Declaration::Class(it) => vec![Fact::Class { name: it.name.clone() }],
        Declaration::Buffer(it) => {
            vec![Fact::Buffer { name: it.name.clone(), of: type_text(&it.of, prefix) }]
        }
        Declaration::Callback(it) => {
            let mut terms: Vec<String> =
                takes(it.parameters.iter().map(|it| &it.pass)).into_iter().collect();
            match it.closure {
                Some(closure) => terms.extend(closure_terms(closure)),
                None => terms.extend(it.is_unsafe.then(|| "unsafe".to_owned())),
            }
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

/// The lines of a type that every consumer must find unchanged: its layout, but without the values
/// of an open enumeration, to which more may be added.
pub fn promised(declaration: &Declaration, prefix: &str) -> Vec<String> {
    let mut lines = layout(declaration, prefix);
    if matches!(declaration, Declaration::Enumeration(it) if it.open) {
        lines.truncate(1);
    }
    lines
}

/// A type's promise in one line, for a table and for refusals: `{double x; double y}`, `int32_t
/// {Clockwise = -1, Flat = 0}`, `open int32_t`, `double`.
///
/// Two lines are equal exactly where the promises are: a line that would be too long ends with a
/// hash of the whole.
pub fn layout_text(declaration: &Declaration, prefix: &str) -> String {
    let facts = facts(declaration, prefix);
    facts_text(&facts.iter().collect::<Vec<_>>())
}

/// [`layout_text`] of a type, given its facts as a lock has them.
pub fn facts_text(facts: &[&Fact]) -> String {
    match facts {
        [Fact::Alias { of, .. }] => of.clone(),
        [Fact::Callback { signature, terms, .. }] => with_terms(signature, terms),
        [Fact::Enumeration { repr, open: true, .. }, ..] => format!("open {repr}"),
        [Fact::Enumeration { repr, .. }, values @ ..] => {
            let values = values.iter().filter_map(|fact| match fact {
                Fact::Value { name, value, .. } => Some(format!("{name} = {value}")),
                _ => None,
            });
            format!("{repr} {}", braces(values, ", "))
        }
        [Fact::Field { .. }, ..] => {
            let fields = facts.iter().filter_map(|fact| match fact {
                Fact::Field { name, ty, .. } => Some(declared(ty, name)),
                _ => None,
            });
            braces(fields, "; ")
        }
        [Fact::Class { .. }] => "class".to_owned(),
        [Fact::Buffer { of, .. }] => format!("buffer of {of}"),
        _ => "opaque".to_owned(),
    }
}

/// `double m[3][4]` of `double [4] [3]`: an array's length stands behind the name, the outer one
/// first.
fn declared(ty: &str, name: &str) -> String {
    let mut lengths: Vec<&str> = ty.split(" [").collect();
    let of = lengths.remove(0);
    let lengths: String = lengths.iter().rev().flat_map(|length| ["[", length]).collect();
    let space = if of.ends_with('*') { "" } else { " " };
    format!("{of}{space}{name}{lengths}")
}

/// `{a; b}`. If that is longer than a consumer reads, it is cut and ends with a hash of the whole.
fn braces(parts: impl Iterator<Item = String>, between: &str) -> String {
    // A consumer reads 500 bytes of a text; the longest integer type stands before it.
    const MOST: usize = 450;
    let all = parts.collect::<Vec<_>>().join(between);
    if all.len() <= MOST {
        return format!("{{{all}}}");
    }
    let hash = fnv1a(START, all.as_bytes());
    let most = all.get(..MOST).unwrap_or_default();
    let end = most.rfind(between).map_or(0, |at| at + between.len());
    format!("{{{}... #{hash:016x}}}", &all[..end])
}

/// A C text, with the terms behind it: `double (size_t) | takes slice`.
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

/// `retired v1 1 ring_area`, where the function is retired.
pub fn retired(function: &Function) -> Option<Fact> {
    let (major, slot, name) = (function.since.major, function.slot, function.name.clone());
    function.retired.is_some().then_some(Fact::Retired { major, slot, name })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::abi::{
        Argument, Callback, CallbackParameter, Enumeration, Field, Kind, Prototype, Record, Role,
        Scalar, Type,
    };

    #[track_caller]
    fn check(declaration: &Declaration, expected: &str) {
        assert_eq!(layout_text(declaration, "demo"), expected);
    }

    fn record(fields: Vec<(&str, Type)>) -> Declaration {
        let field = |(name, ty): (&str, Type)| Field {
            name: name.to_owned(),
            c_name: name.to_owned(),
            docs: Vec::new(),
            ty,
        };
        let fields = fields.into_iter().map(field).collect();
        Declaration::Record(Record {
            name: "R".to_owned(),
            docs: Vec::new(),
            fields,
            checked: false,
        })
    }

    fn enumeration(values: &[i128], open: bool) -> Declaration {
        let variant =
            |value: &i128| Variant { name: format!("V{value}"), docs: Vec::new(), value: *value };
        Declaration::Enumeration(Enumeration {
            name: "E".to_owned(),
            docs: Vec::new(),
            repr: Scalar::I32,
            variants: values.iter().map(variant).collect(),
            invalid_argument: None,
            open,
        })
    }

    fn point(mutable: bool) -> Type {
        let to = Type::Named("Point".to_owned(), Kind::Record { checked: false });
        Type::Pointer { to: Box::new(to), mutable }
    }

    #[test]
    fn layouts_in_one_line() {
        let f64 = || Type::Scalar(Scalar::F64);
        check(&record(vec![("x", f64()), ("y", f64())]), "{double x; double y}");
        let matrix =
            Type::Array { of: Box::new(Type::Array { of: Box::new(f64()), length: 4 }), length: 3 };
        let fields = vec![("m", matrix), ("from", point(false)), ("to", point(true))];
        check(&record(fields), "{double m[3][4]; demo_Point const *from; demo_Point *to}");
        check(&enumeration(&[1, 0], false), "int32_t {V0 = 0, V1 = 1}");
        check(&enumeration(&[1, 0], true), "open int32_t");
        let reference = Pass::Reference {
            to: Type::Named("Point".to_owned(), Kind::Record { checked: false }),
            mutable: false,
            nullable: false,
        };
        let at = Argument { name: "at".to_owned(), ty: point(false), role: Role::Value(0) };
        let callback = Callback {
            name: "visit".to_owned(),
            docs: Vec::new(),
            is_unsafe: false,
            parameters: vec![CallbackParameter { name: "at".to_owned(), pass: reference }],
            prototype: Prototype { result: Type::Scalar(Scalar::Bool), parameters: vec![at] },
            closure: None,
        };
        check(&Declaration::Callback(callback), "bool (demo_Point const *) | takes reference");
    }

    /// Two layouts that are cut still differ, within the part that a consumer reads.
    #[test]
    fn long_layouts_end_with_a_hash() {
        let long = |last: i128| {
            let values: Vec<i128> = (0..300).chain([last]).collect();
            layout_text(&enumeration(&values, false), "demo")
        };
        assert_ne!(long(300), long(301));
        assert!(long(300).len() < 500 && long(300).starts_with("int32_t {V0 = 0, V1 = 1, "));
        assert!(long(300).contains(", ... #"), "{}", long(300));
    }
}
