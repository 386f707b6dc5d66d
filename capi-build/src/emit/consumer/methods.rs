//! A method for each function, and the slot that it calls.

use capi_model::abi::{self, Function, Kind, Outcome, Pass, Returned, Type};
use capi_model::names;

use super::crossing::{parameter, slot_types};
use super::layout::{self, ITEM, docs, fn_pointer, list};
use super::place::Place;
use super::scope::{Scope, ident, is_checked};
use super::{body, lent};
use crate::emit::writer::Writer;

/// The functions that a consumer calls, but for methods of types.
pub(super) fn methods(out: &mut Writer, scope: &Scope<'_>) {
    let functions: Vec<&Function> =
        scope.table.functions.iter().filter(|it| it.is_called()).collect();
    let is_shown = |it: &&Function| Place::of(scope, it) == Place::Api || is_asked(it);
    if !functions.iter().any(is_shown) {
        return;
    }
    out.section();
    out.block(format!("impl {} {{", scope.api()), "}", |out| {
        for function in functions {
            if Place::of(scope, function) == Place::Api {
                out.section();
                method(out, scope, function);
            }
            if let Some(condition) = function.condition.as_ref().filter(|_| is_asked(function)) {
                has(out, scope, function, condition);
            }
        }
    });
}

/// Whether who calls it must ask before.
fn is_asked(function: &Function) -> bool {
    function.condition.is_some() && function.retired.is_none()
}

/// The methods of an opaque type, a record or an enumeration.
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

/// The methods of a class: those of its `Bound`, through a trait, as `PyO3`'s own are.
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
    layout::lines(out, attribute);
    out.block(format!("pub trait {methods}<'py> {{"), "}", |out| {
        for function in &functions {
            out.section();
            documentation(out, scope, function);
            Head::new(scope, function, "").declared().print(out, function, ";");
        }
    });
    out.section();
    layout::lines(out, attribute);
    out.block(format!("impl<'py> {methods}<'py> for {bound}<'py, {name}> {{"), "}", |out| {
        for function in &functions {
            out.section();
            layout::lines(out, scope.attribute(function));
            let head = Head::new(scope, function, "");
            definition(out, scope, function, &head);
        }
    });
}

fn method(out: &mut Writer, scope: &Scope<'_>, function: &Function) {
    documentation(out, scope, function);
    definition(out, scope, function, &Head::new(scope, function, "pub "));
}

/// What stands above a method.
fn documentation(out: &mut Writer, scope: &Scope<'_>, function: &Function) {
    docs(out, &function.docs);
    docs(out, &notes(scope, function));
    layout::lines(out, scope.attribute(function));
    if let Some(deprecated) = &function.deprecated {
        let since = deprecated.since.as_ref().map(|since| format!("since = {since:?}"));
        let note = deprecated.note.as_ref().map(|note| format!("note = {note:?}"));
        let all: Vec<String> = since.into_iter().chain(note).collect();
        match &all[..] {
            [] => out.line("#[deprecated]"),
            all if all.join(", ").len() <= 56 => {
                out.line(format!("#[deprecated({})]", all.join(", ")));
            }
            // A text isn't broken, so rustfmt leaves a long one alone.
            all => out.block("#[deprecated(", ")]", |out| {
                for (at, argument) in all.iter().enumerate() {
                    let comma = if at + 1 == all.len() { "" } else { "," };
                    out.line(format!("{argument}{comma}"));
                }
            }),
        }
    }
}

/// A method's head.
struct Head {
    /// `pub fn ring_area(`
    open: String,
    parameters: Vec<String>,
    /// ` -> f64`
    result: String,
}

impl Head {
    fn new(scope: &Scope<'_>, function: &Function, visibility: &str) -> Self {
        let unsafety = if function.is_unsafe { "unsafe " } else { "" };
        let gives_object = matches!(function.returned, Returned::Object(_));
        let place = Place::of(scope, function);
        // A class's trait has the lifetime already.
        let is_class = matches!(
            function.parameters.first().map(|it| &it.pass),
            Some(Pass::Object { .. }) if place == Place::Object
        );
        let generics = match lent::lenders(function) {
            [] if gives_object && !is_class => "<'py>",
            [] => "",
            _ => "<'a>",
        };
        let py = if gives_object { "'py" } else { "'_" };
        let mut parameters = vec![receiver(function, place)];
        if place == Place::Value {
            let api = body::api_parameter(scope, function);
            parameters.push(format!("{api}: &{}", scope.api()));
        }
        if function.needs_gil() && !body::shows_gil(function) {
            parameters.push(format!("{}: {}<{py}>", body::gil(function), scope.word("Python")));
        }
        let skipped = usize::from(place != Place::Api);
        let others = skipped..function.parameters.len();
        parameters.extend(others.map(|at| parameter(scope, function, at, py)));
        let name = ident(&scope.called(function));
        let open = format!("{visibility}{unsafety}fn {name}{generics}(");
        Self { open, parameters, result: result(scope, function) }
    }

