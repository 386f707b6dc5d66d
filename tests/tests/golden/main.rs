//! Golden cases: one folder each in `tests/golden/`, and the folder is the whole contract, but for
//! fixed texts, which are a line each. `api.rs` is what the author writes; `expanded.rs`, what the
//! macro makes of it, is compared where the macro lives. `UPDATE_EXPECT=1` rewrites the others.
//!
//! A golden that no compiler read is a wish, so each is compiled, too, from `target/golden/`.

mod texts;
mod markers;
mod formatted;
mod compiled;
mod listed;

use std::path::{Path, PathBuf};

use capi_model::abi::Table;
use capi_tests::golden;

fn cases() -> Vec<PathBuf> {
    golden::cases().expect("cases")
}

#[track_caller]
fn tables(case: &Path) -> Vec<Table> {
    golden::tables(case).expect("a case has no mistake")
}

/// The newest major version of it.
#[track_caller]
fn table(case: &Path) -> Table {
    tables(case).pop().expect("a table")
}

/// What is generated of a case: name and text.
#[track_caller]
fn texts(case: &Path) -> Vec<(&'static str, String)> {
    golden::texts(&tables(case))
}

/// Where it is whole.
#[track_caller]
fn rendered(case: &Path) -> PathBuf {
    golden::rendered(case).expect("target/golden can be written")
}
