//! `capi check`.

use expect_test::expect;

use crate::scratch::{Scratch, run};

const SOUND: &str = r#"use capi_runtime as capi;

mod areas;

capi::api! { module = "shapes" }

#[capi::export(slot = 0, since = "1.0")]
pub fn perimeter(side: f64) -> f64 {
    side * 4.0
}
"#;

fn with_areas(areas: &str) -> Scratch {
    let scratch = Scratch::provider(SOUND);
    scratch.write("src/areas.rs", areas);
    scratch
}

#[test]
fn nothing_is_said_where_nothing_is_wrong() {
    let scratch = with_areas("");
    scratch.check("capi check", &expect![""]);
    scratch.check(
        "capi check --json",
        &expect![[r#"
        []
    "#]],
    );
}

/// A missing entry point isn't a mistake: all tools but pkgconf find the API.
#[test]
fn what_pkgconf_looks_for_is_noted() {
    let scratch = with_areas("");
    let project = "[build-system]\nbuild-backend = \"maturin\"\n[project]\nname = \"my-shapes\"\n";
    scratch.write("pyproject.toml", project);
    scratch.check("capi check", &expect![[r#"
        ── standard error
        note: pkgconf won't find shapes among Python packages; put `shapes = "shapes.lib.pkgconfig"` under [project.entry-points.pkg_config] in pyproject.toml
    "#]]);
    scratch.check(
        "capi check --json",
        &expect![[r#"
        []
    "#]],
    );
    let entry = "[project.entry-points.pkg_config]\nany = \"shapes.lib.pkgconfig\"\n";
    scratch.write("pyproject.toml", &format!("{project}{entry}"));
    scratch.check("capi check", &expect![""]);
    scratch.write("pyproject.toml", "[project]\nname = \"shapes\"\n");
    scratch.check("capi check", &expect![""]);
    // A pyproject.toml of another crate says nothing about this one.
    let other = format!("{project}[tool.maturin]\nmanifest-path = \"other/Cargo.toml\"\n");
    scratch.write("pyproject.toml", &other);
    scratch.check("capi check", &expect![""]);
}

#[test]
fn each_mistake_is_shown_at_its_place() {
    let scratch = with_areas(
        r#"use crate::capi;

#[capi::export(slot = 2, since = "1.0")]
pub fn area(sides: Vec<f64>) -> f64 {
    sides.iter().product()
}

#[cfg(windows)]
#[cfg(unix)]
#[capi::export(slot = 0, since = )]
pub fn neither(side: f64) -> f64 {
    side
}
"#,
    );
    scratch.check("capi check", &expect![[r#"
        src/areas.rs:3:23: error: slot 2 leaves a hole: slot 1 is not used; slots are numbered from 0 without holes
          |
        3 | #[capi::export(slot = 2, since = "1.0")]
          |                       ^
        src/areas.rs:4:20: error: `Vec<f64>` has no C form; take `&[f64]`
          |
        4 | pub fn area(sides: Vec<f64>) -> f64 {
          |                    ^^^^^^^^
        src/areas.rs:10:16: error: unexpected end of input, expected string literal
           |
        10 | #[capi::export(slot = 0, since = )]
           |                ^^^^^^^^^^^^^^^^^
        src/areas.rs:10:23: error: slot 0 is also that of `perimeter` (src/lib.rs:8:8); the next free one is 3
           |
        10 | #[capi::export(slot = 0, since = )]
           |                       ^
        src/lib.rs:7:23: error: slot 0 is also that of `neither` (src/areas.rs:11:8); the next free one is 3
          |
        7 | #[capi::export(slot = 0, since = "1.0")]
          |                       ^
        ── exit status 1
    "#]]);
    scratch.check("capi check --json", &expect![[r#"
        [
          {
            "file": "src/areas.rs",
            "line": 3,
            "column": 23,
            "end_line": 3,
            "end_column": 24,
            "message": "slot 2 leaves a hole: slot 1 is not used; slots are numbered from 0 without holes"
          },
          {
            "file": "src/areas.rs",
            "line": 4,
            "column": 20,
            "end_line": 4,
            "end_column": 28,
            "message": "`Vec<f64>` has no C form; take `&[f64]`"
          },
          {
            "file": "src/areas.rs",
            "line": 10,
            "column": 16,
            "end_line": 10,
            "end_column": 33,
            "message": "unexpected end of input, expected string literal"
          },
          {
            "file": "src/areas.rs",
            "line": 10,
            "column": 23,
            "end_line": 10,
            "end_column": 24,
            "message": "slot 0 is also that of `perimeter` (src/lib.rs:8:8); the next free one is 3"
          },
          {
            "file": "src/lib.rs",
            "line": 7,
            "column": 23,
            "end_line": 7,
            "end_column": 24,
            "message": "slot 0 is also that of `neither` (src/areas.rs:11:8); the next free one is 3"
          }
        ]
        ── exit status 1
    "#]]);
}

#[test]
fn paths_are_seen_from_the_current_folder() {
    let scratch = with_areas("#[capi::export(slot = 0)]\npub fn area() {}\n");
    scratch.check_in("src", "capi check", &expect![[r#"
        areas.rs:1:23: error: `since` is missing; say which version of the API adds this: `since = "1.0"`
          |
        1 | #[capi::export(slot = 0)]
          |                       ^
        areas.rs:1:23: error: slot 0 is also that of `perimeter` (src/lib.rs:8:8); the next free one is 1
          |
        1 | #[capi::export(slot = 0)]
          |                       ^
        lib.rs:7:23: error: slot 0 is also that of `area` (src/areas.rs:2:8); the next free one is 1
          |
        7 | #[capi::export(slot = 0, since = "1.0")]
          |                       ^
        ── exit status 1
    "#]]);
    scratch.write("elsewhere/x", "");
    scratch.check_in("elsewhere", "capi check --manifest-path ../Cargo.toml", &expect![[r#"
        ../src/areas.rs:1:23: error: `since` is missing; say which version of the API adds this: `since = "1.0"`
          |
        1 | #[capi::export(slot = 0)]
          |                       ^
        ../src/areas.rs:1:23: error: slot 0 is also that of `perimeter` (src/lib.rs:8:8); the next free one is 1
          |
        1 | #[capi::export(slot = 0)]
          |                       ^
        ../src/lib.rs:7:23: error: slot 0 is also that of `area` (src/areas.rs:2:8); the next free one is 1
          |
        7 | #[capi::export(slot = 0, since = "1.0")]
          |                       ^
        ── exit status 1
    "#]]);
}

#[test]
fn colours_are_for_who_wants_them() {
    let scratch = with_areas("#[capi::export(slot = 0)]\npub fn area() {}\n");
    scratch.check("capi check --color always", &expect![[r#"
        ␛[1msrc/areas.rs:1:23␛[0m: ␛[1m␛[31merror␛[0m: `since` is missing; say which version of the API adds this: `since = "1.0"`
        ␛[1m␛[34m  |␛[0m
        ␛[1m␛[34m1 |␛[0m #[capi::export(slot = 0)]
        ␛[1m␛[34m  |␛[0m                       ␛[1m␛[31m^␛[0m
        ␛[1msrc/areas.rs:1:23␛[0m: ␛[1m␛[31merror␛[0m: slot 0 is also that of `perimeter` (src/lib.rs:8:8); the next free one is 1
        ␛[1m␛[34m  |␛[0m
        ␛[1m␛[34m1 |␛[0m #[capi::export(slot = 0)]
        ␛[1m␛[34m  |␛[0m                       ␛[1m␛[31m^␛[0m
        ␛[1msrc/lib.rs:7:23␛[0m: ␛[1m␛[31merror␛[0m: slot 0 is also that of `area` (src/areas.rs:2:8); the next free one is 1
        ␛[1m␛[34m  |␛[0m
        ␛[1m␛[34m7 |␛[0m #[capi::export(slot = 0, since = "1.0")]
        ␛[1m␛[34m  |␛[0m                       ␛[1m␛[31m^␛[0m
        ── exit status 1
    "#]]);
    scratch.check("capi --color never check", &expect![[r#"
        src/areas.rs:1:23: error: `since` is missing; say which version of the API adds this: `since = "1.0"`
          |
        1 | #[capi::export(slot = 0)]
          |                       ^
        src/areas.rs:1:23: error: slot 0 is also that of `perimeter` (src/lib.rs:8:8); the next free one is 1
          |
        1 | #[capi::export(slot = 0)]
          |                       ^
        src/lib.rs:7:23: error: slot 0 is also that of `area` (src/areas.rs:2:8); the next free one is 1
          |
        7 | #[capi::export(slot = 0, since = "1.0")]
          |                       ^
        ── exit status 1
    "#]]);
}

#[test]
fn files_that_are_not_read_are_mistakes() {
    let scratch = Scratch::provider(SOUND);
    scratch.check(
        "capi check",
        &expect![[r#"
        src/lib.rs:3:5: error: src/areas.rs isn't there; write it, or remove what names it
          |
        3 | mod areas;
          |     ^
        ── exit status 1
    "#]],
    );
    scratch.write("src/areas.rs", "pub fn area( {\n");
    scratch.check(
        "capi check",
        &expect![[r#"
        src/areas.rs:1:14: error: this isn't closed; the exports of this file aren't known
          |
        1 | pub fn area( {
          |              ^
        ── exit status 1
    "#]],
    );
    scratch.write("src/areas.rs", "pub fn area() {}\n\npub fun perimeter() {}\n");
    scratch.check("capi check", &expect![[r#"
        src/areas.rs:3:5: error: expected one of: `fn`, `extern`, `use`, `static`, `const`, `unsafe`, `mod`, `type`, `struct`, `enum`, `union`, `impl`, `trait`, `auto`, `macro`; the exports of this file aren't known
          |
        3 | pub fun perimeter() {}
          |     ^
        ── exit status 1
    "#]]);
    scratch.write("src/lib.rs", &SOUND.replace("mod areas;", "#[cfg(windows)] mod other;"));
    scratch.check("capi check", &expect![[""]]);
}

#[test]
fn a_provider_needs_its_build_script() {
    let scratch = with_areas("");
    scratch.write("build.rs", "// capi_build::generate();\nfn main() {\n    cc::generate();\n}\n");
    let said = run(&scratch.path(""), "capi check");
    assert!(said.contains("capi's build script hasn't run"), "{said}");
    std::fs::remove_file(scratch.path("build.rs")).expect("it is there");
    scratch.check("capi check", &expect![[r#"
        src/lib.rs:5:23: error: capi's build script hasn't run; add a `build.rs` with `fn main() { capi_build::generate(); }`, and `capi-build` to `[build-dependencies]`
          |
        5 | capi::api! { module = "shapes" }
          |                       ^^^^^^^^
        ── exit status 1
    "#]]);
}

#[test]
fn a_crate_must_be_there() {
    let scratch = Scratch::new(&[("empty/x", "")]);
    scratch.check(
        "capi check --manifest-path missing/Cargo.toml",
        &expect![[r#"
            ── standard error
            error: missing/Cargo.toml isn't there
            ── exit status 2
        "#]],
    );
    scratch.write("Cargo.toml", "[workspace]\nmembers = [\"shapes\"]\n");
    scratch.check_in("empty", "capi check", &expect![[r#"
        ── standard error
        error: ../Cargo.toml is a workspace without a package; name the provider's manifest: `--manifest-path …/Cargo.toml`
        ── exit status 2
    "#]]);
    scratch.write("Cargo.toml", "[package\n");
    scratch.check(
        "capi check",
        &expect![[r#"
            ── standard error
            error: Cargo.toml can't be read: TOML parse error at line 1, column 9
              |
            1 | [package
              |         ^
            unclosed table, expected `]`
            ── exit status 2
        "#]],
    );
    scratch.write("Cargo.toml", "[package]\nname = \"shapes\"\n");
    scratch.check(
        "capi check",
        &expect![[r#"
        ── standard error
        error: src/lib.rs isn't there; a provider is a library crate with this root
        ── exit status 2
    "#]],
    );
    scratch.write("src/lib.rs", "pub fn area() {}\n");
    scratch.check("capi check", &expect![[r#"
        ── standard error
        error: this crate has no C API; add `capi::api! { module = "…" }` to src/lib.rs, or see `capi init --existing`
        ── exit status 2
    "#]]);
}
