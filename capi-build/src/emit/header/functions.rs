//! The functions: the importer's declaration, the consumer's own table, and a wrapper per slot.

use capi_model::abi::{self, Function, Outcome, Type};
use capi_model::names;

use crate::emit::c::ctype::{self, quoted};
use crate::emit::c::target::{encoded, lacks, member, question};
use crate::emit::c::{comment, notes};
use crate::emit::writer::Writer;
use crate::messages::emitted as messages;

pub(super) fn import(out: &mut Writer, table: &abi::Table) {
    let abi::Table { prefix, module, .. } = table;
    out.section();
    comment::block(
        out,
        "/**",
        &[format!(
            "Imports {module}, and makes the functions below work in all files of this extension. \
             Returns 0, or -1 with an exception set: Python's own, if {module} can't be imported, \
             and an ImportError that names both sides, both versions and the way out, if its C \
             API isn't the one that this extension needs. Needs the GIL. To call it again costs \
             nothing."
        )],
    );
    out.line(format!("static inline int {prefix}_import(void);"));
}

pub(super) fn table(out: &mut Writer, table: &abi::Table) {
    let prefix = &table.prefix;
    out.section();
    comment::block(
        out,
        "/*",
        &[format!(
            "The table of this extension, which {prefix}_import() fills: one object for all its C \
             and C++ files. It and its type have names with the version and its hash in them, so \
             that an object file which was compiled with another header has a table of its own."
        )],
    );
    let abi::Version { major, minor } = table.version;
    let hash = table.versions.last().map_or(0, |newest| newest.hash);
    out.line(format!(
        "#define {prefix}_capi_table {prefix}_capi_table_{major}_{minor}_{hash:016x}"
    ));
    // Headers of two versions may meet in one C++ program, where a name has one type.
    out.line(format!("#define {prefix}_table {prefix}_table_{major}_{minor}_{hash:016x}"));
    out.section();
    out.block(format!("struct {prefix}_table {{"), "};", |out| {
        out.line(format!(
            "uintptr_t capi_imported; /* the {} that was checked; 0 before */",
            names::constant(prefix, "TARGET")
        ));
        for function in &table.functions {
            let name = format!("(*{})", member(function));
            out.lines(ctype::head(prefix, "", &name, &function.prototype, ";"));
        }
    });
    out.section();
    out.line(format!("CAPI_SHARED struct {prefix}_table {prefix}_capi_table = CAPI_ZERO;"));
    has(out, table);
}

fn has(out: &mut Writer, table: &abi::Table) {
    let prefix = &table.prefix;
    let has = names::constant(prefix, "HAS");
    // Nobody asks whether a retired function is there.
    let asked = table.functions.iter().rev().find(|function| function.retired.is_none());
    let Some(newest) = asked.or(table.functions.last()) else { return };
    let mut text = vec![format!(
        "Whether the imported {} has a function, by its name without prefix: {}. False before \
         {prefix}_import(); an unknown name doesn't compile.",
        table.module,
        question(prefix, newest)
    )];
    if table.functions.iter().any(|it| Some(it.target) > table.targets().next()) {
        text.push(format!(
            "A function that is newer than {} can be called where this is true, as \
             {prefix}_capi_table.{}(...).",
            names::constant(prefix, "TARGET"),
            member(newest)
        ));
    }
    out.section();
    comment::block(out, "/**", &text);
    out.line(format!("#define {has}(name) (!!{prefix}_capi_table.name)"));
}

/// Prints the functions of one target after another, in an `#if` if some targets lack them.
pub(super) fn wrappers(out: &mut Writer, table: &abi::Table) {
    let target = names::constant(&table.prefix, "TARGET");
    for functions in table.functions.chunk_by(|a, b| a.target == b.target) {
        let needed = functions[0].target;
        if table.targets().next() == Some(needed) {
            for function in functions {
                wrapper(out, table, function);
            }
            continue;
        }
        let code = encoded(needed);
        out.section();
        out.line(format!("#if ({target}) >= {code} /* new in {needed} */"));
        for function in functions {
            wrapper(out, table, function);
        }
        out.section();
        out.line(format!("#else /* {target} < {code} */"));
        out.section();
        for function in functions {
            unavailable(out, table, function);
        }
        out.section();
        out.line(format!("#endif /* {target} < {code} */"));
    }
}

