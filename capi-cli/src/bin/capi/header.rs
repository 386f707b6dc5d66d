//! `capi header`: prints the C header, or that for C++, as the wheel ships it.

use std::path::PathBuf;

use anyhow::Result;
use capi_build::emit;
use capi_model::abi;

use crate::arguments::Header;
use crate::provider::{Provider, pick};
use crate::{Found, output};

pub(crate) fn run(arguments: &Header) -> Result<Found> {
    let provider = Provider::find(&arguments.krate)?;
    let Some(tables) = provider.tables()? else { return Ok(Found::Something) };
    let table = pick(tables, arguments.major)?;
    let text = if arguments.cpp { emit::cpp::cpp(&table) } else { emit::header::header(&table) };
    match file(arguments, &table) {
        None => output::print(&text)?,
        Some(path) => output::write(&path, &text)?,
    }
    Ok(Found::Nothing)
}

/// The file to write; in a folder, it has the name by which it is included.
fn file(arguments: &Header, table: &abi::Table) -> Option<PathBuf> {
    let path = arguments.output.clone()?;
    let extension = if arguments.cpp { "hpp" } else { "h" };
    let is_folder =
        path.is_dir() || path.to_string_lossy().ends_with(['/', std::path::MAIN_SEPARATOR]);
    Some(if is_folder { path.join(format!("{}.{extension}", table.prefix)) } else { path })
}
