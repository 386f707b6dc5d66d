//! Rules about lent results: whether the value that they borrow from lives long enough.

use syn::Lifetime;

use super::is_class;
use crate::abi::Kind;
use crate::ast::{Access, Function, Pass, Returned, Value};
use crate::errors::Errors;
use crate::messages::{self, pretty};
use crate::resolve::Names;
use crate::resolve::lent::lenders;

/// Checks that a lent result borrows from something that the caller keeps, and that isn't given up
/// with the call.
pub(super) fn check_lent(function: &Function, names: &Names, errors: &mut Errors) {
    let Returned::Lent { lifetime, .. } = &function.returned else { return };
    if lifetime.as_ref().is_some_and(|it: &Lifetime| it.ident == "static") {
        return;
    }
    let lenders = lenders(function);
    if lenders.is_empty() {
        errors.at(&function.output, messages::lent_by_nothing());
    }
    for parameter in lenders.into_iter().filter_map(|at| function.parameters.get(at)) {
        let written = &parameter.written;
        let is_copied = |value: &Value| names.is_checked(value);
        match &parameter.pass {
            Pass::Reference { to: Value::Named(path), .. } if names.is_refused(path) => {}
            Pass::Reference { to: Value::Named(path), .. } if is_class(path, names) => {
                if names.kind(path) != Some(&Kind::Class { frozen: true }) {
                    errors.at(written, messages::lent_by_borrow(&pretty(written)));
                }
            }
            Pass::Reference { to: value, mutable: true, .. }
            | Pass::Slice { of: value, mutable: true }
                if is_copied(value) =>
            {
                errors.at(written, messages::lent_by_copy(&pretty(written)));
            }
            Pass::Reference { .. }
            | Pass::Slice { .. }
            | Pass::Text
            | Pass::CText { .. }
            | Pass::Object { access: Access::Bound, .. } => {}
            Pass::Object { .. } => errors.at(written, messages::lent_by_borrow(&pretty(written))),
            _ => errors.at(&function.output, messages::lent_by_nothing()),
        }
    }
}
