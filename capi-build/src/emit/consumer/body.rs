//! What a method does: call the slot, and say in Rust's words how it ended.

mod ends;

use capi_model::abi::{Function, Loan, Outcome, Parameter, Pass, Returned, Type};
use capi_model::names;

use super::closure;
use super::crossing::{arguments, held_name, staged, staged_name};
use super::layout::{ARGUMENTS, ITEM, let_call, unsafe_call};
use super::lent::Reference;
use super::place::Place;
use super::scope::{Scope, ident, is_checked, variable};
use crate::emit::writer::Writer;

/// Columns before a method's statements.
const INDENT: usize = ITEM + 8;

/// What a pointer or an out-parameter brings.
const GIVEN: &str = "// SAFETY: what it gives is the caller's.";

/// The statements of a method.
pub(super) fn body(out: &mut Writer, scope: &Scope<'_>, function: &Function) {
    Body::new(scope, function).print(out);
}

/// What shows that the GIL is held: a parameter, or an object.
pub(super) fn gil(function: &Function) -> String {
    let of_pass = |is: fn(&Pass) -> bool| function.parameters.iter().find(|it| is(&it.pass));
    if let Some(written) = of_pass(|pass| *pass == Pass::Gil) {
        return ident(&written.name);
    }
    match of_pass(|pass| matches!(pass, Pass::Object { nullable: false, .. })) {
        Some(object) => format!("{}.py()", variable(&object.name)),
        None => local(function, "py"),
    }
}

/// Whether one of its own parameters shows it.
pub(super) fn shows_gil(function: &Function) -> bool {
    let shows =
        |it: &Parameter| matches!(it.pass, Pass::Gil | Pass::Object { nullable: false, .. });
    function.parameters.iter().any(shows)
}

/// The parameter by which a method of a value gets to the functions: a value may be there before
/// they are imported.
pub(super) fn api_parameter(scope: &Scope<'_>, function: &Function) -> String {
    local(function, &ident(&scope.table.prefix))
}

/// A name for a local variable, which no parameter has.
pub(super) fn local(function: &Function, name: &str) -> String {
    names::choose(name, |name| function.parameters.iter().any(|it| ident(&it.name) == name))
}

/// What is said of a conditional function that isn't there.
pub(super) fn absent(out: &mut Writer, scope: &Scope<'_>, function: &Function) {
    let names = [&function.name, &scope.question(function)].map(|name| format!("{name:?}"));
    let each = |out: &mut Writer| names.iter().for_each(|name| out.line(format!("{name},")));
    let joined = names.join(", ");
    if function.raises() {
        let given = format!("table::absent_error({joined})");
        if given.len() <= ARGUMENTS {
            return out.line(format!("return Err({given});"));
        }
        return out.block("return Err(table::absent_error(", "));", each);
    }
    let text = format!("table::absent({joined})");
    if "\"{}\", ".len() + text.len() <= ARGUMENTS {
        return out.line(format!("panic!(\"{{}}\", {text});"));
    }
    out.block("panic!(", ");", |out| {
        out.line("\"{}\",");
        if joined.len() <= ARGUMENTS {
            out.line(text);
        } else {
            out.block("table::absent(", ")", each);
        }
    });
}

struct Body<'a> {
    scope: &'a Scope<'a>,
    function: &'a Function,
    /// Parameters that the provider writes to, through copies.
    staged: Vec<&'a Parameter>,
    /// The variable that the out-parameter is for.
    result: String,
    /// The one that the length of what is lent is for.
    length: String,
    /// Where the functions are.
    slots: String,
}

impl<'a> Body<'a> {
    fn new(scope: &'a Scope<'a>, function: &'a Function) -> Self {
        let staged = function.parameters.iter().filter(|it| staged(it).is_some()).collect();
        let slots = match Place::of(scope, function) {
            Place::Api => "self.slots".to_owned(),
            // A parameter may have that name.
            Place::Object if local(function, "functions") != "functions" => {
                "self::functions().slots".to_owned()
            }
            Place::Object => "functions().slots".to_owned(),
            Place::Value => format!("{}.slots", api_parameter(scope, function)),
        };
        let (result, length) = (local(function, "result"), local(function, "result_len"));
        Self { scope, function, staged, result, length, slots }
    }

    fn print(&self, out: &mut Writer) {
        self.slot(out);
        self.places(out);
        match &self.function.outcome {
            Outcome::Nothing | Outcome::Value => self.returns(out),
            Outcome::NullIsNone => self.optional_pointer(out),
            Outcome::Flag => self.optional(out),
            Outcome::NullIsError => self.raises_pointer(out),
            Outcome::ZeroOrError => self.raises(out),
            Outcome::FlagOrError => self.raises_optional(out),
            Outcome::Status { .. } => self.status(out),
        }
    }

