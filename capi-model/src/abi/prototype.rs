//! A C function type, and the purpose of each of its parameters.

use super::Type;

/// A C function type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prototype {
    /// The type that it returns.
    pub result: Type,
    /// Its parameters, in C's order.
    pub parameters: Vec<Argument>,
}

/// One parameter of a C function.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Argument {
    /// Its name: neither a word of C or C++ nor another argument's name.
    pub name: String,
    /// Its type.
    pub ty: Type,
    /// Its purpose.
    pub role: Role,
}

/// The purpose of a C parameter. Numbers count the author's parameters, `Python<'_>` included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// The value of this parameter, or a pointer to it.
    Value(usize),
    /// The length of this slice, in elements, or of this text, in bytes.
    Length(usize),
    /// The context that this closure is called with.
    Context(usize),
    /// The function that frees the context of this closure; may be NULL.
    Free(usize),
    /// In the type of a closure: its own context.
    OwnContext,
    /// A pointer through which the value is written on success.
    Result,
    /// A pointer through which the length of a lent value is written on success.
    ResultLength,
}

impl Role {
    /// The author's parameter that it belongs to.
    pub fn parameter(self) -> Option<usize> {
        match self {
            Self::Value(at) | Self::Length(at) | Self::Context(at) | Self::Free(at) => Some(at),
            Self::OwnContext | Self::Result | Self::ResultLength => None,
        }
    }

    /// The suffix of such an argument's name, after the name of the parameter that it belongs to.
    pub fn suffix(self) -> &'static str {
        match self {
            Self::Value(_) | Self::Result => "",
            Self::Length(_) | Self::ResultLength => "_len",
            Self::Context(_) | Self::OwnContext => "_context",
            Self::Free(_) => "_free",
        }
    }
}

impl Prototype {
    /// The name of the argument through which the value is written, unless an author took it.
    pub const OUT: &'static str = "result";

    /// The argument with this role.
    pub fn with_role(&self, role: Role) -> Option<&Argument> {
        self.parameters.iter().find(|it| it.role == role)
    }

    /// The argument through which the value is written, where it isn't the result itself.
    pub fn out(&self) -> Option<&Argument> {
        self.with_role(Role::Result)
    }

    /// The type of the value that [`Prototype::out`] points to.
    pub fn written(&self) -> Option<&Type> {
        self.out().map(|out| match &out.ty {
            Type::Pointer { to, .. } => &**to,
            ty => ty,
        })
    }

    /// The argument through which the length of a lent value is written.
    pub fn out_length(&self) -> Option<&Argument> {
        self.with_role(Role::ResultLength)
    }
}
