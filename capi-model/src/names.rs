//! Every name that others must spell, made in one place.
//!
//! | what | form | example |
//! | --- | --- | --- |
//! | function | `prefix_name` | `geometry_ring_area` |
//! | method | `prefix_Name_method` | `geometry_Polygon_area` |
//! | type | `prefix_Name` | `geometry_Point` |
//! | destructor | `prefix_Name_free` | `geometry_Polygon_free` |
//! | type object of a class | `prefix_Name_type` | `geometry_Series_type` |
//! | question for an object's class | `prefix_Name_Check` | `geometry_Series_Check` |
//! | variant | `PREFIX_NAME_VARIANT` | `GEOMETRY_WINDING_COUNTER_CLOCKWISE` |
//! | constant | `PREFIX_NAME` | `GEOMETRY_MAX_VERTICES` |
//! | owned buffer | `prefix_Element_buffer` | `geometry_Point_buffer`, `geometry_double_buffer` |
//! | owned text | `prefix_text_buffer` | `geometry_text_buffer` |
//! | what frees one | `prefix_…_buffer_free` | `geometry_Point_buffer_free` |
//! | callback in place | `prefix_function_callback` | `geometry_each_vertex_callback` |
//! | context of an owned callback | `prefix_context_free` | `geometry_context_free` |
//! | importer | `prefix_import` | `geometry_import` |
//! | target | `PREFIX_TARGET` | `GEOMETRY_TARGET` |
//! | question | `PREFIX_HAS` | `GEOMETRY_HAS` |
//! | the header's version | `PREFIX_VERSION` | `GEOMETRY_VERSION` |
//! | include guards | `PREFIX_CAPI_H`, `PREFIX_CAPI_HPP`, `PREFIX_CAPI_TYPES` | `GEOMETRY_CAPI_H` |
//! | namespace in C++ | `prefix`, or what `PREFIX_NAMESPACE` says | `geometry` |
//! | the header's own | `prefix_table`, `prefix_capi_…` | `geometry_capi_table` |
//! | capsule's attribute | `_C_API_v<major>` | `_C_API_v1` |
//! | capsule's name | `module._C_API_v<major>` | `geometry._C_API_v1` |
//! | Rust consumer's module | `prefix_capi` | `geometry_capi` |
//! | Rust consumer's struct | `Prefix` | `Geometry` |
//! | its method for a function of a type | `name_function` | `polygon_from_wkt` |
//! | Rust consumer's methods of a class | `NameMethods` | `SeriesMethods` |
//! | header's place in the wheel | `package/include/prefix.h` | `geometry/include/geometry.h` |
//! | C++ header's, likewise | `package/include/prefix.hpp` | `geometry/include/geometry.hpp` |
//! | that of an older major version | `package/include/v<major>/prefix.h` | `geometry/include/v1/geometry.h` |
//! | Rust consumer file's, likewise | `package/rust/prefix_capi.rs` | `geometry/rust/geometry_capi.rs` |
//! | `capi.py`'s | `package/capi.py` | `geometry/capi.py` |
//! | what that loads for ctypes | `package/_capi_ctypes.py` | `geometry/_capi_ctypes.py` |
//! | the model's, as JSON | `package/capi.json` | `geometry/capi.json` |
//! | Cython's declarations | `module/__init__.pxd`, `package/module.pxd` | `geometry/__init__.pxd` |
//! | those over the header | `package/capi.pxd` | `geometry/capi.pxd` |
//! | and with another prefix than the package | `package/prefix_capi.pxd` | `geometry/solid_capi.pxd` |
//! | in Cython | without prefix, and `_` behind its words | `ring_area`, `is_` |
//! | what Cython finds functions in | `__pyx_capi__` | `geometry.__pyx_capi__["ring_area"]` |
//! | `CMake`'s package | `package` | `geometry` |
//! | its target | `package::capi` | `geometry::capi` |
//! | where it is | `package/lib/cmake/package/packageConfig.cmake` | `geometry/lib/cmake/geometry/geometryConfig.cmake` |
//! | pkg-config's name | `package` | `geometry` |
//! | that of an older major version | `package-<major>` | `geometry-1` |
//! | where it is | `package/lib/pkgconfig/package.pc` | `geometry/lib/pkgconfig/geometry.pc` |
//! | its folder, as an entry point | `package.lib.pkgconfig` | `geometry.lib.pkgconfig` |
//!
//! `package` is the first component of the module: `pkg` of `pkg._native`.
//!
//! Where a Rust consumer's methods or types meet, the later one has as many `_` behind it as it takes.

use std::fmt::Display;

