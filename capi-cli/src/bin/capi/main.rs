//! The `capi` command: what an author of a provider asks for by hand. Each subcommand is a module
//! with one door, `run`; what it knows of an API it has from the library.

mod arguments;
mod provider;
mod output;
mod init;
mod check;
mod list;
mod header;
mod stub;
mod lock;
mod diff;
mod inspect;
mod completions;

use std::env;
use std::process::ExitCode;

use anyhow::Result;
use arguments::{Arguments, Subcommand};
use clap::Parser as _;

/// What a subcommand has to say by its exit status, where it could do what it was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Found {
    /// 0
    Nothing,
    /// 1: mistakes, breaks, or what isn't locked.
    Something,
}

/// What was asked for can't be done, or not so.
const FAILED: u8 = 2;

fn main() -> ExitCode {
    // What the parser itself prints is coloured, too, or isn't.
    arguments::color(env::args_os()).write_global();
    let arguments = Arguments::parse();
    match run(&arguments.subcommand) {
        Ok(Found::Nothing) => ExitCode::SUCCESS,
        Ok(Found::Something) => ExitCode::FAILURE,
        Err(error) => {
            output::error(&format!("{error:#}"));
            ExitCode::from(FAILED)
        }
    }
}

fn run(subcommand: &Subcommand) -> Result<Found> {
    match subcommand {
        Subcommand::Init(arguments) => init::run(arguments),
        Subcommand::Check(arguments) => check::run(arguments),
        Subcommand::List(arguments) => list::run(arguments),
        Subcommand::Header(arguments) => header::run(arguments),
        Subcommand::Stub(arguments) => stub::run(arguments),
        Subcommand::Lock(arguments) => lock::run(arguments),
        Subcommand::Diff(arguments) => diff::run(arguments),
        Subcommand::Inspect(arguments) => inspect::run(arguments),
        Subcommand::Completions(arguments) => completions::run(arguments),
    }
}
