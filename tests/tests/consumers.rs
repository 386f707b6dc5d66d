//! Every consumer where it looks: real builds against one wheel of `geometry`, each a row of the
//! table that `cargo xtask ci consumers` prints.

#[path = "consumers/cpp.rs"]
mod cpp;
#[path = "consumers/setuptools.rs"]
mod setuptools;