/// The runtime's private module, which generated Rust names. It carries the version, so that parts
/// of different versions don't compile together.
pub const PRIVATE: &str = concat!(
    "__private_",
    env!("CARGO_PKG_VERSION_MAJOR"),
    "_",
    env!("CARGO_PKG_VERSION_MINOR"),
    "_",
    env!("CARGO_PKG_VERSION_PATCH")
);

/// `geometry_ring_area`, `geometry_Point`.
pub fn item(prefix: &str, name: &str) -> String {
    format!("{prefix}_{name}")
}

/// `Polygon_free`, as a slot's name.
pub fn destructor(opaque: &str) -> String {
    format!("{opaque}_free")
}

/// `Polygon` of `Polygon_free`.
pub fn destroyed(destructor: &str) -> Option<&str> {
    destructor.strip_suffix("_free")
}

/// `Series_type`, as a slot's name.
pub fn type_object(class: &str) -> String {
    format!("{class}_type")
}

/// `Series` of `Series_type`.
pub fn typed(type_object: &str) -> Option<&str> {
    type_object.strip_suffix("_type")
}

/// `Series_Check`, as `PyList_Check` is that of `list`.
pub fn class_check(class: &str) -> String {
    format!("{class}_Check")
}

/// Owned text, as a type's name.
pub const TEXT: &str = "text_buffer";

/// `Point_buffer` of `Point`.
pub fn buffer(element: &str) -> String {
    format!("{element}_buffer")
}

/// What C's name of a scalar is in that of a buffer: `double`, `uint8` of `uint8_t`,
/// `unsigned_char` of `unsigned char`.
pub fn scalar_element(c: &str) -> String {
    c.strip_suffix("_t").unwrap_or(c).replace(' ', "_")
}

/// The same of a pointer: `Polygon_pointer`, `Polygon_const_pointer`.
pub fn pointer_element(to: &str, mutable: bool) -> String {
    format!("{to}{}_pointer", if mutable { "" } else { "_const" })
}

/// `Point_buffer_free`.
pub fn buffer_free(buffer: &str) -> String {
    format!("{buffer}_free")
}

/// `GEOMETRY_WINDING_COUNTER_CLOCKWISE`.
pub fn variant(prefix: &str, enumeration: &str, variant: &str) -> String {
    format!("{}_{}", upper(prefix), variant_alone(enumeration, variant))
}

/// `WINDING_COUNTER_CLOCKWISE`.
pub fn variant_alone(enumeration: &str, variant: &str) -> String {
    format!("{}_{}", upper(enumeration), upper(variant))
}

/// `GEOMETRY_MAX_VERTICES`; also `GEOMETRY_TARGET`, `GEOMETRY_HAS`, `GEOMETRY_CAPI_H`.
pub fn constant(prefix: &str, name: &str) -> String {
    format!("{}_{}", upper(prefix), upper(name))
}

/// `each_vertex_callback`, then `each_vertex_callback2`: named by position, because a parameter
/// may be renamed without breaking anybody.
pub fn callback(function: &str, nth: usize) -> String {
    if nth == 0 {
        format!("{function}_callback")
    } else {
        format!("{function}_callback{}", nth + 1)
    }
}

/// What frees the context of an owned callback.
pub const CONTEXT_FREE: &str = "context_free";

/// `each_vertex` of `each_vertex_callback2`.
pub fn calls_back(callback: &str) -> Option<&str> {
    callback.trim_end_matches(|it: char| it.is_ascii_digit()).strip_suffix("_callback")
}

/// `_C_API_v1`.
pub fn attribute(major: u16) -> String {
    format!("_C_API_v{major}")
}

/// `geometry._C_API_v1`.
pub fn capsule(module: &str, major: u16) -> String {
    format!("{module}.{}", attribute(major))
}

/// `pkg` of `pkg._native`: the folder in the wheel.
pub fn package(module: &str) -> &str {
    module.split('.').next().unwrap_or(module)
}

/// `_native` of `pkg._native`: the default prefix.
pub fn last_component(module: &str) -> &str {
    module.rsplit('.').next().unwrap_or(module)
}

/// `geometry_capi`.
pub fn consumer_module(prefix: &str) -> String {
    format!("{prefix}_capi")
}

/// `SeriesMethods`.
pub fn class_methods(class: &str) -> String {
    format!("{class}Methods")
}

/// `geometry/include/geometry.h`, or `geometry/include/v1/geometry.h` of an older major version.
pub fn header_file(module: &str, prefix: &str, older: Option<&str>) -> String {
    format!("{}/include/{}{prefix}.h", package(module), folder(older))
}

