//! Golden cases: one folder each in `tests/golden/`, and the folder is the whole contract, but for
//! fixed texts, which are a line each. The author writes `api.rs`; `expanded.rs` is the macro's
//! output, compared in the macro's crate. `UPDATE_EXPECT=1` rewrites the others.
//!
//! A golden that no compiler read is a wish, so each is also compiled, from `target/golden/`.

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

/// The table of a case's newest major version.
#[track_caller]
fn table(case: &Path) -> Table {
    tables(case).pop().expect("a table")
}

/// The generated texts of a case, by name.
#[track_caller]
fn texts(case: &Path) -> Vec<(&'static str, String)> {
    golden::texts(&tables(case))
}

/// The folder with the whole files of a case.
#[track_caller]
fn rendered(case: &Path) -> PathBuf {
    golden::rendered(case).expect("target/golden can be written")
}
