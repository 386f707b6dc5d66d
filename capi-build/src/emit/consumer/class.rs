//! Python classes: types that `PyO3` treats as its own, with the provider's type object.

use capi_model::abi;

use super::layout::{docs, lines};
use super::scope::{Scope, ident};
use super::{body, methods};
use crate::emit::writer::Writer;
use crate::pyo3::CFG;

pub(super) fn class(out: &mut Writer, scope: &Scope<'_>, class: &abi::Class) {
    let name = ident(&class.name);
    let Some(function) = scope.owner(&class.name) else { return };
    let attribute = scope.attribute(function);
    docs(out, &class.docs);
    if !class.docs.is_empty() {
        out.line("///");
    }
    docs(
        out,
        &[
            format!("A class of `{}`: its objects are", scope.table.module),
            format!("`Bound<'_, {name}>`, and those of its subclasses, too."),
        ],
    );
    lines(out, &attribute);
    out.line(format!("pub struct {name}(());"));
    out.section();
    out.line(
        "// SAFETY: the provider's type object is the only one, and what `PyO3` calls an instance",
    );
    out.line("// of it is one.");
    lines(out, &attribute);
    out.block(format!("unsafe impl pyo3::PyTypeInfo for {name} {{"), "}", |out| {
        let (option, python) = (scope.word("Option"), scope.word("Python"));
        // `PyO3` asks for names up to 0.29, and the build script says which version it is.
        out.line(format!("#[cfg({CFG})]"));
        out.line(format!("const NAME: &'static str = {:?};", class.name));
        out.line(format!("#[cfg({CFG})]"));
        let module = &scope.table.module;
        out.line(format!("const MODULE: {option}<&'static str> = Some({module:?});"));
        out.section();
        out.line("#[inline]");
        let ffi = scope.word("ffi");
        let head = format!("fn type_object_raw(py: {python}<'_>) -> *mut {ffi}::PyTypeObject {{");
        out.block(head, "}", |out| {
            let import = "import(py).unwrap_or_else(|error| panic!(\"{error}\"))";
            out.line("let api = imported()");
            out.line("    .get()");
            out.line(format!("    .unwrap_or_else(|| {import});"));
            let field = ident(&function.name);
            let call = if function.condition.is_some() {
                let head = format!("let Some(type_object) = api.slots.{field} else {{");
                out.block(head, "};", |out| body::absent(out, scope, function));
                "type_object".to_owned()
            } else {
                format!("(api.slots.{field})")
            };
            out.line("// SAFETY: import compared this function's type, and `py` shows the GIL.");
            out.line(format!("unsafe {{ {call}() }}"));
        });
    });
    out.section();
    lines(out, &attribute);
    out.line(format!("impl pyo3::types::DerefToPyAny for {name} {{}}"));
    methods::of_class(out, scope, class, attribute.as_ref());
}