/// `geometry/include/geometry.hpp`, or `geometry/include/v1/geometry.hpp`.
pub fn cpp_file(module: &str, prefix: &str, older: Option<&str>) -> String {
    format!("{}/include/{}{prefix}.hpp", package(module), folder(older))
}

/// `geometry/rust/geometry_capi.rs`, or `geometry/rust/v1/geometry_capi.rs`.
pub fn consumer_file(module: &str, prefix: &str, older: Option<&str>) -> String {
    format!("{}/rust/{}{}.rs", package(module), folder(older), consumer_module(prefix))
}

/// `geometry/capi.py`.
pub fn python_file(module: &str) -> String {
    format!("{}/capi.py", package(module))
}

/// `geometry/_capi_ctypes.py`.
pub fn ctypes_file(module: &str) -> String {
    format!("{}/_capi_ctypes.py", package(module))
}

/// `geometry/capi.json`.
pub fn json_file(module: &str) -> String {
    format!("{}/capi.json", package(module))
}

/// `geometry/__init__.pxd` of `geometry`, `pkg/_native.pxd` of `pkg._native`: where Cython looks for
/// what it can `cimport` from the module.
pub fn cython_file(module: &str) -> String {
    if module.contains('.') {
        format!("{}.pxd", module.replace('.', "/"))
    } else {
        format!("{module}/__init__.pxd")
    }
}

/// `capi`: the module of Cython's that has the same over the header. Beside another API in the package,
/// it is `solid_capi`.
pub fn cython_header_module(module: &str, prefix: &str) -> String {
    if prefix == package(module) { "capi".to_owned() } else { consumer_module(prefix) }
}

/// `geometry/capi.pxd`, or `geometry/solid_capi.pxd` of another API in the package.
pub fn cython_header_file(module: &str, prefix: &str) -> String {
    format!("{}/{}.pxd", package(module), cython_header_module(module, prefix))
}

/// `geometry/lib/cmake/geometry/geometryConfig.cmake`.
pub fn cmake_file(module: &str) -> String {
    let package = package(module);
    format!("{package}/lib/cmake/{package}/{package}Config.cmake")
}

/// `geometry/lib/cmake/geometry/geometryConfigVersion.cmake`.
pub fn cmake_version_file(module: &str) -> String {
    let package = package(module);
    format!("{package}/lib/cmake/{package}/{package}ConfigVersion.cmake")
}

/// `geometry`, or `geometry-1` of an older major version: what pkg-config is asked for.
pub fn pkgconfig(module: &str, older: Option<impl Display>) -> String {
    let older = older.map(|major| format!("-{major}")).unwrap_or_default();
    format!("{}{older}", package(module))
}

/// `geometry/lib/pkgconfig/geometry.pc`.
pub fn pkgconfig_file(module: &str, older: Option<&str>) -> String {
    format!("{}/lib/pkgconfig/{}.pc", package(module), pkgconfig(module, older))
}

/// The group of entry points in which `PyPI`'s `pkgconf` looks.
pub const ENTRY_POINTS: &str = "pkg_config";

/// `geometry.lib.pkgconfig`: what the entry point is.
pub fn entry_point(module: &str) -> String {
    format!("{}.lib.pkgconfig", package(module))
}

fn folder(older: Option<&str>) -> String {
    older.map(|major| format!("v{major}/")).unwrap_or_default()
}

/// `Geometry`, `MyShapes`.
pub fn camel(name: &str) -> String {
    name.split('_')
        .flat_map(|word| {
            let mut letters = word.chars();
            letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters)
        })
        .collect()
}

/// `COUNTER_CLOCKWISE` of `CounterClockwise`, `MAX_VERTICES` of `MAX_VERTICES`, `HTTP_ERROR2` of
/// `HTTPError2`.
pub fn upper(name: &str) -> String {
    let bytes = name.as_bytes();
    let mut out = String::with_capacity(name.len() + 4);
    for (at, letter) in name.char_indices() {
        let starts_word = letter.is_ascii_uppercase() && at > 0 && {
            let (before, after) = (bytes[at - 1], bytes.get(at + 1));
            before.is_ascii_lowercase()
                || before.is_ascii_digit()
                || (before.is_ascii_uppercase() && after.is_some_and(u8::is_ascii_lowercase))
        };
        if starts_word {
            out.push('_');
        }
        out.push(letter.to_ascii_uppercase());
    }
    out
}

/// `counter_clockwise` of `CounterClockwise`.
pub fn snake(name: &str) -> String {
    upper(name).to_ascii_lowercase()
}

