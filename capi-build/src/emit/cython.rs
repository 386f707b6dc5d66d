//! Declarations for Cython: `geometry/__init__.pxd`, which needs nothing but Cython because
//! functions are found in the module's `__pyx_capi__`; and `geometry/capi.pxd`, over the C header.
//!
//! `ring_area` with `points: &[Point]` comes out as `cdef double ring_area(const Point *points,
//! size_t points_len) noexcept nogil`. Names need no prefix, for Cython has modules.

pub(super) mod scope;
mod page;
mod spelling;
mod notes;
mod types;
mod functions;
mod over_header;

use capi_model::{abi, names};

use super::c::comment::Comments;
use super::c::declarations;
use super::writer::Writer;
use notes::Cython;
use page::{banner, cimports, text, without_comments};
use scope::Scope;

pub use over_header::over_header;

/// Prints the declarations that can be `cimport`ed from the module itself.
pub fn cython(table: &abi::Table) -> String {
    let scope = Scope::of(table);
    let words = Cython { scope: &scope, is_over_header: false };
    let declared = text(|out| {
        types::constants(out, &scope);
        types::types(out, &words);
    });
    let imported = text(|out| functions::imported(out, &words));
    let code = without_comments(&[&declared, &imported]);
    let mut out = Writer::default();
    banner(&mut out, &scope, &names::cython_file(&table.module), &notes::manual(&scope));
    cimports(&mut out, &code);
    let own = spelling::own(&code);
    if !(declared.is_empty() && own.is_empty()) {
        out.section();
        out.block("cdef extern from *:", "", |out| {
            verbatim(out, table);
            out.lines(own);
            out.section();
            out.text(&declared);
        });
    }
    out.section();
    out.text(&imported);
    out.finish()
}

/// Prints the C text that the declarations refer to. Its types have the guard that they have in the
/// header, so that both texts may meet in one file.
fn verbatim(out: &mut Writer, table: &abi::Table) {
    let mut text = Writer::default();
    declarations::constants(&mut text, table, Comments::LeftOut);
    declarations::types(&mut text, table, Comments::LeftOut);
    let text = text.finish();
    out.line("\"\"\"");
    for header in ["stddef", "stdint", "string"] {
        out.line(format!("#include <{header}.h>"));
    }
    out.line("#ifndef __cplusplus");
    out.line("#include <stdbool.h>");
    out.line("#endif");
    if text.contains("CAPI_CAST") {
        out.section();
        out.text(CAST);
    }
    if !text.is_empty() {
        out.section();
        out.line("#ifdef __cplusplus");
        out.line("extern \"C\" {");
        out.line("#endif");
        out.section();
        out.text(&text);
        out.section();
        out.line("#ifdef __cplusplus");
        out.line("}");
        out.line("#endif");
    }
    out.line("\"\"\"");
}

/// This text stands in the header as well, which may come before it.
const CAST: &str = include_str!("cython/fixed/cast.h");
