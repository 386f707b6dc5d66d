//! The notes about parameters: their conditions, which of them are optional, and who owns them
//! after the call.

use std::collections::BTreeMap;

use capi_model::abi::{Closure, ClosureKind, Function, Object, Pass, Type};

use super::words::{Words, and, object};

/// The lines about a function's parameters, in the words of any of the languages.
pub(super) fn arguments(words: &dyn Words, function: &Function) -> Vec<String> {
    let null = words.null();
    let mut lines = Vec::new();
    let (mut unchecked, mut taken) = (Vec::new(), Vec::new());
    // The optional parameters, by the value that a caller passes for none.
    let mut optional: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (name, parameter) in words.names(function).iter().zip(&function.parameters) {
        if name.is_empty() {
            continue;
        }
        let (shown, pass) = (format!("`{name}`"), &parameter.pass);
        match pass {
            Pass::Value(Type::Pointer { .. }) => unchecked.push(shown.clone()),
            Pass::Text => lines.push(format!("{shown} is UTF-8.")),
            Pass::CText { .. } => lines.push(format!("{shown} ends with a NUL.")),
            // The author's words say this already for a destructor.
            Pass::Owned { .. } if function.frees().is_some() => continue,
            Pass::Owned { .. } => taken.push(shown.clone()),
            Pass::Closure { closure, .. } => lines.push(called(words, name, *closure)),
            // NULL and None both stand for a missing object.
            Pass::Object { of, nullable, .. } => {
                let or_none = if *nullable { format!(" {null}, None or") } else { String::new() };
                lines.extend(object(of).map(|of| format!("{shown} must be{or_none} {of}.")));
                if *nullable && *of == Object::Any {
                    lines.push(format!("{shown} may be {null} or None, for none."));
                }
                continue;
            }
            // Nothing is to be said of the others but that they may be missing.
            _ => {}
        }
        if pass.is_nullable() {
            optional.entry(words.no_argument(pass)).or_default().push(shown);
        }
    }
    if !unchecked.is_empty() {
        let is = if unchecked.len() == 1 { "is" } else { "are" };
        lines.push(format!("{} {is} handed over unchecked, {null} too.", and(&unchecked)));
    }
    if !taken.is_empty() {
        let it = if taken.len() == 1 { "it" } else { "them" };
        let gone = format!(": don't use or free {it} any more");
        let gone = if words.has_handles() { "" } else { &gone };
        lines.push(format!("Takes over {}{gone}.", and(&taken)));
    }
    for (none, names) in optional {
        lines.push(format!("{} may be {none}, for none.", and(&names)));
    }
    lines
}

/// The sentence that says when a closure is called, how often, and on which threads.
fn called(words: &dyn Words, name: &str, closure: Closure) -> String {
    let times = match closure.kind {
        ClosureKind::FnOnce => "once or not at all",
        _ => "any number of times",
    };
    let when = if closure.owned { ", also later" } else { " before this returns" };
    let threads = match (closure.owned || closure.send, closure.sync) {
        (false, false) => "on this thread",
        (true, false) => "on any thread",
        (_, true) => "on any thread, and on several at once",
    };
    format!("`{name}` is called {times}{when}, {threads}{}", words.called(name, closure))
}
