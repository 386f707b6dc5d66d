//! Lent results: the lifetimes in a method's head, and the reference that is made of a pointer.

use capi_model::abi::{Function, Loan, Returned};

use super::layout::List;
use super::scope::{Scope, is_checked};
use crate::emit::writer::Writer;

/// The parameters that lend the result. There are none if it isn't lent, or is `'static`.
pub(super) fn lenders(function: &Function) -> &[usize] {
    match &function.returned {
        Returned::Lent { by, .. } => by,
        _ => &[],
    }
}

/// The opening of a reference: `&'a ` of a parameter that lends, `&` of any other.
pub(super) fn and(function: &Function, at: usize) -> &'static str {
    if lenders(function).contains(&at) { "&'a " } else { "&" }
}

/// The lifetime of Python objects in parameters: that of the result, if it is an object.
pub(super) fn python(function: &Function) -> &'static str {
    if matches!(function.returned, Returned::Object(_)) { "'py" } else { "'_" }
}

/// The type of a lent result: `&'a [Point]`.
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

/// The reference that is made of a pointer and its length. It is checked if some bit patterns are
/// no values of its type.
pub(super) struct Reference<'a> {
    pub(super) what: &'a Loan,
    pub(super) function: &'a Function,
    /// The name of the pointer's variable.
    pub(super) pointer: &'a str,
    /// The name of the length's variable.
    pub(super) length: &'a str,
}

impl Reference<'_> {
    /// Prints the reference, between texts such as `Ok(` and `)`.
    pub(super) fn print(&self, out: &mut Writer, scope: &Scope<'_>, open: &str, close: &str) {
        let (callee, has_length, of) = match self.what {
            Loan::Reference(to) => ("lent::one", false, Some(to)),
            Loan::Slice(of) => ("lent::elements", true, Some(of)),
            Loan::Text => ("lent::text", true, None),
            Loan::CText => ("lent::c_text", false, None),
        };
        let mut arguments = vec![format!("{:?}", self.function.name), self.pointer.to_owned()];
        if of.is_some_and(is_checked) {
            let one = || format!("{}::new(1)", scope.word("MaybeUninit"));
            let length = if has_length { self.length.to_owned() } else { one() };
            self.check(out, [&arguments[..], &[length]].concat());
        }
        arguments.extend(has_length.then(|| self.length.to_owned()));
        out.line(if lenders(self.function).is_empty() {
            "// SAFETY: it is there for ever."
        } else {
            "// SAFETY: it is there, and unchanged, as long as what it is lent by."
        });
        List::unsafe_call(callee, arguments).within(open, close).print(out);
    }

    /// Prints the check, which reads the bits before they count as a value.
    fn check(&self, out: &mut Writer, arguments: Vec<String>) {
        let raises = self.function.raises();
        let (how, end) = if raises { ("all_known", "?;") } else { ("all_sure", ";") };
        let all = vec![arguments[0].clone(), "places".to_owned()];
        out.line("// SAFETY: the provider wrote what it lends.");
        List::unsafe_call("lent::places", arguments).within("let places = ", ";").print(out);
        out.line("// SAFETY: as above.");
        List::unsafe_call(&format!("checked::{how}"), all).within("", end).print(out);
    }
}
