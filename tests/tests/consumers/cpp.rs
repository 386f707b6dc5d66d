//! `geometry.hpp`: from a plain extension in two standards, and from pybind11 and nanobind, whose
//! users see geometry's errors as exceptions of Python's.

use std::path::{Path, PathBuf};

use anyhow::Result;
use capi_tests::consumers::{Consumers, Row, consumers};
use capi_tests::environment::run;

const CPP: &str = "setuptools, get_include()";

#[test]
fn cpp_17() -> Result<()> {
    standard("C++17", "c++17", "2017")
}

#[test]
fn cpp_20() -> Result<()> {
    standard("C++20", "c++20", "2020")
}

/// Builds the source in another standard, in a copy of its own, as simultaneous builds don't share
/// a folder.
fn standard(consumer: &str, flag: &str, year: &str) -> Result<()> {
    let consumers = consumers()?;
    for isolated in [true, false] {
        let row = Row { consumer, build_system: CPP, isolated: Some(isolated) };
        consumers.attempt(row, || {
            let project = project("cpp");
            let site = consumers.build_as(&project, flag, isolated, |build| {
                build.env("SHAPES_STANDARD", flag);
            })?;
            check(consumers, &site, &project, &[year])
        })?;
    }
    Ok(())
}

#[test]
fn pybind11() -> Result<()> {
    binding("pybind11", "setuptools, get_include()")
}

#[test]
fn nanobind() -> Result<()> {
    binding("nanobind", "scikit-build-core, geometry.capi --includes")
}

fn binding(name: &str, build_system: &str) -> Result<()> {
    let consumers = consumers()?;
    let project = project(name);
    for isolated in [true, false] {
        let row = Row { consumer: name, build_system, isolated: Some(isolated) };
        consumers.attempt(row, || {
            let site = consumers.build(&project, isolated)?;
            check(consumers, &site, &project, &[])
        })?;
    }
    Ok(())
}

fn project(name: &str) -> PathBuf {
    Consumers::folder().join(name)
}

fn check(consumers: &Consumers, site: &Path, project: &Path, arguments: &[&str]) -> Result<()> {
    let environment = consumers.environment.seeing(&[site.to_owned()])?;
    run(environment.python().arg(project.join("check.py")).args(arguments)).map(drop)
}
