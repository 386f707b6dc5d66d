//! Words that C++ has beyond C, and those of our own text in it.

/// Namespaces that our text refers to by name.
pub(super) const NAMESPACES: &[&str] = &["capi", "std"];

/// Functions and namespaces that stand in the namespace of each API.
pub(super) const FUNCTIONS: &[&str] = &["capi", "import", "std"];

/// Functions and variables that `Python.h` brings along, so that no namespace can have their names.
#[rustfmt::skip]
pub(super) const GLOBALS: &[&str] = &[
    "abort", "abs", "accept", "access", "bind", "clock", "close", "connect", "copysign", "cos",
    "daemon", "daylight", "div", "drand", "environ", "exit", "exp", "fork", "free", "gamma",
    "getopt", "glob", "hypot", "index", "ioctl", "isatty", "j0", "j1", "jn", "kill", "labs",
    "lgamma", "link", "listen", "log", "malloc", "mktime", "nice", "open", "optarg", "optind",
    "pause", "pipe", "pow", "printf", "puts", "qsort", "raise", "rand", "random", "read",
    "realpath", "recv", "remainder", "remove", "rename", "select", "send", "signal", "sin", "sleep",
    "socket", "sqrt", "stat", "sync", "system", "tan", "time", "timezone", "write", "y0", "y1",
    "yn",
];

/// Members that the class of each opaque type has.
pub(super) const OPAQUE_MEMBERS: &[&str] = &["c", "c_type", "from_c"];

/// Members that each class of Python objects has.
#[rustfmt::skip]
pub(super) const CLASS_MEMBERS: &[&str] = &[
    "borrow", "check", "get", "ptr", "release", "steal", "type",
];

/// Macros of `<math.h>`, `<limits.h>`, `<stdlib.h>` and similar headers.
#[rustfmt::skip]
pub(super) const MACROS: &[&str] = &[
    "BUFSIZ", "EXIT_FAILURE", "EXIT_SUCCESS", "HUGE_VAL", "INFINITY", "MATH_ERRNO", "NAN", "NDEBUG",
    "OVERFLOW", "PATH_MAX", "RAND_MAX", "SEEK_SET", "TMP_MAX", "UNDERFLOW",
];

/// Whether a name looks like a macro of such headers.
pub(super) fn is_like_a_macro(name: &str) -> bool {
    name.starts_with("M_")
        || name.starts_with("FP_")
        || name.starts_with("PY_")
        || name.starts_with("Py")
        || name.ends_with("_MAX")
        || name.ends_with("_MIN")
        || name.starts_with('E') && !name.contains('_') && name.len() < 8
}
