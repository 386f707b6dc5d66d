//! The end-to-end scripts under valgrind: providers and consumers lose no memory that they
//! allocate, and touch none that they shouldn't. These tests are run by name, because they need
//! valgrind.

use std::fs;
use std::process::Command;

use anyhow::{Context as _, Result, bail};
use capi_tests::e2e::{bridge, built, script};
use capi_tests::environment::run;
use capi_tests::target;

/// Files and functions that are ours, as they stand in a frame of valgrind's.
const OURS: [&str; 5] = ["capi", "every", "bridge", "awaitable", "checks.h"];

#[test]
fn plain_values_leave_nothing_behind() -> Result<()> {
    let environment = &built()?.environment;
    for script in ["results.py", "refusals.py"] {
        watch(&self::script(environment, script), script)?;
    }
    Ok(())
}

#[test]
fn what_crosses_beyond_leaves_nothing_behind() -> Result<()> {
    let bridge = bridge()?;
    for script in ["crossing.py", "objects.py"] {
        let mut python = self::script(&bridge.environment, script);
        python.env("PYTHONPATH", std::env::join_paths(&bridge.sites)?).env("CAPI_TIMES", "20");
        watch(&python, script)?;
    }
    Ok(())
}

/// Runs a script as this Python would, under valgrind, and reads valgrind's report.
fn watch(python: &Command, script: &str) -> Result<()> {
    let log = target().join("e2e").join(format!("{script}.valgrind"));
    if let Some(folder) = log.parent() {
        fs::create_dir_all(folder)?;
    }
    let mut valgrind = Command::new("valgrind");
    valgrind.args(["--leak-check=full", "--show-leak-kinds=definite", "--num-callers=40"]);
    valgrind.arg(format!("--log-file={}", log.display()));
    valgrind.arg(python.get_program()).args(python.get_args());
    for (name, value) in python.get_envs() {
        match value {
            Some(value) => valgrind.env(name, value),
            None => valgrind.env_remove(name),
        };
    }
    // Python's own allocator would hide lost memory.
    valgrind.env("PYTHONMALLOC", "malloc");
    run(&mut valgrind).context("install valgrind")?;
    let text = fs::read_to_string(&log)?;
    let ours: Vec<&str> = records(&text).filter(|record| is_ours(record)).collect();
    if !ours.is_empty() {
        bail!("{script}:\n\n{}", ours.join("\n\n"));
    }
    assert!(text.contains("LEAK SUMMARY"), "{text}");
    Ok(())
}

/// The records of valgrind's report, which are divided by lines with its mark alone.
fn records(text: &str) -> impl Iterator<Item = &str> {
    let is_end = |line: &str| line.trim_end().ends_with("==");
    let mut starts = vec![0];
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        at += line.len();
        if is_end(line) {
            starts.push(at);
        }
    }
    starts.push(text.len());
    (1..starts.len()).map(move |nth| &text[starts[nth - 1]..starts[nth]])
}

/// Whether a record reports a fault, and one of ours; numpy keeps a capsule for ever.
fn is_ours(record: &str) -> bool {
    let is_fault = ["definitely lost in", "Invalid ", "ninitialised"].iter();
    is_fault.clone().any(|it| record.contains(it))
        && OURS.iter().any(|it| record.contains(it))
        && !record.contains("numpy::borrow::shared")
}
