//! `capi list`.

use expect_test::expect;

use crate::scratch::Scratch;

/// Two major versions, and a slot of each state.
pub(crate) const MAJORS: &str = r#"use capi_runtime as capi;

capi::api! {
    /// Shapes in the plane.
    module = "shapes",
    deprecated(major = 1, note = "use version 2"),
}

#[capi::export(slot = 0, since = "1.0", also(slot = 0, since = "2.0"))]
pub struct Polygon(Vec<f64>);

#[deprecated(note = "use `area2`")]
#[capi::export(slot = 1, since = "1.0")]
pub fn area(sides: &[f64]) -> f64 {
    sides.iter().product()
}

#[cfg(feature = "fast")]
#[capi::export(slot = 2, since = "1.2", also(slot = 1, since = "2.0", name = "area"))]
pub fn area2(sides: &[f64]) -> f64 {
    sides.iter().product()
}

#[cfg(unix)]
#[deprecated]
#[capi::export(slot = 3, since = "1.2", retired(since = "1.3", note = "use the other"))]
pub fn perimeter(polygon: &Polygon) -> f64;
"#;

#[test]
fn each_major_has_its_table() {
    let scratch = Scratch::provider(MAJORS);
    scratch.check(
        "capi list",
        &expect![[r#"
            shapes 1.2, deprecated: use version 2
            slot  name          since  state                                       signature
               0  Polygon_free  1.0    unlocked                                    void (shapes_Polygon *)
               1  area          1.0    deprecated, unlocked                        double (double const *, size_t)
               2  area2         1.2    conditional, unlocked                       double (double const *, size_t)
               3  perimeter     1.2    deprecated, retired, conditional, unlocked  double (shapes_Polygon const *)

            shapes 2.0
            slot  name          since  state                  signature
               0  Polygon_free  2.0    unlocked               void (shapes_Polygon *)
               1  area          2.0    conditional, unlocked  double (double const *, size_t)
        "#]],
    );
    scratch.check(
        "capi list --major 2",
        &expect![[r#"
            shapes 2.0
            slot  name          since  state                  signature
               0  Polygon_free  2.0    unlocked               void (shapes_Polygon *)
               1  area          2.0    conditional, unlocked  double (double const *, size_t)
        "#]],
    );
    scratch.check(
        "capi list --major 3",
        &expect![[r#"
        ── standard error
        error: there is no major version 3; this API has 1, 2
        ── exit status 2
    "#]],
    );
}

#[test]
fn programs_get_all_that_is_known() {
    let scratch = Scratch::provider(MAJORS);
    scratch.check(
        "capi list --json --major 1",
        &expect![[r#"
            [
              {
                "module": "shapes",
                "prefix": "shapes",
                "major": 1,
                "version": "1.2",
                "deprecated": "deprecated: use version 2",
                "slots": [
                  {
                    "slot": 0,
                    "name": "Polygon_free",
                    "since": "1.0",
                    "state": [
                      "unlocked"
                    ],
                    "condition": null,
                    "signature": "void (shapes_Polygon *)",
                    "terms": "takes optional owned",
                    "hash": "ac89dd42449b49b8"
                  },
                  {
                    "slot": 1,
                    "name": "area",
                    "since": "1.0",
                    "state": [
                      "deprecated",
                      "unlocked"
                    ],
                    "condition": null,
                    "signature": "double (double const *, size_t)",
                    "terms": "takes slice",
                    "hash": "8aabc11ac943f062"
                  },
                  {
                    "slot": 2,
                    "name": "area2",
                    "since": "1.2",
                    "state": [
                      "conditional",
                      "unlocked"
                    ],
                    "condition": "feature = \"fast\"",
                    "signature": "double (double const *, size_t)",
                    "terms": "takes slice",
                    "hash": "0374fb0924bf5998"
                  },
                  {
                    "slot": 3,
                    "name": "perimeter",
                    "since": "1.2",
                    "state": [
                      "deprecated",
                      "retired",
                      "conditional",
                      "unlocked"
                    ],
                    "condition": "unix",
                    "signature": "double (shapes_Polygon const *)",
                    "terms": "takes reference",
                    "hash": "b9477f5198482940"
                  }
                ]
              }
            ]
        "#]],
    );
}

#[test]
fn mistakes_come_first() {
    let scratch = Scratch::provider(&MAJORS.replace("slot = 3", "slot = 2"));
    scratch.check("capi list", &expect![[r#"
        ── standard error
        src/lib.rs:19:23: error: slot 2 is also that of `perimeter` (src/lib.rs:27:8); the next free one is 3
           |
        19 | #[capi::export(slot = 2, since = "1.2", also(slot = 1, since = "2.0", name = "area"))]
           |                       ^
        src/lib.rs:26:23: error: slot 2 is also that of `area2` (src/lib.rs:20:8); the next free one is 3
           |
        26 | #[capi::export(slot = 2, since = "1.2", retired(since = "1.3", note = "use the other"))]
           |                       ^
        ── exit status 1
    "#]]);
}
