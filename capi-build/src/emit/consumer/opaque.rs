//! Opaque types: a consumer sees them behind references, and owns them through handles.

use capi_model::abi;

use super::layout::{docs, lines};
use super::scope::{Scope, ident};
use crate::emit::writer::Writer;

pub(super) fn opaque(out: &mut Writer, scope: &Scope<'_>, opaque: &abi::Opaque) {
    let name = ident(&opaque.name);
    docs(out, &opaque.docs);
    out.line("#[repr(C)]");
    out.block(format!("pub struct {name} {{"), "}", |out| {
        // To the compiler, the memory behind a reference may change at any time.
        out.line("_private: std::cell::UnsafeCell<[u8; 0]>,");
        out.line(format!("_marker: {},", scope.word("PhantomPinned")));
    });
    out.section();
    out.line("// SAFETY: the provider's own type is `Sync`, and nothing of it is here.");
    out.line(format!("unsafe impl Sync for {name} {{}}"));
    let Some(destructor) = scope.owner(&opaque.name) else { return };
    let attribute = scope.attribute(destructor);
    let object = scope.word("Object");
    out.section();
    lines(out, &attribute);
    out.line(format!("impl {object} for {name} {{}}"));
    out.section();
    lines(out, &attribute);
    out.block(format!("impl object::Free for {name} {{"), "}", |out| {
        let non_null = scope.word("NonNull");
        out.block(format!("unsafe fn free(object: {non_null}<Self>) {{"), "}", |out| {
            let field = ident(&destructor.name);
            if destructor.condition.is_some() {
                let free = format!("imported().get().and_then(|api| api.slots.{field})");
                out.block(format!("if let Some(free) = {free} {{"), "}", |out| {
                    out.line("// SAFETY: the caller gives up an object of the provider.");
                    out.line("unsafe { free(object.as_ptr()) };");
                });
            } else {
                out.block("if let Some(api) = imported().get() {", "}", |out| {
                    out.line("// SAFETY: the caller gives up an object of the provider.");
                    out.line(format!("unsafe {{ (api.slots.{field})(object.as_ptr()) }};"));
                });
            }
        });
    });
}
