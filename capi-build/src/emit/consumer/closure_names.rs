//! The names that the parts of a closure have unless something else has taken them.

use capi_model::names;

/// The name of a closure's type: `EachVertexClosure` of `each_vertex_callback`.
pub(super) fn alias(callback: &str) -> String {
    match callback.rsplit_once("_callback") {
        Some((function, nth)) => names::camel(&format!("{function}_closure{nth}")),
        None => names::camel(&format!("{callback}_closure")),
    }
}

/// The name of the function by which the provider calls a closure: `call_each_vertex`.
pub(super) fn trampoline(callback: &str) -> String {
    match callback.rsplit_once("_callback") {
        Some((function, nth)) => format!("call_{function}{nth}"),
        None => format!("call_{callback}"),
    }
}
