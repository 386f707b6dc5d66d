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
pub static C: Words = Words::of(&[c::WORDS]);

/// For the C++ namespace of an API.
pub static CPP_NAMESPACE: Words = Words::of(&[cpp::GLOBALS, cpp::NAMESPACES, c::WORDS]);

/// For types in that namespace.
pub static CPP_TYPE: Words = Words::of(&[cpp::NAMESPACES, c::WORDS]);

/// For functions in that namespace.
pub static CPP_FUNCTION: Words = Words::of(&[cpp::FUNCTIONS, c::WORDS]);

/// For methods of an opaque type.
pub static CPP_OPAQUE: Words = Words::of(&[cpp::OPAQUE_MEMBERS, c::WORDS]);

/// For methods of a class of Python objects.
pub static CPP_CLASS: Words = Words::of(&[cpp::CLASS_MEMBERS, c::WORDS]);

/// For parameters and fields in Cython.
pub static CYTHON: Words = Words::of(&[cython::WORDS]);

/// For declarations in a Cython file, in which our own text stands, too.
pub static CYTHON_FILE: Words = Words::of(&[cython::WORDS, cython::TEXT]);

/// For names in Rust. Most of its words can still be names as `r#…`, by [`ident`].
pub static RUST: Words = Words::of(&[rust::NEVER_RAW]);

/// For providers that `capi init` makes. The keywords of Rust aren't here, for `syn` knows them.
pub static PROVIDER: Words = Words::of(&[c::HEADERS, python::WORDS, python::MODULES, rust::CRATES]);

impl Words {
    /// The words of these lists. Each must be sorted; the compiler refuses one that isn't.
    pub const fn of(lists: &'static [&'static [&'static str]]) -> Self {
        let mut list = 0;
        while list < lists.len() {
            let words = lists[list];
            let mut at = 1;
            while at < words.len() {
                let (word, next) = (words[at - 1], words[at]);
                assert!(is_before(word.as_bytes(), next.as_bytes()), "a list isn't sorted");
                at += 1;
            }
            list += 1;
        }
        Self(lists)
    }

    /// Whether this is one of the words.
    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|list| list.binary_search(&name).is_ok())
    }

    /// The name itself, or with a `_` behind it where it is one of the words.
    pub fn safe(&self, name: &str) -> String {
        choose(name, |name| self.has(name))
    }
}

/// Whether a word stands before another: the order of strings, which a constant can't ask for.
const fn is_before(one: &[u8], next: &[u8]) -> bool {
    let mut at = 0;
    while at < one.len() && at < next.len() {
        if one[at] != next[at] {
            return one[at] < next[at];
        }
        at += 1;
    }
    one.len() < next.len()
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
        for list in [cpp::MACROS, rust::RAW] {
            assert!(list.is_sorted_by(|one, next| one < next), "{list:?}");
        }
    }

    #[test]
    #[should_panic(expected = "a list isn't sorted")]
    fn a_list_that_isnt_sorted_is_refused() {
        let _ = Words::of(&[&["and", "or"], &["or", "and"]]);
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
