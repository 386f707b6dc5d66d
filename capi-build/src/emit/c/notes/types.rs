//! The notes about types.

use capi_model::abi::{self, Closure, Ends};
use capi_model::names;

use super::words::Words;

/// The author's words about an enumeration, and the consequences if it is open.
pub(in crate::emit) fn enumeration(
    words: &dyn Words,
    enumeration: &abi::Enumeration,
) -> Vec<String> {
    let mut text = enumeration.docs.clone();
    if enumeration.open {
        let more = format!(
            "Later versions may have other values: be ready for one that isn't here{}. A provider \
             that is older than a value refuses it.",
            words.unknown()
        );
        text.extend([String::new(), more]);
    }
    text
}

/// The author's words about an opaque type, and how to free an object of it unless they say so.
pub(in crate::emit) fn opaque(words: &dyn Words, opaque: &abi::Opaque) -> Vec<String> {
    let destructor = names::destructor(&opaque.name);
    let c_name = names::item(&words.table().prefix, &destructor);
    let is_said = opaque.docs.iter().any(|line| line.contains(&c_name));
    let mut text = opaque.docs.clone();
    if !is_said {
        text.push(format!("Free one that is yours with {}().", words.item(&destructor)));
    }
    text
}

/// The paragraph that says what an owned result contains, and how to free it.
pub(in crate::emit) fn buffer(words: &dyn Words, buffer: &abi::Buffer) -> String {
    let what = if buffer.text {
        "`len` bytes of UTF-8 at `data`, any of which may be NUL, and one NUL behind them."
            .to_owned()
    } else {
        let of = words.ty(&buffer.of);
        format!("`len` elements of type {of} at `data`, which is NULL if there are none.")
    };
    let free = words.item(&names::buffer_free(&buffer.name));
    format!("{what} Free it with {free}(), never with free().")
}

/// The documentation of the function that frees an owned result.
pub(in crate::emit) const BUFFER_FREE: &str =
    "Frees it, and sets it to zeros. Nothing is done to one that is all zeros, or NULL.";

/// The meanings of the values that a callback with a context returns.
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

/// The documentation of the check of an object's class.
pub(in crate::emit) fn check(words: &dyn Words, class: &str) -> String {
    let class = words.item(class);
    if words.knows_python() {
        return format!("Whether an object is of the class {class} or of a subclass.");
    }
    format!(
        "Whether an object, which may be {}, is of the class {class} or of a subclass. Needs the \
         GIL.",
        words.null()
    )
}