fn wrapper(out: &mut Writer, table: &abi::Table, function: &Function) {
    if function.retired.is_some() {
        out.section();
        documentation(out, table, function);
        unavailable(out, table, function);
        return;
    }
    let prefix = &table.prefix;
    let slot = format!("{prefix}_capi_table.{}", member(function));
    let arguments: Vec<String> =
        function.prototype.parameters.iter().map(|it| it.name.clone()).collect();
    out.section();
    documentation(out, table, function);
    if let Some(deprecated) = &function.deprecated {
        out.line(format!("CAPI_DEPRECATED({})", quoted(&deprecated.text())));
    }
    let name = names::item(prefix, &function.name);
    out.lines(ctype::head(prefix, "static inline ", &name, &function.prototype, ""));
    out.block("{", "}", |out| {
        if function.needs_gil() {
            out.line(format!("CAPI_NEED_GIL({});", quoted(&name)));
        }
        out.block(format!("if (CAPI_UNLIKELY(!{slot})) {{"), "}", |out| {
            absent(out, table, function);
        });
        let give = if function.prototype.result == Type::Void { "" } else { "return " };
        out.lines(ctype::list(&format!("{give}(*{slot})("), &arguments, ");"));
    });
    if let Some(class) = function.class() {
        check(out, table, class, &name);
    }
}

/// Prints the check of an object's class, in the manner of `PyList_Check`.
fn check(out: &mut Writer, table: &abi::Table, class: &str, type_object: &str) {
    let name = names::item(&table.prefix, &names::class_check(class));
    out.section();
    comment::block(out, "/**", &[notes::check(&notes::C(table), class)]);
    out.line(format!("static inline int {name}(PyObject *object)"));
    out.block("{", "}", |out| {
        out.line(format!("return object && PyObject_TypeCheck(object, {type_object}());"));
    });
}

fn documentation(out: &mut Writer, table: &abi::Table, function: &Function) {
    comment::block(out, "/**", &notes::function(&notes::C(table), function));
}

/// Prints the end of a call whose slot is NULL: before the import, or in a build without it.
fn absent(out: &mut Writer, table: &abi::Table, function: &Function) {
    let prefix = &table.prefix;
    let name = names::item(prefix, &function.name);
    let answer = match function.outcome {
        Outcome::NullIsError => "capi_raise",
        Outcome::ZeroOrError | Outcome::FlagOrError => "return capi_raise",
        _ => "capi_abort",
    };
    let first = format!("\"{}\"", messages::import_first(&name, prefix));
    if function.condition.is_some() {
        let has = names::constant(prefix, "HAS");
        let text = messages::not_in_build(&name, &table.module, &has, member(function));
        out.line(format!("{answer}({prefix}_capi_table.capi_imported"));
        match text.split_once("; ") {
            Some((missing, ask)) if text.len() > 80 => {
                out.line(format!("    ? \"{missing}; \""));
                out.line(format!("      \"{ask}\""));
            }
            _ => out.line(format!("    ? \"{text}\"")),
        }
        out.line(format!("    : {first});"));
    } else {
        out.line(format!("{answer}({first});"));
    }
    if function.outcome == Outcome::NullIsError {
        out.line("return NULL;");
    }
}

fn unavailable(out: &mut Writer, table: &abi::Table, function: &Function) {
    let prefix = &table.prefix;
    let name = names::item(prefix, &function.name);
    let why = match &function.retired {
        Some(retired) => retired.text(&name, &table.module),
        None => messages::define_target(
            &lacks(table, function),
            &names::constant(prefix, "TARGET"),
            encoded(function.target),
        ),
    };
    out.line(format!("CAPI_UNAVAILABLE({})", quoted(&why)));
    out.lines(ctype::head(prefix, "", &name, &function.prototype, ";"));
}
