//! Every consumer where it looks: real builds against one wheel of `geometry`, each a row of the
//! table that `cargo xtask ci consumers` prints.

#[path = "consumers/ctypes.rs"]
mod ctypes;
#[path = "consumers/json.rs"]
mod json;
#[path = "consumers/cpp.rs"]
mod cpp;
#[path = "consumers/setuptools.rs"]
mod setuptools;
#[path = "consumers/probes.rs"]
mod probes;
#[path = "consumers/cython.rs"]
mod cython;
#[path = "consumers/scipy_numba.rs"]
mod scipy_numba;
#[path = "consumers/build_systems.rs"]
mod build_systems;
#[path = "consumers/finding.rs"]
mod finding;
#[path = "consumers/layouts.rs"]
mod layouts;
#[path = "consumers/zig.rs"]
mod zig;
