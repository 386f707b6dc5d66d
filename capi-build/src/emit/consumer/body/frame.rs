//! The variables of a method's body, and the statements that several ends have in common.

use capi_model::abi::{Function, Loan, Returned, Role, Type};

use crate::emit::consumer::crossing::{After, Crossing, Made};
use crate::emit::consumer::home::Home;
use crate::emit::consumer::layout::List;
use crate::emit::consumer::lent::Reference;
use crate::emit::consumer::locals::{api_parameter, gil, local};
use crate::emit::consumer::scope::{Scope, ident, is_checked};
use crate::emit::writer::Writer;

/// The `SAFETY` comment for a value that the caller owns.
const GIVEN: &str = "// SAFETY: what it gives is the caller's.";

pub(super) struct Frame<'a> {
    pub(super) scope: &'a Scope<'a>,
    pub(super) function: &'a Function,
    crossings: &'a [Crossing],
    /// The variables that are made of parameters. Those that the provider writes to come first.
    pub(super) made: Vec<&'a Made>,
    /// The variable for the out-parameter.
    pub(super) result: String,
    /// The variable for the length of a lent result.
    pub(super) length: String,
    /// The expression for the struct of pointers.
    pub(super) slots: String,
}

impl<'a> Frame<'a> {
    pub(super) fn new(
        scope: &'a Scope<'a>,
        function: &'a Function,
        crossings: &'a [Crossing],
    ) -> Self {
        let mut made: Vec<&Made> = crossings.iter().filter_map(|it| it.made.as_ref()).collect();
        made.sort_by_key(|it| !matches!(it.after, After::Checked));
        let slots = match Home::of(scope, function) {
            Home::Api => "self.slots".to_owned(),
            // A parameter may be called `functions`.
            Home::Object if local(function, "functions") != "functions" => {
                "self::functions().slots".to_owned()
            }
            Home::Object => "functions().slots".to_owned(),
            Home::Value => format!("{}.slots", api_parameter(scope, function)),
        };
        let (result, length) = (local(function, "result"), local(function, "result_len"));
        Self { scope, function, crossings, made, result, length, slots }
    }

    /// Prints the call, and returns the name, like `name`, of the variable that holds its result.
    pub(super) fn call_into(&self, out: &mut Writer, name: &str) -> String {
        let name = local(self.function, name);
        self.call(out, &format!("let {name} = "), ";");
        name
    }

    pub(super) fn call(&self, out: &mut Writer, head: &str, tail: &str) {
        let function = self.function;
        let callee = if function.condition.is_some() {
            local(function, "function")
        } else {
            format!("({}.{})", self.slots, ident(&function.name))
        };
        let argument = |role: Role| match (role, role.parameter()) {
            (_, Some(at)) => self.crossings[at].argument(role).to_owned(),
            (Role::ResultLength, None) => format!("{}.as_mut_ptr()", self.length),
            (_, None) => format!("{}.as_mut_ptr()", self.result),
        };
        let all = function.prototype.parameters.iter().map(|it| argument(it.role)).collect();
        let promise = if function.is_unsafe { "; the rest is the caller's promise" } else { "" };
        out.line(format!("// SAFETY: import compared this function's type{promise}."));
        List::unsafe_call(&callee, all).within(head, tail).print(out);
    }

    /// Makes an object the caller's. It does so at once if the method may end before its last line.
    pub(super) fn own(&self, out: &mut Writer, object: &str, owned: List) {
        out.line(GIVEN);
        if self.is_over() {
            owned.print(out);
        } else {
            owned.within(&format!("let {object} = "), ";").print(out);
        }
    }

    /// Takes the out-parameter's value if `is_there` holds. Returns whether there is such a value.
    pub(super) fn take(&self, out: &mut Writer, is_there: &str) -> bool {
        let Some(value) = self.taken() else { return false };
        let head = format!("let {} = ({is_there}).then(|| ", self.result);
        out.line("// SAFETY: where it succeeded, it wrote its result.");
        value.within(&head, ");").print(out);
        true
    }

    /// The out-parameter's value, if it must be taken before something may end the method early.
    pub(super) fn taken(&self) -> Option<List> {
        match self.function.returned {
            _ if self.is_over() || self.written().is_none() => None,
            Returned::Buffer { .. } | Returned::Text => Some(self.init()),
            Returned::Owned(_) | Returned::Object(_) => Some(self.sure_written()),
            _ => None,
        }
    }

    /// Prints the early return of a method that has no result to give.
    pub(super) fn leave(&self, out: &mut Writer, is_taken: bool, otherwise: &str, left: &str) {
        let result = &self.result;
        let head = if is_taken {
            format!("let Some({result}) = {result} else {{")
        } else {
            format!("if {otherwise} {{")
        };
        let end = if is_taken { "};" } else { "}" };
        out.block(head, end, |out| out.line(format!("return {left};")));
    }

    /// The exception that the function has set.
    pub(super) fn error(&self) -> String {
        format!("table::raised({}, {})", gil(self.function), self.quoted())
    }

