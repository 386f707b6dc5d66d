//! Every consumer where it looks: real builds against one wheel of `geometry`, each a row of the
//! table that `cargo xtask ci consumers` prints.

#[path = "consumers/setuptools.rs"]
mod setuptools;
#[path = "consumers/build_systems.rs"]
mod build_systems;
#[path = "consumers/finding.rs"]
mod finding;
#[path = "consumers/layouts.rs"]
mod layouts;
