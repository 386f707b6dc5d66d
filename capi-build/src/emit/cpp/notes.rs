//! The notes that signatures can't express: owners, exceptions, the lifetime of views.

use capi_model::abi::{self, Closure, ClosureKind, Function, Object, Pass, Returned};
use capi_model::names;

use super::crossing::is_optional;
use super::result::is_pointer;
use super::scope::{Scope, type_name};
use crate::emit::c::notes::{Failure, INVALID, THREADS, Topic, Words, object};

/// The notes at the start of the header: how to begin, and the rules that functions keep to.
pub(super) fn manual(scope: &Scope<'_>) -> Vec<String> {
    let abi::Table { prefix, module, .. } = scope.table;
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
- An argument stays yours, and is used during the call only. Meanwhile, one that is const mustn't \
change, and any other mustn't be in use elsewhere.
- {THREADS}"
    );
    let mut rule = |topic: Topic, rule: &str| {
        if topic.is_in(scope.table) {
            text.push_str("\n- ");
            text.push_str(rule);
        }
    };
    rule(
        Topic::Opaque,
        "An object that is yours is in an Owned, which frees it, and which can be moved. One that \
         is lent is a reference or a pointer; nobody makes or copies an object otherwise. `*owned` \
         of a handle that was moved from throws Moved.",
    );
    rule(
        Topic::Buffer,
        &format!(
            "A Buffer or a Text is yours, in memory of {module}'s allocator, which it frees. It \
             converts to a view, and copies itself with to_vector() or str()."
        ),
    );
    rule(
        Topic::Object,
        "A Python object that you pass is borrowed: a PyObject *, an Object, or what has a ptr(), \
         such as py::object and nb::object. One that you get is an Object, a new reference: its \
         release() is for py::reinterpret_steal() and nb::steal(). An object of another type than \
         a function takes raises TypeError.",
    );
    rule(
        Topic::Closure,
        "A callable may throw. An exception of one that is called during a function is thrown by the \
         function, with std::nothrow too; the callable isn't called again before that.",
    );
    rule(
        Topic::FunctionPointer,
        "A function pointer must be noexcept, as its type says, for there is nowhere to throw to; \
         a lambda that captures nothing converts to one.",
    );
    text.push_str("\n- ");
    text.push_str(INVALID);
    text.split('\n').map(str::to_owned).collect()
}

impl Words for Scope<'_> {
    fn table(&self) -> &abi::Table {
        self.table
    }

    fn null(&self) -> &'static str {
        "nullptr"
    }

    fn no_argument(&self, pass: &Pass) -> &'static str {
        if is_optional(pass) { "std::nullopt" } else { self.null() }
    }

    fn no_result(&self, returned: &Returned) -> &'static str {
        if is_pointer(returned) { self.null() } else { "std::nullopt" }
    }

    fn failure(&self) -> Failure {
        Failure::Thrown
    }

    fn has_handles(&self) -> bool {
        true
    }

    /// The object that a method is called with has no name.
    fn names(&self, function: &Function) -> Vec<String> {
        let mut named = self.parameters(function).into_iter();
        let is_gil = |it: &abi::Parameter| it.pass == Pass::Gil;
        let name = |it| if is_gil(it) { None } else { named.next().map(|(name, _)| name) };
        function.parameters.iter().map(name).map(Option::unwrap_or_default).collect()
    }

    fn item(&self, name: &str) -> String {
        type_name(name)
    }

    fn variant(&self, enumeration: &str, variant: &str) -> String {
        format!("{}::{variant}", type_name(enumeration))
    }

    /// The result is lent by the memory, and so may outlive the view by which that was passed.
    fn lender(&self, name: &str, pass: &Pass) -> String {
        match pass {
            _ if name.is_empty() => "this object".to_owned(),
            Pass::Object { .. } => format!("the object `{name}`"),
            _ => format!("what is behind `{name}`"),
        }
    }

    fn result_object(&self, _: &Function, of: &Object) -> Option<String> {
        match of {
            Object::Any | Object::Class(_) => None,
            of => object(of).map(|of| format!("a new reference, {of}")),
        }
    }

    fn called(&self, _name: &str, closure: Closure) -> String {
        let mut text = if closure.owned { ", and is destroyed there." } else { "." }.to_owned();
        if closure.may_stop() {
            text.push_str(match closure.kind {
                ClosureKind::FnOnce => " It may give Flow::Stop.",
                _ => " It may give Flow::Stop, to end that.",
            });
        }
        text.push_str(match (closure.owned, closure.raises()) {
            (true, true) => " Its exception is raised as a Python exception.",
            (true, false) => " It mustn't throw.",
            (false, _) => "",
        });
        text
    }

    fn unknown(&self) -> &'static str {
        ", of which capi::is_known() is false"
    }
}
