//! `capi diff`: what a newer state of an API adds, retires and breaks.

mod state;

use std::collections::BTreeSet;

use anyhow::Result;
use capi_model::lock::{Change, How, Kind, What, diff};
use serde::Serialize;

use crate::arguments::Diff;
use crate::output::{BOLD, RED};
use crate::provider::Provider;
use crate::{Found, output};

pub(crate) fn run(arguments: &Diff) -> Result<Found> {
    let provider = || Provider::find(&arguments.krate);
    let Some(old) = state::read(&arguments.old, &provider)? else { return Ok(Found::Something) };
    let Some(new) = state::read(&arguments.new, &provider)? else { return Ok(Found::Something) };
    let mut changes = diff(&old, &new);
    changes.sort_by_key(|change| change.kind);
    if arguments.json {
        output::print_json(&changes.iter().map(data).collect::<Vec<_>>())?;
    } else {
        output::print(&text(&changes))?;
    }
    let breaks = changes.iter().any(|change| change.kind == Kind::Break);
    Ok(if breaks { Found::Something } else { Found::Nothing })
}

/// A group for each kind, breaks first:
///
/// ```text
/// breaks
///   slot 1 `ring_area` is `float (geometry_Point const *, size_t)`, and was `double (…)`
/// ```
fn text(changes: &[Change]) -> String {
    let majors: BTreeSet<u16> = changes.iter().filter_map(|change| change.major).collect();
    let several = majors.len() > 1;
    let groups = changes.chunk_by(|one, other| one.kind == other.kind).map(|group| {
        let (style, title) = match group[0].kind {
            Kind::Break => (RED, "breaks"),
            Kind::Retirement => (BOLD, "retired"),
            Kind::Addition => (BOLD, "added"),
        };
        let lines: Vec<String> = group.iter().map(|it| sentence(it, several)).collect();
        format!("{style}{title}{style:#}\n  {}\n", lines.join("\n  "))
    });
    groups.collect::<Vec<_>>().join("\n")
}

/// One change in words; where there are several major versions, after its own.
fn sentence(change: &Change, several: bool) -> String {
    let what = &change.what;
    let major = change.major.filter(|_| several && !matches!(what, What::Major(_)));
    let before = major.map(|major| format!("v{major} ")).unwrap_or_default();
    let (old, new) = (change.old.as_deref().unwrap_or("-"), change.new.as_deref().unwrap_or("-"));
    let happened = match change.how {
        How::Added => change.new.as_ref().map_or_else(String::new, |new| format!(": {new}")),
        How::Late => format!(": {new}, in a version that was released without it"),
        How::Gone => change
            .old
            .as_ref()
            .map_or(" is gone".to_owned(), |it| format!(" is gone, and was {it}")),
        How::Renamed => format!(" is called {new}"),
        How::Moved => format!(" is in {new}, and was in {old}"),
        How::Since => format!(" is since {new}, and was since {old}"),
        How::Conditional => " may be missing, and was in each build".to_owned(),
        How::Unconditional => " is in each build".to_owned(),
        How::Retired => String::new(),
        How::Revived => " was retired, and isn't".to_owned(),
        How::Replaced | How::Changed => format!(" is {new}, and was {old}"),
    };
    format!("{before}{what}{happened}")
}

/// A change, for other programs.
#[derive(Serialize)]
struct Data<'a> {
    kind: String,
    major: Option<u16>,
    what: String,
    how: String,
    old: Option<&'a str>,
    new: Option<&'a str>,
}

fn data(change: &Change) -> Data<'_> {
    Data {
        kind: change.kind.to_string(),
        major: change.major,
        what: change.what.to_string(),
        how: format!("{:?}", change.how).to_lowercase(),
        old: change.old.as_deref(),
        new: change.new.as_deref(),
    }
}
