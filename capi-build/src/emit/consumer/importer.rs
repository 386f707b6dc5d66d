//! `import`, the struct that it returns, and the `use` lines of the file.

use std::collections::BTreeMap;

use capi_model::abi::Function;

use super::home::Home;
use super::layout::{List, docs, lines};
use super::scope::{Scope, ident, own_words};
use crate::emit::writer::Writer;
use crate::messages::emitted as messages;
use crate::words;

/// The `use` lines that the text needs.
pub(super) fn uses(out: &mut Writer, scope: &Scope<'_>, body: &str) {
    let mut used: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    let spelt: Vec<String> = own_words().map(|(word, _)| scope.word(word)).collect();
    let mentioned = words::mentioned(body, spelt.iter().map(String::as_str), |_| false);
    for ((word, path), spelt) in own_words().zip(&spelt) {
        let in_prelude = ["Option", "Result", "TryFrom"].contains(&word) && spelt == word;
        if path.is_empty() || in_prelude || !mentioned.contains(spelt.as_str()) {
            continue;
        }
        let item = match path.rsplit("::").next() {
            Some(last) if last == word => "self".to_owned(),
            _ if spelt == word => spelt.clone(),
            _ => format!("{word} as {spelt}"),
        };
        used.entry(path).or_default().push(item);
    }
    for (at, group) in ["self", "std", "pyo3"].into_iter().enumerate() {
        if at > 0 {
            out.section();
        }
        let visibility = if group == "self" { "pub " } else { "" };
        for (path, items) in &mut used {
            if path.split("::").next() != Some(group) {
                continue;
            }
            items.sort_by_key(|item| (item != "self", item.clone()));
            match &items[..] {
                [item] if item == "self" => out.line(format!("{visibility}use {path};")),
                [item] => out.line(format!("{visibility}use {path}::{item};")),
                items => {
                    let open = format!("{visibility}use {path}::{{");
                    List::new(open, items.to_vec(), "};").print(out);
                }
            }
        }
    }
}

/// Prints the function `import`.
pub(super) fn import(out: &mut Writer, scope: &Scope<'_>) {
    let module = &scope.table.module;
    docs(out, &[
        format!("Imports `{module}`; what it gives is for the rest of the process."),
        String::new(),
        "# Errors".to_owned(),
        String::new(),
        "What Python's own import raises, and `ImportError` where the module has no C API, an older"
            .to_owned(),
        "one than this crate was built for, or one in which a function has another type."
            .to_owned(),
    ]);
    let (api, python) = (scope.api(), scope.word("Python"));
    let result = scope.word("PyResult");
    out.block(
        format!("pub fn import(py: {python}<'_>) -> {result}<&'static {api}> {{"),
        "}",
        |out| {
            let known = "imported().get().filter(|_| find::is_main(py))";
            out.block(format!("if let Some(api) = {known} {{"), "}", |out| {
                out.line("return Ok(api);");
            });
            out.line("let slots = find::slots(py)?;");
            out.line("// SAFETY: these are slots up to the target, and their functions' types.");
            out.block("let slots = unsafe {", "};", |out| {
                out.block(format!("{} {{", scope.word("Slots")), "}", |out| {
                    for function in &scope.table.functions {
                        lines(out, scope.attribute(function));
                        let name = ident(&function.name);
                        out.line(format!("{name}: slots.get({}),", function.slot));
                    }
                });
            });
            out.line(format!("Ok(imported().get_or_init(|| {api} {{ slots }}))"));
        },
    );
}

/// Prints the struct of all functions, such as `Geometry`.
pub(super) fn api(out: &mut Writer, scope: &Scope<'_>) {
    out.section();
    if !scope.table.docs.is_empty() {
        docs(out, &scope.table.docs);
        out.line("///");
    }
    docs(
        out,
        &[format!(
            "All functions of `{}` that this crate may call; [`import`] gives it.",
            scope.table.module
        )],
    );
    out.line("#[derive(Debug)]");
    out.block(format!("pub struct {} {{", scope.api()), "}", |out| {
        out.line(format!("slots: {},", scope.word("Slots")));
    });
}

/// Prints `imported`, in which `import` keeps the functions that it found. No lock is held while
/// Python runs: two threads that come first at once both look, and find the same functions.
pub(super) fn imported(out: &mut Writer, scope: &Scope<'_>) {
    let (api, once) = (scope.api(), scope.word("OnceLock"));
    out.section();
    out.line("/// Where `import` keeps what it found.");
    out.block(format!("fn imported() -> &'static {once}<{api}> {{"), "}", |out| {
        out.line(format!("static IMPORTED: {once}<{api}> = {once}::new();"));
        out.line("&IMPORTED");
    });
    let has_methods = |it: &Function| Home::of(scope, it) == Home::Object && it.retired.is_none();
    if scope.table.functions.iter().any(has_methods) {
        let module = &scope.table.module;
        out.section();
        docs(
            out,
            &["The functions, for methods of objects, which only they can have made.".to_owned()],
        );
        out.line("#[inline]");
        out.block(format!("fn functions() -> &'static {api} {{"), "}", |out| {
            out.line("imported()");
            out.line("    .get()");
            out.line(format!("    .expect(\"{}\")", messages::not_imported(module)));
        });
    }
}
