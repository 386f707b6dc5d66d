//! `capi list`: shows the slots of each major version, as a table or as data.

use std::collections::BTreeSet;

use anyhow::Result;
use capi_cli::diagnose::Diagnosis;
use capi_model::abi::{Deprecated, Function, Table};
use capi_model::lock::{Fact, Lock};
use serde::Serialize;

use crate::arguments::List;
use crate::output::BOLD;
use crate::provider::{Provider, pick};
use crate::{Found, output};

pub(crate) fn run(arguments: &List) -> Result<Found> {
    let provider = Provider::find(&arguments.krate)?;
    let Some(Diagnosis { mut tables, lock, .. }) = provider.sound()? else {
        return Ok(Found::Something);
    };
    let locked = locked(lock.as_ref());
    if arguments.major.is_some() {
        tables = vec![pick(tables, arguments.major)?];
    }
    if arguments.json {
        output::print_json(&tables.iter().map(|table| data(table, &locked)).collect::<Vec<_>>())?;
    } else {
        let tables: Vec<String> = tables.iter().map(|table| text(table, &locked)).collect();
        output::print(&tables.join("\n"))?;
    }
    Ok(Found::Nothing)
}

/// The locked slots, each with its major version.
type Locked = BTreeSet<(u16, u32)>;

fn locked(lock: Option<&Lock>) -> Locked {
    let blocks = lock.into_iter().flat_map(|lock| &lock.blocks);
    let slots = blocks.flat_map(|block| {
        let major = block.version.major;
        block.facts.iter().filter_map(move |fact| match fact {
            Fact::Slot { slot, .. } => Some((major, *slot)),
            _ => None,
        })
    });
    slots.collect()
}

/// ```text
/// geometry 1.1
/// slot  name       since  state       signature
///    0  ring_area  1.0    deprecated  double (geometry_Point const *, size_t)
/// ```
fn text(table: &Table, locked: &Locked) -> String {
    let rows = table.functions.iter().map(|function| {
        let state = states(function, locked).join(", ");
        let (slot, since) = (function.slot.to_string(), function.since.to_string());
        [slot, function.name.clone(), since, state, function.signature.clone()]
    });
    let deprecated = table.deprecated.as_ref().map(|it| format!(", {}", it.text()));
    let deprecated = deprecated.unwrap_or_default();
    let title = format!("{BOLD}{} {}{BOLD:#}{deprecated}\n", table.module, table.version);
    title + &slots(rows)
}

/// A row for each slot, in columns, under their names.
pub(crate) fn slots(rows: impl Iterator<Item = [String; 5]>) -> String {
    let head = ["slot", "name", "since", "state", "signature"].map(str::to_owned);
    let rows: Vec<[String; 5]> = std::iter::once(head).chain(rows).collect();
    let width = |at: usize| rows.iter().map(|row| row[at].chars().count()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..4).map(width).collect();
    let mut text = String::new();
    for [slot, name, since, state, signature] in &rows {
        let line = format!(
            "{slot:>0$}  {name:1$}  {since:2$}  {state:3$}  {signature}",
            widths[0], widths[1], widths[2], widths[3]
        );
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

/// The states of a slot, such as `deprecated`.
fn states(function: &Function, locked: &Locked) -> Vec<&'static str> {
    let place = (function.since.major, function.slot);
    [
        (function.deprecated.is_some(), "deprecated"),
        (function.retired.is_some(), "retired"),
        (function.condition.is_some(), "conditional"),
        (!locked.contains(&place), "unlocked"),
    ]
    .into_iter()
    .filter_map(|(is_so, word)| is_so.then_some(word))
    .collect()
}

/// A table, as other programs read it.
#[derive(Serialize)]
struct Data<'a> {
    module: &'a str,
    prefix: &'a str,
    major: u16,
    version: String,
    deprecated: Option<String>,
    slots: Vec<Row<'a>>,
}

#[derive(Serialize)]
struct Row<'a> {
    slot: u32,
    name: &'a str,
    since: String,
    state: Vec<&'static str>,
    condition: Option<&'a str>,
    signature: &'a str,
    terms: &'a str,
    hash: String,
}

fn data<'a>(table: &'a Table, locked: &Locked) -> Data<'a> {
    Data {
        module: &table.module,
        prefix: &table.prefix,
        major: table.version.major,
        version: table.version.to_string(),
        deprecated: table.deprecated.as_ref().map(Deprecated::text),
        slots: table.functions.iter().map(|it| slot(it, locked)).collect(),
    }
}

fn slot<'a>(function: &'a Function, locked: &Locked) -> Row<'a> {
    Row {
        slot: function.slot,
        name: &function.name,
        since: function.since.to_string(),
        state: states(function, locked),
        condition: function.condition.as_deref(),
        signature: &function.signature,
        terms: &function.terms,
        hash: format!("{:016x}", function.hash),
    }
}
