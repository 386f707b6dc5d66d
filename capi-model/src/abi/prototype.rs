//! A C function type, and what each of its parameters is for.

use super::Type;

/// A C function type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prototype {
    /// What it returns.
    pub result: Type,
    /// What it takes, in C's order.
    pub parameters: Vec<Argument>,
}

/// One parameter of a C function.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Argument {
    /// No word of C or C++, and no other argument's.
    pub name: String,
    /// Its type.
    pub ty: Type,
    /// What it is for.
    pub role: Role,
}

/// What a C parameter is for. Numbers count what the author wrote, `Python<'_>` included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// The value of this parameter, or a pointer to it.
    Value(usize),
    /// The length of this slice, in elements, or of this text, in bytes.
    Length(usize),
    /// What this closure is called with.
    Context(usize),
    /// What frees the context of this closure; may be NULL.
    Free(usize),
    /// In the type of a closure: its own context.
    OwnContext,
    /// Where the value goes on success.
    Result,
    /// Where the length of what is lent goes on success.
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

    /// What such an argument's name has behind the name of what it comes with.
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
    /// What an argument that the value is written to is called, unless the author took the name.
    pub const OUT: &'static str = "result";

    /// The argument with this role.
    pub fn with_role(&self, role: Role) -> Option<&Argument> {
        self.parameters.iter().find(|it| it.role == role)
    }

    /// Where the value goes, where it isn't the result itself.
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

    /// Where the length of what is lent goes.
    pub fn out_length(&self) -> Option<&Argument> {
        self.with_role(Role::ResultLength)
    }
}
