//! What a signature can't say, in words: who owns what, what may be NULL, what a result means.

use capi_model::abi::{
    self, Argument, Closure, ClosureKind, Ends, Function, Lent, Object, Outcome, Pass, Returned,
    Type,
};
use capi_model::{facts, names};

use super::target::question;

/// The rules that functions keep to, where types and functions begin with `prefix`.
pub(in crate::emit) fn rules(table: &abi::Table, prefix: &str) -> String {
    let module = &table.module;
    let objects = if table.functions.iter().any(has_object) {
        "
- A `PyObject *` that you pass is borrowed, and one that you get is a new reference. An object of \
another type than a function takes raises TypeError."
    } else {
        ""
    };
    let is_closure = |it: &abi::Declaration| matches!(it, abi::Declaration::Callback(callback) if callback.closure.is_some());
    let closures = if table.declarations.iter().any(is_closure) {
        "
- A callback with a `context` has the GIL where it takes a `PyObject *` or may set an exception, \
and perhaps hasn't otherwise."
    } else {
        ""
    };
    let is_buffer = |it: &abi::Declaration| matches!(it, abi::Declaration::Buffer(_));
    let buffers = if table.declarations.iter().any(is_buffer) {
        format!(
            "
- A `{prefix}..._buffer` that you get is memory of yours, from the allocator of {module}: free it \
with the function that stands beside its type, never with free(). You may change what is at its \
`data`, but of the record itself only `len`, to less. A copy of the record is the same memory."
        )
    } else {
        String::new()
    };
    format!(
        "These rules hold where a function doesn't say otherwise:
- A pointer must not be NULL. A pointer `x` that comes with `x_len` points to that many elements, \
or bytes of text, and may be NULL if there are none.
- What you pass stays yours, and is used during the call only. Meanwhile, what a `const` pointer \
leads to must not change, not even by a callback, and what another pointer leads to must not be in \
use elsewhere.
- What a callback is given is lent for that one call of it.
- A function may be called from any thread, with the GIL or without.{closures}{objects}{buffers}
- `*result` is written on success only.
- An argument that breaks these rules, text that is not UTF-8 and a number that its enumeration \
does not have raise ValueError in a function that can raise, and end the process with a message in \
any other.
- A callback must return: no C++ exception and no longjmp() may leave it."
    )
}

fn has_object(function: &Function) -> bool {
    let is_object = |it: &abi::Parameter| matches!(it.pass, Pass::Object { .. });
    matches!(function.returned, Returned::Object(_)) || function.parameters.iter().any(is_object)
}

/// What to know of one function beyond the author's words, a paragraph of short lines.
pub(in crate::emit) fn function(table: &abi::Table, function: &Function) -> Vec<String> {
    let lines = [arguments(function), outcome(table, function), facts(table, function)];
    lines.into_iter().filter(|line| !line.is_empty()).map(|line| line.join(" ")).collect()
}

/// How to get rid of an object of this type, unless the author said it.
pub(super) fn opaque(table: &abi::Table, opaque: &abi::Opaque) -> Option<String> {
    let free = names::item(&table.prefix, &names::destructor(&opaque.name));
    let is_said = opaque.docs.iter().any(|line| line.contains(&free));
    (!is_said).then(|| format!("Free one that is yours with {free}()."))
}

/// What an owned result is, and how to get rid of it.
pub(super) fn buffer(table: &abi::Table, buffer: &abi::Buffer, free: &str) -> String {
    let what = if buffer.text {
        "`len` bytes of UTF-8 at `data`, any of which may be NUL, and one NUL behind them."
            .to_owned()
    } else {
        let of = facts::signature::type_text(&buffer.of, &table.prefix);
        format!("`len` elements of type {of} at `data`, which is NULL if there are none.")
    };
    format!("{what} Free it with {free}(), never with free().")
}

/// What an enumeration is, with what its openness means.
pub(in crate::emit) fn enumeration(enumeration: &abi::Enumeration) -> Vec<String> {
    let mut text = enumeration.docs.clone();
    if enumeration.open {
        let more = "Later versions may have other values: be ready for one that isn't here. A \
                    provider that is older than a value refuses it.";
        text.extend([String::new(), more.to_owned()]);
    }
    text
}

/// What the function does that frees an owned result.
pub(in crate::emit) const BUFFER_FREE: &str =
    "Frees it, and sets it to zeros. Nothing is done to one that is all zeros, or NULL.";

