//! The names that a header defines for itself, so that no item of an API can have them.

use std::collections::BTreeSet;

use super::symbols::{CONTEXT_FREE, constant, item};

/// The names that every header has, with the prefix of one header.
#[derive(Debug)]
pub struct Reserved {
    names: BTreeSet<String>,
    start: String,
}

impl Reserved {
    /// The names of the header with this prefix.
    pub fn new(prefix: &str) -> Self {
        let items = ["import", "table", CONTEXT_FREE].map(|own| item(prefix, own));
        let constants =
            ["TARGET", "HAS", "VERSION", "NAMESPACE", "CAPI_H", "CAPI_HPP", "CAPI_TYPES"]
                .map(|own| constant(prefix, own));
        let names = items.into_iter().chain(constants).collect();
        Self { names, start: item(prefix, "capi_") }
    }

    /// Whether this is one of them.
    pub fn has(&self, spelling: &str) -> bool {
        self.names.contains(spelling) || spelling.starts_with(&self.start)
    }
}
