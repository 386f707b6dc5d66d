//! The author's items: spans, `syn` paths, and meanings of tokens, but not yet of names.
//!
//! A type's shape (slice, reference, callback…) is known here. The kind that a name stands for (a
//! record, an opaque type…) is not, until `check` has all names.

use std::borrow::Cow;

use proc_macro2::Span;
use syn::{Ident, Lifetime, Path};

use crate::abi::{Closure, Deprecated, Literal, Retired, Scalar, Version};

/// The contents of `capi::api!`.
#[derive(Clone)]
pub struct Api {
    /// `module = "…"`.
    pub module: String,
    /// `prefix = "…"`, or the last component of `module`.
    pub prefix: String,
    /// Lines of documentation.
    pub docs: Vec<String>,
    /// `deprecated(major = 1, note = "…")`: major versions on their way out.
    pub deprecated: Vec<(u16, Deprecated)>,
    /// The place of `module`'s value.
    pub span: Span,
}

/// An item under `#[capi::export]`.
#[derive(Clone)]
pub struct Export {
    /// The item's identifier.
    pub ident: Ident,
    /// Its name in C, without prefix: the identifier, or `name = "…"`.
    pub name: String,
    /// `slot = …`.
    pub slot: Option<Spanned<u32>>,
    /// `since = "…"`.
    pub since: Option<Spanned<Version>>,
    /// `also(…)`: its seats in the tables of other major versions.
    pub also: Vec<Also>,
    /// Lines of documentation.
    pub docs: Vec<String>,
    /// `#[deprecated]`.
    pub deprecated: Option<Deprecated>,
    /// `retired(…)`.
    pub retired: Option<Retired>,
    /// The predicates of the item's own `#[cfg]`s.
    pub conditions: Vec<String>,
    /// The item under the attribute.
    pub item: Item,
}

impl Export {
    /// This export as each major version's table has it: with its slot, version and name there.
    pub fn seats(&self) -> Vec<Cow<'_, Self>> {
        // Nearly every export has one seat, and is the same there.
        if self.also.is_empty() {
            return vec![Cow::Borrowed(self)];
        }
        let also = self.also.iter().map(|also| Self {
            name: also.name.clone().unwrap_or_else(|| self.name.clone()),
            slot: also.slot,
            since: also.since,
            also: Vec::new(),
            ..self.clone()
        });
        let first = Self { also: Vec::new(), ..self.clone() };
        std::iter::once(first).chain(also).map(Cow::Owned).collect()
    }
}

/// A seat in the table of another major version.
#[derive(Clone)]
pub struct Also {
    /// `slot = …`.
    pub slot: Option<Spanned<u32>>,
    /// `since = "…"`.
    pub since: Option<Spanned<Version>>,
    /// `name = "…"`, where its name differs there.
    pub name: Option<String>,
}

/// A value and its place in the source.
#[derive(Clone, Copy)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Its tokens.
    pub span: Span,
}

/// The item itself.
#[derive(Clone)]
#[expect(clippy::large_enum_variant, reason = "there are never many at a time")]
pub enum Item {
    /// `fn`
    Function(Function),
    /// `struct` with `#[repr(C)]`
    Record(Record),
    /// `enum` with `#[repr(i8…u64)]`
    Enumeration(Enumeration),
    /// `struct` or `enum` with a slot
    Opaque,
    /// `struct` or `enum` with `#[pyclass]`
    Class {
        /// `#[pyclass(frozen)]`
        frozen: bool,
    },
    /// `type` of a scalar
    Alias(Scalar),
    /// `type` of an `extern "C" fn`
    Callback(Callback),
    /// `const`
    Constant(Constant),
}

/// A function's signature.
#[derive(Clone)]
pub struct Function {
    /// The `impl` block that it stands in, where it is a method.
    pub method: Option<Method>,
    /// The lifetimes that it names.
    pub lifetimes: Vec<Lifetime>,
    /// `unsafe fn`.
    pub is_unsafe: bool,
    /// `extern "C" fn`: the ABI, which the type of a pointer to it must repeat.
    pub abi: Option<syn::Abi>,
    /// Its parameters.
    pub parameters: Vec<Parameter>,
    /// How it ends: with or without an error or `None`.
    pub behaviour: Behaviour,
    /// The value that it gives on success.
    pub returned: Returned,
    /// The tokens of the result, for messages and proofs.
    pub output: Option<syn::Type>,
}

impl Function {
    /// Whether it gives a `PyResult`.
    pub fn raises(&self) -> bool {
        matches!(self.behaviour, Behaviour::Raises | Behaviour::RaisesOptional)
    }
}

/// A function in an `impl` block.
#[derive(Clone)]
pub struct Method {
    /// The type whose block it is.
    pub owner: Path,
    /// Whether the first parameter is `self`.
    pub has_receiver: bool,
}

/// One parameter.
#[derive(Clone)]
pub struct Parameter {
    /// Its name.
    pub ident: Ident,
    /// How it crosses.
    pub pass: Pass,
    /// Its type as written.
    pub written: syn::Type,
}

