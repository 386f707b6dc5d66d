//! What the parts of a closure are called where nothing else has the name.

use capi_model::names;

/// Its type: `EachVertexClosure` of `each_vertex_callback`.
pub(super) fn alias(callback: &str) -> String {
    match callback.rsplit_once("_callback") {
        Some((function, nth)) => names::camel(&format!("{function}_closure{nth}")),
        None => names::camel(&format!("{callback}_closure")),
    }
}

/// The function by which the provider calls it: `call_each_vertex`.
pub(super) fn trampoline(callback: &str) -> String {
    match callback.rsplit_once("_callback") {
        Some((function, nth)) => format!("call_{function}{nth}"),
        None => format!("call_{callback}"),
    }
}
