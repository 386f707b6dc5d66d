//! Words that mean something already: those of a language, of its library, and of what we write in it.

mod c;
mod cpp;
mod cython;
mod python;
mod rust;

pub use python::{PYTHON_TYPES, python_type};
pub use rust::{IMPORTED, ident};

use super::taken::choose;

/// What nothing can be called in one place of one language.
#[derive(Debug)]
pub struct Words(&'static [&'static [&'static str]]);

/// Names in a header, for C and C++.
pub static C: Words = Words(&[c::WORDS]);

/// The namespace of an API.
pub static CPP_NAMESPACE: Words = Words(&[cpp::GLOBALS, cpp::NAMESPACES, c::WORDS]);

/// Types in it.
pub static CPP_TYPE: Words = Words(&[cpp::NAMESPACES, c::WORDS]);

/// Functions in it.
pub static CPP_FUNCTION: Words = Words(&[cpp::FUNCTIONS, c::WORDS]);

/// Methods of an opaque type.
pub static CPP_OPAQUE: Words = Words(&[cpp::OPAQUE_MEMBERS, c::WORDS]);

/// Methods of a class of Python objects.
pub static CPP_CLASS: Words = Words(&[cpp::CLASS_MEMBERS, c::WORDS]);

/// Parameters and fields in Cython.
pub static CYTHON: Words = Words(&[cython::WORDS]);

/// What stands in one of Cython's files beside what we need there ourselves.
pub static CYTHON_FILE: Words = Words(&[cython::WORDS, cython::TEXT]);

/// Names in Rust; most of its words can be names as `r#…`, by [`ident`].
pub static RUST: Words = Words(&[rust::NEVER_RAW]);

/// Providers that `capi init` makes, beside the keywords of Rust, which `syn` knows.
pub static PROVIDER: Words = Words(&[c::HEADERS, python::WORDS, python::MODULES, rust::CRATES]);

impl Words {
    /// Whether this is one of them.
    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|list| list.binary_search(&name).is_ok())
    }

    /// The name itself, or with a `_` behind it where it is one of them.
    pub fn safe(&self, name: &str) -> String {
        choose(name, |name| self.has(name))
    }
}

/// The name itself, or with a `_` behind it where C++ has or may have a macro of that name.
pub fn cpp_constant(name: &str) -> String {
    let is_macro = cpp::is_like_a_macro(name) || cpp::MACROS.binary_search(&name).is_ok();
    if is_macro { format!("{name}_") } else { C.safe(name) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted() {
        let places = [
            &C,
            &CPP_NAMESPACE,
            &CPP_TYPE,
            &CPP_FUNCTION,
            &CPP_OPAQUE,
            &CPP_CLASS,
            &CYTHON,
            &CYTHON_FILE,
            &RUST,
            &PROVIDER,
        ];
        for list in places.iter().flat_map(|place| place.0).chain([&cpp::MACROS, &rust::RAW]) {
            assert!(list.is_sorted_by(|one, next| one < next), "{list:?}");
        }
    }

    #[test]
    fn words_give_way() {
        assert_eq!(C.safe("class"), "class_");
        assert_eq!(C.safe("points"), "points");
        assert_eq!(CPP_TYPE.safe("std"), "std_");
        assert_eq!(CPP_NAMESPACE.safe("time"), "time_");
        assert_eq!(CYTHON.safe("lambda"), "lambda_");
        assert_eq!(CYTHON_FILE.safe("import"), "import__");
        assert_eq!(cpp_constant("INT_MAX"), "INT_MAX_");
    }

    #[test]
    fn rust_has_its_own_way() {
        assert_eq!(ident("type"), "r#type");
        assert_eq!(ident("self"), "self_");
        assert_eq!(ident("gen"), "r#gen");
        assert_eq!(ident("points"), "points");
    }
}