/// What can be said of parameters.
pub(in crate::emit) fn arguments(function: &Function) -> Vec<String> {
    let mut lines = Vec::new();
    let (mut unchecked, mut taken, mut optional) = (Vec::new(), Vec::new(), Vec::new());
    for abi::Parameter { c_name: name, pass, .. } in &function.parameters {
        let nullable = match pass {
            Pass::Value(Type::Pointer { .. }) => {
                unchecked.push(format!("`{name}`"));
                false
            }
            Pass::Gil | Pass::Value(_) | Pass::Slice { .. } => false,
            Pass::Text => {
                lines.push(format!("`{name}` is UTF-8."));
                false
            }
            Pass::CText { nullable } => {
                lines.push(format!("`{name}` ends with a NUL."));
                *nullable
            }
            // A destructor's own words say it all.
            Pass::Owned { .. } if function.frees().is_some() => false,
            Pass::Owned { nullable, .. } => {
                taken.push(format!("`{name}`"));
                *nullable
            }
            Pass::Reference { nullable, .. } | Pass::Callback { nullable, .. } => *nullable,
            Pass::Closure { closure, nullable, .. } => {
                lines.extend(lent(name, *closure));
                *nullable
            }
            Pass::Object { of, nullable, .. } => {
                let must = if *nullable { "must be NULL, None or" } else { "must be" };
                lines.extend(object(of).map(|of| format!("`{name}` {must} {of}.")));
                if *nullable && *of == Object::Any {
                    lines.push(format!("`{name}` may be NULL or None, for none."));
                }
                false
            }
        };
        optional.extend(nullable.then(|| format!("`{name}`")));
    }
    if !unchecked.is_empty() {
        let is = if unchecked.len() == 1 { "is" } else { "are" };
        lines.push(format!("{} {is} handed over unchecked, NULL too.", and(&unchecked)));
    }
    if !taken.is_empty() {
        let it = if taken.len() == 1 { "it" } else { "them" };
        lines.push(format!("Takes over {}: don't use or free {it} any more.", and(&taken)));
    }
    if !optional.is_empty() {
        lines.push(format!("{} may be NULL, for none.", and(&optional)));
    }
    lines
}

/// The out-parameters of the result and of its length.
pub(in crate::emit) fn outs(function: &Function) -> (Option<String>, Option<String>) {
    let shown = |it: &Argument| format!("`*{}`", it.name);
    let prototype = &function.prototype;
    (prototype.out().map(shown), prototype.out_length().map(shown))
}

fn outcome(table: &abi::Table, function: &Function) -> Vec<String> {
    let (out, length) = outs(function);
    let written: Vec<String> = out.iter().chain(&length).cloned().collect();
    let written =
        if out.is_some() { format!(" and writes {}", and(&written)) } else { String::new() };
    let mut lines = match &function.outcome {
        Outcome::Nothing | Outcome::Value => vec![],
        Outcome::NullIsNone => vec!["Returns NULL for none.".to_owned()],
        Outcome::Flag => vec![format!("Returns 1{written}, or 0 for none.")],
        Outcome::NullIsError => vec!["Returns NULL with an exception set if it fails.".to_owned()],
        Outcome::ZeroOrError => vec![format!("Returns 0{written}, or -1 with an exception set.")],
        Outcome::FlagOrError => {
            vec![format!("Returns 1{written}, 0 for none, or -1 with an exception set.")]
        }
        Outcome::Status { enumeration, invalid_argument } => {
            let enumeration_name = names::item(&table.prefix, enumeration);
            let mut lines = vec![format!(
                "Returns 0{written}, or a value of {enumeration_name} that says why not."
            )];
            lines.extend(invalid_argument.as_ref().map(|variant| {
                let variant = names::variant(&table.prefix, enumeration, variant);
                format!("An invalid argument gives {variant}.")
            }));
            lines
        }
    };
    if let Returned::Object(of) = &function.returned {
        let what = out.as_deref().unwrap_or("The result");
        let to = object(of).map(|of| format!(", {of}")).unwrap_or_default();
        lines.push(format!("{what} is a new reference{to}."));
    }
    if let Returned::Lent { what, by } = &function.returned {
        let result = out.as_deref().unwrap_or("The result");
        lines.extend(lends(function, result, length.as_deref(), what, by));
    }
    let free = match &function.returned {
        Returned::Owned(opaque) => Some(names::destructor(opaque)),
        Returned::Buffer { buffer, .. } => Some(names::buffer_free(buffer)),
        Returned::Text => Some(names::buffer_free(names::TEXT)),
        _ => None,
    };
    if let Some(free) = free {
        let what = out.as_deref().unwrap_or("The result");
        let free = names::item(&table.prefix, &free);
        lines.push(format!("{what} is yours: free it with {free}()."));
    }
    lines
}

