//! Words of C, and those of C++, whose compilers read the header, too.

/// Words of C (to C23) and of C++ (to C++20), types of `<stdint.h>`, and macros that `Python.h`
/// brings along on some system.
#[rustfmt::skip]
pub(super) const WORDS: &[&str] = &[
    "EOF", "I", "NULL", "alignas", "alignof", "and", "and_eq", "asm", "assert", "auto", "bitand",
    "bitor", "bool", "break", "case", "catch", "char", "char16_t", "char32_t", "char8_t", "class",
    "co_await", "co_return", "co_yield", "compl", "complex", "concept", "const", "const_cast",
    "consteval", "constexpr", "constinit", "continue", "decltype", "default", "delete", "do",
    "double", "dynamic_cast", "else", "enum", "errno", "explicit", "export", "extern", "false",
    "far", "float", "for", "friend", "goto", "if", "imaginary", "inline", "int", "int16_t",
    "int32_t", "int64_t", "int8_t", "interface", "intptr_t", "linux", "long", "math_errhandling",
    "mutable", "namespace", "near", "new", "noexcept", "noreturn", "not", "not_eq", "nullptr",
    "offsetof", "operator", "or", "or_eq", "private", "protected", "ptrdiff_t", "public",
    "register", "reinterpret_cast", "requires", "restrict", "return", "s_addr", "sa_handler",
    "sa_sigaction", "sched_priority", "short", "si_addr", "si_band", "si_fd", "si_int", "si_pid",
    "si_ptr", "si_status", "si_uid", "si_value", "signed", "size_t", "sizeof", "small", "ssize_t",
    "st_atime", "st_ctime", "st_mtime", "static", "static_assert", "static_cast", "stderr", "stdin",
    "stdout", "struct", "switch", "template", "this", "thread_local", "throw", "true", "try",
    "typedef", "typeid", "typename", "typeof", "typeof_unqual", "uint16_t", "uint32_t", "uint64_t",
    "uint8_t", "uintptr_t", "union", "unix", "unsigned", "using", "virtual", "void", "volatile",
    "wchar_t", "while", "xor", "xor_eq",
];

/// Headers of C, such as `<math.h>`, for which a provider's own header would be mistaken.
#[rustfmt::skip]
pub(super) const HEADERS: &[&str] = &[
    "array", "complex", "ctype", "errno", "fenv", "float", "inttypes", "iso646", "limits", "locale",
    "math", "setjmp", "signal", "stdalign", "stdarg", "stdatomic", "stdbool", "stddef", "stdint",
    "stdio", "stdlib", "stdnoreturn", "string", "tgmath", "threads", "time", "uchar", "unistd",
    "wchar", "wctype",
];
