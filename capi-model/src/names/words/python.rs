//! Words of Python, and its names for `PyO3`'s types.

/// Keywords, which can't be names of modules.
#[rustfmt::skip]
pub(super) const WORDS: &[&str] = &[
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue",
    "def", "del", "elif", "else", "except", "finally", "for", "from", "global", "if", "import",
    "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while",
    "with", "yield",
];

/// Modules that the files of `capi init` contain or import.
pub(super) const MODULES: &[&str] =
    &["capi", "consumer", "importlib", "pathlib", "pytest", "setuptools"];

/// Python's name for a type of `PyO3`: `list` for `PyList`. It knows the types that are in every
/// `PyO3` with which a consumer may be built, also with Python's limited API.
pub fn python_type(rust: &str) -> Option<&'static str> {
    PYTHON_TYPES.iter().find(|row| row.0 == rust).map(|row| row.1)
}

/// The types of `PyO3` that [`python_type`] knows.
pub const PYTHON_TYPES: [(&str, &str); 30] = [
    ("PyBool", "bool"),
    ("PyByteArray", "bytearray"),
    ("PyBytes", "bytes"),
    ("PyCFunction", "builtin function"),
    ("PyCapsule", "capsule"),
    ("PyComplex", "complex"),
    ("PyDate", "datetime.date"),
    ("PyDateTime", "datetime.datetime"),
    ("PyDelta", "datetime.timedelta"),
    ("PyDict", "dict"),
    ("PyFloat", "float"),
    ("PyFrozenSet", "frozenset"),
    ("PyInt", "int"),
    ("PyIterator", "iterator"),
    ("PyList", "list"),
    ("PyMapping", "mapping"),
    ("PyMappingProxy", "mappingproxy"),
    ("PyMemoryView", "memoryview"),
    ("PyModule", "module"),
    ("PyRange", "range"),
    ("PySequence", "sequence"),
    ("PySet", "set"),
    ("PySlice", "slice"),
    ("PyString", "str"),
    ("PyTime", "datetime.time"),
    ("PyTraceback", "traceback"),
    ("PyTuple", "tuple"),
    ("PyType", "type"),
    ("PyTzInfo", "datetime.tzinfo"),
    ("PyWeakrefReference", "weakref.ref"),
];
