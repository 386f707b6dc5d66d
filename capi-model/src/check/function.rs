//! Rules about functions and callbacks, given all names.

use syn::Path;

use super::lent::check_lent;
use super::{Position, check_value, is_class};
use crate::abi::Kind;
use crate::ast::{
    Access, Behaviour, Callback, CallbackParameter, Function, Loan, Method, Pass, Returned, Value,
};
use crate::errors::Errors;
use crate::messages::{self, pretty};
use crate::parse::object::is_native;
use crate::resolve::{Names, name_of};

/// Checks that each type that crosses is exported, and of a kind that can stand at its place.
pub(super) fn check_function(function: &Function, names: &Names, errors: &mut Errors) {
    let has_receiver = function.method.as_ref().is_some_and(|method| method.has_receiver);
    for (at, parameter) in function.parameters.iter().enumerate() {
        let unraised = |path| match at {
            0 if has_receiver => messages::receiver_unraised(&pretty(path)),
            _ => messages::object_unraised(&pretty(path)),
        };
        match &parameter.pass {
            // A callback may be named by its alias.
            Pass::Value(Value::Named(path)) if names.kind(path) == Some(&Kind::Callback) => {}
            Pass::Optional(path) => match names.kind(path) {
                Some(Kind::Callback) => {}
                Some(_) => errors.at(path, messages::optional_value(&pretty(path))),
                None if names.is_refused(path) => {}
                None => errors.at(path, messages::not_exported(&pretty(path))),
            },
            Pass::Owned { of, .. } => check_owned(of, names, errors),
            Pass::Object { object, access, .. } => {
                check_object(&object.path, *access, names, errors);
                let can_fail = *access != Access::Bound || name_of(&object.path) != "PyAny";
                if can_fail && !function.raises() {
                    errors.at(&parameter.written, unraised(&object.path));
                }
            }
            Pass::Reference { to: Value::Named(path), mutable, .. } if is_class(path, names) => {
                let access = if *mutable { Access::Exclusive } else { Access::Shared };
                check_object(path, access, names, errors);
                if !function.raises() {
                    errors.at(path, unraised(path));
                }
            }
            Pass::Callback { callback, .. } => {
                check_callback(callback, names, errors);
                if touches_python(callback) && !shows_gil(function, names) {
                    errors.at(&parameter.written, messages::closure_without_gil());
                }
            }
            Pass::Value(value) => check_value(value, Position::Value, names, errors),
            Pass::Reference { to, .. } => check_value(to, Position::Referenced, names, errors),
            Pass::Slice { of, .. } => check_value(of, Position::Element, names, errors),
            Pass::Gil | Pass::Text | Pass::CText { .. } => {}
        }
    }
    // A receiver mentions its type, which is checked with the parameters.
    if let Some(Method { owner, has_receiver: false }) = &function.method {
        if names.kind(owner).is_none() && !names.is_refused(owner) {
            errors.at(owner, messages::not_exported(&pretty(owner)));
        }
    }
    match &function.returned {
        Returned::Unit | Returned::Text { .. } => {}
        Returned::Buffer { of, .. } => check_value(of, Position::Owned, names, errors),
        Returned::Value(value) => check_value(value, Position::Value, names, errors),
        Returned::Owned(of) => check_owned(of, names, errors),
        Returned::Lent { what, .. } => {
            match what {
                Loan::Reference(Value::Named(path)) if is_class(path, names) => {
                    errors.at(path, messages::class_by_value(&pretty(path)));
                }
                Loan::Reference(to) => check_value(to, Position::Referenced, names, errors),
                Loan::Slice(of) => check_value(of, Position::Owned, names, errors),
                Loan::Text | Loan::CText => {}
            }
            check_lent(function, names, errors);
        }
        Returned::Object { object, .. } => {
            check_object(&object.path, Access::Bound, names, errors);
        }
    }
    if let Behaviour::Status(path) = &function.behaviour {
        check_status(path, names, errors);
    }
    check_gil(function, names, errors);
}

