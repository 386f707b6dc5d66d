//! Prints a method for each function, which calls its slot.

use capi_model::abi::{self, Function, Outcome, Pass, Returned};
use capi_model::names;

use super::crossing::{Crossing, crossings};
use super::home::Home;
use super::layout::{List, docs, lines};
use super::scope::{Scope, ident};
use super::{body, lent, locals};
use crate::emit::writer::Writer;

/// Prints the functions that a consumer calls, except methods of types.
pub(super) fn methods(out: &mut Writer, scope: &Scope<'_>) {
    let functions: Vec<&Function> =
        scope.table.functions.iter().filter(|it| it.is_called()).collect();
    let is_shown = |it: &&Function| Home::of(scope, it) == Home::Api || is_asked(it);
    if !functions.iter().any(is_shown) {
        return;
    }
    out.section();
    out.block(format!("impl {} {{", scope.api()), "}", |out| {
        for function in functions {
            if Home::of(scope, function) == Home::Api {
                out.section();
                method(out, scope, function);
            }
            if let Some(condition) = function.condition.as_ref().filter(|_| is_asked(function)) {
                has(out, scope, function, condition);
            }
        }
    });
}

/// Whether a caller must ask first if the function is there.
fn is_asked(function: &Function) -> bool {
    function.condition.is_some() && function.retired.is_none()
}

/// Prints the methods of an opaque type, a record or an enumeration.
pub(super) fn of_type(out: &mut Writer, scope: &Scope<'_>, name: &str) {
    let functions = scope.methods(name);
    if functions.is_empty() {
        return;
    }
    out.section();
    out.block(format!("impl {} {{", ident(name)), "}", |out| {
        for function in functions {
            out.section();
            method(out, scope, function);
        }
    });
}

/// Prints the methods of a class. They belong to its `Bound`, through a trait, as `PyO3`'s own do.
pub(super) fn of_class(
    out: &mut Writer,
    scope: &Scope<'_>,
    class: &abi::Class,
    attribute: Option<&String>,
) {
    let functions = scope.methods(&class.name);
    if functions.is_empty() {
        return;
    }
    let (methods, bound) = (scope.class_methods(&class.name), scope.word("Bound"));
    let name = ident(&class.name);
    out.section();
    docs(out, &[format!("What [`{name}`] can do: methods of `Bound<'_, {name}>`.")]);
    lines(out, attribute);
    out.block(format!("pub trait {methods}<'py> {{"), "}", |out| {
        for function in &functions {
            out.section();
            documentation(out, scope, function);
            declaration(out, scope, function);
        }
    });
    out.section();
    lines(out, attribute);
    out.block(format!("impl<'py> {methods}<'py> for {bound}<'py, {name}> {{"), "}", |out| {
        for function in &functions {
            out.section();
            lines(out, scope.attribute(function));
            definition(out, scope, function, "");
        }
    });
}

fn method(out: &mut Writer, scope: &Scope<'_>, function: &Function) {
    documentation(out, scope, function);
    definition(out, scope, function, "pub ");
}

/// Prints the documentation and the attributes above a method.
fn documentation(out: &mut Writer, scope: &Scope<'_>, function: &Function) {
    docs(out, &function.docs);
    docs(out, &notes(scope, function));
    lines(out, scope.attribute(function));
    if let Some(deprecated) = &function.deprecated {
        let since = deprecated.since.as_ref().map(|since| format!("since = {since:?}"));
        let note = deprecated.note.as_ref().map(|note| format!("note = {note:?}"));
        let all: Vec<String> = since.into_iter().chain(note).collect();
        if all.is_empty() {
            out.line("#[deprecated]");
        } else {
            List::new("#[deprecated(", all, ")]").print(out);
        }
    }
}

/// Prints a method's declaration in a trait.
fn declaration(out: &mut Writer, scope: &Scope<'_>, function: &Function) {
    let mut crossings = crossings(scope, function);
    for crossing in &mut crossings {
        // A method without a body mustn't have patterns.
        crossing.mutable = false;
    }
    let head = head(scope, function, &crossings, "");
    if function.retired.is_some() {
        head.print(out);
        out.line("where");
        out.line(format!("    {};", bound(function)));
    } else {
        head.within("", ";").print(out);
    }
}

