//! How a call ends: each outcome in C becomes a result in Rust.

use capi_model::abi::Returned;

use super::frame::Frame;
use crate::emit::consumer::layout::List;
use crate::emit::consumer::locals::{gil, local};
use crate::emit::consumer::scope::is_checked;
use crate::emit::writer::Writer;

impl Frame<'_> {
    pub(super) fn returns(&self, out: &mut Writer) {
        match &self.function.returned {
            Returned::Unit if self.is_over() => self.call(out, "", ""),
            Returned::Unit => {
                self.call(out, "", ";");
                self.take_staged(out);
            }
            Returned::Value(ty) if is_checked(ty) => {
                let value = self.call_into(out, "value");
                self.take_staged(out);
                out.line("// SAFETY: it was returned.");
                List::unsafe_call("checked::sure", vec![self.quoted(), value]).print(out);
            }
            Returned::Value(_) if self.is_over() => self.call(out, "", ""),
            Returned::Value(_) => {
                let value = self.call_into(out, "value");
                self.take_staged(out);
                out.line(value);
            }
            Returned::Buffer { .. } | Returned::Text => {
                let buffer = self.call_into(out, "buffer");
                self.take_staged(out);
                self.buffer(out, &buffer, "", "");
            }
            Returned::Lent { what, .. } => {
                let pointer = self.call_into(out, "pointer");
                self.take_staged(out);
                self.reference(out, what, &pointer, ("", ""));
            }
            Returned::Owned(_) | Returned::Object(_) => {
                let object = self.call_into(out, "object");
                self.own(out, &object, self.sure(&object));
                self.take_staged(out);
                if !self.is_over() {
                    out.line(object);
                }
            }
        }
    }

    /// Ends a call whose NULL means `None`.
    pub(super) fn optional_pointer(&self, out: &mut Writer) {
        if self.gives_object() {
            let object = self.call_into(out, "object");
            let owned = if let Returned::Object(_) = self.function.returned {
                let arguments = vec![gil(self.function), object.clone()];
                List::unsafe_call("python::optional", arguments)
            } else {
                let new = format!("{}::new", self.scope.word("Owned"));
                List::unsafe_call(&new, vec![object.clone()])
            };
            self.own(out, &object, owned);
            self.take_staged(out);
            if !self.is_over() {
                out.line(object);
            }
        } else if let Returned::Lent { what, .. } = &self.function.returned {
            let pointer = self.call_into(out, "pointer");
            self.take_staged(out);
            out.block(format!("if {pointer}.is_null() {{"), "}", |out| out.line("return None;"));
            self.reference(out, what, &pointer, ("Some(", ")"));
        } else {
            let pointer = self.call_into(out, "pointer");
            self.take_staged(out);
            out.line(format!("(!{pointer}.is_null()).then_some({pointer})"));
        }
    }

    /// Ends a call that returns 1, or 0 for `None`.
    pub(super) fn optional(&self, out: &mut Writer) {
        let status = self.call_into(out, "status");
        let is_there = format!("{status} != 0");
        let is_taken = self.take(out, &is_there);
        self.take_staged(out);
        if is_taken && self.gives_object() {
            return out.line(&self.result);
        }
        if is_taken {
            out.line(format!("let {0} = {0}?;", self.result));
        } else {
            self.leave(out, false, &format!("{status} == 0"), "None");
        }
        self.value(out, is_taken, "Some(", ")");
    }

    /// Ends a call whose NULL means an exception.
    pub(super) fn raises_pointer(&self, out: &mut Writer) {
        let is_owned = self.gives_object();
        let pointer = self.call_into(out, if is_owned { "object" } else { "pointer" });
        if is_owned {
            let owned = match self.function.returned {
                Returned::Object(_) => "python".to_owned(),
                _ => self.scope.word("Owned"),
            };
            let arguments = vec![gil(self.function), self.quoted(), pointer.clone()];
            self.own(out, &pointer, List::unsafe_call(&format!("{owned}::result"), arguments));
            if self.is_over() {
                return;
            }
            self.note_staged(out);
            if !self.is_staged() {
                out.line(pointer);
                return;
            }
            out.line(format!("let {pointer} = {pointer}?;"));
        } else {
            self.note_staged(out);
            out.block(format!("if {pointer}.is_null() {{"), "}", |out| {
                out.line(format!("return Err({});", self.error()));
            });
        }
        self.raise_staged(out);
        if let Returned::Lent { what, .. } = &self.function.returned {
            return self.reference(out, what, &pointer, ("Ok(", ")"));
        }
        out.line(format!("Ok({pointer})"));
    }

    /// Ends a call that returns 0, or -1 for an exception.
    pub(super) fn raises(&self, out: &mut Writer) {
        let status = self.call_into(out, "status");
        let is_taken = self.take(out, &format!("{status} == 0"));
        self.note_staged(out);
        self.leave(out, is_taken, &format!("{status} != 0"), &format!("Err({})", self.error()));
        self.raise_staged(out);
        self.value(out, is_taken, "Ok(", ")");
    }

    /// Ends a call that returns 1, 0 for `None`, or -1 for an exception.
    pub(super) fn raises_optional(&self, out: &mut Writer) {
        let status = self.call_into(out, "status");
        let is_taken = self.take(out, &format!("{status} > 0"));
        self.note_staged(out);
        self.leave(out, false, &format!("{status} < 0"), &format!("Err({})", self.error()));
        self.raise_staged(out);
        if is_taken && self.gives_object() {
            return out.line(format!("Ok({})", self.result));
        }
        self.leave(out, is_taken, &format!("{status} == 0"), "Ok(None)");
        self.value(out, is_taken, "Ok(Some(", "))");
    }

    /// Ends a call that returns 0, or a variant of the error's enumeration.
    pub(super) fn status(&self, out: &mut Writer) {
        let status = self.call_into(out, "status");
        let quoted = self.quoted();
        if let Some(value) = self.taken() {
            let (result, outcome) = (&self.result, local(self.function, "outcome"));
            let head = format!("let {result} = {outcome}.map(|()| ");
            out.line(format!("let {outcome} = checked::success({quoted}, {status});"));
            out.line("// SAFETY: where it succeeded, it wrote its result.");
            value.within(&head, ");").print(out);
            self.take_staged(out);
            if self.gives_object() {
                return out.line(result);
            }
            out.line(format!("let {result} = {result}?;"));
            return self.value(out, true, "Ok(", ")");
        }
        self.take_staged(out);
        let outcome = format!("checked::success({quoted}, {status})");
        if self.written().is_none() {
            out.line(outcome);
        } else {
            out.line(format!("{outcome}?;"));
            self.value(out, false, "Ok(", ")");
        }
    }
}
