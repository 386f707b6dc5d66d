//! Words of Cython, which reserves Python's names and some of C's.

/// Words that Cython 0.29, 3.0 or 3.3 refuses as a name, or that some version of Python refuses as
/// the name of something called.
#[rustfmt::skip]
pub(super) const WORDS: &[&str] = &[
    "DEF", "ELIF", "ELSE", "False", "IF", "NULL", "None", "True", "and", "assert", "async", "await",
    "break", "cdef", "cimport", "class", "complex", "continue", "cpdef", "ctypedef", "def", "del",
    "elif", "else", "except", "exec", "finally", "for", "from", "global", "if", "import", "in",
    "include", "is", "lambda", "nonlocal", "not", "operator", "or", "pass", "print", "raise",
    "return", "struct", "try", "union", "while", "with", "yield",
];

/// Names that our text in Cython's files uses itself.
#[rustfmt::skip]
pub(super) const TEXT: &[&str] = &[
    "PyObject", "PyObject_TypeCheck", "PyTypeObject", "TARGET", "VERSION", "_long_long",
    "_unsigned_long_long", "bint", "bool", "enum", "extern", "import_", "int16_t", "int32_t",
    "int64_t", "int8_t", "intptr_t", "object", "size_t", "uint16_t", "uint32_t", "uint64_t",
    "uint8_t",
];