fn definition(out: &mut Writer, scope: &Scope<'_>, function: &Function, visibility: &str) {
    let crossings = crossings(scope, function);
    let head = head(scope, function, &crossings, visibility);
    if function.retired.is_some() {
        head.print(out);
        out.line("where");
        out.line(format!("    {},", bound(function)));
        out.block("{", "}", |out| out.line("unreachable!()"));
    } else {
        out.line("#[inline]");
        head.within("", " {").print(out);
        out.block_body(|out| body::body(out, scope, function, &crossings));
        out.line("}");
    }
}

/// The bound of a retired function: a trait that no type implements.
fn bound(function: &Function) -> String {
    let name = ident(&function.name);
    // The method itself may have a lifetime of that name.
    let any = if lent::lenders(function).is_empty() { "'a" } else { "'b" };
    format!("for<{any}> &{any} Self: retired::{name}")
}

/// A method's head: `pub fn ring_area(&self, points: &[Point]) -> f64`.
fn head(scope: &Scope<'_>, function: &Function, crossings: &[Crossing], visibility: &str) -> List {
    let unsafety = if function.is_unsafe { "unsafe " } else { "" };
    let gives_object = matches!(function.returned, Returned::Object(_));
    let home = Home::of(scope, function);
    // A class's trait already has the lifetime.
    let is_class = matches!(
        function.parameters.first().map(|it| &it.pass),
        Some(Pass::Object { .. }) if home == Home::Object
    );
    let generics = match lent::lenders(function) {
        [] if gives_object && !is_class => "<'py>",
        [] => "",
        _ => "<'a>",
    };
    let mut parameters = vec![receiver(function, home)];
    if home == Home::Value {
        let api = locals::api_parameter(scope, function);
        parameters.push(format!("{api}: &{}", scope.api()));
    }
    if function.needs_gil() && !locals::shows_gil(function) {
        let (name, py) = (locals::gil(function), lent::python(function));
        parameters.push(format!("{name}: {}<{py}>", scope.word("Python")));
    }
    let others = function.parameters.iter().zip(crossings);
    parameters.extend(others.skip(usize::from(home != Home::Api)).map(|(parameter, crossing)| {
        let mutable = if crossing.mutable { "mut " } else { "" };
        format!("{mutable}{}: {}", ident(&parameter.name), crossing.ty)
    }));
    let name = ident(&scope.called(function));
    let open = format!("{visibility}{unsafety}fn {name}{generics}(");
    List::new(open, parameters, &format!("){}", result(scope, function)))
}

/// The receiver: `&self`, and so on.
fn receiver(function: &Function, home: Home) -> String {
    let pass = function.parameters.first().map(|it| &it.pass).filter(|_| home != Home::Api);
    match pass {
        None => "&self".to_owned(),
        Some(Pass::Value(_)) => "self".to_owned(),
        Some(pass) => {
            let mutable = matches!(pass, Pass::Reference { mutable: true, .. });
            format!("{}{}self", lent::and(function, 0), if mutable { "mut " } else { "" })
        }
    }
}

/// Prints a trait for each retired function, which no type implements. A call doesn't compile, and
/// the error says why.
pub(super) fn retired(out: &mut Writer, scope: &Scope<'_>) {
    let table = scope.table;
    let retired = |it: &Function| Some((it.name.clone(), it.retired.clone()?));
    let retired: Vec<_> = table.functions.iter().filter_map(retired).collect();
    if retired.is_empty() {
        return;
    }
    out.section();
    out.line("/// Functions that the provider has no more, each with what to do instead.");
    out.block("mod retired {", "}", |out| {
        for (name, retired) in retired {
            let text = retired.text(&names::item(&table.prefix, &name), &table.module);
            out.section();
            out.line("#[diagnostic::on_unimplemented(");
            out.line(format!("    message = {:?},", text.replace('{', "{{").replace('}', "}}")));
            out.line("    label = \"retired\"");
            out.line(")]");
            out.line(format!("pub trait {} {{}}", ident(&name)));
        }
    });
}

