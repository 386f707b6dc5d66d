//! The documentation lists exactly the files that a wheel ships.

use std::collections::BTreeSet;
use std::fs;

use capi_build::outputs::{OUTPUTS, paths};
use capi_tests::root;

/// The README's table of files, and both columns of the guide's.
#[test]
fn outputs_are_listed() {
    check("README.md", "| file | the consumers and tools that find it |", 0, "vectors", "vectors");
    let head = "| | module `geometry` | module `pkg._native`, `prefix = \"pkg\"` |";
    check("docs/src/layouts.md", head, 2, "pkg._native", "pkg");
    check("docs/src/layouts.md", head, 1, "geometry", "geometry");
}

/// The guide's table of an older major version's own files: the column after the newest's.
#[test]
fn files_of_older_versions_are_listed() {
    let listed = listed("docs/src/build-systems.md", "| | the newest, 2.1 | the older, 1.1 |", 2);
    let per_major = OUTPUTS.iter().filter(|output| output.is_per_major());
    let expected = per_major.map(|output| output.path("geometry", "geometry", Some(1)));
    assert_eq!(listed, expected.collect());
}

#[track_caller]
fn check(file: &str, head: &str, column: usize, module: &str, prefix: &str) {
    assert_eq!(listed(file, head, column), paths(module, prefix), "{file}, column {column}");
}

/// The paths in a column of the table under this head.
#[track_caller]
fn listed(file: &str, head: &str, column: usize) -> BTreeSet<String> {
    let text = fs::read_to_string(root().join(file)).expect("a page");
    let (_, table) = text.split_once(&format!("{head}\n")).expect("a table");
    let rows = table.lines().skip(1).take_while(|line| line.starts_with('|'));
    let cells = rows.filter_map(|row| row.trim_matches('|').split(" | ").nth(column));
    let words = cells.flat_map(|cell| cell.split('`').skip(1).step_by(2));
    words.filter(|word| word.contains('/')).map(str::to_owned).collect()
}
