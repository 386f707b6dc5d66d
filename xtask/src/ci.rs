//! `cargo xtask ci`: runs sections of checks, and reports the time of each.

use std::fmt::Write as _;
use std::fs;
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};
use capi_tests::environment::Environment;
use capi_tests::{consumers, root};

use super::{HELP, cargo, demo, run};

/// The sections that a fresh machine can run. `tidy`, a second long, is last because [`ci`] prints
/// the table of times before the last one.
pub(super) const ALL: [&str; 9] =
    ["fmt", "lint", "doc", "test", "demo", "skew", "consumers", "e2e", "tidy"];

/// The sections that find most mistakes in the least time: formats and lints, unit tests, golden
/// texts without their compilers, messages. Python only runs tools; no wheel is built.
pub(super) const QUICK: [&str; 5] = ["fmt", "lint", "unit", "texts", "tidy"];

/// Runs these sections up to the first that fails.
pub(super) fn ci(sections: &[&str]) -> Result<()> {
    let mut times = Vec::new();
    for (at, name) in sections.iter().enumerate() {
        // The table isn't printed after it: the output ends with the test runner's own closing
        // line, by which others tell that all went well.
        if at + 1 == sections.len() {
            eprint!("{}", table(&times));
        }
        eprintln!("── {name}");
        let start = Instant::now();
        let ran = section(name);
        times.push((*name, start.elapsed()));
        if ran.is_err() {
            eprint!("{}", table(&times));
            return ran;
        }
    }
    Ok(())
}

fn section(name: &str) -> Result<()> {
    match name {
        "fmt" => fmt(),
        "lint" => lint(),
        "doc" => doc(),
        "unit" => test("--lib --bins --quiet"),
        "test" => {
            section("unit")?;
            test("--test command --quiet")?;
            test(
                "--test golden --test golden_consumers_2021 --test golden_consumers_2024 --quiet",
            )?;
            test("--test ui --test crates --quiet")
        }
        "texts" => {
            test("--test golden --quiet -- --skip compiled::")?;
            test("--test ui --test crates --quiet")
        }
        "demo" => demo::ALL.iter().try_for_each(|name| demo::demo(name)),
        "skew" => test("--test skew"),
        "consumers" => consumers(),
        "e2e" => {
            test("--test documents --quiet")?;
            test("--test e2e")
        }
        "tidy" => test("--test tidy"),
        "leaks" => test("--test leaks"),
        "foreign" => test("--test foreign"),
        "msrv" => cargo(
            "+1.85 check -p capi-model -p capi-macros -p capi-runtime -p capi-build -p capi-cli",
        ),
        "minimal" => minimal(),
        "deny" => cargo("deny check"),
        other => bail!("there is no section {other}\n{HELP}"),
    }
}

/// Tests the whole workspace: cargo unites the features of the packages that it builds, so for a
/// package alone it would compile the dependencies, `PyO3` among them, once more.
fn test(which: &str) -> Result<()> {
    cargo(&format!("test --workspace {which}"))
}

/// The seconds that each section took, and their sum.
fn table(times: &[(&str, Duration)]) -> String {
    let mut table = String::new();
    let all = ("all", times.iter().map(|(_, time)| *time).sum());
    for (name, time) in times.iter().chain([&all]).filter(|_| !times.is_empty()) {
        let _ = writeln!(table, "{name:<10}{:>6} s", time.as_secs());
    }
    table
}

/// Runs the consumers' tests, and prints their table even if a row of it fails.
fn consumers() -> Result<()> {
    consumers::clear()?;
    let tested = test("--test consumers");
    eprint!("\n{}", consumers::rows());
    tested
}

fn fmt() -> Result<()> {
    cargo("fmt --all --check")?;
    let environment = Environment::open()?;
    run(environment.command("ruff").args(["format", "--check", "--quiet", "."]))?;
    run(environment.command("ruff").args(["check", "--quiet", "."]))
}

fn lint() -> Result<()> {
    cargo("clippy --workspace --all-targets --quiet -- -Dwarnings")?;
    run(&mut Environment::open()?.command("typos"))
}

fn doc() -> Result<()> {
    cargo("test --workspace --doc --quiet")?;
    let mut doc = Command::new("cargo");
    doc.args(["doc", "--workspace", "--no-deps", "--quiet"]).env("RUSTDOCFLAGS", "-Dwarnings");
    run(&mut doc)
}

/// Checks the workspace with the oldest versions that its manifests allow; the lock file is put
/// back.
fn minimal() -> Result<()> {
    let lock = root().join("Cargo.lock");
    let text = fs::read(&lock)?;
    let checked = cargo("+nightly generate-lockfile -Z direct-minimal-versions")
        .and_then(|()| cargo("check --workspace --locked"));
    fs::write(lock, text)?;
    checked
}
