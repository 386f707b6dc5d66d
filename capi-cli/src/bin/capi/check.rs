//! `capi check`: reports every mistake, without compiling.

use anyhow::Result;
use capi_cli::diagnose::Diagnostic;
use serde::Serialize;

use crate::arguments::Check;
use crate::provider::Provider;
use crate::{Found, output};

/// One mistake, as other programs read it.
#[derive(Serialize)]
struct Mistake<'a> {
    file: String,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    message: &'a str,
}

pub(crate) fn run(arguments: &Check) -> Result<Found> {
    let provider = Provider::find(&arguments.krate)?;
    let diagnosis = provider.diagnose()?;
    let found = diagnosis.diagnostics;
    if arguments.json {
        let mistake = |one| mistake(&provider, one);
        output::print_json(&found.iter().map(mistake).collect::<Vec<_>>())?;
    } else {
        output::print(&output::shown(&provider.folder, &found))?;
        let table = diagnosis.tables.last();
        if let Some(text) = table.and_then(|table| provider.lacks_entry_point(&table.module)) {
            output::note(&text);
        }
    }
    Ok(if found.is_empty() { Found::Nothing } else { Found::Something })
}

fn mistake<'a>(provider: &Provider, one: &'a Diagnostic) -> Mistake<'a> {
    Mistake {
        file: output::relative(&provider.folder.join(&one.file)),
        line: one.start.line,
        column: one.start.column,
        end_line: one.end.line,
        end_column: one.end.column,
        message: &one.message,
    }
}
