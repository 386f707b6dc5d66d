//! The body of each function: a call of C's function.

use capi_model::abi::{Argument, Function, Outcome, Pass, Returned, Role, Type};

use super::functions::{Form, Part, forms, gated, head, result};
use super::result::{given, is_pointer, optional, success};
use super::scope::{Home, Scope, declared_name, type_name};
use super::{closure, crossing};
use crate::emit::c::{comment, ctype};
use crate::emit::writer::Writer;

pub(super) fn bodies(out: &mut Writer, scope: &Scope<'_>) {
    out.section();
    comment::block(out, "/*", &["The rest is how they work.".to_owned()]);
    let classes = scope.table.declarations.iter().map(declared_name).map(Some);
    for class in classes.chain([None]) {
        let functions = scope.functions(class);
        let live: Vec<_> = functions.into_iter().filter(|it| it.retired.is_none()).collect();
        for functions in live.chunk_by(|a, b| scope.needed(a) == scope.needed(b)) {
            gated(out, scope, scope.needed(functions[0]), |out| {
                for function in functions {
                    definitions(out, scope, function);
                }
            });
        }
    }
}

fn definitions(out: &mut Writer, scope: &Scope<'_>, function: &Function) {
    let deprecated = function.deprecated.is_some();
    if deprecated {
        out.section();
        out.line("CAPI_CPP_DEPRECATED_BEGIN");
    }
    // The form that throws calls the other one.
    for form in forms(function).iter().rev() {
        out.section();
        out.lines(head(scope, function, *form, Part::Definition));
        out.block("{", "}", |out| {
            if *form == Form::Plain && forms(function).len() > 1 {
                throwing(out, scope, function);
            } else {
                calling(out, scope, function, *form);
            }
        });
    }
    if deprecated {
        out.section();
        out.line("CAPI_CPP_DEPRECATED_END");
    }
}

/// Prints the body of the form that throws.
fn throwing(out: &mut Writer, scope: &Scope<'_>, function: &Function) {
    let mut given: Vec<String> = scope
        .parameters(function)
        .into_iter()
        .filter(|(name, _)| !name.is_empty())
        .map(|(name, pass)| if pass.is_given() { format!("std::move({name})") } else { name })
        .collect();
    given.push("std::nothrow".to_owned());
    let name = scope.called(function).unwrap_or_default();
    // Parentheses keep the compiler from finding the standard library's functions of that name.
    let callee = match scope.home(function) {
        Home::Namespace => format!("({name})"),
        _ => name.to_owned(),
    };
    let said = match scope.home(function) {
        Home::Namespace => format!("{}::{name}", scope.namespace),
        Home::Static(owner) | Home::Member { owner, .. } => {
            format!("{}::{}::{name}", scope.namespace, type_name(owner))
        }
    };
    let give = if success(scope, function) == "void" { "" } else { "return " };
    let call = format!("{callee}({})", given.join(", "));
    let line = format!("{give}capi::unwrap({call}, \"{said}\");");
    if line.len() <= 92 {
        out.line(line);
        return;
    }
    out.line(format!("{give}capi::unwrap("));
    out.lines(ctype::list(&format!("    {callee}("), &given, "),"));
    out.line(format!("    \"{said}\");"));
}

/// Prints the body of the form that calls C.
fn calling(out: &mut Writer, scope: &Scope<'_>, function: &Function, form: Form) {
    let parameters = scope.parameters(function);
    for (name, pass) in &parameters {
        if pass.is_given() {
            out.line(format!("capi::require({name});"));
        }
    }
    closure::held(out, scope, &parameters);
    if !closure::has_lent(&parameters) {
        return call(out, scope, function, &parameters);
    }
    let result = result(scope, function, form);
    if !has_outcome(scope, function) {
        call(out, scope, function, &parameters);
        return closure::rethrow(out, function, &parameters);
    }
    let outcome = scope.local("outcome", &parameters);
    let auto = if result.ends_with('&') { "decltype(auto)" } else { "auto" };
    out.block(format!("{auto} {outcome} = [&]() -> {result} {{"), "}();", |out| {
        call(out, scope, function, &parameters);
    });
    closure::rethrow(out, function, &parameters);
    out.line(format!("return {outcome};"));
}

/// A call of C's function: its arguments, and the names of its results.
struct Call<'a, 'b> {
    scope: &'b Scope<'a>,
    function: &'b Function,
    callee: String,
    given: Vec<String>,
    result: String,
    length: String,
    told: String,
    /// Whether the call stands one step deeper, in a lambda.
    is_inner: bool,
}

/// Whether there is a result to hold while exceptions of callables are rethrown.
fn has_outcome(scope: &Scope<'_>, function: &Function) -> bool {
    forms(function).len() > 1 || success(scope, function) != "void"
}

