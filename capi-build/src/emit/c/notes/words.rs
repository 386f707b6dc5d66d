//! The words that differ between languages in a sentence. C's words are the default, so a new
//! sentence needs a word here only if another language says it otherwise.

use capi_model::abi::{self, Closure, Function, Object, Pass, Returned, Type};
use capi_model::{facts, names};

use crate::emit::c::target::question;

/// The words of one language, for one API.
pub(in crate::emit) trait Words {
    /// The API.
    fn table(&self) -> &abi::Table;

    /// The name of a null pointer.
    fn null(&self) -> &'static str {
        "NULL"
    }

    /// The argument that a caller passes for none.
    fn no_argument(&self, _pass: &Pass) -> &'static str {
        self.null()
    }

    /// The result that a function returns for none.
    fn no_result(&self, _returned: &Returned) -> &'static str {
        self.null()
    }

    /// The way in which a caller learns that a function has failed.
    fn failure(&self) -> Failure {
        Failure::Set
    }

    /// Whether owned and lent results have types of their own, which free memory and know lengths.
    fn has_handles(&self) -> bool {
        false
    }

    /// Whether a signature says who has the GIL, and which values are objects and so never NULL.
    fn knows_python(&self) -> bool {
        false
    }

    /// The name of each of the author's parameters. It is empty if the language doesn't write it.
    fn names(&self, function: &Function) -> Vec<String> {
        function.parameters.iter().map(|it| it.c_name.clone()).collect()
    }

    /// The name of a type or a function, which is given without prefix.
    fn item(&self, name: &str) -> String {
        names::item(&self.table().prefix, name)
    }

    /// The name of one of an enumeration's values.
    fn variant(&self, enumeration: &str, variant: &str) -> String {
        names::variant(&self.table().prefix, enumeration, variant)
    }

    /// The spelling of a type.
    fn ty(&self, ty: &Type) -> String {
        facts::signature::type_text(ty, &self.table().prefix)
    }

    /// The description of a parameter that lends the result.
    fn lender(&self, name: &str, pass: &Pass) -> String {
        match pass {
            Pass::Object { .. } => format!("the object `{name}`"),
            _ => format!("`{name}`"),
        }
    }

    /// The description of a result that is a Python object, unless its type says it.
    fn result_object(&self, _function: &Function, of: &Object) -> Option<String> {
        let of = object(of).map(|of| format!(", {of}")).unwrap_or_default();
        Some(format!("a new reference{of}"))
    }

    /// The end of the sentence about a closure's calls: the arguments that it is called with, and
    /// the owner of its context.
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

    /// A hint on how to recognize a value that is none of its enumeration's.
    fn unknown(&self) -> &'static str {
        ""
    }

    /// The advice about a function that some builds lack.
    fn conditional(&self, function: &Function) -> String {
        format!("ask {} first", question(&self.table().prefix, function))
    }

    /// The sentence that says in which slot a function is, and since which version.
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

/// The ways in which a caller learns that a function has failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::emit) enum Failure {
    /// The result says it, and Python's exception is set.
    Set,
    /// Python's exception is raised.
    Raised,
    /// A C++ exception is thrown, and the result is nothing but the value.
    Thrown,
}

/// The words of C.
pub(in crate::emit) struct C<'a>(pub(in crate::emit) &'a abi::Table);

impl Words for C<'_> {
    fn table(&self) -> &abi::Table {
        self.0
    }
}

/// The description of a Python object, unless it may be any.
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

/// A list in words: `a`, `a and b`, `a, b and c`.
pub(super) fn and(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [name] => name.clone(),
        [names @ .., last] => format!("{} and {last}", names.join(", ")),
    }
}
