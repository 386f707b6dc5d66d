//! The functions: their declarations, with documentation. The bodies come last, in `body`.

use capi_model::abi::{self, Function};
use capi_model::names;

use super::crossing::parameter;
use super::result::{failure, success};
use super::scope::{Home, Scope, type_name};
use crate::emit::c::ctype::{self, quoted};
use crate::emit::c::target::{encoded, lacks};
use crate::emit::c::{comment, notes};
use crate::emit::writer::Writer;
use crate::messages::emitted as messages;

pub(super) fn import(out: &mut Writer, scope: &Scope<'_>) {
    let abi::Table { prefix, module, .. } = scope.table;
    out.section();
    comment::block(
        out,
        "/**",
        &[format!(
            "Imports {module}, and makes the functions below work in all files of this extension. \
             Throws PythonError: Python's own exception, if {module} can't be imported, and an \
             ImportError that names both sides, both versions and the way out, if its C API isn't \
             the one that this extension needs. Needs the GIL. To call it again costs nothing."
        )],
    );
    out.line("inline capi::Expected<void, capi::Raised> import(std::nothrow_t)");
    out.block("{", "}", |out| {
        out.block(format!("if (::{prefix}_import() < 0) {{"), "}", |out| {
            out.line("return capi::raised();");
        });
        out.line("return {};");
    });
    out.line("inline void import()");
    out.block("{", "}", |out| {
        out.line("capi::unwrap(import(std::nothrow), \"\");");
    });
}

/// Prints the declarations in the namespace.
pub(super) fn free(out: &mut Writer, scope: &Scope<'_>) {
    declared(out, scope, None);
}

/// Prints the declarations in a class.
pub(super) fn members(out: &mut Writer, scope: &Scope<'_>, class: &str) {
    declared(out, scope, Some(class));
}

fn declared(out: &mut Writer, scope: &Scope<'_>, class: Option<&str>) {
    let functions = scope.functions(class);
    for functions in functions.chunk_by(|a, b| scope.needed(a) == scope.needed(b)) {
        let needed = scope.needed(functions[0]);
        if scope.table.targets().next() == Some(needed) {
            for function in functions {
                declare(out, scope, function, true);
            }
            continue;
        }
        let (target, code) = (names::constant(&scope.table.prefix, "TARGET"), encoded(needed));
        out.section();
        out.flush_line(format!("#if ({target}) >= {code} /* new in {needed} */"));
        for function in functions {
            declare(out, scope, function, true);
        }
        out.section();
        out.flush_line(format!("#else /* {target} < {code} */"));
        for function in functions {
            declare(out, scope, function, false);
        }
        out.section();
        out.flush_line(format!("#endif /* {target} < {code} */"));
    }
}

/// Prints a text that needs this target, in an `#if` unless every target has it.
pub(super) fn gated(
    out: &mut Writer,
    scope: &Scope<'_>,
    needed: abi::Version,
    body: impl FnOnce(&mut Writer),
) {
    if scope.table.targets().next() == Some(needed) {
        return body(out);
    }
    let (target, code) = (names::constant(&scope.table.prefix, "TARGET"), encoded(needed));
    out.section();
    out.flush_line(format!("#if ({target}) >= {code} /* new in {needed} */"));
    body(out);
    out.section();
    out.flush_line(format!("#endif /* {target} < {code} */"));
}

fn declare(out: &mut Writer, scope: &Scope<'_>, function: &Function, is_there: bool) {
    let inner = scope.home(function) != Home::Namespace;
    let block = if inner { comment::inner_block } else { comment::block };
    out.section();
    if is_there {
        block(out, "/**", &notes::function(scope, function));
    }
    if function.retired.is_some() || !is_there {
        out.line(format!("CAPI_UNAVAILABLE({})", quoted(&why_not(scope, function))));
        out.lines(head(scope, function, Form::Plain, Part::Declaration));
        return;
    }
    for form in forms(function) {
        if let Some(deprecated) = &function.deprecated {
            out.line(format!("[[deprecated({})]]", quoted(&deprecated.text())));
        }
        out.lines(head(scope, function, *form, Part::Declaration));
    }
}

/// The reason why a function can't be called.
fn why_not(scope: &Scope<'_>, function: &Function) -> String {
    let abi::Table { prefix, module, .. } = scope.table;
    if let Some(retired) = &function.retired {
        return retired.text(&names::item(prefix, &function.name), module);
    }
    let needed = scope.needed(function);
    let lacks = if needed == function.target {
        lacks(scope.table, function)
    } else {
        format!("needs {module} {needed}")
    };
    messages::define_target(&lacks, &names::constant(prefix, "TARGET"), encoded(needed))
}

/// The two forms of a function that may fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// Throws an exception if it fails. A function that can't fail has this form alone.
    Plain,
    /// Returns an `Expected`.
    Nothrow,
}

pub(super) fn forms(function: &Function) -> &'static [Form] {
    if failure(function).is_some() { &[Form::Plain, Form::Nothrow] } else { &[Form::Plain] }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Declaration,
    Definition,
}

/// The type of the result in this form.
pub(super) fn result(scope: &Scope<'_>, function: &Function, form: Form) -> String {
    let success = success(scope, function);
    match (form, failure(function)) {
        (Form::Nothrow, Some(failure)) => format!("capi::Expected<{success}, {failure}>"),
        _ => success,
    }
}

/// A function's head: `double Polygon::area() const`.
pub(super) fn head(scope: &Scope<'_>, function: &Function, form: Form, part: Part) -> Vec<String> {
    let home = scope.home(function);
    let mut parameters: Vec<String> = scope
        .parameters(function)
        .iter()
        .filter(|(name, _)| !name.is_empty())
        .map(|(name, pass)| parameter(scope, name, pass))
        .collect();
    if form == Form::Nothrow {
        parameters.push("std::nothrow_t".to_owned());
    }
    let before = match (part, home) {
        (Part::Definition, _) | (_, Home::Namespace) => "inline ",
        (_, Home::Static(_)) => "static ",
        (_, Home::Member { .. }) => "",
    };
    let result = result(scope, function, form);
    let space = if result.ends_with(['*', '&']) { "" } else { " " };
    let class = match (part, home) {
        (Part::Definition, Home::Static(owner) | Home::Member { owner, .. }) => {
            format!("{}::", type_name(owner))
        }
        _ => String::new(),
    };
    let name = scope.called(function).unwrap_or_default();
    let constant = if matches!(home, Home::Member { mutable: false, .. }) { " const" } else { "" };
    let end = if part == Part::Declaration { ";" } else { "" };
    let open = format!("{before}{result}{space}{class}{name}(");
    ctype::list(&open, &parameters, &format!("){constant}{end}"))
}
