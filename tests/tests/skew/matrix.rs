//! The matrix: each provider with each consumer, each pair in a process of its own.

use std::io::Write as _;
use std::{fmt, io, thread};

use anyhow::{Context as _, Result, bail};

use crate::ages::{AGES, Age, Consumer, Language, consumers};
use crate::built::{Built, built};
use crate::rule::{Seen, Verdict, verdict};

/// The outcome of a pair.
enum Outcome {
    Saw(Seen),
    Refused(String),
    /// Neither of these: a signal, or an exception that is no refusal.
    Died(String),
}

impl fmt::Display for Outcome {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Saw(seen) => write!(out, "{seen:?}"),
            Self::Refused(text) | Self::Died(text) => out.write_str(text),
        }
    }
}

/// Imports the consumer where this provider is the installed one, and asks it for its report.
fn outcome(built: &Built, provider: &Age, consumer: &Consumer) -> Result<Outcome> {
    let mut python = built.script("cell.py", provider, &[*consumer])?;
    let output = python.arg(consumer.name()).output().context("python vanished")?;
    let text = String::from_utf8_lossy(&output.stdout);
    let lines = text.split_once('\n').map(|(kind, lines)| (kind, lines.trim_end()));
    Ok(match lines {
        Some(("saw", lines)) if output.status.success() => Outcome::Saw(seen(lines)?),
        Some(("ImportError", text)) if output.status.success() => Outcome::Refused(text.to_owned()),
        _ => {
            let error = String::from_utf8_lossy(&output.stderr);
            Outcome::Died(format!("{}\n{text}{error}", output.status))
        }
    })
}

/// Reads lines such as `mean 3.0` and `cells None`.
fn seen(lines: &str) -> Result<Seen> {
    let read = |line: &str| {
        let (function, value) = line.split_once(' ').context("no function and value")?;
        let value = if value == "None" { None } else { Some(value.parse()?) };
        Ok((function.to_owned(), value))
    };
    lines.lines().map(read).collect()
}

/// A pair, with its outcome.
struct Cell {
    provider: &'static Age,
    consumer: Consumer,
    outcome: Outcome,
}

impl Cell {
    /// The message about a wrong outcome; `None` if it is right.
    fn wrong(&self) -> Option<String> {
        let Self { provider, consumer, outcome } = self;
        let verdict = verdict(provider, consumer);
        let refusal = verdict.refusal(provider, consumer);
        let is_right = match (&verdict, outcome) {
            (Verdict::Works(expected), Outcome::Saw(seen)) => expected == seen,
            (_, Outcome::Refused(text)) => Some(text) == refusal.as_ref(),
            _ => false,
        };
        let must = refusal.unwrap_or_else(|| format!("{verdict:?}"));
        let pair = format!("{} with {}", consumer.name(), provider.release);
        (!is_right).then(|| format!("{pair}\n  must be {must}\n  and is  {outcome}"))
    }

    /// The word in the table.
    fn word(&self) -> &'static str {
        match self.outcome {
            Outcome::Died(_) => "DIES",
            _ if self.wrong().is_some() => "WRONG",
            _ => verdict(self.provider, &self.consumer).word(),
        }
    }
}

#[test]
fn each_pair_works_or_is_refused() -> Result<()> {
    let built = built()?;
    let row = |consumer: Consumer| -> Result<Vec<Cell>> {
        let cell = |provider| {
            Ok(Cell { provider, consumer, outcome: outcome(built, provider, &consumer)? })
        };
        AGES.iter().map(cell).collect()
    };
    let rows: Vec<Vec<Cell>> = thread::scope(|scope| {
        let rows: Vec<_> = consumers().map(|it| scope.spawn(move || row(it))).collect();
        rows.into_iter().map(|row| row.join().expect("a row")).collect::<Result<_>>()
    })?;
    // This bypasses the test runner's capture, as the matrix is the purpose of this section.
    io::stdout().write_all(table(&rows).as_bytes())?;
    let wrong: Vec<String> = rows.iter().flatten().filter_map(Cell::wrong).collect();
    if !wrong.is_empty() {
        bail!("{} pairs are wrong:\n{}", wrong.len(), wrong.join("\n"));
    }
    Ok(())
}

/// The table: rows of consumers, columns of providers, and the count of each word.
fn table(rows: &[Vec<Cell>]) -> String {
    let mut lines = vec![line("consumer", AGES.iter().map(|age| age.name))];
    for row in rows {
        let consumer = row[0].consumer;
        let language = if consumer.language == Language::C { "C" } else { "Rust" };
        let consumer = format!("{language:<6}{:<8}for {}", consumer.header(), consumer.target);
        lines.push(line(&consumer, row.iter().map(Cell::word)));
    }
    let cells: Vec<&str> = rows.iter().flatten().map(Cell::word).collect();
    let counts: Vec<String> = ["ok", "old", "type", "major", "WRONG", "DIES"]
        .into_iter()
        .map(|word| (word, cells.iter().filter(|cell| **cell == word).count()))
        .filter(|(_, count)| *count > 0)
        .map(|(word, count)| format!("{count} {word}"))
        .collect();
    let (lines, counts) = (lines.join("\n"), counts.join(", "));
    format!("\n{:26}provider\n{lines}\n{LEGEND}\n{} pairs: {counts}\n\n", "", cells.len())
}

const LEGEND: &str = "
ok: it works. The others are refused, with the right sentence. old: the provider is older than the
target; type: a function that may be called has another type; major: the provider has another major.";

fn line<'a>(consumer: &str, cells: impl Iterator<Item = &'a str>) -> String {
    let line = cells.fold(format!("{consumer:<26}"), |line, cell| format!("{line}{cell:<8}"));
    line.trim_end().to_owned()
}