/// What is behind a result that isn't the caller's, and how long.
pub(in crate::emit) fn lends(
    function: &Function,
    result: &str,
    length: Option<&str>,
    what: &Lent,
    by: &[usize],
) -> Vec<String> {
    let length = length.unwrap_or_default();
    let mut lines = Vec::new();
    lines.extend(match what {
        Lent::Reference(_) => None,
        Lent::Slice(_) => {
            let text = "elements, and isn't NULL if there are none.";
            Some(format!("{result} points to {length} {text}"))
        }
        Lent::Text => {
            Some(format!("{result} points to {length} bytes of UTF-8, with no NUL behind them."))
        }
        Lent::CText => Some(format!("{result} is text that ends with a NUL.")),
    });
    let lender = |at: &usize| {
        let abi::Parameter { c_name, pass, .. } = function.parameters.get(*at)?;
        let is_object = matches!(pass, Pass::Object { .. });
        Some(if is_object { format!("the object `{c_name}`") } else { format!("`{c_name}`") })
    };
    let names: Vec<String> = by.iter().filter_map(lender).collect();
    let is = if names.len() == 1 { "is" } else { "are" };
    lines.push(match names.as_slice() {
        [] => format!("{result} is there for ever, and not to be freed."),
        names => format!(
            "{result} is lent: it is there as long as {} {is}, and nobody changes {}.",
            and(names),
            if names.len() == 1 { "it" } else { "them" }
        ),
    });
    lines
}

/// How often a closure is called, and on which threads.
pub(in crate::emit) fn calls(closure: Closure) -> (&'static str, &'static str) {
    let times = match closure.kind {
        ClosureKind::FnOnce => "once or not at all",
        _ => "any number of times",
    };
    let threads = match (closure.owned || closure.send, closure.sync) {
        (false, false) => " on this thread",
        (true, false) => " on any thread",
        (_, true) => " on any thread, and on several at once",
    };
    (times, threads)
}

/// When a callback with a context is called, and how long its context must live.
fn lent(name: &str, closure: Closure) -> Vec<String> {
    let (times, threads) = calls(closure);
    if closure.owned {
        return vec![
            format!("`{name}` is called {times}, also later,{threads}, with `{name}_context`."),
            format!(
                "Takes over `{name}_context`, whatever comes of this: `{name}_free`, unless it is \
                 NULL, is called with it once, when it isn't needed any more."
            ),
        ];
    }
    vec![format!(
        "`{name}` is called {times} before this returns,{threads}, with `{name}_context`."
    )]
}

/// What the result of a callback with a context says.
pub(in crate::emit) fn closure(closure: Closure) -> Option<&'static str> {
    match closure.ends {
        Ends::Unit | Ends::Value => None,
        Ends::FlowOrError => Some(
            "Returns 0 to go on, 1 to stop, or -1 with an exception set: that stops it, too, and \
             is raised then.",
        ),
        Ends::Flow => Some("Returns 0 to go on, or 1 to stop."),
        Ends::Raises => Some("Returns 0, or -1 with an exception set."),
        Ends::RaisesFlow => Some("Returns 0 to go on, 1 to stop, or -1 with an exception set."),
    }
}

/// What an object is, unless it may be any.
pub(in crate::emit) fn object(of: &Object) -> Option<String> {
    Some(match of {
        Object::Any => return None,
        Object::Native(name) => {
            let python = names::python_type(name).unwrap_or(name);
            let article = if python.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" };
            format!("{article} {python}")
        }
        Object::Class(name) => format!("an object of class {name}"),
        Object::Other(name) => format!("what the provider takes for a {name}"),
    })
}

pub(in crate::emit) fn facts(table: &abi::Table, function: &Function) -> Vec<String> {
    let mut lines = Vec::new();
    let asked = function.condition.as_ref().filter(|_| function.retired.is_none());
    lines.extend(asked.map(|condition| {
        let question = question(&table.prefix, function);
        format!("Only in builds with `{condition}`: ask {question} first.")
    }));
    lines.extend(function.deprecated.as_ref().map(|deprecated| {
        let text = deprecated.text();
        format!("D{}.", text[1..].trim_end_matches('.'))
    }));
    if function.needs_gil() {
        lines.push("Needs the GIL.".to_owned());
    }
    let earlier = function
        .earlier
        .iter()
        .filter(|it| table.older.iter().any(|older| older.oldest().major == it.since.major));
    let since: Vec<String> =
        earlier.map(|it| format!("; in {}.x since {}", it.since.major, it.since)).collect();
    lines.push(format!("Slot {}, since {}{}.", function.slot, function.since, since.concat()));
    lines
}

/// `a`, `a and b`, `a, b and c`.
pub(in crate::emit) fn and(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [name] => name.clone(),
        [names @ .., last] => format!("{} and {last}", names.join(", ")),
    }
}
