//! `capi init`: writes a provider that builds and passes its own test at once, or adds to a maturin
//! project the lines that make it a provider.

mod dependency;
mod new;
mod existing;

use anyhow::Result;

use crate::Found;
use crate::arguments::Init;

pub(crate) fn run(arguments: &Init) -> Result<Found> {
    if arguments.existing { existing::run(arguments) } else { new::run(arguments) }
}
