//! What a signature can't say, in words: who owns what, what is thrown, how long a view is there.

use capi_model::abi::{
    self, Closure, ClosureKind, Function, Lent, Object, Outcome, Pass, Returned, Type,
};
use capi_model::names;

use super::scope::{Home, Scope, type_name};
use crate::emit::c::notes::{and, calls, facts, object};

/// What holds for the whole header: how to start, and the rules that functions keep to.
pub(super) fn manual(scope: &Scope<'_>) -> Vec<String> {
    let abi::Table { prefix, module, functions, declarations, .. } = scope.table;
    let (namespace, target) = (&scope.namespace, names::constant(prefix, "TARGET"));
    let mut text = format!(
        "{prefix}.h for C++17 and newer: the same functions, in the namespace {namespace}. Import \
         {module} once, where your module is initialised; it throws a PythonError if that fails, \
         and Python's exception says what is wrong, and what to do:

    {namespace}::import();

Then each function below works in all C and C++ files of your extension, and there is nothing to \
link. {target} says which versions of {module}'s C API your extension runs on. The classes that all \
such headers share are in {namespace}::capi.

These rules hold where a function doesn't say otherwise:
- A function that fails throws: PythonError with Python's exception set, or Error<E> with a value of \
the enumeration E, its code(). Each of them has an overload that is called with std::nothrow as its \
last argument, and gives an Expected, in which is the value or the error. Without exceptions \
(-fno-exceptions) that is the one to call; the other one ends the process.
- What you pass stays yours, and is used during the call only. Meanwhile, what is const mustn't \
change, and what isn't mustn't be in use elsewhere.
- It may be called from any thread, with the GIL or without."
    );
    let mut rule = |is_needed: bool, rule: String| {
        if is_needed {
            text.push_str("\n- ");
            text.push_str(&rule);
        }
    };
    let declares = |is: fn(&abi::Declaration) -> bool| declarations.iter().any(is);
    rule(
        declares(|it| matches!(it, abi::Declaration::Opaque(_))),
        "An object that is yours is in an Owned, which frees it, and which can be moved. One that \
         is lent is a reference or a pointer; nobody makes or copies an object otherwise. `*owned` \
         of a handle that was moved from throws Moved."
            .to_owned(),
    );
    rule(
        declares(|it| matches!(it, abi::Declaration::Buffer(_))),
        format!(
            "A Buffer or a Text is yours, in memory of {module}'s allocator, which it frees. It \
             converts to a view, and copies itself with to_vector() or str()."
        ),
    );
    let has_object = |it: &Function| {
        let is_object = |it: &abi::Parameter| matches!(it.pass, Pass::Object { .. });
        matches!(it.returned, Returned::Object(_)) || it.parameters.iter().any(is_object)
    };
    rule(
        functions.iter().any(has_object),
        "A Python object that you pass is borrowed: a PyObject *, an Object, or what has a ptr(), \
         such as py::object and nb::object. One that you get is an Object, a new reference: its \
         release() is for py::reinterpret_steal() and nb::steal(). An object of another type than \
         a function takes raises TypeError."
            .to_owned(),
    );
    rule(
        declares(|it| matches!(it, abi::Declaration::Callback(it) if it.closure.is_some())),
        "A callable may throw. What one throws that is called during a function is thrown by the \
         function, with std::nothrow too; the callable isn't called again before that."
            .to_owned(),
    );
    rule(
        declares(|it| matches!(it, abi::Declaration::Callback(it) if it.closure.is_none())),
        "A function pointer must be noexcept, as its type says, for there is nowhere to throw to; \
         a lambda that captures nothing converts to one."
            .to_owned(),
    );
    rule(
        true,
        "An argument that breaks these rules, text that is not UTF-8 and a number that its \
         enumeration does not have raise ValueError in a function that can raise, and end the \
         process with a message in any other."
            .to_owned(),
    );
    text.split('\n').map(str::to_owned).collect()
}

/// What to know of one function, the author's words first.
pub(super) fn function(scope: &Scope<'_>, function: &Function) -> Vec<String> {
    let mut text = function.docs.clone();
    text.push(String::new());
    let lines =
        [arguments(scope, function), outcome(scope, function), facts(scope.table, function)];
    text.extend(lines.into_iter().filter(|line| !line.is_empty()).map(|line| line.join(" ")));
    text
}

