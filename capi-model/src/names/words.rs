//! Words that have a meaning already: those of a language, its library, and our own text in it.

mod c;
mod cpp;
mod cython;
mod python;
mod rust;

pub use python::{PYTHON_TYPES, python_type};
pub use rust::{IMPORTED, ident};

use super::taken::choose;

/// The words that can't be names in one place of one language.
#[derive(Debug)]
pub struct Words(&'static [&'static [&'static str]]);

/// For names in a header, read as C or C++.
pub static C: Words = Words(&[c::WORDS]);

/// For the C++ namespace of an API.
pub static CPP_NAMESPACE: Words = Words(&[cpp::GLOBALS, cpp::NAMESPACES, c::WORDS]);

/// For types in that namespace.
pub static CPP_TYPE: Words = Words(&[cpp::NAMESPACES, c::WORDS]);

/// For functions in that namespace.
pub static CPP_FUNCTION: Words = Words(&[cpp::FUNCTIONS, c::WORDS]);

/// For methods of an opaque type.
pub static CPP_OPAQUE: Words = Words(&[cpp::OPAQUE_MEMBERS, c::WORDS]);

/// For methods of a class of Python objects.
pub static CPP_CLASS: Words = Words(&[cpp::CLASS_MEMBERS, c::WORDS]);

/// For parameters and fields in Cython.
pub static CYTHON: Words = Words(&[cython::WORDS]);

/// For declarations in a Cython file, in which our own text stands, too.
pub static CYTHON_FILE: Words = Words(&[cython::WORDS, cython::TEXT]);

/// For names in Rust. Most of its words can still be names as `r#…`, by [`ident`].
pub static RUST: Words = Words(&[rust::NEVER_RAW]);

/// For providers that `capi init` makes. The keywords of Rust aren't here, for `syn` knows them.
pub static PROVIDER: Words = Words(&[c::HEADERS, python::WORDS, python::MODULES, rust::CRATES]);

impl Words {
    /// Whether this is one of the words.
    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|list| list.binary_search(&name).is_ok())
    }

    /// The name itself, or with a `_` behind it where it is one of the words.
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
