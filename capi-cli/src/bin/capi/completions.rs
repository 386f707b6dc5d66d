//! `capi completions`: prints a completion script for a shell.

use anyhow::Result;
use clap::CommandFactory as _;

use crate::{Found, arguments, output};

pub(crate) fn run(arguments: &arguments::Completions) -> Result<Found> {
    let mut script = Vec::new();
    let mut command = arguments::Arguments::command();
    clap_complete::generate(arguments.shell, &mut command, "capi", &mut script);
    output::print(&String::from_utf8_lossy(&script))?;
    Ok(Found::Nothing)
}
