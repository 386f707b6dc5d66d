//! `capi lock`, and its effect on the other commands.

use expect_test::expect;

use crate::scratch::{Scratch, run};

/// A source with one function, and a record.
const FIRST: &str = r#"use capi_runtime as capi;

capi::api! { module = "shapes" }

#[capi::export]
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Point {
    pub x: f64,
    pub y: f64,
}

#[capi::export(slot = 0, since = "1.0")]
pub fn area(points: &[Point]) -> f64 {
    points.len() as f64
}
"#;

const SECOND: &str = r#"
#[capi::export(slot = 1, since = "1.1")]
pub fn perimeter(points: &[Point]) -> f64 {
    points.len() as f64
}
"#;

#[test]
fn what_is_new_is_shown_and_added() {
    let scratch = Scratch::provider(FIRST);
    scratch.check("capi lock --check", &expect![[r#"
        capi.lock
        + # What the releases of shapes's C API promise. `capi lock` adds to it; no line is changed or removed.
        + module shapes
        + prefix shapes

        + version 1.0
        + record Point 0 x double
        + record Point 1 y double
        + slot 0 area double (shapes_Point const *, size_t) | takes slice
        + hash d46be259a0672f8a
        ── standard error
        error: capi.lock doesn't have what is above; run `capi lock`
        ── exit status 1
    "#]]);
    assert!(!scratch.path("capi.lock").exists());
    scratch.check("capi lock", &expect![[r#"
        capi.lock
        + # What the releases of shapes's C API promise. `capi lock` adds to it; no line is changed or removed.
        + module shapes
        + prefix shapes

        + version 1.0
        + record Point 0 x double
        + record Point 1 y double
        + slot 0 area double (shapes_Point const *, size_t) | takes slice
        + hash d46be259a0672f8a
    "#]]);
    expect![[r#"
        # What the releases of shapes's C API promise. `capi lock` adds to it; no line is changed or removed.
        module shapes
        prefix shapes

        version 1.0
        record Point 0 x double
        record Point 1 y double
        slot 0 area double (shapes_Point const *, size_t) | takes slice
        hash d46be259a0672f8a
    "#]].assert_eq(&scratch.read("capi.lock"));
    scratch.check("capi lock", &expect![""]);
    scratch.check("capi lock --check", &expect![""]);

    let before = scratch.read("capi.lock");
    scratch.write("src/lib.rs", &format!("{FIRST}{SECOND}"));
    scratch.check(
        "capi list",
        &expect![[r#"
        shapes 1.1
        slot  name       since  state     signature
           0  area       1.0              double (shapes_Point const *, size_t)
           1  perimeter  1.1    unlocked  double (shapes_Point const *, size_t)
    "#]],
    );
    scratch.check(
        "capi lock --check",
        &expect![[r#"
        capi.lock
        + version 1.1
        + slot 1 perimeter double (shapes_Point const *, size_t) | takes slice
        + hash 604365b2c0a60b54
        ── standard error
        error: capi.lock doesn't have what is above; run `capi lock`
        ── exit status 1
    "#]],
    );
    assert_eq!(scratch.read("capi.lock"), before);
    scratch.check_in(
        "src",
        "capi lock",
        &expect![[r#"
        ../capi.lock
        + version 1.1
        + slot 1 perimeter double (shapes_Point const *, size_t) | takes slice
        + hash 604365b2c0a60b54
    "#]],
    );
    assert!(scratch.read("capi.lock").starts_with(&before));
    scratch.check(
        "capi list",
        &expect![[r#"
        shapes 1.1
        slot  name       since  state  signature
           0  area       1.0           double (shapes_Point const *, size_t)
           1  perimeter  1.1           double (shapes_Point const *, size_t)
    "#]],
    );
    scratch.check("capi check", &expect![""]);
}

#[test]
fn a_break_is_shown_where_the_author_edits() {
    let scratch = Scratch::provider(FIRST);
    run(&scratch.path(""), "capi lock");
    let before = scratch.read("capi.lock");
    scratch.write(
        "src/lib.rs",
        &FIRST.replace("-> f64 {\n    points.len() as f64", "-> f32 {\n    0.0"),
    );
    scratch.check("capi check", &expect![[r#"
        src/lib.rs:14:8: error: `area` is locked at slot 0 as `double (shapes_Point const *, size_t)`, but is `float (shapes_Point const *, size_t)` here; put it back, and add `area2` at slot 1 with `since = "1.1"`
           |
        14 | pub fn area(points: &[Point]) -> f32 {
           |        ^^^^
        ── exit status 1
    "#]]);
    scratch.check("capi lock", &expect![[r#"
        ── standard error
        src/lib.rs:14:8: error: `area` is locked at slot 0 as `double (shapes_Point const *, size_t)`, but is `float (shapes_Point const *, size_t)` here; put it back, and add `area2` at slot 1 with `since = "1.1"`
           |
        14 | pub fn area(points: &[Point]) -> f32 {
           |        ^^^^
        ── exit status 1
    "#]]);
    scratch.check("capi lock --check", &expect![[r#"
        ── standard error
        src/lib.rs:14:8: error: `area` is locked at slot 0 as `double (shapes_Point const *, size_t)`, but is `float (shapes_Point const *, size_t)` here; put it back, and add `area2` at slot 1 with `since = "1.1"`
           |
        14 | pub fn area(points: &[Point]) -> f32 {
           |        ^^^^
        ── exit status 1
    "#]]);
    scratch.check("capi header", &expect![[r#"
        ── standard error
        src/lib.rs:14:8: error: `area` is locked at slot 0 as `double (shapes_Point const *, size_t)`, but is `float (shapes_Point const *, size_t)` here; put it back, and add `area2` at slot 1 with `since = "1.1"`
           |
        14 | pub fn area(points: &[Point]) -> f32 {
           |        ^^^^
        ── exit status 1
    "#]]);
    assert_eq!(scratch.read("capi.lock"), before);
}

#[test]
fn a_damaged_lock_is_shown_with_its_line() {
    let scratch = Scratch::provider(FIRST);
    run(&scratch.path(""), "capi lock");
    let text = scratch.read("capi.lock");
    scratch.write("capi.lock", &text.replace("slot 0", "slot O"));
    scratch.check("capi check", &expect![[r#"
        capi.lock:8:1: error: `slot O area double (shapes_Point const *, size_t) | takes slice` is no line of a lock; restore what stood here, or upgrade capi if a newer one wrote it
          |
        8 | slot O area double (shapes_Point const *, size_t) | takes slice
          | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        ── exit status 1
    "#]]);
    scratch.check("capi lock", &expect![[r#"
        ── standard error
        capi.lock:8:1: error: `slot O area double (shapes_Point const *, size_t) | takes slice` is no line of a lock; restore what stood here, or upgrade capi if a newer one wrote it
          |
        8 | slot O area double (shapes_Point const *, size_t) | takes slice
          | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        ── exit status 1
    "#]]);
    assert_eq!(scratch.read("capi.lock"), text.replace("slot 0", "slot O"));
}