    /// A conditional slot's function, or the way out.
    fn slot(&self, out: &mut Writer) {
        if self.function.condition.is_none() {
            return;
        }
        let (name, local) = (&self.function.name, local(self.function, "function"));
        let (field, slots) = (ident(name), &self.slots);
        out.block(format!("let Some({local}) = {slots}.{field} else {{"), "};", |out| {
            absent(out, self.scope, self.function);
        });
    }

    /// Places for the provider to write to.
    fn places(&self, out: &mut Writer) {
        for parameter in &self.staged {
            let name = staged_name(self.function, parameter);
            let form = staged(parameter).unwrap_or_default();
            let given = variable(&parameter.name);
            out.line(format!("let mut {name} = checked::Staged::{form}({given});"));
        }
        for parameter in &self.function.parameters {
            if let Some(made) = closure::held(self.scope, &parameter.pass, &ident(&parameter.name))
            {
                out.line(format!("let {} = {made}", held_name(self.function, parameter)));
            }
        }
        if self.written().is_some() {
            let uninit = self.scope.word("MaybeUninit");
            out.line(format!("let mut {} = {uninit}::uninit();", self.result));
        }
        if self.function.prototype.out_length().is_some() {
            let uninit = self.scope.word("MaybeUninit");
            out.line(format!("let mut {} = {uninit}::uninit();", self.length));
        }
    }

    /// Makes an object the caller's, at once where something may end the method before its end.
    fn own(&self, out: &mut Writer, object: &str, owned: &str) {
        out.line(GIVEN);
        out.line(if self.is_over() {
            owned.to_owned()
        } else {
            format!("let {object} = {owned};")
        });
    }

    /// The same of the out-parameter, where this is so; whether there was such a one to be taken.
    fn take(&self, out: &mut Writer, is_there: &str) -> bool {
        let Some(value) = self.taken() else { return false };
        let result = &self.result;
        out.line("// SAFETY: where it succeeded, it wrote its result.");
        let (of, call) = (format!("({is_there})"), format!(".then(|| {value})"));
        let_call(out, INDENT, result, &of, &call);
        true
    }

    /// The out-parameter's value, where it must be taken before the method ends otherwise.
    fn taken(&self) -> Option<String> {
        let result = format!("{}.assume_init()", self.result);
        let value = match self.function.returned {
            _ if self.is_over() || self.written().is_none() => return None,
            Returned::Buffer { .. } | Returned::Text => format!("unsafe {{ {result} }}"),
            Returned::Owned(_) | Returned::Object(_) => self.sure(&result),
            _ => return None,
        };
        Some(value)
    }

    /// Ends the method where there is no result.
    fn leave(&self, out: &mut Writer, is_taken: bool, otherwise: &str, left: &str) {
        let result = &self.result;
        let head = if is_taken {
            format!("let Some({result}) = {result} else {{")
        } else {
            format!("if {otherwise} {{")
        };
        let end = if is_taken { "};" } else { "}" };
        out.block(head, end, |out| out.line(format!("return {left};")));
    }

    /// The exception that the function left.
    fn error(&self) -> String {
        format!("table::raised({}, {})", gil(self.function), self.quoted())
    }

    /// What success has written to the out-parameter, or what was taken from it.
    fn value(&self, out: &mut Writer, is_taken: bool, open: &str, close: &str) {
        let (result, quoted) = (&self.result, self.quoted());
        let Some(written) = self.written() else {
            out.line(format!("{open}(){close}"));
            return;
        };
        if is_taken && self.gives_object() {
            return out.line(format!("{open}{result}{close}"));
        }
        if is_taken {
            return self.buffer(out, result, open, close);
        }
        if let Returned::Buffer { .. } | Returned::Text = self.function.returned {
            out.line("// SAFETY: it succeeded, so it wrote its result.");
            out.line(format!("let {result} = unsafe {{ {result}.assume_init() }};"));
            return self.buffer(out, result, open, close);
        }
        if let Returned::Lent { what, .. } = &self.function.returned {
            out.line("// SAFETY: it succeeded, so it wrote its result.");
            out.line(format!("let {result} = unsafe {{ {result}.assume_init() }};"));
            return self.reference(out, what, result, (open, close));
        }
        let value = if self.gives_object() {
            self.sure(&format!("{result}.assume_init()"))
        } else if !is_checked(written) {
            format!("unsafe {{ {result}.assume_init() }}")
        } else if self.function.raises() {
            format!("unsafe {{ checked::known({quoted}, {result}) }}?")
        } else {
            format!("unsafe {{ checked::sure({quoted}, {result}) }}")
        };
        out.line("// SAFETY: it succeeded, so it wrote its result.");
        // Of `Some(`, `Ok(Some(`, the outer one is a call whose argument is the rest.
        let argument = open.len() + value.len() + close.len() - "Ok()".len();
        if argument <= ARGUMENTS {
            out.line(format!("{open}{value}{close}"));
        } else {
            out.line(format!("let {result} = {value};"));
            out.line(format!("{open}{result}{close}"));
        }
    }

