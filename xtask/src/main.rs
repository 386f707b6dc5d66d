//! `cargo xtask`: orders the commands that people and CI share. Each check itself is a test.

use std::env;
use std::process::{Command, ExitCode};

use anyhow::{Result, bail};
use capi_tests::{root, target};

mod ci;
mod demo;

const HELP: &str = "\
cargo xtask demo            build the example provider and its consumers, and run them on real data
cargo xtask demo series     one Python class that three extensions share, and the same by hand
cargo xtask ci [SECTION…]   run all checks, or these
cargo xtask ci quick        fmt, lint, unit, texts and tidy: once built, under two minutes on two cores
cargo xtask book            build the guide, as HTML, into target/book
cargo xtask bench           what a build, an import and a call cost, side by side

sections: fmt lint doc test demo skew consumers e2e tidy, and by name only: unit texts leaks foreign
msrv minimal deny";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let result = match words.as_slice() {
        ["demo"] => demo::demo("geometry"),
        ["demo", name] => demo::demo(name),
        ["ci"] => ci::ci(&ci::ALL),
        ["ci", "quick"] => ci::ci(&ci::QUICK),
        ["ci", sections @ ..] => ci::ci(sections),
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

/// Builds the guide with mdBook, which is compiled first if it isn't there.
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

/// Runs a command in the repository, and lets it print as it goes.
fn run(command: &mut Command) -> Result<()> {
    let status = command.current_dir(root()).status()?;
    if !status.success() {
        bail!("{command:?} failed");
    }
    Ok(())
}
