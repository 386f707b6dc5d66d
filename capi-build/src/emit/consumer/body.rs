//! A method's body: it calls the slot, and turns the outcome into a Rust result.

mod frame;
mod ends;

use capi_model::abi::{Function, Outcome};

use super::crossing::Crossing;
use super::layout::List;
use super::locals::local;
use super::scope::{Scope, ident};
use crate::emit::writer::Writer;
use frame::Frame;

/// Prints the statements of a method.
pub(super) fn body(
    out: &mut Writer,
    scope: &Scope<'_>,
    function: &Function,
    crossings: &[Crossing],
) {
    let frame = Frame::new(scope, function, crossings);
    slot(out, scope, function, &frame.slots);
    variables(out, &frame);
    match &function.outcome {
        Outcome::Nothing | Outcome::Value => frame.returns(out),
        Outcome::NullIsNone => frame.optional_pointer(out),
        Outcome::Flag => frame.optional(out),
        Outcome::NullIsError => frame.raises_pointer(out),
        Outcome::ZeroOrError => frame.raises(out),
        Outcome::FlagOrError => frame.raises_optional(out),
        Outcome::Status { .. } => frame.status(out),
    }
}

/// Prints the lookup of a conditional function, and how the method ends if its slot is empty.
fn slot(out: &mut Writer, scope: &Scope<'_>, function: &Function, slots: &str) {
    if function.condition.is_none() {
        return;
    }
    let (local, field) = (local(function, "function"), ident(&function.name));
    out.block(format!("let Some({local}) = {slots}.{field} else {{"), "};", |out| {
        absent(out, scope, function);
    });
}

/// Prints the end of a method whose conditional function isn't there.
pub(super) fn absent(out: &mut Writer, scope: &Scope<'_>, function: &Function) {
    let names = [&function.name, &scope.question(function)].map(|name| format!("{name:?}"));
    let (open, close) = if function.raises() {
        ("return Err(table::absent_error(", "));")
    } else {
        ("panic!(\"{}\", table::absent(", "));")
    };
    List::new(open, names.to_vec(), close).print(out);
}

/// Prints the variables that are made of parameters, and those that the provider writes to.
fn variables(out: &mut Writer, frame: &Frame<'_>) {
    for made in &frame.made {
        out.line(&made.statement);
    }
    let prototype = &frame.function.prototype;
    let written = prototype.out().map(|_| &frame.result);
    for name in written.into_iter().chain(prototype.out_length().map(|_| &frame.length)) {
        let uninit = frame.scope.word("MaybeUninit");
        out.line(format!("let mut {name} = {uninit}::uninit();"));
    }
}
