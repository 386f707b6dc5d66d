//! Function-pointer types: those with a name, those that a parameter writes in place, and those of
//! closures, which C calls with a context.

use super::parameter::{Written, arguments, lower_pass};
use super::{lower_value, pointer};
use crate::abi::{self, Argument, Closure, Ends, Pass, Prototype, Role, Scalar, Type};
use crate::ast;
use crate::names;
use crate::parse::attribute::unraw;
use crate::resolve::Names;

/// A function-pointer type.
pub fn lower_callback(
    name: String,
    docs: Vec<String>,
    callback: &ast::Callback,
    names: &Names,
) -> abi::Callback {
    lower_with(name, docs, callback, callback.closure, names)
}

/// The type of a callback or a closure that a parameter writes in place.
pub(super) fn lower_closure_callback(
    callback: &ast::Callback,
    written: &Written<'_>,
    names: &Names,
) -> abi::Callback {
    let name = names::callback(written.function, written.callbacks.len());
    let docs = vec![format!("What {} calls.", names::item(&names.prefix, written.function))];
    let closure = callback.closure.map(|closure| lower_closure(closure, written.raises));
    lower_with(name, docs, callback, closure, names)
}

/// Lets a `ControlFlow` closure raise where its function raises, and calls it on its own thread.
/// Elsewhere, the closure may be called without the GIL, and its exception would stay on that
/// thread.
fn lower_closure(closure: Closure, function_raises: bool) -> Closure {
    let ends = match closure.ends {
        Ends::Flow if function_raises && !closure.may_run_elsewhere() => Ends::FlowOrError,
        ends => ends,
    };
    Closure { ends, ..closure }
}

fn lower_with(
    name: String,
    docs: Vec<String>,
    callback: &ast::Callback,
    closure: Option<Closure>,
    names: &Names,
) -> abi::Callback {
    let mut taken = names::Taken::new(&names::words::C);
    let parameter = |(at, parameter): (usize, &ast::CallbackParameter)| abi::CallbackParameter {
        name: taken.take(&parameter.ident.as_ref().map_or_else(|| format!("arg{at}"), unraw)),
        pass: lower_pass(&parameter.pass, &mut Written::default(), names),
    };
    let parameters: Vec<_> = callback.parameters.iter().enumerate().map(parameter).collect();
    let result = match (closure, &callback.result) {
        (Some(closure), _) if closure.gives_status() => Type::Scalar(Scalar::CInt),
        (_, Some(value)) => lower_value(value, names),
        (_, None) => Type::Void,
    };
    let passed = parameters.iter().enumerate();
    let passed = passed.flat_map(|(at, it)| arguments(&it.name, at, &it.pass));
    let context = closure.map(|_| context(Role::OwnContext));
    let prototype = Prototype { result, parameters: passed.chain(context).collect() };
    abi::Callback { name, docs, is_unsafe: callback.is_unsafe, parameters, prototype, closure }
}

fn context(role: Role) -> Argument {
    Argument { name: "context".to_owned(), ty: pointer(Type::Void, true), role }
}

/// The type of the function that frees the context of an owned closure: one for all of an API.
pub(super) fn context_free() -> abi::Callback {
    let context = context(Role::Value(0));
    let pass = Pass::Value(context.ty.clone());
    abi::Callback {
        name: names::CONTEXT_FREE.to_owned(),
        docs: vec![
            "Frees the context of a function that was given away, with the GIL or without."
                .to_owned(),
        ],
        is_unsafe: true,
        parameters: vec![abi::CallbackParameter { name: context.name.clone(), pass }],
        prototype: Prototype { result: Type::Void, parameters: vec![context] },
        closure: None,
    }
}
