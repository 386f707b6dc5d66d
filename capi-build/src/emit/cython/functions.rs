//! Functions: found in the module's dict when a consumer is imported.

use capi_model::abi::{Behaviour, Declaration, Function, Parameter, Pass, Returned, Type};
use capi_model::names;

use super::scope::Scope;
use super::{comments, notes, types};
use crate::emit::header::ctype;
use crate::emit::writer::Writer;

pub(super) fn imported(out: &mut Writer, scope: &Scope<'_>) {
    for (function, name) in scope.functions() {
        out.section();
        let function = respelled(function);
        comments(out, scope, &notes::function(scope, &function, notes::conditional));
        for line in head(scope, "cdef ", &name, &function) {
            out.line(line);
        }
    }
    for declaration in &scope.table.declarations {
        let Declaration::Class(class) = declaration else { continue };
        let name = scope.item(&names::class_check(&class.name));
        let type_object = scope.item(&names::type_object(&class.name));
        out.section();
        comments(out, scope, &[notes::check(&scope.item(&class.name))]);
        out.block(format!("cdef inline bint {name}(object obj) noexcept:"), "", |out| {
            out.line(format!("return PyObject_TypeCheck(obj, {type_object}())"));
        });
    }
    retired(out, scope);
}

/// Nobody can call them, but who looks for one finds what to do instead.
pub(super) fn retired(out: &mut Writer, scope: &Scope<'_>) {
    out.section();
    for function in scope.retired() {
        let Some(retired) = &function.retired else { continue };
        comments(out, scope, &[retired.text(&function.name, &scope.table.module) + "."]);
    }
}

/// The function with parameters that Cython can read.
pub(super) fn respelled(function: &Function) -> Function {
    let mut function = function.clone();
    let mut taken: Vec<String> = Vec::new();
    let mut places = function.prototype.parameters.iter_mut();
    for Parameter { c_name, pass, .. } in &mut function.parameters {
        let name = names::cython_safe_among(c_name, &taken);
        // What comes with it, such as its length, is named after it.
        for (place, _) in places.by_ref().take(takes_object(pass).len()) {
            let rest = place.strip_prefix(c_name.as_str()).unwrap_or_default();
            *place = names::cython_safe_among(&format!("{name}{rest}"), &taken);
            taken.push(place.clone());
        }
        *c_name = name;
    }
    for (place, _) in places {
        *place = names::cython_safe_among(place, &taken);
        taken.push(place.clone());
    }
    function
}

/// A function's head: `cdef double ring_area(const Point *points, size_t points_len) noexcept nogil`.
pub(super) fn head(
    scope: &Scope<'_>,
    before: &str,
    name: &str,
    function: &Function,
) -> Vec<String> {
    let gives_object = gives_object(function);
    let opening = if gives_object {
        format!("{before}object {name}(")
    } else {
        format!("{before}{}(", types::declare(scope, &function.prototype.result, name))
    };
    let mut objects = function.parameters.iter().flat_map(|it| takes_object(&it.pass));
    let parameters: Vec<String> = function
        .prototype
        .parameters
        .iter()
        .map(|(name, ty)| match objects.next() {
            Some(true) => format!("object {name}"),
            _ => types::declare(scope, ty, name),
        })
        .collect();
    let is_pointer = matches!(function.prototype.result, Type::Pointer { .. });
    let ends = match function.behaviour {
        _ if gives_object => "",
        Behaviour::Raises if is_pointer => " except NULL",
        Behaviour::Raises | Behaviour::RaisesOptional => " except -1",
        Behaviour::Returns | Behaviour::Optional | Behaviour::Status { .. } => " noexcept",
    };
    let needs_gil = function.needs_gil() || function.raises() || gives_object;
    let gil = if needs_gil { "" } else { " nogil" };
    let close = format!("){ends}{gil}");
    if parameters.is_empty() {
        vec![opening + &close]
    } else {
        ctype::list(&opening, &parameters, &close)
    }
}

/// Whether the result is Cython's `object`, of which NULL is an exception.
pub(super) fn gives_object(function: &Function) -> bool {
    matches!(function.returned, Returned::Object(_))
        && matches!(function.behaviour, Behaviour::Returns | Behaviour::Raises)
}

/// For each parameter in C, whether it is an `object`.
fn takes_object(pass: &Pass) -> Vec<bool> {
    match pass {
        Pass::Gil => vec![],
        Pass::Object { .. } => vec![true],
        Pass::Slice { .. } | Pass::Text => vec![false; 2],
        Pass::Closure { closure, .. } => vec![false; if closure.owned { 3 } else { 2 }],
        Pass::Value(_)
        | Pass::Reference { .. }
        | Pass::CText { .. }
        | Pass::Owned { .. }
        | Pass::Callback { .. } => vec![false],
    }
}
