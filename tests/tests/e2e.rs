//! Real builds, through maturin and setuptools: one artificial provider with a function for each
//! row of the table, called from C, C++ and Rust; results and refusals both.
//!
//! The scripts under `tests/e2e/scripts` assert; the tests here build for them and run them.

#[path = "e2e/shared.rs"]
mod shared;
#[path = "e2e/calls.rs"]
mod calls;
#[path = "e2e/header.rs"]
mod header;
#[path = "e2e/packaging.rs"]
mod packaging;
#[path = "e2e/publishing.rs"]
mod publishing;
#[path = "e2e/awaitable.rs"]
mod awaitable;
#[path = "e2e/bridge.rs"]
mod bridge;
#[path = "e2e/cpp.rs"]
mod cpp;
#[path = "e2e/majors.rs"]
mod majors;
#[path = "e2e/consuming.rs"]
mod consuming;
#[path = "e2e/inspecting.rs"]
mod inspecting;
#[path = "e2e/pyo3.rs"]
mod pyo3;
#[path = "e2e/stub.rs"]
mod stub;
#[path = "e2e/init.rs"]
mod init;
#[path = "e2e/diffing.rs"]
mod diffing;