fn has(out: &mut Writer, scope: &Scope<'_>, function: &Function, condition: &str) {
    let (name, question) = (ident(&function.name), scope.question(function));
    let shown = match function.method() {
        Some(method) if Home::of(scope, function) != Home::Api => {
            format!("`{}::{}`", method.owner, scope.called(function))
        }
        _ => format!("[`{0}`](Self::{0})", scope.called(function)),
    };
    out.section();
    docs(
        out,
        &[
            format!("Whether {shown}"),
            format!("is in this build of the provider: it is compiled under `cfg({condition})`."),
        ],
    );
    lines(out, scope.attribute(function));
    out.line("#[inline]");
    out.block(format!("pub fn {question}(&self) -> bool {{"), "}", |out| {
        out.line(format!("self.slots.{name}.is_some()"));
    });
}

/// The paragraphs that follow the author's words in a function's documentation.
fn notes(scope: &Scope<'_>, function: &Function) -> Vec<String> {
    let question = is_asked(function).then(|| scope.question(function));
    let api = if Home::of(scope, function) == Home::Api { "Self".to_owned() } else { scope.api() };
    let prefix = &scope.table.prefix;
    let name = names::item(prefix, &function.name);
    let has_section = |title: &str| {
        function.docs.iter().any(|line| line.trim_start_matches(['#', ' ']).trim() == title)
    };
    let mut notes = Vec::new();
    if !function.docs.is_empty() {
        notes.push(String::new());
    }
    notes.push(format!("Slot {}, since {}.", function.slot, function.since));
    if let Some(retired) = &function.retired {
        notes.extend([String::new(), format!("{}.", retired.text(&name, &scope.table.module))]);
        return notes;
    }
    let mut section = |title: &str, text: &[String]| {
        if !has_section(title) {
            notes.extend([String::new(), format!("# {title}"), String::new()]);
            notes.extend_from_slice(text);
        }
    };
    let absent = question.map(|question| format!("[`{question}`]({api}::{question}) says `false`"));
    match (&function.outcome, &absent) {
        (outcome, None) if outcome.raises() => {
            section("Errors", &[format!("What `{name}` raises.")]);
        }
        (outcome, Some(absent)) if outcome.raises() => {
            section(
                "Errors",
                &[format!("What `{name}` raises;"), format!("`ImportError` where {absent}.")],
            );
        }
        (Outcome::Status { enumeration, .. }, _) => {
            let enumeration = ident(enumeration);
            section("Errors", &[format!("The [`{enumeration}`] that `{name}` returns.")]);
        }
        _ => {}
    }
    if let (Some(absent), false) = (absent, function.raises()) {
        section("Panics", &[format!("Where {absent}.")]);
    }
    if function.is_unsafe {
        section("Safety", &[format!("What `{name}` asks of its callers.")]);
    }
    notes
}

/// The result in a method's head: ` -> PyResult<f64>`, or empty text.
fn result(scope: &Scope<'_>, function: &Function) -> String {
    let value = match &function.returned {
        Returned::Unit => "()".to_owned(),
        Returned::Value(ty) => scope.ty(ty),
        Returned::Owned(opaque) => scope.owned(opaque),
        Returned::Buffer { of, .. } => format!("{}<{}>", scope.word("Buffer"), scope.ty(of)),
        Returned::Text => scope.word("Text"),
        Returned::Lent { what, by } => lent::ty(scope, what, by),
        Returned::Object(of) => format!("{}<'py, {}>", scope.word("Bound"), scope.object(of)),
    };
    let result = match &function.outcome {
        Outcome::Nothing => return String::new(),
        Outcome::Value => value,
        Outcome::NullIsNone | Outcome::Flag => scope.option(&value),
        Outcome::NullIsError | Outcome::ZeroOrError => {
            format!("{}<{value}>", scope.word("PyResult"))
        }
        Outcome::FlagOrError => format!("{}<{}>", scope.word("PyResult"), scope.option(&value)),
        Outcome::Status { enumeration, .. } => {
            format!("{}<{value}, {}>", scope.word("Result"), ident(enumeration))
        }
    };
    format!(" -> {result}")
}
