//! Every consumer where it looks: real builds against one wheel of `geometry`, each a row of the
//! table that `cargo xtask ci consumers` prints.

#[path = "consumers/ctypes.rs"]
mod ctypes;
#[path = "consumers/json.rs"]
mod json;
#[path = "consumers/setuptools.rs"]
mod setuptools;
#[path = "consumers/zig.rs"]
mod zig;
