//! Tests of changes to promises: the differences of two sources, and the compiler's messages.

mod functions;
mod types;
mod whole;

use super::super::{Change, Effect, Lock, diff};
use super::{lock_of, source};
use crate::analyze::analyze;
use crate::index::Part;

/// Checks the step from one source to another: the changes, and the messages with their places.
///
/// A break is reported once, and other changes never. A change that breaks nothing can be locked,
/// and then no difference is left.
#[track_caller]
fn check(old: &str, new: &str, changes: &[&str], told: &[&str]) {
    let old = lock_of(old);
    let mut source = source(new);
    source.lock = Some(old.to_string());
    let analysis = analyze(&source);
    let problems: Vec<String> = analysis
        .index
        .problems
        .iter()
        .map(|problem| {
            let part = match problem.part {
                Part::Name => String::new(),
                part => format!(" {part:?}"),
            };
            format!("{}{part}: {}", problem.key.name, problem.text)
        })
        .collect();
    assert_eq!(problems.len(), told.len(), "{problems:#?}");
    for (problem, told) in problems.iter().zip(told) {
        let (place, text) = told.split_once(": ").unwrap_or((told, ""));
        let (at, said) = problem.split_once(": ").expect("a place");
        assert!(at == place && said.contains(text), "{told} isn't in {problem}");
    }
    // A source that breaks the lock may be sound by itself. If it isn't, it has no table.
    source.lock = None;
    let alone = || analyze(&source).tables;
    let tables = Some(analysis.tables.clone()).filter(|it| !it.is_empty()).unwrap_or_else(alone);
    if tables.is_empty() {
        assert!(changes.is_empty(), "{new} has no table");
        return;
    }
    let new = Lock::of(&tables);
    let found = diff(&old, &new);
    let shown: Vec<String> = found.iter().map(show).collect();
    assert_eq!(shown, changes);
    let is_whole = found.iter().all(|change| change.effect != Effect::Break);
    assert_eq!(is_whole, problems.is_empty());
    assert_eq!(analysis.tables.is_empty(), !is_whole);
    if is_whole {
        let text = old.to_string() + &old.missing(&new);
        let locked = Lock::read(&text).unwrap_or_else(|damage| panic!("{damage}\n{text}"));
        assert_eq!(locked.missing(&new), "");
        assert_eq!(diff(&locked, &new), []);
    }
}

fn show(change: &Change) -> String {
    format!("{}: {}", change.effect, change.text(false))
}

const AREA: &str = "#[export(slot = 0, since = \"1.0\")] pub fn area(side: f64) -> f64 {}\n";
const HALF: &str = "#[export(slot = 1, since = \"1.1\")] pub fn half(side: f64) -> f64 {}\n";
const POINT: &str = "#[export] #[repr(C)] pub struct Point { pub x: f64, pub y: f64 }\n";
const CLOCK: &str = "#[export] #[repr(i32)] pub enum Clock { Wall = 1, Steady = 2 }\n";
const OPEN: &str =
    "#[export] #[repr(i32)] #[non_exhaustive] pub enum Clock { Wall = 1, Steady = 2 }\n";

/// Checks two sources that differ by one replacement.
#[track_caller]
fn replaced(whole: &[&str], from: &str, to: &str, changes: &[&str], told: &[&str]) {
    let old = whole.concat();
    let new = old.replace(from, to);
    assert_ne!(old, new, "{from} isn't there");
    check(&old, &new, changes, told);
}
