//! `capi diff`: compares two states of an API.

mod git;
mod state;
mod told;

use anyhow::Result;
use capi_model::lock::{self, Change, Effect, What};
use serde::Serialize;

use crate::arguments::Diff;
use crate::output::{GREEN, RED, YELLOW};
use crate::{Found, output};
use told::{Subject, how, subject};

/// All differences, as other programs read them.
#[derive(Serialize)]
struct Data<'a> {
    old: &'a str,
    new: &'a str,
    compatible: bool,
    changes: Vec<ChangeData<'a>>,
}

#[derive(Serialize)]
struct ChangeData<'a> {
    kind: String,
    major: Option<u16>,
    #[serde(flatten)]
    subject: Subject<'a>,
    how: &'static str,
    old: Option<&'a str>,
    new: Option<&'a str>,
    message: String,
}

pub(crate) fn run(arguments: &Diff) -> Result<Found> {
    let old = state::read(&arguments.krate, Some(&arguments.old), None)?;
    let new = state::read(&arguments.krate, arguments.new.as_deref(), Some(&old.lock))?;
    let mut changes = lock::diff(&old.lock, &new.lock);
    // Breaks come first.
    changes.sort_by_key(|change| change.effect);
    let compatible = changes.iter().all(|change| change.effect != Effect::Break);
    if arguments.json {
        let (old, new) = (&old.name, &new.name);
        let changes = changes.iter().map(data).collect();
        output::print_json(&Data { old, new, compatible, changes })?;
    } else {
        let several = [&old.lock, &new.lock].into_iter().any(has_several_majors);
        let lines = changes.iter().map(|change| text(change, several));
        output::print(&lines.collect::<Vec<_>>().concat())?;
    }
    Ok(if compatible { Found::Nothing } else { Found::Something })
}

fn has_several_majors(lock: &lock::Lock) -> bool {
    let first = lock.blocks.first().map(|block| block.version.major);
    lock.blocks.iter().any(|block| Some(block.version.major) != first)
}

/// ```text
/// break: `ring_area` is locked at slot 1 as `double (size_t)`, but is `float (size_t)` here
/// addition in 2.x: slot 7 `area`: `double (size_t)`
/// ```
fn text(change: &Change, several: bool) -> String {
    let style = match change.effect {
        Effect::Break => RED,
        Effect::Retirement => YELLOW,
        Effect::Addition => GREEN,
    };
    let is_major = matches!(change.what, What::Major(_));
    let major = change.major.filter(|_| several && !is_major);
    let major = major.map(|major| format!(" in {major}.x")).unwrap_or_default();
    format!("{style}{}{style:#}{major}: {}\n", change.effect, change.text(false))
}

fn data(change: &Change) -> ChangeData<'_> {
    ChangeData {
        kind: change.effect.to_string(),
        major: change.major,
        subject: subject(&change.what),
        how: how(change.how),
        old: change.old.as_deref(),
        new: change.new.as_deref(),
        message: change.text(false),
    }
}
