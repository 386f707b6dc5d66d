//! A function: how it is called, how its parameters cross, what it gives.

use super::{Argument, Closure, Prototype, Type, Version};
use crate::messages;

/// A function in a slot.
#[derive(Debug, Clone)]
pub struct Function {
    /// Without prefix: `ring_area`, or `Polygon_free` for a destructor.
    pub name: String,
    /// The name of its slot in the header's own table and in checks: neither a word of C or C++ nor
    /// another slot's name.
    pub member: String,
    /// Its place in the table.
    pub slot: u32,
    /// The version that added it.
    pub since: Version,
    /// Lines of documentation.
    pub docs: Vec<String>,
    /// `#[deprecated]`, for each language's own attribute.
    pub deprecated: Option<Deprecated>,
    /// Where the function is gone and only its slot is left: the advice for a caller.
    pub retired: Option<Retired>,
    /// The text of the `#[cfg]` under which it is compiled. With one, its slot may be NULL.
    pub condition: Option<String>,
    /// The author's item that it comes from.
    pub origin: Origin,
    /// Whether calling it is unsafe in Rust.
    pub is_unsafe: bool,
    /// The parameters of the author's function, in the author's order, `Python<'_>` included.
    pub parameters: Vec<Parameter>,
    /// The value that it gives on success.
    pub returned: Returned,
    /// How its result in C tells success from failure.
    pub outcome: Outcome,
    /// Whether the caller must hold the GIL.
    pub gil: Gil,
    /// Its type in C: a slice is two arguments, and the last one may be there for the value.
    pub prototype: Prototype,
    /// Canonical C text of the prototype: `double (geometry_Point const *, size_t)`.
    pub signature: String,
    /// The meaning that C's types don't express, in canonical words: `takes slice; raises; gil`
    /// (see [`crate::facts::terms`]).
    pub terms: String,
    /// FNV-1a 64 of its name, signature and terms, and of the layouts that it reaches; 0 until the
    /// whole table is lowered.
    pub hash: u64,
    /// Its places in the tables of older major versions, newest first: all are of one item, and
    /// have one hash.
    pub earlier: Vec<Earlier>,
    /// The oldest target whose consumers may call it: `since`, or a version of an older major,
    /// where the function is the same in each table that such a consumer may meet.
    pub target: Version,
}

/// A function in the `impl` block of a type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Method {
    /// The type: `Polygon`.
    pub owner: String,
    /// Its name there: `area`.
    pub name: String,
    /// Whether the first parameter is `self`.
    pub has_receiver: bool,
}

/// A function's place in the table of an older major version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Earlier {
    /// The version that added it there.
    pub since: Version,
    /// Its slot there.
    pub slot: u32,
}

/// The author's item that a function comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// A function outside of `impl` blocks.
    Plain,
    /// A function in the `impl` block of a type.
    Method(Method),
    /// The destructor of this opaque type.
    Destructor(String),
    /// The function that gives the type object of this class.
    TypeObject(String),
}

/// Whether a function's caller must hold the GIL.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gil {
    /// It may be called with the GIL or without.
    Unneeded,
    /// The caller holds it, but the function can't use Python: it only takes references to values
    /// inside objects.
    Held,
    /// The caller holds it, and the function may use Python.
    Used,
}

impl Function {
    /// Whether the caller must hold the GIL.
    pub fn needs_gil(&self) -> bool {
        self.gil != Gil::Unneeded
    }

    /// Whether it may leave a Python exception behind.
    pub fn raises(&self) -> bool {
        self.outcome.raises()
    }

    /// Whether consumers call it by its name. Destructors are called by handles, and type objects
    /// are only asked for by checks.
    pub fn is_called(&self) -> bool {
        matches!(self.origin, Origin::Plain | Origin::Method(_))
    }

    /// The method that it is, where it comes from an `impl` block.
    pub fn method(&self) -> Option<&Method> {
        if let Origin::Method(method) = &self.origin { Some(method) } else { None }
    }

    /// The opaque type that it frees, where it is a destructor.
    pub fn frees(&self) -> Option<&str> {
        if let Origin::Destructor(opaque) = &self.origin { Some(opaque) } else { None }
    }

