//! Real builds, through maturin and setuptools: one artificial provider with a function for each
//! row of the table, called from C, C++ and Rust; results and refusals both.
//!
//! The scripts under `tests/e2e/scripts` assert; the tests here build for them and run them.

mod calls;
mod header;
mod packaging;
mod publishing;
mod awaitable;
mod bridge;
mod cpp;
mod majors;
mod consuming;
mod inspecting;
mod pyo3;
mod stub;
mod init;
mod diffing;