/// Prints the call itself, and the conversion of its result.
fn call(out: &mut Writer, scope: &Scope<'_>, function: &Function, parameters: &[(String, &Pass)]) {
    let (result, length) =
        (scope.local("result", parameters), scope.local("result_len", parameters));
    let given = |argument: &Argument| match argument.role {
        Role::Result => format!("&{result}"),
        Role::ResultLength => format!("&{length}"),
        role => {
            // C++ has all of the author's parameters but for `Python<'_>`.
            let before = function.parameters.iter().take(role.parameter().unwrap_or_default());
            let (name, pass) = &parameters[before.filter(|it| it.pass != Pass::Gil).count()];
            if name.is_empty() {
                crossing::receiver(scope, pass)
            } else {
                crossing::argument(scope, parameters, (name, pass), role)
            }
        }
    };
    let given = function.prototype.parameters.iter().map(given).collect();
    let call = Call {
        scope,
        function,
        callee: scope.c_name(&function.name),
        given,
        result,
        length,
        told: scope.local("told", parameters),
        is_inner: closure::has_lent(parameters) && has_outcome(scope, function),
    };
    call.write(out);
}

impl Call<'_, '_> {
    fn write(self, out: &mut Writer) {
        let Function { returned, outcome, prototype, .. } = self.function;
        self.outs(out);
        match outcome {
            Outcome::Nothing => return self.statement(out, "", ");"),
            Outcome::NullIsNone | Outcome::NullIsError => return self.pointer(out),
            Outcome::Value if matches!(prototype.result, Type::Pointer { .. }) => {
                return self.pointer(out);
            }
            Outcome::Value => {
                if self.one_line(out) {
                    return;
                }
                self.statement(out, &format!("const auto {} = ", self.result), ");");
            }
            Outcome::Flag => {
                self.statement(out, "if (", ") == 0) {");
                let is_null = is_pointer(returned);
                let none = if is_null { "nullptr" } else { "std::nullopt" };
                out.line(format!("    return {none};"));
                out.line("}");
            }
            Outcome::ZeroOrError => {
                self.statement(out, "if (", ") < 0) {");
                out.line("    return capi::raised();");
                out.line("}");
            }
            Outcome::FlagOrError => return self.raises_optional(out),
            Outcome::Status { enumeration, .. } => {
                self.statement(out, &format!("const auto {} = ", self.told), ");");
                let why = format!("capi::cast<{}>({})", type_name(enumeration), self.told);
                let answer = format!("capi::unexpected({why})");
                failed(out, &format!("{} != 0", self.told), &answer);
            }
        }
        if *returned == Returned::Unit {
            out.line("return {};");
        } else {
            out.line(format!("return {};", self.made(&self.result)));
        }
    }

    /// Prints the variables that C's function writes to: `result` and `result_len`.
    fn outs(&self, out: &mut Writer) {
        let prototype = &self.function.prototype;
        if let Some(written) = prototype.written() {
            out.line(format!("{}{{}};", self.scope.c_ty(written, &self.result)));
        }
        if prototype.out_length().is_some() {
            out.line(format!("size_t {} = 0;", self.length));
        }
    }

    fn statement(&self, out: &mut Writer, before: &str, close: &str) {
        let list = if self.is_inner { ctype::inner_list } else { ctype::list };
        out.lines(list(&format!("{before}{}(", self.callee), &self.given, close));
    }

    /// The value of C++ that is made of C's result.
    fn made(&self, result: &str) -> String {
        let Function { returned, outcome, .. } = self.function;
        given(self.scope, returned, outcome.is_optional(), result, &self.length)
    }

    /// Prints call and conversion on one line, if it is short enough. Returns whether it is.
    fn one_line(&self, out: &mut Writer) -> bool {
        let call = format!("{}({})", self.callee, self.given.join(", "));
        let line = format!("return {};", self.made(&call));
        let is_short = line.len() <= if self.is_inner { 88 } else { 92 }
            && self.function.prototype.out_length().is_none();
        if is_short {
            out.line(line);
        }
        is_short
    }

    /// Prints the call of a function that returns a pointer. NULL may stand for none or for a
    /// failure.
    fn pointer(&self, out: &mut Writer) {
        let Function { returned, outcome, prototype, .. } = self.function;
        let none = match outcome {
            Outcome::NullIsError => Some("capi::raised()"),
            Outcome::NullIsNone if !is_pointer(returned) => Some("std::nullopt"),
            _ => None,
        };
        if none.is_none() && self.one_line(out) {
            return;
        }
        let ty = self.scope.c_ty(&prototype.result, "");
        self.statement(out, &format!("{ty}const {} = ", self.result), ");");
        if let Some(none) = none {
            failed(out, &format!("!{}", self.result), none);
        }
        out.line(format!("return {};", self.made(&self.result)));
    }

    fn raises_optional(&self, out: &mut Writer) {
        let returned = &self.function.returned;
        self.statement(out, &format!("const int {} = ", self.told), ");");
        failed(out, &format!("{} < 0", self.told), "capi::raised()");
        let optional = optional(self.scope, returned);
        let (none, some) = if is_pointer(returned) {
            (format!("static_cast<{optional}>(nullptr)"), self.made(&self.result))
        } else {
            ("std::nullopt".to_owned(), format!("{optional}({})", self.made(&self.result)))
        };
        failed(out, &format!("{} == 0", self.told), &none);
        out.line(format!("return {some};"));
    }
}

fn failed(out: &mut Writer, condition: &str, answer: &str) {
    out.block(format!("if ({condition}) {{"), "}", |out| out.line(format!("return {answer};")));
}