    /// The class whose type object it gives, where it gives one.
    pub fn class(&self) -> Option<&str> {
        if let Origin::TypeObject(class) = &self.origin { Some(class) } else { None }
    }

    /// The author's parameter that an argument of the prototype belongs to.
    pub fn parameter(&self, argument: &Argument) -> Option<&Parameter> {
        argument.role.parameter().and_then(|at| self.parameters.get(at))
    }
}

/// `#[deprecated(since = "…", note = "…")]`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deprecated {
    /// Free text: a version of the package.
    pub since: Option<String>,
    /// The author's advice on a replacement.
    pub note: Option<String>,
}

impl Deprecated {
    /// One sentence for attributes and documentation: `deprecated since 1.2: use ring_area2`.
    pub fn text(&self) -> String {
        let since = self.since.as_ref().map(|since| format!(" since {since}")).unwrap_or_default();
        let note = self.note.as_ref().map(|note| format!(": {note}")).unwrap_or_default();
        format!("deprecated{since}{note}")
    }
}

/// `retired(since = "…", note = "…")`: the function is gone, its slot stays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Retired {
    /// Free text: a version of the package.
    pub since: String,
    /// The author's advice on a replacement.
    pub note: Option<String>,
}

impl Retired {
    /// A caller's message: `geometry_ring_area was retired in 1.3 of geometry; use ring_area2`.
    pub fn text(&self, c_name: &str, module: &str) -> String {
        messages::retired(c_name, &self.since, module, self.note.as_deref())
    }
}

/// One parameter as the author wrote it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parameter {
    /// The author's name, without `r#`.
    pub name: String,
    /// The name as C spells it: `name`, with a trailing `_` where it is a word of C or C++.
    pub c_name: String,
    /// How it crosses.
    pub pass: Pass,
}

/// How a parameter crosses from C to Rust.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pass {
    /// `Python<'_>`: nothing in C; the caller holds the GIL.
    Gil,
    /// By value: scalar, alias, enumeration, record or raw pointer.
    Value(Type),
    /// `&T`, `&mut T`, `Option<&T>`, `Option<&mut T>`: one pointer.
    Reference {
        /// A scalar, alias, enumeration, record or opaque type.
        to: Type,
        /// Whether the function writes through it.
        mutable: bool,
        /// Whether NULL stands for `None`; refused otherwise.
        nullable: bool,
    },
    /// `&[T]`, `&mut [T]`: pointer and length in elements; NULL only with 0.
    Slice {
        /// A scalar, alias, enumeration, record or raw pointer.
        of: Type,
        /// Whether the function writes to it.
        mutable: bool,
    },
    /// `&str`: pointer and length in bytes, UTF-8, no terminator; NULL only with 0.
    Text,
    /// `&CStr`, `Option<&CStr>`: a NUL-terminated `const char *`.
    CText {
        /// Whether NULL stands for `None`; refused otherwise.
        nullable: bool,
    },
    /// `Box<P>`, `Option<Box<P>>`: takes ownership of an opaque object.
    Owned {
        /// The opaque type.
        opaque: String,
        /// Whether NULL stands for `None`; refused otherwise.
        nullable: bool,
    },
    /// A function pointer.
    Callback {
        /// The name of a [`Callback`](super::Callback).
        callback: String,
        /// Whether NULL stands for `None`; refused otherwise.
        nullable: bool,
    },
    /// A closure: a function pointer and its context. An owned closure also has the function that
    /// frees the context, which may be NULL.
    Closure {
        /// The name of a [`Callback`](super::Callback).
        callback: String,
        /// How Rust sees it.
        closure: Closure,
        /// Whether NULL for the function stands for `None`; refused otherwise.
        nullable: bool,
    },
    /// `&Bound<'_, T>` and its kin: a borrowed `PyObject *`, whose type is checked.
    Object {
        /// The `T`.
        of: Object,
        /// The form in which the author's function takes it.
        access: Access,
        /// Whether NULL and Python's `None` stand for `None`; NULL is refused otherwise.
        nullable: bool,
    },
}

