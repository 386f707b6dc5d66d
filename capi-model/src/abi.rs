//! C's view of an API: owned names, decided types, no `syn`. Made by `lower`, printed by emitters.
//!
//! Everything that a consumer's language can't express is decided here, as data: the owner of a
//! value, the meaning of NULL, the functions that raise or need the GIL, the out-parameters.

mod table;
mod scalar;
mod prototype;
mod closure;
mod function;

pub use closure::{Closure, ClosureKind, Ends};
pub use function::{
    Access, Deprecated, Earlier, Function, Gil, Loan, Method, Object, Origin, Outcome, Parameter,
    Pass, Retired, Returned,
};
pub use prototype::{Argument, Prototype, Role};
pub use scalar::Scalar;
pub use table::{Older, Table, Version, VersionEntry};

/// A named type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Declaration {
    /// `typedef double geometry_Metres;`
    Alias(Alias),
    /// A named set of integers.
    Enumeration(Enumeration),
    /// A struct whose fields are visible.
    Record(Record),
    /// A struct that is only ever seen through a pointer.
    Opaque(Opaque),
    /// A function-pointer type.
    Callback(Callback),
    /// A Python class.
    Class(Class),
    /// A record of memory that a consumer owns.
    Buffer(Buffer),
}

/// Another name for a scalar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alias {
    /// Without prefix: `Metres`.
    pub name: String,
    /// Lines of documentation.
    pub docs: Vec<String>,
    /// The scalar that it stands for.
    pub of: Scalar,
}

/// A fieldless enum with a fixed representation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Enumeration {
    /// Without prefix: `Winding`.
    pub name: String,
    /// Lines of documentation.
    pub docs: Vec<String>,
    /// The integer that carries it.
    pub repr: Scalar,
    /// The variants, in source order.
    pub variants: Vec<Variant>,
    /// The variant that a function which returns this as status gives for an invalid argument.
    pub invalid_argument: Option<String>,
    /// `#[non_exhaustive]`: later versions may add values, so consumers must expect unknown ones.
    pub open: bool,
}

/// One value of an [`Enumeration`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Variant {
    /// As in Rust: `CounterClockwise`.
    pub name: String,
    /// Lines of documentation.
    pub docs: Vec<String>,
    /// Its discriminant.
    pub value: i128,
}

/// A `#[repr(C)]` struct.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// Without prefix: `Point`.
    pub name: String,
    /// Lines of documentation.
    pub docs: Vec<String>,
    /// In memory order.
    pub fields: Vec<Field>,
    /// Whether an enumeration is in it, at any depth, so that not each bit pattern is a value.
    pub checked: bool,
}

/// One field of a [`Record`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// As in Rust, without `r#`.
    pub name: String,
    /// The name as C spells it: `name`, with a trailing `_` where it is a word of C or C++.
    pub c_name: String,
    /// Lines of documentation.
    pub docs: Vec<String>,
    /// Its type; may be an array.
    pub ty: Type,
}

/// A type that only the provider looks into.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opaque {
    /// Without prefix: `Polygon`. Its destructor is the function `Polygon_free`.
    pub name: String,
    /// Lines of documentation.
    pub docs: Vec<String>,
}

/// A Python class, whose objects C sees as `PyObject *`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Class {
    /// Without prefix: `Series`. The function `Series_type` gives its type object.
    pub name: String,
    /// Lines of documentation.
    pub docs: Vec<String>,
}

/// A record of elements that a consumer owns, with the function that frees them: `data`, `len`,
/// `capacity` and `release`, which takes `data` and `capacity`. An empty one is all zeros.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Buffer {
    /// Without prefix: `Point_buffer`, `double_buffer`, and [`TEXT`](crate::names::TEXT) of text.
    /// The function `Point_buffer_free` frees one.
    pub name: String,
    /// The element: a scalar, alias, enumeration, record or raw pointer.
    pub of: Type,
    /// Whether it holds UTF-8, and a NUL that `len` doesn't count. Then `data` is never NULL.
    pub text: bool,
}

/// A function-pointer type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Callback {
    /// Without prefix: the alias's own name, or `<function>_callback` for one written in place
    /// (`<function>_callback2` for its second).
    pub name: String,
    /// Lines of documentation.
    pub docs: Vec<String>,
    /// Whether Rust spells it `unsafe extern "C" fn`.
    pub is_unsafe: bool,
    /// The parameters that it is called with.
    pub parameters: Vec<CallbackParameter>,
    /// Its type in C. A closure's last argument is its context.
    pub prototype: Prototype,
    /// How Rust sees it, where it is a closure.
    pub closure: Option<Closure>,
}

impl Callback {
    /// Whether it is called with the GIL, on whichever thread: because it takes Python objects, or
    /// may leave an exception behind.
    pub fn has_gil(&self) -> bool {
        let is_object = |it: &CallbackParameter| matches!(it.pass, Pass::Object { .. });
        self.closure.is_some_and(Closure::raises) || self.parameters.iter().any(is_object)
    }
}

/// One parameter of a [`Callback`]: a value, or a reference that ends with the call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CallbackParameter {
    /// As written, or `arg0`, `arg1`… where the author gave none.
    pub name: String,
    /// [`Pass::Value`] or [`Pass::Reference`]; of a closure also a slice, text or a Python object.
    pub pass: Pass,
}

/// A compile-time constant.
#[derive(Debug, Clone, PartialEq)]
pub struct Constant {
    /// As in Rust: `MAX_VERTICES`.
    pub name: String,
    /// Lines of documentation.
    pub docs: Vec<String>,
    /// Its type.
    pub ty: Scalar,
    /// Its value, of the kind that `ty` says.
    pub value: Literal,
}

/// The value of a [`Constant`].
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Literal {
    /// `true` or `false`.
    Bool(bool),
    /// Any integer.
    Integer(i128),
    /// `f32` or `f64`; finite.
    Float(f64),
}

/// A C type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Type {
    /// `void`, as a result or behind a pointer.
    Void,
    /// Python's own `PyObject`, behind a pointer.
    PyObject,
    /// Python's own `PyTypeObject`, behind a pointer.
    PyTypeObject,
    /// A type that Rust and C both have.
    Scalar(Scalar),
    /// A [`Declaration`] by name, without prefix.
    Named(String, Kind),
    /// `T *`, or `const T *`.
    Pointer {
        /// The type that it points to.
        to: Box<Type>,
        /// Whether C may write through it.
        mutable: bool,
    },
    /// `T name[n]`; in records only.
    Array {
        /// The element.
        of: Box<Type>,
        /// The number of elements.
        length: u64,
    },
}

/// The kind of a named type: enough to pass one without its declaration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// See [`Record`].
    Record {
        /// See [`Record::checked`].
        checked: bool,
    },
    /// See [`Enumeration`].
    Enumeration {
        /// The integer that carries it.
        repr: Scalar,
        /// Whether a variant is 0, so that it can't be a status.
        zero: bool,
        /// See [`Enumeration::invalid_argument`].
        invalid_argument: Option<String>,
    },
    /// See [`Opaque`].
    Opaque,
    /// See [`Alias`].
    Alias(Scalar),
    /// See [`Callback`].
    Callback,
    /// See [`Class`].
    Class {
        /// Whether its objects never change, so that they are borrowed without a check.
        frozen: bool,
    },
    /// See [`Buffer`].
    Buffer,
}
