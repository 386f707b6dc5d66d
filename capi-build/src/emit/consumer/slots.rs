//! The struct of pointers that `import` fills.

use capi_model::abi::{Argument, Function, Kind, Outcome, Role, Type};

use super::layout::{List, lines};
use super::scope::{Scope, ident, is_checked};
use crate::emit::writer::Writer;

pub(super) fn slots(out: &mut Writer, scope: &Scope<'_>) {
    out.section();
    out.line(
        "/// A pointer for each slot up to the target; `None` where a conditional slot is empty.",
    );
    out.line("#[derive(Debug)]");
    out.block(format!("struct {} {{", scope.word("Slots")), "}", |out| {
        for function in &scope.table.functions {
            lines(out, scope.attribute(function));
            field(scope, function).print(out);
        }
    });
}

/// A field for one function pointer.
fn field(scope: &Scope<'_>, function: &Function) -> List {
    let types = function.prototype.parameters.iter().map(|it| ty(scope, function, it)).collect();
    let pointer =
        List::new("unsafe extern \"C\" fn(", types, &format!("){}", result(scope, function)));
    let pointer = match function.condition {
        Some(_) => pointer.within(&format!("{}<", scope.word("Option")), ">"),
        None => pointer,
    };
    pointer.within(&format!("{}: ", ident(&function.name)), ",")
}

fn ty(scope: &Scope<'_>, function: &Function, argument: &Argument) -> String {
    let ty = scope.ty(&argument.ty);
    // Rust's function pointers are never NULL.
    let is_pointer = matches!(argument.ty, Type::Named(_, Kind::Callback));
    let is_value = matches!(argument.role, Role::Value(_));
    let is_nullable = function.parameter(argument).is_some_and(|it| it.pass.is_nullable());
    if is_pointer && is_value && is_nullable { scope.option(&ty) } else { ty }
}

/// The result of the slot's function. Bits that aren't known to be a valid value cross as
/// `MaybeUninit`. A status crosses as an integer, for 0 is none of its variants.
fn result(scope: &Scope<'_>, function: &Function) -> String {
    let result = &function.prototype.result;
    let spelt = match (result, &function.outcome) {
        (Type::Void, _) => return String::new(),
        (Type::Named(_, Kind::Enumeration { repr, .. }), Outcome::Status { .. }) => {
            scope.scalar(*repr)
        }
        (ty, _) if is_checked(ty) => format!("{}<{}>", scope.word("MaybeUninit"), scope.ty(ty)),
        (ty, _) => scope.ty(ty),
    };
    format!(" -> {spelt}")
}
