//! The header, for an API with each form that a table can hold.

use std::path::Path;

use capi_model::abi::Table;
use capi_model::analyze::analyze;

use super::header;
use crate::walk::walk;

fn demo() -> Table {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/emit/header/tests");
    let mut analysis = analyze(&walk(&folder, &folder.join("api.rs")).source);
    analysis.tables.pop().unwrap_or_else(|| panic!("{:#?}", analysis.index))
}

#[test]
fn each_form_is_printed() {
    let text = header(&demo());
    // A signature stands in one piece.
    let lines = text.lines().filter(|line| !line.trim_start().starts_with('"'));
    let long: Vec<&str> = lines.filter(|line| line.chars().count() > 100).collect();
    assert!(long.is_empty(), "{long:#?}");
    for line in [
        "#define DEMO_SMALLEST INT64_MIN",
        "#define DEMO_MAX_VERTICES CAPI_CAST(size_t, 4096)",
        "#define DEMO_WINDING_CLOCKWISE         (-INT32_C(1))",
        "    double m[16];",
        "static inline double demo_ring_area(const demo_Point *points, size_t points_len)",
        "    return (*demo_capi_table.ring_area)(points, points_len);",
        "static inline double demo_delete(demo_Polygon *polygon, double min)",
        "    return (*demo_capi_table.delete_)(polygon, min);",
        "CAPI_UNAVAILABLE(\"new in demo 1.1: define DEMO_TARGET 0x0101\")",
        " * Slot 1, since 1.0.",
    ] {
        assert!(text.lines().any(|found| found == line), "missing: {line}\n{text}");
    }
}