/// Checks that a parameter shows the GIL, where a function raises or gives a Python object.
fn check_gil(function: &Function, names: &Names, errors: &mut Errors) {
    if shows_gil(function, names) {
        return;
    }
    if function.raises() {
        errors.at(&function.output, messages::raises_without_gil());
    } else if matches!(function.returned, Returned::Object { .. }) {
        errors.at(&function.output, messages::object_without_gil());
    }
}

/// Whether a closure that is lent for the call uses Python. An owned closure takes the GIL itself.
fn touches_python(callback: &Callback) -> bool {
    callback.closure.is_some_and(|closure| {
        let is_object = |it: &CallbackParameter| matches!(it.pass, Pass::Object { .. });
        !closure.owned && (closure.raises() || callback.parameters.iter().any(is_object))
    })
}

fn shows_gil(function: &Function, names: &Names) -> bool {
    let shows = |pass: &Pass| match pass {
        Pass::Gil | Pass::Object { .. } => true,
        Pass::Reference { to: Value::Named(path), .. } => {
            // The kind of a refused type isn't known.
            is_class(path, names) || names.is_refused(path)
        }
        _ => false,
    };
    function.parameters.iter().any(|parameter| shows(&parameter.pass))
}

/// Checks that a status is an enumeration in which 0 is left for success.
fn check_status(path: &Path, names: &Names, errors: &mut Errors) {
    match names.kind(path) {
        Some(Kind::Enumeration { zero: false, .. }) => {}
        Some(Kind::Enumeration { .. }) => {
            errors.at(path, messages::status_with_zero(&pretty(path)));
        }
        None if names.is_refused(path) => {}
        _ => errors.at(path, messages::status_not_enumeration(&pretty(path))),
    }
}

/// Checks the type of a Python object. It is a type of `PyO3`, an exported class, or one that isn't
/// exported, which the compiler must find to be a Python type.
fn check_object(path: &Path, access: Access, names: &Names, errors: &mut Errors) {
    let name = name_of(path);
    match names.kind(path) {
        Some(Kind::Class { frozen: true }) if access == Access::Exclusive => {
            errors.at(path, messages::frozen_class(&pretty(path)));
        }
        Some(Kind::Class { .. }) => {}
        Some(_) => errors.at(path, messages::not_a_class(&pretty(path))),
        None if is_native(&name) && access != Access::Bound => {
            errors.at(path, messages::borrow_of_no_class(&name));
        }
        None => {}
    }
}

/// Checks that it is an opaque type, for no other has a destructor that C can call.
fn check_owned(path: &Path, names: &Names, errors: &mut Errors) {
    match names.kind(path) {
        Some(Kind::Opaque) => {}
        Some(Kind::Class { .. }) => errors.at(path, messages::class_by_value(&pretty(path))),
        Some(_) => errors.at(path, messages::box_of_plain(&pretty(path))),
        None if names.is_refused(path) => {}
        None => errors.at(path, messages::not_exported(&pretty(path))),
    }
}

/// Checks that every bit pattern of a callback's result is valid: nothing stands between the
/// function pointer's result and the author's code.
pub(super) fn check_callback(callback: &Callback, names: &Names, errors: &mut Errors) {
    for parameter in &callback.parameters {
        match &parameter.pass {
            Pass::Reference { to: Value::Named(path), .. }
                if callback.closure.is_some() && is_class(path, names) =>
            {
                errors.at(path, messages::closure_takes_class(&pretty(path)));
            }
            Pass::Reference { to, mutable, .. } => {
                check_value(to, Position::Referenced, names, errors);
                if *mutable && names.is_checked(to) {
                    let text = messages::callback_writes(&named(to));
                    errors.at(&parameter.written, text);
                }
            }
            Pass::Value(value) => check_value(value, Position::Value, names, errors),
            Pass::Slice { of, .. } => check_value(of, Position::Element, names, errors),
            Pass::Object { object, access, .. } => {
                check_object(&object.path, *access, names, errors);
            }
            _ => {}
        }
    }
    if let Some(result) = &callback.result {
        check_value(result, Position::Value, names, errors);
        if names.is_checked(result) {
            errors.at(&callback.output, messages::callback_result(&named(result)));
        }
    }
}

fn named(value: &Value) -> String {
    if let Value::Named(path) = value { pretty(path) } else { String::new() }
}