    /// In a trait: what has no body mustn't have patterns.
    fn declared(mut self) -> Self {
        for parameter in &mut self.parameters {
            if let Some(plain) = parameter.strip_prefix("mut ") {
                *parameter = plain.to_owned();
            }
        }
        self
    }

    /// With its condition, where nothing may have it any more.
    fn print(&self, out: &mut Writer, function: &Function, end: &str) {
        let Self { open, parameters, result } = self;
        if function.retired.is_some() {
            layout::lines(out, list(ITEM + 4, open, parameters, &format!("){result}")));
            out.line("where");
            let name = ident(&function.name);
            let comma = if end == ";" { ";" } else { "," };
            // The method may have the other lifetime itself.
            let any = if open.contains("<'a>") { "'b" } else { "'a" };
            out.line(format!("    for<{any}> &{any} Self: retired::{name}{comma}"));
            return;
        }
        layout::lines(out, list(ITEM + 4, open, parameters, &format!("){result}{end}")));
    }
}

/// `&self`, and so on.
fn receiver(function: &Function, place: Place) -> String {
    let pass = function.parameters.first().map(|it| &it.pass).filter(|_| place != Place::Api);
    match pass {
        None => "&self".to_owned(),
        Some(Pass::Value(_)) => "self".to_owned(),
        Some(pass) => {
            let mutable = matches!(pass, Pass::Reference { mutable: true, .. });
            format!("{}self", lent::and(function, 0, mutable))
        }
    }
}

fn definition(out: &mut Writer, scope: &Scope<'_>, function: &Function, head: &Head) {
    if function.retired.is_some() {
        head.print(out, function, "");
        out.block("{", "}", |out| out.line("unreachable!()"));
        return;
    }
    out.line("#[inline]");
    let Head { open, parameters, result } = head;
    let mut lines = list(ITEM + 4, open, parameters, &format!("){result} {{"));
    let open = lines.pop().unwrap_or_default();
    layout::lines(out, lines);
    out.block(open, "}", |out| body::body(out, scope, function));
}

/// A trait for each retired function that nothing has: a call doesn't compile, and says why.
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
        Some(method) if Place::of(scope, function) != Place::Api => {
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
    layout::lines(out, scope.attribute(function));
    out.line("#[inline]");
    out.block(format!("pub fn {question}(&self) -> bool {{"), "}", |out| {
        out.line(format!("self.slots.{name}.is_some()"));
    });
}

/// What a reader of the documentation must know besides what the author wrote.
fn notes(scope: &Scope<'_>, function: &Function) -> Vec<String> {
    let question = is_asked(function).then(|| scope.question(function));
    let api =
        if Place::of(scope, function) == Place::Api { "Self".to_owned() } else { scope.api() };
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

/// ` -> PyResult<f64>`, or nothing.
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

/// The struct of pointers that `import` fills.
pub(super) fn slots(out: &mut Writer, scope: &Scope<'_>) {
    out.section();
    out.line(
        "/// A pointer for each slot up to the target; `None` where a conditional slot is empty.",
    );
    out.line("#[derive(Debug)]");
    out.block(format!("struct {} {{", scope.word("Slots")), "}", |out| {
        for function in &scope.table.functions {
            layout::lines(out, scope.attribute(function));
            layout::lines(out, field(scope, function));
        }
    });
}

/// One pointer, with its name.
fn field(scope: &Scope<'_>, function: &Function) -> Vec<String> {
    let types = slot_types(scope, function);
    let option = function.condition.as_ref().map(|_| scope.word("Option"));
    let result = slot_result(scope, function);
    fn_pointer(ITEM + 4, &ident(&function.name), option.as_deref(), &types, &result)
}

/// What the slot's function returns. What isn't known to be a value stays `MaybeUninit`, which
/// crosses as what it may be; a status stays an integer, for 0 is no variant.
fn slot_result(scope: &Scope<'_>, function: &Function) -> String {
    let result = &function.prototype.result;
    let spelt = match (result, &function.outcome) {
        (Type::Void, _) => return String::new(),
        (Type::Named(_, Kind::Enumeration { repr, .. }), Outcome::Status { .. }) => {
            scope.scalar(*repr)
        }
        (ty, _) if is_checked(ty) => format!("{}<{}>", scope.word("MaybeUninit"), scope.ty(ty)),
        (ty, _) => scope.ty(ty),
    };
    format!(" -> {spelt}")
}
