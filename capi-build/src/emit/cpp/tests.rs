//! The C++ header, for an API with each form that a table can hold.

use std::path::Path;

use capi_model::abi::Table;
use capi_model::analyze::analyze;

use super::cpp;
use super::scope::Scope;
use crate::walk::walk;

fn demo() -> Table {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/emit/header/tests");
    let mut analysis = analyze(&walk(&folder, &folder.join("api.rs")).source);
    analysis.tables.pop().unwrap_or_else(|| panic!("{:#?}", analysis.index))
}

#[test]
fn lines_are_short() {
    let text = cpp(&demo());
    // A message stands in one piece.
    let lines = text.lines().filter(|line| !line.contains('"'));
    let long: Vec<&str> = lines.filter(|line| line.chars().count() > 100).collect();
    assert!(long.is_empty(), "{long:#?}");
}

#[test]
fn each_form_is_printed() {
    let text = cpp(&demo());
    for line in [
        "constexpr size_t MAX_VERTICES = DEMO_MAX_VERTICES;",
        "    Clockwise = -1,",
        "inline double ring_area(capi::Span<const Point> points);",
        "inline double ring_area(capi::Span<const Point> points)",
        "CAPI_UNAVAILABLE(\"new in demo 1.1: define DEMO_TARGET 0x0101\")",
    ] {
        assert!(text.lines().any(|found| found == line), "missing: {line}\n{text}");
    }
}

#[test]
fn namespaces_give_way_to_the_c_library() {
    for (prefix, expected) in [
        ("demo", "demo"),
        ("select", "select_"),
        ("y1", "y1_"),
        ("class", "class_"),
        ("std", "std_"),
    ] {
        let table = Table { prefix: prefix.to_owned(), ..demo() };
        assert_eq!(Scope::new(&table).namespace, expected);
    }
}