    /// A record of memory that is the caller's, its elements checked.
    fn buffer(&self, out: &mut Writer, raw: &str, open: &str, close: &str) {
        let (word, reason) = match &self.function.returned {
            Returned::Buffer { of, .. } if is_checked(of) => {
                let (quoted, places) = (self.quoted(), format!("{raw}.places()"));
                let end = if self.function.raises() { "?" } else { "" };
                let how = if self.function.raises() { "all_known" } else { "all_sure" };
                out.line("// SAFETY: the provider wrote each element.");
                out.line(format!("unsafe {{ checked::{how}({quoted}, {places}) }}{end};"));
                ("Buffer", "// SAFETY: it is the caller's, and each element is a value.")
            }
            Returned::Buffer { .. } => ("Buffer", GIVEN),
            _ => ("Text", GIVEN),
        };
        out.line(reason);
        out.line(format!("{open}unsafe {{ {}::new({raw}) }}{close}", self.scope.word(word)));
    }

    /// What is behind a pointer that isn't the caller's.
    fn reference(&self, out: &mut Writer, what: &Loan, pointer: &str, around: (&str, &str)) {
        let (function, length) = (self.function, self.length.as_str());
        let reference = Reference { what, function, indent: INDENT, pointer, length };
        reference.print(out, self.scope, around.0, around.1);
    }

    fn gives_object(&self) -> bool {
        matches!(self.function.returned, Returned::Owned(_) | Returned::Object(_))
    }

    /// An object that the function has promised.
    fn sure(&self, object: &str) -> String {
        let (function, quoted) = (self.function, self.quoted());
        if let Returned::Object(_) = function.returned {
            format!("unsafe {{ python::sure({}, {quoted}, {object}) }}", gil(function))
        } else {
            let owned = self.scope.word("Owned");
            format!("unsafe {{ {owned}::sure({quoted}, {object}) }}")
        }
    }

    /// Takes what the provider wrote to copies.
    fn take_staged(&self, out: &mut Writer) {
        self.resume(out);
        for parameter in &self.staged {
            let name = staged_name(self.function, parameter);
            out.line(format!("{name}.sure({});", self.quoted()));
        }
    }

    /// The same where an unknown value is an exception; but the function's own goes first.
    fn note_staged(&self, out: &mut Writer) {
        self.resume(out);
        for parameter in &self.staged {
            let name = staged_name(self.function, parameter);
            out.line(format!("let {name} = {name}.known({});", self.quoted()));
        }
    }

    /// Whether nothing is left to do after the call.
    fn is_over(&self) -> bool {
        self.staged.is_empty() && self.lent().next().is_none()
    }

    /// The closures that the provider has no more.
    fn lent(&self) -> impl Iterator<Item = (&Parameter, bool)> {
        self.function.parameters.iter().filter_map(|parameter| match &parameter.pass {
            Pass::Closure { closure, nullable, .. } if !closure.owned => {
                Some((parameter, *nullable))
            }
            _ => None,
        })
    }

    /// What a closure panicked with goes on where the provider's function is left.
    fn resume(&self, out: &mut Writer) {
        for (parameter, nullable) in self.lent() {
            let held = held_name(self.function, parameter);
            let resume = if self.function.raises() {
                format!("resume_raised({})", gil(self.function))
            } else {
                "resume()".to_owned()
            };
            if nullable {
                out.block(format!("if let Some({held}) = &{held} {{"), "}", |out| {
                    out.line(format!("{held}.{resume};"));
                });
            } else {
                out.line(format!("{held}.{resume};"));
            }
        }
    }

    fn raise_staged(&self, out: &mut Writer) {
        for parameter in &self.staged {
            out.line(format!("{}?;", staged_name(self.function, parameter)));
        }
    }

    /// The call, its result in a variable of about this name.
    fn call_into(&self, out: &mut Writer, name: &str) -> String {
        let name = local(self.function, name);
        self.call(out, &format!("let {name} = "), ";");
        name
    }

    fn call(&self, out: &mut Writer, head: &str, tail: &str) {
        let function = self.function;
        let callee = if function.condition.is_some() {
            local(function, "function")
        } else {
            format!("({}.{})", self.slots, ident(&function.name))
        };
        let mut all: Vec<String> =
            function.parameters.iter().flat_map(|it| arguments(self.scope, function, it)).collect();
        all.extend(self.written().map(|_| format!("{}.as_mut_ptr()", self.result)));
        let length = function.prototype.out_length();
        all.extend(length.map(|_| format!("{}.as_mut_ptr()", self.length)));
        let promise = if function.is_unsafe { "; the rest is the caller's promise" } else { "" };
        out.line(format!("// SAFETY: import compared this function's type{promise}."));
        unsafe_call(out, INDENT, head, &callee, &all, tail);
    }

    /// The type of the value that the provider writes, where it isn't C's result.
    fn written(&self) -> Option<&'a Type> {
        self.function.prototype.written()
    }

    fn quoted(&self) -> String {
        format!("{:?}", self.function.name)
    }
}
