//! The variables of a method besides its parameters.

use capi_model::abi::{Function, Parameter, Pass};
use capi_model::names;

use super::scope::{Scope, ident, variable};

/// A name for a local variable, which no parameter has.
pub(super) fn local(function: &Function, name: &str) -> String {
    names::choose(name, |name| function.parameters.iter().any(|it| ident(&it.name) == name))
}

/// The expression that shows that the GIL is held: a parameter, or a call of an object's `py`.
pub(super) fn gil(function: &Function) -> String {
    let of_pass = |is: fn(&Pass) -> bool| function.parameters.iter().find(|it| is(&it.pass));
    if let Some(written) = of_pass(|pass| *pass == Pass::Gil) {
        return ident(&written.name);
    }
    match of_pass(|pass| matches!(pass, Pass::Object { nullable: false, .. })) {
        Some(object) => format!("{}.py()", variable(&object.name)),
        None => local(function, "py"),
    }
}

/// Whether one of the function's own parameters shows that the GIL is held.
pub(super) fn shows_gil(function: &Function) -> bool {
    let shows =
        |it: &Parameter| matches!(it.pass, Pass::Gil | Pass::Object { nullable: false, .. });
    function.parameters.iter().any(shows)
}

/// The parameter through which a method of a record or an enumeration gets to the functions. Such a
/// value may exist before they are imported.
pub(super) fn api_parameter(scope: &Scope<'_>, function: &Function) -> String {
    local(function, &ident(&scope.table.prefix))
}

/// The variable that holds a closure.
pub(super) fn held(function: &Function, parameter: &str) -> String {
    local(function, &format!("{}_held", ident(parameter).trim_start_matches("r#")))
}

/// The variable for the copy that the provider writes to.
pub(super) fn staged(function: &Function, parameter: &str) -> String {
    if parameter == "self" { local(function, "this") } else { ident(parameter) }
}
