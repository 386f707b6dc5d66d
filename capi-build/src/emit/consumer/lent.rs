//! What a function lends: the lifetimes in a method's head, and how a pointer becomes a reference.

use capi_model::abi::{Function, Loan, Returned};

use super::layout::{ARGUMENTS, unsafe_call};
use super::scope::{Scope, is_checked};
use crate::emit::writer::Writer;

/// The parameters that a result is lent by; nothing where it isn't lent, or is there for ever.
pub(super) fn lenders(function: &Function) -> &[usize] {
    match &function.returned {
        Returned::Lent { by, .. } => by,
        _ => &[],
    }
}

/// `&'a ` of a parameter that lends, `&` of any other; the mutable one likewise.
pub(super) fn and(function: &Function, at: usize, mutable: bool) -> String {
    let lifetime = if lenders(function).contains(&at) { "'a " } else { "" };
    format!("&{lifetime}{}", if mutable { "mut " } else { "" })
}

/// `&'a [Point]`.
pub(super) fn ty(scope: &Scope<'_>, what: &Loan, by: &[usize]) -> String {
    let lifetime = if by.is_empty() { "'static" } else { "'a" };
    let what = match what {
        Loan::Reference(to) => scope.ty(to),
        Loan::Slice(of) => format!("[{}]", scope.ty(of)),
        Loan::Text => "str".to_owned(),
        Loan::CText => scope.word("CStr"),
    };
    format!("&{lifetime} {what}")
}

/// From a pointer, and a length that was written, to the reference; checked where not each bit
/// pattern is a value.
pub(super) struct Reference<'a> {
    pub(super) what: &'a Loan,
    pub(super) function: &'a Function,
    /// Columns before it.
    pub(super) indent: usize,
    /// The variable of the pointer.
    pub(super) pointer: &'a str,
    /// The variable of the length.
    pub(super) length: &'a str,
}

impl Reference<'_> {
    /// With what stands around it: `Ok(` and `)`.
    pub(super) fn print(&self, out: &mut Writer, scope: &Scope<'_>, open: &str, close: &str) {
        let quoted = format!("{:?}", self.function.name);
        let with_length = || vec![quoted.clone(), self.pointer.to_owned(), self.length.to_owned()];
        let alone = || vec![quoted.clone(), self.pointer.to_owned()];
        let (callee, arguments) = match self.what {
            Loan::Reference(_) => ("lent::one", alone()),
            Loan::Slice(_) => ("lent::elements", with_length()),
            Loan::Text => ("lent::text", with_length()),
            Loan::CText => ("lent::c_text", alone()),
        };
        if let Loan::Reference(ty) | Loan::Slice(ty) = self.what {
            if is_checked(ty) {
                self.check(out, scope, &quoted);
            }
        }
        out.line(if lenders(self.function).is_empty() {
            "// SAFETY: it is there for ever."
        } else {
            "// SAFETY: it is there, and unchanged, as long as what it is lent by."
        });
        // Of `Ok(Some(`, the outer one is a call whose argument is the rest.
        let value = format!("unsafe {{ {callee}({}) }}", arguments.join(", "));
        let argument = open.len() + value.len() + close.len();
        if open.is_empty() {
            unsafe_call(out, self.indent, "", callee, &arguments, "");
        } else if argument <= ARGUMENTS + "Ok()".len() {
            out.line(format!("{open}{value}{close}"));
        } else {
            unsafe_call(out, self.indent, "let lent = ", callee, &arguments, ";");
            out.line(format!("{open}lent{close}"));
        }
    }

    /// Looks at it before it is a value.
    fn check(&self, out: &mut Writer, scope: &Scope<'_>, quoted: &str) {
        let raises = self.function.raises();
        let (how, end) = if raises { ("all_known", "?;") } else { ("all_sure", ";") };
        let length = match self.what {
            Loan::Slice(_) => self.length.to_owned(),
            _ => format!("{}::new(1)", scope.word("MaybeUninit")),
        };
        let arguments = [quoted.to_owned(), self.pointer.to_owned(), length];
        out.line("// SAFETY: the provider wrote what it lends.");
        unsafe_call(out, self.indent, "let places = ", "lent::places", &arguments, ";");
        out.line("// SAFETY: as above.");
        unsafe_call(
            out,
            self.indent,
            "",
            &format!("checked::{how}"),
            &[quoted.to_owned(), "places".to_owned()],
            end,
        );
    }
}
