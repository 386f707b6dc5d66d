//! What C's function is given of what C++'s took.

use capi_model::abi::Pass;

use super::closure;
use super::crossing::{pointer_to_c, to_c};
use super::scope::Scope;

/// What C's function is given for one of the parameters.
pub(super) fn arguments(
    scope: &Scope<'_>,
    parameters: &[(String, &Pass)],
    name: &str,
    pass: &Pass,
) -> Vec<String> {
    match pass {
        Pass::Gil => Vec::new(),
        Pass::Value(ty) => vec![to_c(scope, ty, name)],
        Pass::Reference { to, mutable, nullable } => {
            let address = if *nullable { name.to_owned() } else { format!("&{name}") };
            vec![pointer_to_c(scope, to, *mutable, &address)]
        }
        Pass::Slice { of, mutable } => {
            let data = pointer_to_c(scope, of, *mutable, &format!("{name}.data()"));
            vec![data, format!("{name}.size()")]
        }
        Pass::Text => vec![format!("{name}.data()"), format!("{name}.size()")],
        Pass::CText { .. } => vec![name.to_owned()],
        Pass::Owned { .. } => vec![format!("capi::give({name})")],
        Pass::Callback { callback, .. } => {
            vec![format!("capi::function<{}>({name})", scope.c_name(callback))]
        }
        Pass::Closure { callback, closure, nullable } => {
            closure::arguments(scope, parameters, name, callback, *closure, *nullable)
        }
        Pass::Object { .. } => vec![format!("{name}.get()")],
    }
}

/// What stands for `*this`.
pub(super) fn receiver(scope: &Scope<'_>, pass: &Pass) -> String {
    match pass {
        Pass::Value(ty) => to_c(scope, ty, "*this"),
        Pass::Reference { to, mutable, .. } => pointer_to_c(scope, to, *mutable, "this"),
        _ => "get()".to_owned(),
    }
}
