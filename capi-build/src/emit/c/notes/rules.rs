//! The rules that all functions keep to, and the topics that decide which of them an API needs.

use capi_model::abi::{self, Declaration, Pass, Returned};

/// The features of an API that need rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::emit) enum Topic {
    Opaque,
    Buffer,
    /// A Python object, passed or returned.
    Object,
    /// A callback with a context.
    Closure,
    /// A callback without one.
    FunctionPointer,
}

impl Topic {
    pub(in crate::emit) fn is_in(self, table: &abi::Table) -> bool {
        let is_object = |it: &abi::Parameter| matches!(it.pass, Pass::Object { .. });
        let declares = |is: fn(&Declaration) -> bool| table.declarations.iter().any(is);
        match self {
            Self::Opaque => declares(|it| matches!(it, Declaration::Opaque(_))),
            Self::Buffer => declares(|it| matches!(it, Declaration::Buffer(_))),
            Self::Object => table.functions.iter().any(|it| {
                matches!(it.returned, Returned::Object(_)) || it.parameters.iter().any(is_object)
            }),
            Self::Closure => {
                declares(|it| matches!(it, Declaration::Callback(it) if it.closure.is_some()))
            }
            Self::FunctionPointer => {
                declares(|it| matches!(it, Declaration::Callback(it) if it.closure.is_none()))
            }
        }
    }
}

/// The rule about the threads that may call a function.
pub(in crate::emit) const THREADS: &str =
    "A function may be called from any thread, with the GIL or without.";

/// The rule about arguments that no function can take.
pub(in crate::emit) const INVALID: &str = "An argument that breaks these rules, text that is not UTF-8 and a number that its enumeration \
     does not have raise ValueError in a function that can raise, and end the process with a \
     message in any other.";

/// The list of rules, for a language in which types and functions begin with `prefix`.
pub(in crate::emit) fn rules(table: &abi::Table, prefix: &str) -> String {
    let module = &table.module;
    let objects = if Topic::Object.is_in(table) {
        "
- A `PyObject *` that you pass is borrowed, and one that you get is a new reference. An object of \
another type than a function takes raises TypeError."
    } else {
        ""
    };
    let closures = if Topic::Closure.is_in(table) {
        "
- A callback with a `context` has the GIL where it takes a `PyObject *` or may set an exception, \
and perhaps hasn't otherwise."
    } else {
        ""
    };
    let buffers = if Topic::Buffer.is_in(table) {
        format!(
            "
- A `{prefix}..._buffer` that you get is memory of yours, from the allocator of {module}: free it \
with the function that stands beside its type, never with free(). You may change the elements at its \
`data`, but of the record itself only `len`, to less. A copy of the record is the same memory."
        )
    } else {
        String::new()
    };
    format!(
        "These rules hold where a function doesn't say otherwise:
- A pointer must not be NULL. A pointer `x` that comes with `x_len` points to that many elements, \
or bytes of text, and may be NULL if there are none.
- Memory that you pass stays yours, and is used during the call only. Meanwhile, memory behind a \
`const` pointer must not change, not even by a callback, and memory behind another pointer must not be in \
use elsewhere.
- The arguments of a callback are lent for that one call of it.
- {THREADS}{closures}{objects}{buffers}
- `*result` is written on success only.
- {INVALID}
- A callback must return: no C++ exception and no longjmp() may leave it."
    )
}
