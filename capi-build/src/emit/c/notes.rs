//! The notes that signatures can't express: owners, optional values, the meaning of results.
//!
//! Each sentence stands here once. Each language gives its names of things by [`Words`], and says
//! there which notes it leaves out because its types express them.

mod words;
mod rules;
mod arguments;
mod outcome;
mod types;

use capi_model::abi::Function;

pub(in crate::emit) use rules::{INVALID, THREADS, Topic, rules};
pub(in crate::emit) use types::{BUFFER_FREE, buffer, check, closure, enumeration, opaque};
pub(in crate::emit) use words::{C, Failure, Words, object};

/// The text about one function: the author's words, and a paragraph of short lines.
pub(in crate::emit) fn function(words: &dyn Words, function: &Function) -> Vec<String> {
    let mut text = function.docs.clone();
    text.push(String::new());
    let lines = [
        arguments::arguments(words, function),
        outcome::outcome(words, function),
        facts(words, function),
    ];
    text.extend(lines.into_iter().filter(|line| !line.is_empty()).map(|line| line.join(" ")));
    text
}

fn facts(words: &dyn Words, function: &Function) -> Vec<String> {
    let mut lines = Vec::new();
    let asked = function.condition.as_ref().filter(|_| function.retired.is_none());
    lines.extend(asked.map(|condition| {
        format!("Only in builds with `{condition}`: {}.", words.conditional(function))
    }));
    lines.extend(function.deprecated.as_ref().map(|deprecated| {
        let text = deprecated.text();
        format!("D{}.", text[1..].trim_end_matches('.'))
    }));
    if function.needs_gil() && !words.knows_python() {
        lines.push("Needs the GIL.".to_owned());
    }
    lines.push(words.since(function));
    lines
}
