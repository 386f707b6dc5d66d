//! Lets extensions in C and Rust await Python's coroutines: an `Awaitable` is a coroutine whose
//! steps are coroutines of others, with functions of the extension to call in between.

use capi_runtime as capi;
use pyo3::prelude::*;

mod state;
pub mod class;

capi::api! {
    /// Awaitables that extensions make: coroutines to await, one after the other, and what to do with
    /// the result of each.
    ///
    /// Make one with awaitable_Awaitable_new(), add coroutines with awaitable_Awaitable_add(), and
    /// return it to Python, which awaits it.
    module = "awaitable",
}

#[pymodule]
mod awaitable {
    use super::{Bound, PyModule, PyResult};

    #[pymodule_export]
    use super::class::Awaitable;

    #[pymodule_init]
    fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {
        crate::API.publish(module)
    }
}
