//! Results: the value that a function gives, the meaning of C's result, and where the value goes.

use super::parameter::{arguments, lower_object};
use super::{lower_value, opaque_pointer, pointer};
use crate::abi::{self, Argument, Kind, Loan, Outcome, Prototype, Returned, Role, Scalar, Type};
use crate::ast::{self, Behaviour};
use crate::lower::buffer::buffer_name;
use crate::names;
use crate::resolve::lent::lenders;
use crate::resolve::{Names, name_of};

/// The value that a function gives on success.
pub(super) fn lower_returned(function: &ast::Function, names: &Names) -> Returned {
    match &function.returned {
        ast::Returned::Unit => Returned::Unit,
        ast::Returned::Value(value) => Returned::Value(lower_value(value, names)),
        ast::Returned::Owned(path) => Returned::Owned(name_of(path)),
        ast::Returned::Object { object, .. } => Returned::Object(lower_object(&object.path, names)),
        ast::Returned::Buffer { of, .. } => {
            Returned::Buffer { buffer: buffer_name(of), of: lower_value(of, names) }
        }
        ast::Returned::Text { .. } => Returned::Text,
        ast::Returned::Lent { what, .. } => {
            Returned::Lent { what: lower_loan(what, names), by: lenders(function) }
        }
    }
}

fn lower_loan(what: &ast::Loan, names: &Names) -> Loan {
    match what {
        ast::Loan::Reference(to) => Loan::Reference(lower_value(to, names)),
        ast::Loan::Slice(of) => Loan::Slice(lower_value(of, names)),
        ast::Loan::Text => Loan::Text,
        ast::Loan::CText => Loan::CText,
    }
}

/// The meaning of C's result, and the type of the C function that gives it.
pub(super) fn lower_outcome(
    parameters: &[abi::Parameter],
    behaviour: &Behaviour,
    returned: &Returned,
    names: &Names,
) -> (Outcome, Prototype) {
    let value = value(returned);
    let is_pointer = matches!(value, Some(Type::Pointer { .. }));
    let outcome = match behaviour {
        Behaviour::Returns if value.is_none() => Outcome::Nothing,
        Behaviour::Returns => Outcome::Value,
        Behaviour::Optional if is_pointer => Outcome::NullIsNone,
        Behaviour::Optional => Outcome::Flag,
        Behaviour::Raises if is_pointer => Outcome::NullIsError,
        Behaviour::Raises => Outcome::ZeroOrError,
        Behaviour::RaisesOptional => Outcome::FlagOrError,
        Behaviour::Status(path) => Outcome::Status {
            enumeration: name_of(path),
            invalid_argument: match names.kind(path) {
                Some(Kind::Enumeration { invalid_argument, .. }) => invalid_argument.clone(),
                _ => None,
            },
        },
    };
    let (result, written) = match &outcome {
        Outcome::Nothing | Outcome::Value | Outcome::NullIsNone | Outcome::NullIsError => {
            (value.unwrap_or(Type::Void), None)
        }
        Outcome::Flag | Outcome::ZeroOrError | Outcome::FlagOrError => {
            (Type::Scalar(Scalar::CInt), value)
        }
        Outcome::Status { enumeration, .. } => {
            let kind = names.kinds.get(enumeration).cloned().unwrap_or(Kind::Opaque);
            (Type::Named(enumeration.clone(), kind), value)
        }
    };
    let out = |ty, role: Role| {
        let name = format!("{}{}", Prototype::OUT, role.suffix());
        Argument { name, ty: pointer(ty, true), role }
    };
    let has_length = matches!(returned, Returned::Lent { what: Loan::Slice(_) | Loan::Text, .. });
    let written = written.map(|ty| out(ty, Role::Result));
    let length = has_length.then(|| out(Type::Scalar(Scalar::Usize), Role::ResultLength));
    let passed = parameters.iter().enumerate();
    let passed = passed.flat_map(|(at, it)| arguments(&it.c_name, at, &it.pass));
    // Names of parameters are no part of the ABI, so they may give way.
    let mut taken = names::Taken::new(&names::words::C);
    let distinct = |it: Argument| Argument { name: taken.take(&it.name), ..it };
    let parameters = passed.chain(written).chain(length).map(distinct).collect();
    (outcome, Prototype { result, parameters })
}

/// The C type of a function's value; none for `()`.
fn value(returned: &Returned) -> Option<Type> {
    Some(match returned {
        Returned::Unit => return None,
        Returned::Value(ty) => ty.clone(),
        Returned::Owned(opaque) => opaque_pointer(opaque),
        Returned::Object(_) => pointer(Type::PyObject, true),
        Returned::Buffer { buffer, .. } => Type::Named(buffer.clone(), Kind::Buffer),
        Returned::Text => Type::Named(names::TEXT.to_owned(), Kind::Buffer),
        Returned::Lent { what, .. } => match what {
            Loan::Reference(ty) | Loan::Slice(ty) => pointer(ty.clone(), false),
            Loan::Text | Loan::CText => pointer(Type::Scalar(Scalar::CChar), false),
        },
    })
}
