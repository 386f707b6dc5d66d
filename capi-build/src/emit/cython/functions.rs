//! Functions: found in the module's dict when a consumer is imported.

use capi_model::abi::{Argument, Declaration, Function, Outcome, Pass, Role};
use capi_model::names::{self, Taken, words};

use super::notes::Cython;
use super::page::comments;
use super::scope::Scope;
use super::spelling::{declare, gives_object};
use crate::emit::c::{ctype, notes};
use crate::emit::writer::Writer;

pub(super) fn imported(out: &mut Writer, words: &Cython<'_>) {
    let scope = words.scope;
    for (function, name) in scope.functions() {
        out.section();
        let function = respelled(function);
        comments(out, scope, &notes::function(words, &function));
        out.lines(head(scope, "cdef ", &name, &function));
    }
    for declaration in &scope.table.declarations {
        let Declaration::Class(class) = declaration else { continue };
        let name = scope.item(&names::class_check(&class.name));
        let type_object = scope.item(&names::type_object(&class.name));
        out.section();
        comments(out, scope, &[notes::check(words, &class.name)]);
        out.block(format!("cdef inline bint {name}(object obj) noexcept:"), "", |out| {
            out.line(format!("return PyObject_TypeCheck(obj, {type_object}())"));
        });
    }
    retired(out, scope);
}

/// Prints the retired functions as comments. Nobody can call them, but a reader who looks for one
/// finds advice on what to do instead.
pub(super) fn retired(out: &mut Writer, scope: &Scope<'_>) {
    out.section();
    for function in scope.retired() {
        let Some(retired) = &function.retired else { continue };
        comments(out, scope, &[retired.text(&function.name, &scope.table.module) + "."]);
    }
}

/// The function with parameter names that Cython can read.
pub(super) fn respelled(function: &Function) -> Function {
    let mut function = function.clone();
    let mut taken = Taken::new(&words::CYTHON);
    let Function { parameters, prototype, .. } = &mut function;
    for argument in &mut prototype.parameters {
        let of = argument.role.parameter().and_then(|at| parameters.get_mut(at));
        // The length, context and so on of a parameter are named after it.
        let wanted = match &of {
            Some(of) => format!("{}{}", of.c_name, argument.role.suffix()),
            None => argument.name.clone(),
        };
        argument.name = taken.take(&wanted);
        if let (Role::Value(_), Some(of)) = (argument.role, of) {
            of.c_name.clone_from(&argument.name);
        }
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
        format!("{before}{}(", declare(scope, &function.prototype.result, name))
    };
    let argument = |argument: &Argument| match function.parameter(argument).map(|it| &it.pass) {
        Some(Pass::Object { .. }) => format!("object {}", argument.name),
        _ => declare(scope, &argument.ty, &argument.name),
    };
    let parameters: Vec<String> = function.prototype.parameters.iter().map(argument).collect();
    let ends = match function.outcome {
        _ if gives_object => "",
        Outcome::NullIsError => " except NULL",
        Outcome::ZeroOrError | Outcome::FlagOrError => " except -1",
        _ => " noexcept",
    };
    let gil = if function.needs_gil() { "" } else { " nogil" };
    let close = format!("){ends}{gil}");
    if parameters.is_empty() {
        vec![opening + &close]
    } else {
        ctype::list(&opening, &parameters, &close)
    }
}
