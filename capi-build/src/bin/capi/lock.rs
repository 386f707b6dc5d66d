//! `capi lock`: shows what no lock has yet, and adds it to `capi.lock`.

use anyhow::{Result, bail};
use capi_build::lock::{self, Refusal};

use crate::arguments::Lock;
use crate::output::BOLD;
use crate::provider::Provider;
use crate::{Found, output};

pub(crate) fn run(arguments: &Lock) -> Result<Found> {
    let provider = Provider::find(&arguments.krate)?;
    // Mistakes and breaks first, each at its line.
    if provider.tables()?.is_none() {
        return Ok(Found::Something);
    }
    let file = output::relative(&provider.folder.join(lock::FILE));
    let done = if arguments.check {
        lock::unlocked(&provider.folder)
    } else {
        lock::append(&provider.folder)
    };
    let text = match done {
        Ok(text) => text,
        Err(Refusal::Io(error)) => return Err(error.into()),
        Err(refusal) => bail!("{refusal}"),
    };
    if text.is_empty() {
        return Ok(Found::Nothing);
    }
    let lines = text.trim_matches(['\r', '\n']);
    if arguments.check {
        output::print(&format!("{lines}\n"))?;
        output::error(&format!("{file} lacks what is above; run `capi lock`"));
        return Ok(Found::Something);
    }
    output::print(&format!("{BOLD}{file}{BOLD:#}: added\n\n{lines}\n"))?;
    Ok(Found::Nothing)
}
