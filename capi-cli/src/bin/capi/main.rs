//! The `capi` command, which an author of a provider runs by hand. Each subcommand is a module with
//! one entry, `run`; its knowledge of an API comes from the library.

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

/// The outcome of a subcommand that could do its work, told by the exit status.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Found {
    /// 0
    Nothing,
    /// 1: there are mistakes, breaks, or exports that aren't locked.
    Something,
}

/// The exit status of a command that couldn't do its work.
const FAILED: u8 = 2;

fn main() -> ExitCode {
    // `--color` also applies to the texts that the parser itself prints.
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