/// The shape of a parameter's type.
#[derive(Clone)]
#[expect(clippy::large_enum_variant, reason = "there are never many at a time")]
pub enum Pass {
    /// `Python<'_>`
    Gil,
    /// By value.
    Value(Value),
    /// `&T` and its kin.
    Reference {
        /// The type that it refers to.
        to: Value,
        /// `&mut`
        mutable: bool,
        /// In an `Option`.
        nullable: bool,
    },
    /// `&[T]`, `&mut [T]`
    Slice {
        /// The element.
        of: Value,
        /// `&mut`
        mutable: bool,
    },
    /// `&str`
    Text,
    /// `&CStr`
    CText {
        /// In an `Option`.
        nullable: bool,
    },
    /// `Box<P>`
    Owned {
        /// The opaque type.
        of: Path,
        /// In an `Option`.
        nullable: bool,
    },
    /// `extern "C" fn(…)`
    Callback {
        /// Its type.
        callback: Callback,
        /// In an `Option`.
        nullable: bool,
    },
    /// `Option<Name>`: fine where the name is that of a callback.
    Optional(Path),
    /// `&Bound<'_, T>`, `PyRef<'_, T>`, `PyRefMut<'_, T>`
    Object {
        /// The `T`.
        object: Object,
        /// The form in which the function takes it.
        access: Access,
        /// In an `Option`.
        nullable: bool,
    },
}

/// A Python object's type, as it stands in `Bound<'py, T>` and its kin.
#[derive(Clone)]
pub struct Object {
    /// The `T`: a type of `PyO3`, an exported class, or any other that `PyO3` can check.
    pub path: Path,
    /// The `'py`, unless it is elided.
    pub lifetime: Option<Lifetime>,
}

/// The form in which a function takes a Python object.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// `&Bound<'_, T>`
    Bound,
    /// `PyRef<'_, T>`
    Shared,
    /// `PyRefMut<'_, T>`
    Exclusive,
}

/// The form in which a function gives a Python object.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Handle {
    /// `Bound<'py, T>`
    Bound,
    /// `Py<T>`
    Py,
}

/// A type that can stand by itself.
#[derive(Clone)]
pub enum Value {
    /// A type of the language.
    Scalar(Scalar, Span),
    /// A name that must be exported.
    Named(Path),
    /// `c_void`, behind a raw pointer only.
    Void(Span),
    /// `PyObject` of `pyo3::ffi`, behind a raw pointer only.
    PyObject(Span),
    /// `*const T`, `*mut T`
    Pointer {
        /// The type that it points to.
        to: Box<Value>,
        /// `*mut`
        mutable: bool,
    },
    /// `[T; n]`, in records only.
    Array {
        /// The element.
        of: Box<Value>,
        /// The number of elements.
        length: u64,
    },
}

/// A function-pointer type.
#[derive(Clone)]
pub struct Callback {
    /// `unsafe extern "C" fn`.
    pub is_unsafe: bool,
    /// Values and references.
    pub parameters: Vec<CallbackParameter>,
    /// Its result, where it has one.
    pub result: Option<Value>,
    /// The tokens of the result.
    pub output: Option<syn::Type>,
    /// How Rust sees it, where it is a closure. C then passes a context with it.
    pub closure: Option<Closure>,
}

/// One parameter of a [`Callback`].
#[derive(Clone)]
pub struct CallbackParameter {
    /// Its name, where it has one.
    pub ident: Option<Ident>,
    /// [`Pass::Value`] or [`Pass::Reference`]; of a closure also a slice, text or a Python object.
    pub pass: Pass,
    /// Its type as written.
    pub written: syn::Type,
}

/// How a function ends: which of its results are an error or `None`.
#[derive(Clone)]
pub enum Behaviour {
    /// `T`
    Returns,
    /// `Option<T>`
    Optional,
    /// `PyResult<T>`
    Raises,
    /// `PyResult<Option<T>>`
    RaisesOptional,
    /// `Result<T, E>`
    Status(Path),
}

/// The value that a function gives on success.
#[derive(Clone)]
pub enum Returned {
    /// `()`
    Unit,
    /// By value.
    Value(Value),
    /// `Box<P>`
    Owned(Path),
    /// `Bound<'py, T>`, `Py<T>`
    Object {
        /// The `T`.
        object: Object,
        /// The form in which it is given.
        handle: Handle,
    },
    /// `Vec<T>`, `Box<[T]>`
    Buffer {
        /// The element.
        of: Value,
        /// `Box<[T]>`
        boxed: bool,
    },
    /// `String`, `Box<str>`
    Text {
        /// `Box<str>`
        boxed: bool,
    },
    /// `&T` and its kin.
    Lent {
        /// The value that is lent.
        what: Loan,
        /// The lifetime of the loan, unless it is elided.
        lifetime: Option<Lifetime>,
    },
}

/// The value that a function lends.
#[derive(Clone)]
pub enum Loan {
    /// `&T`
    Reference(Value),
    /// `&[T]`
    Slice(Value),
    /// `&str`
    Text,
    /// `&CStr`
    CText,
}

/// A `#[repr(C)]` struct.
#[derive(Clone)]
pub struct Record {
    /// Its fields, in memory order.
    pub fields: Vec<Field>,
}

/// One field.
#[derive(Clone)]
pub struct Field {
    /// Its name.
    pub ident: Ident,
    /// Lines of documentation.
    pub docs: Vec<String>,
    /// Its type.
    pub ty: Value,
    /// Its type as written.
    pub written: syn::Type,
}

/// A fieldless enum.
#[derive(Clone)]
pub struct Enumeration {
    /// `#[repr(i32)]`.
    pub repr: Scalar,
    /// The variants, in source order.
    pub variants: Vec<Variant>,
    /// `invalid_argument = …`.
    pub invalid_argument: Option<Ident>,
    /// `#[non_exhaustive]`.
    pub open: bool,
}

/// One variant.
#[derive(Clone)]
pub struct Variant {
    /// Its name.
    pub ident: Ident,
    /// Lines of documentation.
    pub docs: Vec<String>,
    /// Its discriminant.
    pub value: i128,
}

/// A `const`.
#[derive(Clone)]
pub struct Constant {
    /// Its type.
    pub ty: Scalar,
    /// Its value.
    pub value: Literal,
}
