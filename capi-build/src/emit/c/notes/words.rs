//! What differs from language to language in a sentence. C's own words are what is said unless
//! another language says otherwise, so a new sentence needs a word here only where they differ.

use capi_model::abi::{self, Closure, Function, Object, Pass, Returned, Type};
use capi_model::{facts, names};

use crate::emit::c::target::question;

/// The words of one language, for one API.
pub(in crate::emit) trait Words {
    /// The API.
    fn table(&self) -> &abi::Table;

    /// A pointer that leads nowhere.
    fn null(&self) -> &'static str {
        "NULL"
    }

    /// What is passed where there is none.
    fn no_argument(&self, _pass: &Pass) -> &'static str {
        self.null()
    }

    /// What is returned where there is none.
    fn no_result(&self, _returned: &Returned) -> &'static str {
        self.null()
    }

    /// How a caller learns that a function has failed.
    fn failure(&self) -> Failure {
        Failure::Set
    }

    /// Whether what is owned and what is lent are of types of their own, which free the one, and know
    /// the length of the other.
    fn has_handles(&self) -> bool {
        false
    }

    /// Whether a signature says who has the GIL, and what is an object, and so never NULL.
    fn knows_python(&self) -> bool {
        false
    }

    /// What each of the author's parameters is called; nothing, where it isn't written.
    fn names(&self, function: &Function) -> Vec<String> {
        function.parameters.iter().map(|it| it.c_name.clone()).collect()
    }

    /// What a type or a function is called, by its name without prefix.
    fn item(&self, name: &str) -> String {
        names::item(&self.table().prefix, name)
    }

    /// What one of an enumeration's values is called.
    fn variant(&self, enumeration: &str, variant: &str) -> String {
        names::variant(&self.table().prefix, enumeration, variant)
    }

    /// How a type is written.
    fn ty(&self, ty: &Type) -> String {
        facts::signature::type_text(ty, &self.table().prefix)
    }

    /// The parameter from which something is lent.
    fn lender(&self, name: &str, pass: &Pass) -> String {
        match pass {
            Pass::Object { .. } => format!("the object `{name}`"),
            _ => format!("`{name}`"),
        }
    }

    /// What a result that is a Python object is, unless its type says it.
    fn result_object(&self, _function: &Function, of: &Object) -> Option<String> {
        let of = object(of).map(|of| format!(", {of}")).unwrap_or_default();
        Some(format!("a new reference{of}"))
    }

    /// What there is to say of a closure behind how often it is called: what it is called with, and
    /// what becomes of it.
    fn called(&self, name: &str, closure: Closure) -> String {
        let with = format!(", with `{name}_context`.");
        if !closure.owned {
            return with;
        }
        format!(
            "{with} Takes over `{name}_context`, whatever comes of this: `{name}_free`, unless it is \
             NULL, is called with it once, when it isn't needed any more."
        )
    }

    /// How a value is told that isn't one of its enumeration's.
    fn unknown(&self) -> &'static str {
        ""
    }

    /// What to do about a function that a build may lack.
    fn conditional(&self, function: &Function) -> String {
        format!("ask {} first", question(&self.table().prefix, function))
    }

    /// Where a function is, and since when.
    fn since(&self, function: &Function) -> String {
        let older = &self.table().older;
        let is_known =
            |it: &&abi::Earlier| older.iter().any(|older| older.oldest().major == it.since.major);
        let earlier = function.earlier.iter().filter(is_known);
        let since: Vec<String> =
            earlier.map(|it| format!("; in {}.x since {}", it.since.major, it.since)).collect();
        format!("Slot {}, since {}{}.", function.slot, function.since, since.concat())
    }
}

/// How a caller learns that a function has failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::emit) enum Failure {
    /// By the result; Python's exception is set.
    Set,
    /// Python's exception is raised.
    Raised,
    /// Something is thrown, and the result is nothing but the value.
    Thrown,
}

/// C's own.
pub(in crate::emit) struct C<'a>(pub(in crate::emit) &'a abi::Table);

impl Words for C<'_> {
    fn table(&self) -> &abi::Table {
        self.0
    }
}

/// What an object is, unless it may be any.
pub(in crate::emit) fn object(of: &Object) -> Option<String> {
    Some(match of {
        Object::Any => return None,
        Object::Native(name) => {
            let python = names::python_type(name).unwrap_or(name);
            let article = if python.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" };
            format!("{article} {python}")
        }
        Object::Class(name) => format!("an object of class {name}"),
        Object::Other(name) => format!("what the provider takes for a {name}"),
    })
}

/// `a`, `a and b`, `a, b and c`.
pub(super) fn and(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [name] => name.clone(),
        [names @ .., last] => format!("{} and {last}", names.join(", ")),
    }
}
