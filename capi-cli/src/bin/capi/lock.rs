//! `capi lock`: adds to `capi.lock` the promises of the source that it lacks.

use anyhow::Result;
use capi_cli::lock;
use capi_cli::messages;

use crate::arguments::Lock;
use crate::output::GREEN;
use crate::provider::Provider;
use crate::{Found, output};

pub(crate) fn run(arguments: &Lock) -> Result<Found> {
    let provider = Provider::find(&arguments.krate)?;
    if provider.tables()?.is_none() {
        return Ok(Found::Something);
    }
    let missing = lock::unlocked(&provider.folder)?;
    if missing.is_empty() {
        return Ok(Found::Nothing);
    }
    output::print(&shown(&provider, &missing))?;
    if arguments.check {
        let path = output::relative(&provider.folder.join(lock::FILE));
        output::error(&messages::unlocked(&path));
        return Ok(Found::Something);
    }
    lock::append(&provider.folder)?;
    Ok(Found::Nothing)
}

/// ```text
/// geometry/capi.lock
/// + version 1.1
/// + slot 3 polygon_contains bool (geometry_Polygon const *, geometry_Point) | takes reference, value
/// + hash 0123456789abcdef
/// ```
fn shown(provider: &Provider, missing: &str) -> String {
    let path = output::relative(&provider.folder.join(lock::FILE));
    let lines = missing.lines().map(|line| match line.trim_end() {
        "" => "\n".to_owned(),
        line => format!("{GREEN}+ {line}{GREEN:#}\n"),
    });
    format!("{path}\n{}", lines.collect::<Vec<_>>().concat().trim_start())
}
