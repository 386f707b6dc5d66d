//! Every kind of consumer in its own build system: real builds against one wheel of `geometry`,
//! each a row of the table that `cargo xtask ci consumers` prints.

mod ctypes;
mod json;
mod cpp;
mod setuptools;
mod probes;
mod cython;
mod scipy_numba;
mod build_systems;
mod finding;
mod layouts;
mod zig;