fn arguments(scope: &Scope<'_>, function: &Function) -> Vec<String> {
    let mut lines = Vec::new();
    let (mut unchecked, mut taken) = (Vec::new(), Vec::new());
    let (mut pointers, mut optional) = (Vec::new(), Vec::new());
    for (name, pass) in scope.parameters(function).iter().filter(|it| !it.0.is_empty()) {
        let shown = format!("`{name}`");
        match pass {
            Pass::Value(Type::Pointer { .. }) => unchecked.push(shown),
            Pass::Gil | Pass::Slice { .. } | Pass::Value(_) => {}
            Pass::Text => lines.push(format!("{shown} is UTF-8.")),
            Pass::CText { nullable } => {
                lines.push(format!("{shown} ends with a NUL."));
                pointers.extend(nullable.then_some(shown));
            }
            Pass::Reference { nullable, .. } | Pass::Callback { nullable, .. } => {
                pointers.extend(nullable.then_some(shown));
            }
            Pass::Owned { nullable, .. } => {
                taken.push(shown.clone());
                optional.extend(nullable.then_some(shown));
            }
            Pass::Closure { closure, nullable, .. } => {
                lines.push(called(name, *closure));
                optional.extend(nullable.then_some(shown));
            }
            Pass::Object { of, nullable, .. } => {
                let or_none = if *nullable { " nullptr, None or" } else { "" };
                lines.extend(object(of).map(|of| format!("{shown} must be{or_none} {of}.")));
                if *nullable && *of == Object::Any {
                    lines.push(format!("{shown} may be nullptr or None, for none."));
                }
            }
        }
    }
    if !unchecked.is_empty() {
        let is = if unchecked.len() == 1 { "is" } else { "are" };
        lines.push(format!("{} {is} handed over unchecked, nullptr too.", and(&unchecked)));
    }
    if !taken.is_empty() {
        lines.push(format!("Takes over {}.", and(&taken)));
    }
    if !pointers.is_empty() {
        lines.push(format!("{} may be nullptr, for none.", and(&pointers)));
    }
    if !optional.is_empty() {
        lines.push(format!("{} may be std::nullopt, for none.", and(&optional)));
    }
    lines
}

/// When a callable is called.
fn called(name: &str, closure: Closure) -> String {
    let Closure { owned, kind, .. } = closure;
    let (times, threads) = calls(closure);
    let mut text = if owned {
        format!("`{name}` is called {times}, also later,{threads}, and is destroyed there.")
    } else {
        format!("`{name}` is called {times} before this returns,{threads}.")
    };
    if closure.may_stop() {
        text.push_str(match kind {
            ClosureKind::FnOnce => " It may give Flow::Stop.",
            _ => " It may give Flow::Stop, to end that.",
        });
    }
    text.push_str(match (owned, closure.raises()) {
        (true, true) => " What it throws is raised as a Python exception.",
        (true, false) => " It mustn't throw.",
        (false, _) => "",
    });
    text
}

fn outcome(scope: &Scope<'_>, function: &Function) -> Vec<String> {
    let none =
        if super::crossing::is_pointer(&function.returned) { "nullptr" } else { "std::nullopt" };
    let mut lines = match &function.outcome {
        Outcome::Nothing | Outcome::Value => vec![],
        Outcome::NullIsNone | Outcome::Flag => vec![format!("Returns {none} for none.")],
        Outcome::NullIsError | Outcome::ZeroOrError => vec!["Throws PythonError.".to_owned()],
        Outcome::FlagOrError => {
            vec![format!("Returns {none} for none. Throws PythonError.")]
        }
        Outcome::Status { enumeration, invalid_argument } => {
            let enumeration = type_name(enumeration);
            let mut lines = vec![format!("Throws Error<{enumeration}>.")];
            lines.extend(
                invalid_argument
                    .as_ref()
                    .map(|variant| format!("An invalid argument gives {enumeration}::{variant}.")),
            );
            lines
        }
    };
    match &function.returned {
        Returned::Object(of @ (Object::Native(_) | Object::Other(_))) => {
            lines.extend(object(of).map(|of| format!("The result is a new reference, {of}.")));
        }
        Returned::Lent { what, by } => {
            if *what == Lent::CText {
                lines.push("The result is text that ends with a NUL.".to_owned());
            }
            lines.push(lifetime(scope, function, by));
        }
        _ => {}
    }
    lines
}

/// How long a view is there.
fn lifetime(scope: &Scope<'_>, function: &Function, by: &[usize]) -> String {
    let is_member = matches!(scope.home(function), Home::Member { .. });
    let parameters = scope.parameters(function);
    let is_gil = |it: &abi::Parameter| it.pass == Pass::Gil;
    let lender = |at: &usize| {
        let before = function.parameters.get(..*at)?.iter().filter(|it| is_gil(it)).count();
        let (name, pass) = parameters.get(at - before)?;
        let is_object = matches!(pass, Pass::Object { .. });
        Some(match (name.is_empty(), is_object) {
            (true, _) => "this object".to_owned(),
            (false, true) => format!("the object `{name}`"),
            (false, false) => format!("what is behind `{name}`"),
        })
    };
    let names: Vec<String> = by.iter().filter_map(lender).collect();
    debug_assert!(is_member || !names.iter().any(|name| name == "this object"));
    match names.as_slice() {
        [] => "The result is there for ever.".to_owned(),
        [name] => {
            format!("The result is lent: it is there as long as {name} is, and nobody changes it.")
        }
        names => format!(
            "The result is lent: it is there as long as {} are, and nobody changes them.",
            and(names)
        ),
    }
}
