//! Where expansions leave their shims: one distributed list for all APIs of a binary.

use pyo3::{PyResult, Python};

use crate::Api;

/// One filled slot.
#[derive(Debug)]
pub struct Entry {
    /// Whose it is; several APIs may live in one binary.
    pub(crate) api: &'static Api,
    /// The major version in whose table it is.
    pub(crate) major: u16,
    /// Its place in the table.
    pub(crate) slot: u32,
    /// The function's hash, as the macro saw it.
    pub(crate) hash: u64,
    /// The pointer that the slot holds.
    pub(crate) function: *const (),
    /// The step that must be done before it is called, and may fail.
    pub(crate) prepare: Option<fn(Python<'_>) -> PyResult<()>>,
}

impl Entry {
    /// Used by expansions.
    pub const fn new(
        api: &'static Api,
        major: u16,
        slot: u32,
        hash: u64,
        function: *const (),
    ) -> Self {
        Self { api, major, slot, hash, function, prepare: None }
    }

    /// The entry of a function that needs this step to be done before.
    #[must_use]
    pub const fn after(self, prepare: fn(Python<'_>) -> PyResult<()>) -> Self {
        Self { prepare: Some(prepare), ..self }
    }
}

// SAFETY: a pointer to a function may be read from any thread.
unsafe impl Sync for Entry {}

inventory::collect!(Entry);