impl Pass {
    /// Whether NULL stands for `None`.
    pub fn is_nullable(&self) -> bool {
        match self {
            Self::Gil | Self::Value(_) | Self::Slice { .. } | Self::Text => false,
            Self::Reference { nullable, .. }
            | Self::CText { nullable }
            | Self::Owned { nullable, .. }
            | Self::Callback { nullable, .. }
            | Self::Closure { nullable, .. }
            | Self::Object { nullable, .. } => *nullable,
        }
    }

    /// Whether C gives up its ownership with the call.
    pub fn is_given(&self) -> bool {
        match self {
            Self::Owned { .. } => true,
            Self::Closure { closure, .. } => closure.owned,
            _ => false,
        }
    }
}

/// The form in which the author's function takes a Python object.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// `&Bound<'_, T>`
    Bound,
    /// `PyRef<'_, T>`, `PyRefMut<'_, T>`
    Guard {
        /// Whether it is `PyRefMut`.
        mutable: bool,
    },
    /// `&T`, `&mut T`: the value inside the object, which the shim borrows for the call.
    Inside {
        /// Whether it is `&mut T`.
        mutable: bool,
        /// Whether the value never changes, so that nothing needs to be borrowed.
        frozen: bool,
    },
}

/// The type of a Python object.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Object {
    /// `PyAny`: an object of any type.
    Any,
    /// One of Python's own, by `PyO3`'s name: `PyList` (see
    /// [`python_type`](crate::names::python_type)).
    Native(String),
    /// A [`Class`](super::Class).
    Class(String),
    /// Another one that the provider can check, as Rust spells it: `PyArray1<f64>`.
    Other(String),
}

/// How a function's result in C tells success from failure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing: `void`.
    Nothing,
    /// The result is the value itself.
    Value,
    /// The result is a pointer; NULL is `None`.
    NullIsNone,
    /// The result is a pointer; NULL says that an exception is set.
    NullIsError,
    /// An `int`: 1, and the value is written, or 0 for `None`.
    Flag,
    /// An `int`: 0, and the value, if any, is written, or -1 with an exception set.
    ZeroOrError,
    /// An `int`: 1, and the value is written, 0 for `None`, or -1 with an exception set.
    FlagOrError,
    /// A number: 0, and the value, if any, is written, or a value of an enumeration.
    Status {
        /// The enumeration.
        enumeration: String,
        /// The variant that stands for an invalid argument; without one, the process ends.
        invalid_argument: Option<String>,
    },
}

impl Outcome {
    /// Whether it may say that an exception is set.
    pub fn raises(&self) -> bool {
        matches!(self, Self::NullIsError | Self::ZeroOrError | Self::FlagOrError)
    }

    /// Whether it may say that the call failed.
    pub fn fails(&self) -> bool {
        self.raises() || matches!(self, Self::Status { .. })
    }

    /// Whether it may say that there is no value.
    pub fn is_optional(&self) -> bool {
        matches!(self, Self::NullIsNone | Self::Flag | Self::FlagOrError)
    }
}

/// The value that a function gives on success.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Returned {
    /// Nothing.
    Unit,
    /// A scalar, alias, enumeration, record or raw pointer.
    Value(Type),
    /// A `Box<P>`: the caller owns it, and frees it with `P_free`.
    Owned(String),
    /// A `Bound<'py, T>` or a `Py<T>`: a new reference to a Python object.
    Object(Object),
    /// A `Vec<T>` or a `Box<[T]>`: the caller owns it, and frees it together with its elements.
    Buffer {
        /// The name of a [`Buffer`](super::Buffer).
        buffer: String,
        /// The element.
        of: Type,
    },
    /// A `String` or a `Box<str>`: a buffer of text, which the caller owns and frees.
    Text,
    /// A reference that the caller doesn't own: a pointer that is only for reading, and NULL only
    /// for `None` or an error.
    Lent {
        /// The value behind the pointer.
        what: Loan,
        /// The parameters that must outlive it, counted as the author wrote them; none where it
        /// lives for ever.
        by: Vec<usize>,
    },
}

/// The value that a function lends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Loan {
    /// `&T`, of a scalar, alias, enumeration, record, raw pointer or opaque type.
    Reference(Type),
    /// `&[T]`: pointer and length in elements.
    Slice(Type),
    /// `&str`: pointer and length in bytes, UTF-8, no terminator.
    Text,
    /// `&CStr`: text that ends with a NUL.
    CText,
}
