//! The one collector of mistakes. A phase reports into it while it runs, and stops where the
//! collector is finished.

use std::thread;

use quote::ToTokens;

/// Mistakes found so far. Must be finished, or handed on, before it is dropped.
#[derive(Debug, Default)]
pub struct Errors {
    list: Vec<syn::Error>,
}

impl Errors {
    /// Reports `message` at the tokens that the author will edit.
    pub fn at(&mut self, tokens: impl ToTokens, message: impl Into<String>) {
        self.list.push(syn::Error::new_spanned(tokens, message.into()));
    }

    /// Reports `message` at a span.
    pub fn span(&mut self, span: proc_macro2::Span, message: impl Into<String>) {
        self.list.push(syn::Error::new(span, message.into()));
    }

    /// Takes over a mistake that `syn`'s parser reported.
    pub fn syn(&mut self, error: syn::Error) {
        self.list.push(error);
    }

    /// The value of a result; `None` where it is an error, which is reported.
    pub fn ok<T>(&mut self, result: syn::Result<T>) -> Option<T> {
        result.map_err(|error| self.syn(error)).ok()
    }

    /// Whether nothing was reported.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// All mistakes as one error; `Ok` where there are none.
    pub fn finish(mut self) -> syn::Result<()> {
        let all = std::mem::take(&mut self.list).into_iter().reduce(|mut all, error| {
            all.combine(error);
            all
        });
        all.map_or(Ok(()), Err)
    }
}

impl Drop for Errors {
    fn drop(&mut self) {
        assert!(self.is_empty() || thread::panicking(), "diagnostics were dropped unreported");
    }
}
