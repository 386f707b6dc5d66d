//! `cargo xtask`: orders the commands that people and CI share. Each check itself is a test.

use std::process::{Command, ExitCode};
use std::time::Instant;
use std::{env, fs};

use anyhow::{Result, bail};
use capi_tests::environment::Environment;
use capi_tests::{consumers, root, target};

mod demo;

const HELP: &str = "\
cargo xtask demo            build the example provider and its consumers, and run them on real data
cargo xtask demo series     one Python class that three extensions share, and the same by hand
cargo xtask ci [SECTION…]   run all checks, or these
cargo xtask book            build the guide, as HTML, into target/book
cargo xtask bench           what a build, an import and a call cost, side by side

sections: fmt lint doc test demo skew consumers e2e, and by name only: leaks foreign msrv minimal deny";

/// What a fresh machine can run; the last one ends with the test runner's closing line.
const SECTIONS: [&str; 8] = ["fmt", "lint", "doc", "test", "demo", "skew", "consumers", "e2e"];

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let result = match words.as_slice() {
        ["demo"] => demo::demo("geometry"),
        ["demo", name] => demo::demo(name),
        ["ci"] => ci(&SECTIONS),
        ["ci", sections @ ..] => ci(sections),
        ["book"] => book(),
        ["bench"] => bench(),
        _ => {
            eprintln!("{HELP}");
            return ExitCode::from(2);
        }
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn ci(sections: &[&str]) -> Result<()> {
    for (at, section) in sections.iter().enumerate() {
        let start = Instant::now();
        eprintln!("── {section}");
        match *section {
            "fmt" => fmt()?,
            "lint" => lint()?,
            "doc" => doc()?,
            "test" => {
                cargo("test --workspace --exclude capi-tests --lib --quiet")?;
                cargo("test --package capi-cli --bins --test command --quiet")?;
                cargo(
                    "test --package capi-tests --test golden --test golden_consumers --test ui --test walk \
                     --test check --test lock --test guide --test tidy --quiet",
                )?;
                cargo("test --package capi-tests-2021 --quiet")?;
            }
            "demo" => demo::ALL.iter().try_for_each(|name| demo::demo(name))?,
            "skew" => cargo("test --package capi-tests --test skew")?,
            "e2e" => {
                cargo("test --package capi-tests --test readme --test rehearsal --quiet")?;
                cargo("test --package capi-tests --test e2e")?;
            }
            "consumers" => consumers()?,
            "leaks" => cargo("test --package capi-tests --test leaks")?,
            "foreign" => cargo("test --package capi-tests --test foreign")?,
            "msrv" => {
                cargo(
                    "+1.85 check -p capi-model -p capi-macros -p capi-runtime -p capi-build \
                     -p capi-cli",
                )?;
            }
            "minimal" => minimal()?,
            "deny" => cargo("deny check")?,
            other => bail!("there is no section {other}\n{HELP}"),
        }
        // The last words are the test runner's own.
        if at + 1 < sections.len() {
            eprintln!("── {section} took {} s", start.elapsed().as_secs());
        }
    }
    Ok(())
}

/// Prints the table also where a row of it fails.
fn consumers() -> Result<()> {
    consumers::clear()?;
    let tested = cargo("test --package capi-tests --test consumers");
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

/// Whether the oldest versions that are asked for do; the lock file is put back.
fn minimal() -> Result<()> {
    let lock = root().join("Cargo.lock");
    let text = fs::read(&lock)?;
    let checked = cargo("+nightly generate-lockfile -Z direct-minimal-versions")
        .and_then(|()| cargo("check --workspace --locked"));
    fs::write(lock, text)?;
    checked
}

/// With mdBook, which is compiled first where it isn't there.
fn book() -> Result<()> {
    let tools = target().join("tools");
    let mut book = tools.join("bin/mdbook").with_extension(env::consts::EXE_EXTENSION);
    if Command::new("mdbook").arg("--version").output().is_ok() {
        book = "mdbook".into();
    } else if !book.is_file() {
        let root = ["--root".as_ref(), tools.as_os_str()];
        let mut install = Command::new("cargo");
        install.args(["install", "mdbook", "--version", "^0.5", "--no-default-features"]);
        run(install.args(["--locked", "--quiet"]).args(root))?;
    }
    run(Command::new(book).args(["build", "docs", "--dest-dir"]).arg(target().join("book")))
}

fn bench() -> Result<()> {
    cargo("run --package capi-tests --release --example bench --quiet")
}

fn cargo(arguments: &str) -> Result<()> {
    run(Command::new("cargo").args(arguments.split(' ')))
}

/// Runs in the repository, with everything printed as it comes.
fn run(command: &mut Command) -> Result<()> {
    let status = command.current_dir(root()).status()?;
    if !status.success() {
        bail!("{command:?} failed");
    }
    Ok(())
}