/// The name itself, or with a trailing `_` where it is a word of C (to C23) or of C++ (to C++20), a
/// type of `<stdint.h>`, or a macro that `Python.h` brings along on some system.
pub fn c_safe(name: &str) -> String {
    if WORDS.binary_search(&name).is_ok() { format!("{name}_") } else { name.to_owned() }
}

/// The same for names that stand beside each other: the later one of two that C would spell alike
/// gives way.
pub fn c_safe_among(name: &str, taken: &[String]) -> String {
    let mut name = c_safe(name);
    while taken.contains(&name) {
        name.push('_');
    }
    name
}

/// The name itself, or with a trailing `_` where it is a word of Python or Cython.
pub fn cython_safe(name: &str) -> String {
    if CYTHON_WORDS.binary_search(&name).is_ok() { format!("{name}_") } else { name.to_owned() }
}

/// The same for names that stand beside each other: the later one of two gives way.
pub fn cython_safe_among(name: &str, taken: &[String]) -> String {
    let mut name = cython_safe(name);
    while taken.contains(&name) {
        name.push('_');
    }
    name
}

/// What Python calls a type of `PyO3`'s: `list` of `PyList`. Of those that each `PyO3` has which a
/// consumer may be built with, also with Python's limited API.
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

/// Sorted, for the binary search.
#[rustfmt::skip]
const WORDS: [&str; 143] = [
    "EOF", "I", "NULL", "alignas", "alignof", "and", "and_eq", "asm", "assert", "auto",
    "bitand", "bitor", "bool", "break", "case", "catch", "char", "char16_t", "char32_t",
    "char8_t", "class", "co_await", "co_return", "co_yield", "compl", "complex", "concept",
    "const", "const_cast", "consteval", "constexpr", "constinit", "continue", "decltype",
    "default", "delete", "do", "double", "dynamic_cast", "else", "enum", "errno", "explicit",
    "export", "extern", "false", "far", "float", "for", "friend", "goto", "if", "imaginary",
    "inline", "int", "int16_t", "int32_t", "int64_t", "int8_t", "interface", "intptr_t",
    "linux", "long", "math_errhandling", "mutable", "namespace", "near", "new", "noexcept",
    "noreturn", "not", "not_eq", "nullptr", "offsetof", "operator", "or", "or_eq", "private",
    "protected", "ptrdiff_t", "public", "register", "reinterpret_cast", "requires", "restrict",
    "return", "s_addr", "sa_handler", "sa_sigaction", "sched_priority", "short", "si_addr",
    "si_band", "si_fd", "si_int", "si_pid", "si_ptr", "si_status", "si_uid", "si_value",
    "signed", "size_t", "sizeof", "small", "ssize_t", "st_atime", "st_ctime", "st_mtime",
    "static", "static_assert", "static_cast", "stderr", "stdin", "stdout", "struct", "switch",
    "template", "this", "thread_local", "throw", "true", "try", "typedef", "typeid", "typename",
    "typeof", "typeof_unqual", "uint16_t", "uint32_t", "uint64_t", "uint8_t", "uintptr_t",
    "union", "unix", "unsigned", "using", "virtual", "void", "volatile", "wchar_t", "while",
    "xor", "xor_eq",
];

/// The same for Cython: each was refused by one of 0.29, 3.0 and 3.3, or, as a name that is called, by
/// Python of some version.
#[rustfmt::skip]
const CYTHON_WORDS: [&str; 49] = [
    "DEF", "ELIF", "ELSE", "False", "IF", "NULL", "None", "True", "and", "assert", "async",
    "await", "break", "cdef", "cimport", "class", "complex", "continue", "cpdef", "ctypedef",
    "def", "del", "elif", "else", "except", "exec", "finally", "for", "from", "global", "if",
    "import", "in", "include", "is", "lambda", "nonlocal", "not", "or", "pass", "print", "raise",
    "return", "struct", "try", "union", "while", "with", "yield",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_sorted() {
        assert!(WORDS.is_sorted() && CYTHON_WORDS.is_sorted());
        assert_eq!(cython_safe("lambda"), "lambda_");
        assert_eq!(c_safe("class"), "class_");
        assert_eq!(c_safe("points"), "points");
    }

    #[test]
    fn upper_splits_words() {
        assert_eq!(upper("CounterClockwise"), "COUNTER_CLOCKWISE");
        assert_eq!(upper("MAX_VERTICES"), "MAX_VERTICES");
        assert_eq!(upper("HTTPError2"), "HTTP_ERROR2");
        assert_eq!(upper("geometry"), "GEOMETRY");
    }

    #[test]
    fn camel_joins_words() {
        assert_eq!(camel("geometry"), "Geometry");
        assert_eq!(camel("my_shapes"), "MyShapes");
    }
}
