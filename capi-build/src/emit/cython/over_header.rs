//! `geometry/capi.pxd`: declarations over the header, with targets and the questions for functions.

use capi_model::abi::{self, Declaration};
use capi_model::facts::name_of;
use capi_model::names;

use super::notes::{Cython, manual_over_header};
use super::page::{banner, cimports, comments, named, text, without_comments};
use super::scope::Scope;
use super::{functions, spelling};
use crate::emit::c::target::question;
use crate::emit::c::{ctype, notes};
use crate::emit::writer::Writer;

/// Prints the declarations over the header of an API.
pub fn over_header(table: &abi::Table) -> String {
    let scope = Scope::of(table);
    let words = Cython { scope: &scope, is_over_header: true };
    let declared = text(|out| {
        versions(out, &scope);
        import(out, &scope);
        questions(out, &scope);
        external(out, &words);
    });
    let code = without_comments(&[&declared]);
    let mut out = Writer::default();
    let file = names::cython_header_file(&table.module, &table.prefix);
    banner(&mut out, &scope, &file, &manual_over_header(table));
    cimports(&mut out, &code);
    borrowed(&mut out, &scope, &code);
    out.section();
    out.block(format!("cdef extern from \"{}.h\":", table.prefix), "", |out| {
        out.text(&declared);
    });
    out.finish()
}

/// Prints the `cimport` of types and constants from the module's own file, so that both files have
/// the same types.
fn borrowed(out: &mut Writer, scope: &Scope<'_>, code: &str) {
    let abi::Table { prefix, module, declarations, constants, .. } = scope.table;
    let own = named(code, spelling::OWN.map(|(name, _)| name));
    let mut borrowed: Vec<String> = own.into_iter().map(str::to_owned).collect();
    for declaration in declarations {
        let name = name_of(declaration);
        let is_class = matches!(declaration, Declaration::Class(_));
        borrowed.extend((!is_class).then(|| scope.item(name)));
        match declaration {
            Declaration::Buffer(_) => borrowed.push(scope.item(&names::buffer_free(name))),
            Declaration::Enumeration(it) => {
                let variants = it.variants.iter();
                borrowed
                    .extend(variants.map(|it| scope.name(&names::variant(prefix, name, &it.name))));
            }
            _ => {}
        }
    }
    borrowed.extend(constants.iter().map(|it| scope.name(&names::constant(prefix, &it.name))));
    if borrowed.is_empty() {
        return;
    }
    out.section();
    out.lines(ctype::list(&format!("from {module} cimport ("), &borrowed, ")"));
}

fn versions(out: &mut Writer, scope: &Scope<'_>) {
    let prefix = &scope.table.prefix;
    out.block("enum:", "", |out| {
        comments(
            out,
            scope,
            &["The version that the header describes: major << 8 | minor.".to_owned()],
        );
        out.line(format!("VERSION \"{}\"", names::constant(prefix, "VERSION")));
        comments(out, scope, &["The oldest version that this module agrees to run on.".to_owned()]);
        out.line(format!("TARGET \"{}\"", names::constant(prefix, "TARGET")));
    });
}

fn import(out: &mut Writer, scope: &Scope<'_>) {
    let abi::Table { prefix, module, .. } = scope.table;
    out.section();
    let text = format!(
        "Imports {module}, and makes the functions below work in this module. To call it again \
         costs nothing."
    );
    comments(out, scope, &[text]);
    out.line(format!("int import_ \"{prefix}_import\"() except -1"));
}

fn questions(out: &mut Writer, scope: &Scope<'_>) {
    out.section();
    let module = &scope.table.module;
    comments(
        out,
        scope,
        &[format!("Whether the imported {module} has a function. False before import_().")],
    );
    for (function, _) in scope.functions() {
        let asked = question(&scope.table.prefix, function);
        out.line(format!("const bint {}", scope.quoted(&asked)));
    }
}

fn external(out: &mut Writer, words: &Cython<'_>) {
    let scope = words.scope;
    let prefix = &scope.table.prefix;
    for (function, _) in scope.functions() {
        out.section();
        let name = scope.quoted(&names::item(prefix, &function.name));
        let function = functions::respelled(function);
        comments(out, scope, &notes::function(words, &function));
        out.lines(functions::head(scope, "", &name, &function));
    }
    for declaration in &scope.table.declarations {
        let Declaration::Class(class) = declaration else { continue };
        let check = names::item(prefix, &names::class_check(&class.name));
        out.section();
        comments(out, scope, &[notes::check(words, &class.name)]);
        out.line(format!("bint {}(object obj) noexcept", scope.quoted(&check)));
    }
    functions::retired(out, scope);
}