    /// Prints the value that a successful call wrote, or that was taken from the out-parameter.
    pub(super) fn value(&self, out: &mut Writer, is_taken: bool, open: &str, close: &str) {
        let result = &self.result;
        let Some(written) = self.written() else {
            return out.line(format!("{open}(){close}"));
        };
        if is_taken && self.gives_object() {
            return out.line(format!("{open}{result}{close}"));
        }
        if is_taken {
            return self.buffer(out, result, open, close);
        }
        out.line("// SAFETY: it succeeded, so it wrote its result.");
        let value = match &self.function.returned {
            Returned::Buffer { .. } | Returned::Text => {
                self.init().within(&format!("let {result} = "), ";").print(out);
                return self.buffer(out, result, open, close);
            }
            Returned::Lent { what, .. } => {
                self.init().within(&format!("let {result} = "), ";").print(out);
                return self.reference(out, what, result, (open, close));
            }
            Returned::Owned(_) | Returned::Object(_) => self.sure_written(),
            _ if is_checked(written) => {
                let arguments = vec![self.quoted(), result.clone()];
                let (how, end) = if self.function.raises() { ("known", "?") } else { ("sure", "") };
                List::unsafe_call(&format!("checked::{how}"), arguments).within("", end)
            }
            _ => self.init(),
        };
        value.within(open, close).print(out);
    }

    /// The value of the out-parameter.
    fn init(&self) -> List {
        List::unsafe_call(&format!("{}.assume_init", self.result), Vec::new())
    }

    /// Prints an owned buffer or text, after a check of its elements.
    pub(super) fn buffer(&self, out: &mut Writer, raw: &str, open: &str, close: &str) {
        let (word, reason) = match &self.function.returned {
            Returned::Buffer { of, .. } if is_checked(of) => {
                let raises = self.function.raises();
                let (how, end) = if raises { ("all_known", "?;") } else { ("all_sure", ";") };
                let arguments = vec![self.quoted(), format!("{raw}.places()")];
                out.line("// SAFETY: the provider wrote each element.");
                List::unsafe_call(&format!("checked::{how}"), arguments).within("", end).print(out);
                ("Buffer", "// SAFETY: it is the caller's, and each element is a value.")
            }
            Returned::Buffer { .. } => ("Buffer", GIVEN),
            _ => ("Text", GIVEN),
        };
        out.line(reason);
        out.line(format!("{open}unsafe {{ {}::new({raw}) }}{close}", self.scope.word(word)));
    }

    /// Prints a reference to memory that the provider lends.
    pub(super) fn reference(
        &self,
        out: &mut Writer,
        what: &Loan,
        pointer: &str,
        (open, close): (&str, &str),
    ) {
        let (function, length) = (self.function, self.length.as_str());
        Reference { what, function, pointer, length }.print(out, self.scope, open, close);
    }

    pub(super) fn gives_object(&self) -> bool {
        matches!(self.function.returned, Returned::Owned(_) | Returned::Object(_))
    }

    /// The expression for an object that mustn't be NULL.
    pub(super) fn sure(&self, object: &str) -> List {
        let object = [self.quoted(), object.to_owned()];
        if let Returned::Object(_) = self.function.returned {
            let [quoted, object] = object;
            List::unsafe_call("python::sure", vec![gil(self.function), quoted, object])
        } else {
            List::unsafe_call(&format!("{}::sure", self.scope.word("Owned")), object.to_vec())
        }
    }

    /// The expression for the object in the out-parameter.
    fn sure_written(&self) -> List {
        self.sure(&format!("{}.assume_init()", self.result))
    }

    /// The variables that the provider writes to.
    fn staged(&self) -> impl Iterator<Item = &str> {
        let of = |it: &&&Made| matches!(it.after, After::Checked);
        self.made.iter().filter(of).map(|it| it.variable.as_str())
    }

    /// The closures that were lent for the call, each with whether it is an `Option`.
    fn resumed(&self) -> impl Iterator<Item = (&str, bool)> {
        self.made.iter().filter_map(|it| match it.after {
            After::Resumed { nullable } => Some((it.variable.as_str(), nullable)),
            After::Gone | After::Checked => None,
        })
    }

    /// Whether the provider writes to copies.
    pub(super) fn is_staged(&self) -> bool {
        self.staged().next().is_some()
    }

    /// Whether nothing is left to do after the call.
    pub(super) fn is_over(&self) -> bool {
        self.made.iter().all(|it| matches!(it.after, After::Gone))
    }

    /// Takes the values that the provider wrote to copies. An unknown value is a panic.
    pub(super) fn take_staged(&self, out: &mut Writer) {
        self.resume(out);
        for name in self.staged() {
            out.line(format!("{name}.sure({});", self.quoted()));
        }
    }

    /// Takes the values as [`Self::take_staged`] does, but an unknown one is an exception, which is
    /// raised only if the function itself raises none.
    pub(super) fn note_staged(&self, out: &mut Writer) {
        self.resume(out);
        for name in self.staged() {
            out.line(format!("let {name} = {name}.known({});", self.quoted()));
        }
    }

    pub(super) fn raise_staged(&self, out: &mut Writer) {
        for name in self.staged() {
            out.line(format!("{name}?;"));
        }
    }

    /// Resumes the panic of a closure once the provider's function has returned.
    fn resume(&self, out: &mut Writer) {
        let resume = if self.function.raises() {
            format!("resume_raised({})", gil(self.function))
        } else {
            "resume()".to_owned()
        };
        for (held, nullable) in self.resumed() {
            if nullable {
                out.block(format!("if let Some({held}) = &{held} {{"), "}", |out| {
                    out.line(format!("{held}.{resume};"));
                });
            } else {
                out.line(format!("{held}.{resume};"));
            }
        }
    }

    /// The type of the value that the provider writes, where it isn't C's result.
    pub(super) fn written(&self) -> Option<&'a Type> {
        self.function.prototype.written()
    }

    pub(super) fn quoted(&self) -> String {
        format!("{:?}", self.function.name)
    }
}
