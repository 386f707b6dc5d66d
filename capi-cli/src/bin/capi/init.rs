//! `capi init`: a provider that builds and passes its own test at once, or what a maturin project
//! lacks to be one.

mod dependency;
mod new;
mod existing;

use anyhow::Result;

use crate::Found;
use crate::arguments::Init;

pub(crate) fn run(arguments: &Init) -> Result<Found> {
    if arguments.existing { existing::run(arguments) } else { new::run(arguments) }
}
