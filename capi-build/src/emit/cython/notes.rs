//! What Cython's declarations don't say, in words. What is true of C, too, the header's notes say.

use capi_model::abi::{self, Function, Outcome, Returned};
use capi_model::names;

use super::functions::gives_object;
use super::scope::Scope;
use super::types;
use crate::emit::c::notes;
use crate::emit::c::target::question;

/// How to use the file, and the rules that functions keep to.
pub(super) fn manual(scope: &Scope<'_>) -> Vec<String> {
    let table = scope.table;
    let module = &table.module;
    let over_header = names::cython_header_file(module, &table.prefix);
    // A function that its author wrote, if there is one.
    let is_plain = |it: &&Function| it.retired.is_none() && it.is_called();
    let first = table.functions.iter().find(is_plain).or(table.functions.first());
    let example = first.map_or_else(String::new, |it| scope.item(&it.name));
    let text = format!(
        "Say `from {module} cimport {example}`. Nothing is included or linked: when your module is \
imported, each function that it uses is looked for in {module}. An ImportError says which one the \
installed {module} lacks, and a TypeError which one has another signature. {over_header} has the \
same over the C header, whose import compares types, too, and knows versions.

{}{}",
        notes::rules(table, ""),
        callbacks(table)
    );
    text.split('\n').map(str::to_owned).collect()
}

/// The same of the file over the header.
pub(super) fn manual_over_header(table: &abi::Table) -> Vec<String> {
    let module = &table.module;
    let package = names::package(module);
    let target = names::constant(&table.prefix, "TARGET");
    let mut text = vec![format!(
        "What {module} exports, over its C header: for a module that asks for a version of \
         {module}'s C API, and for what is there. Put {package}.capi.get_include() into its \
         include_dirs, and call import_() once before anything else; the ImportError that it raises \
         says what is wrong, and what to do."
    )];
    text.push(String::new());
    let abi::Version { major, minor } = table.version;
    text.push(format!(
        "The module runs on each version from the target on, the oldest one by default, and a \
         function that is newer doesn't compile. For another target, the compiler is to define it: \
         define_macros=[(\"{target}\", \"0x{major:02x}{minor:02x}\")] in setuptools."
    ));
    text.push(String::new());
    let rules = notes::rules(table, "") + callbacks(table);
    text.extend(rules.split('\n').map(str::to_owned));
    text
}

/// What Cython wants to know of a callback.
fn callbacks(table: &abi::Table) -> &'static str {
    let is_callback = |it: &abi::Declaration| matches!(it, abi::Declaration::Callback(_));
    if table.declarations.iter().any(is_callback) {
        "\n- A callback may be called without the GIL. So behind one of yours stands what stands behind its \
type, or that with `with gil` for `nogil`."
    } else {
        ""
    }
}

/// What to know of one function beyond the author's words; `conditional` says what to do where a
/// build may lack it.
pub(super) fn function(
    scope: &Scope<'_>,
    function: &Function,
    conditional: fn(&Scope<'_>, &Function) -> String,
) -> Vec<String> {
    let mut text = function.docs.clone();
    text.push(String::new());
    let mut facts = Vec::new();
    if let Some(condition) = &function.condition {
        let what = conditional(scope, function);
        facts.push(format!("Only in builds with `{condition}`: {what}"));
    }
    facts.extend(function.deprecated.as_ref().map(|deprecated| {
        let text = deprecated.text();
        format!("D{}.", text[1..].trim_end_matches('.'))
    }));
    facts.push(format!("Since {}.", function.since));
    let lines = [notes::arguments(function), outcome(scope, function), facts];
    text.extend(lines.into_iter().filter(|it| !it.is_empty()).map(|it| it.join(" ")));
    text
}

/// What comes of a function that the module's dict may lack.
pub(super) fn conditional(_: &Scope<'_>, _: &Function) -> String {
    "where it is missing, a module that uses it can't be imported.".to_owned()
}

/// What to ask for one that the header declares in any case.
pub(super) fn asked(scope: &Scope<'_>, function: &Function) -> String {
    format!("ask {} first.", scope.name(&question(&scope.table.prefix, function)))
}

fn outcome(scope: &Scope<'_>, function: &Function) -> Vec<String> {
    let (out, length) = notes::outs(function);
    let written: Vec<String> = out.iter().chain(&length).cloned().collect();
    let written = notes::and(&written);
    let and_writes = if out.is_some() { format!(" and writes {written}") } else { String::new() };
    let mut lines = match &function.outcome {
        Outcome::NullIsNone => vec!["Returns NULL for none.".to_owned()],
        Outcome::Flag => vec![format!("Returns 1{and_writes}, or 0 for none.")],
        Outcome::ZeroOrError if out.is_some() => vec![format!("Writes {written}, or raises.")],
        Outcome::Nothing | Outcome::Value | Outcome::NullIsError | Outcome::ZeroOrError => vec![],
        Outcome::FlagOrError => vec![format!("Returns 1{and_writes}, 0 for none, or raises.")],
        Outcome::Status { enumeration, invalid_argument } => {
            let name = scope.item(enumeration);
            let mut lines =
                vec![format!("Returns 0{and_writes}, or a value of {name} that says why not.")];
            lines.extend(invalid_argument.as_ref().map(|variant| {
                let variant = names::variant(&scope.table.prefix, enumeration, variant);
                format!("An invalid argument gives {}.", scope.name(&variant))
            }));
            lines
        }
    };
    let what = out.as_deref().unwrap_or("The result");
    let yours = |free: &str| {
        let free = scope.item(free);
        format!("{what} is yours: free it with {free}().")
    };
    match &function.returned {
        Returned::Object(of) if gives_object(function) => {
            lines.extend(notes::object(of).map(|of| format!("The result is {of}.")));
        }
        Returned::Object(of) => {
            let to = notes::object(of).map(|of| format!(", {of}")).unwrap_or_default();
            lines.push(format!("{what} is a new reference{to}."));
        }
        Returned::Lent { what: lent, by } => {
            lines.extend(notes::lends(function, what, length.as_deref(), lent, by));
        }
        Returned::Owned(opaque) => lines.push(yours(&names::destructor(opaque))),
        Returned::Buffer { buffer, .. } => lines.push(yours(&names::buffer_free(buffer))),
        Returned::Text => lines.push(yours(&names::buffer_free(names::TEXT))),
        Returned::Unit | Returned::Value(_) => {}
    }
    lines
}

/// What an opaque type is, and how to get rid of one.
pub(super) fn opaque(scope: &Scope<'_>, opaque: &abi::Opaque) -> Vec<String> {
    let destructor = names::destructor(&opaque.name);
    let is_said = opaque.docs.iter().any(|line| line.contains(&destructor));
    let mut text = opaque.docs.clone();
    if !is_said {
        text.push(format!("Free one that is yours with {}().", scope.item(&destructor)));
    }
    text
}

/// What an owned result is, and how to get rid of it.
pub(super) fn buffer(scope: &Scope<'_>, buffer: &abi::Buffer) -> String {
    let what = if buffer.text {
        "`len` bytes of UTF-8 at `data`, any of which may be NUL, and one NUL behind them."
            .to_owned()
    } else {
        let of = types::declare(scope, &buffer.of, "");
        format!("`len` elements of type {of} at `data`, which is NULL if there are none.")
    };
    let free = scope.item(&names::buffer_free(&buffer.name));
    format!("{what} Free it with {free}(), never with free().")
}

/// What the question for an object's class is.
pub(super) fn check(class: &str) -> String {
    format!("Whether an object is a {class}, or of a subclass of it.")
}
