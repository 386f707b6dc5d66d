//! Each function of the provider, from C, C++ and Rust.

use anyhow::Result;
use capi_tests::e2e::{built, script};
use capi_tests::environment::run;

#[test]
fn each_function_gives_what_it_should() -> Result<()> {
    run(&mut script(&built()?.environment, "results.py")).map(drop)
}

#[test]
fn no_function_is_left_out() -> Result<()> {
    run(&mut script(&built()?.environment, "calls.py")).map(drop)
}

#[test]
fn a_refused_argument_raises_where_the_function_can() -> Result<()> {
    run(&mut script(&built()?.environment, "refusals.py")).map(drop)
}

#[test]
fn a_refused_argument_ends_the_process_elsewhere() -> Result<()> {
    run(&mut script(&built()?.environment, "endings.py")).map(drop)
}

#[test]
fn a_call_before_the_import_is_told_so() -> Result<()> {
    run(&mut script(&built()?.environment, "early.py")).map(drop)
}

#[test]
fn a_subinterpreter_is_refused() -> Result<()> {
    run(&mut script(&built()?.environment, "subinterpreter.py")).map(drop)
}
