//! The notes about a result: its meaning, its contents, and its lifetime.

use capi_model::abi::{Argument, Function, Loan, Outcome, Returned};
use capi_model::names;

use super::words::{Failure, Words, and};

pub(super) fn outcome(words: &dyn Words, function: &Function) -> Vec<String> {
    let outs = Outs::of(words, function);
    let mut lines = success(words, function, &outs);
    let what = &outs.what;
    let yours = |free: &str| {
        let free = words.item(free);
        (!words.has_handles()).then(|| format!("{what} is yours: free it with {free}()."))
    };
    match &function.returned {
        Returned::Unit | Returned::Value(_) => {}
        Returned::Object(of) => {
            lines.extend(
                words.result_object(function, of).map(|object| format!("{what} is {object}.")),
            );
        }
        Returned::Lent { what, by } => {
            lines.extend(behind(words, &outs, what));
            lines.push(lifetime(words, function, &outs, by));
        }
        Returned::Owned(opaque) => lines.extend(yours(&names::destructor(opaque))),
        Returned::Buffer { buffer, .. } => lines.extend(yours(&names::buffer_free(buffer))),
        Returned::Text => lines.extend(yours(&names::buffer_free(names::TEXT))),
    }
    lines
}

/// The places of a function's value.
struct Outs {
    /// The out-parameters, listed.
    written: Option<String>,
    /// The name of the value.
    what: String,
    /// The name of the value's length.
    length: String,
}

impl Outs {
    fn of(words: &dyn Words, function: &Function) -> Self {
        let shown = |it: &Argument| format!("`*{}`", it.name);
        let prototype = Some(&function.prototype).filter(|_| !words.has_handles());
        let out = prototype.and_then(|it| it.out()).map(shown);
        let length = prototype.and_then(|it| it.out_length()).map(shown);
        let written: Vec<String> = out.iter().chain(&length).cloned().collect();
        Self {
            written: out.as_ref().map(|_| and(&written)),
            what: out.unwrap_or_else(|| "The result".to_owned()),
            length: length.unwrap_or_default(),
        }
    }
}

/// The lines that tell success from failure: a row for each outcome, by the way of failing.
fn success(words: &dyn Words, function: &Function, outs: &Outs) -> Vec<String> {
    use Failure::{Raised, Set, Thrown};
    let written = outs.written.as_ref();
    let and_writes = written.map(|it| format!(" and writes {it}")).unwrap_or_default();
    let returns_none = || format!("Returns {} for none.", words.no_result(&function.returned));
    let throws = || "Throws PythonError.".to_owned();
    match (&function.outcome, words.failure()) {
        (Outcome::Nothing | Outcome::Value, _) | (Outcome::NullIsError, Raised) => vec![],
        (Outcome::NullIsNone, _) | (Outcome::Flag, Thrown) => vec![returns_none()],
        (Outcome::Flag, _) => vec![format!("Returns 1{and_writes}, or 0 for none.")],
        (Outcome::NullIsError, Set) => {
            vec!["Returns NULL with an exception set if it fails.".to_owned()]
        }
        (Outcome::ZeroOrError, Set) => {
            vec![format!("Returns 0{and_writes}, or -1 with an exception set.")]
        }
        (Outcome::ZeroOrError, Raised) => {
            written.map(|it| format!("Writes {it}, or raises.")).into_iter().collect()
        }
        (Outcome::NullIsError | Outcome::ZeroOrError, Thrown) => vec![throws()],
        (Outcome::FlagOrError, Set) => {
            vec![format!("Returns 1{and_writes}, 0 for none, or -1 with an exception set.")]
        }
        (Outcome::FlagOrError, Raised) => {
            vec![format!("Returns 1{and_writes}, 0 for none, or raises.")]
        }
        (Outcome::FlagOrError, Thrown) => vec![returns_none(), throws()],
        (Outcome::Status { enumeration, invalid_argument }, failure) => {
            let name = words.item(enumeration);
            let mut lines = vec![match failure {
                Thrown => format!("Throws Error<{name}>."),
                _ => format!("Returns 0{and_writes}, or a value of {name} that says why not."),
            }];
            lines.extend(invalid_argument.as_ref().map(|variant| {
                format!("An invalid argument gives {}.", words.variant(enumeration, variant))
            }));
            lines
        }
    }
}

/// The sentence about the memory that a lent pointer leads to.
fn behind(words: &dyn Words, outs: &Outs, what: &Loan) -> Option<String> {
    let Outs { what: result, length, .. } = outs;
    match what {
        Loan::CText => Some(format!("{result} is text that ends with a NUL.")),
        _ if words.has_handles() => None,
        Loan::Reference(_) => None,
        Loan::Slice(_) => {
            Some(format!("{result} points to {length} elements, and isn't NULL if there are none."))
        }
        Loan::Text => {
            Some(format!("{result} points to {length} bytes of UTF-8, with no NUL behind them."))
        }
    }
}

/// The sentence that says how long a lent result is valid.
fn lifetime(words: &dyn Words, function: &Function, outs: &Outs, by: &[usize]) -> String {
    let result = &outs.what;
    let names = words.names(function);
    let lender =
        |at: &usize| Some(words.lender(names.get(*at)?, &function.parameters.get(*at)?.pass));
    let lenders: Vec<String> = by.iter().filter_map(lender).collect();
    let (is, it) = if lenders.len() == 1 { ("is", "it") } else { ("are", "them") };
    match lenders.as_slice() {
        [] if words.has_handles() => format!("{result} is there for ever."),
        [] => format!("{result} is there for ever, and not to be freed."),
        lenders => format!(
            "{result} is lent: it is there as long as {} {is}, and nobody changes {it}.",
            and(lenders)
        ),
    }
}
