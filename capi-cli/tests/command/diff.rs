//! `capi diff`: locks, folders and git revisions. Wheels need whole builds, and are tested with
//! those.

use std::path::Path;
use std::process::Command;

use expect_test::expect;

use crate::scratch::{Scratch, run};

const OLD: &str = r#"use capi_runtime as capi;

mod points;

capi::api! { module = "shapes" }

#[capi::export]
pub const LIMIT: u32 = 8;

#[capi::export(slot = 0, since = "1.0")]
pub fn area(points: &[points::Point]) -> f64 {
    points.len() as f64
}

#[capi::export(slot = 1, since = "1.0")]
pub fn perimeter(points: &[points::Point]) -> f64 {
    points.len() as f64
}

#[capi::export(slot = 2, since = "1.0")]
pub fn corners(points: &[points::Point]) -> usize {
    points.len()
}
"#;

const POINTS: &str = r"use crate::capi;

#[capi::export]
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Point {
    pub x: f64,
    pub y: f64,
}
";

/// A version with one more function, and one that is retired.
fn newer() -> String {
    let retired = "since = \"1.0\", retired(since = \"1.1\"))]\npub fn perimeter(points: &[points::Point]) -> f64;\n";
    let body = "since = \"1.0\")]\npub fn perimeter(points: &[points::Point]) -> f64 {\n    points.len() as f64\n}\n";
    assert!(OLD.contains(body));
    OLD.replace(body, retired)
        + "\n#[capi::export(slot = 3, since = \"1.1\")]\npub fn is_empty(points: &[points::Point]) -> bool {\n    points.is_empty()\n}\n"
}

/// A version that is incompatible with both.
fn broken() -> String {
    OLD.replace("-> usize", "-> u32")
        .replace("LIMIT: u32 = 8", "LIMIT: u32 = 9")
        .replace("fn area", "fn surface")
}

fn provider(source: &str) -> Scratch {
    let scratch = Scratch::provider(source);
    scratch.write("src/points.rs", POINTS);
    scratch
}

/// Commits everything, and tags the commit.
fn commit(scratch: &Scratch, tag: &str) {
    let git = |words: &[&str]| {
        let mut command = Command::new("git");
        command.args(["-c", "user.name=a", "-c", "user.email=a@b.c", "-c", "core.autocrlf=false"]);
        let output = command.args(words).current_dir(scratch.path("")).output().expect("git");
        assert!(output.status.success(), "{words:?}: {}", String::from_utf8_lossy(&output.stderr));
    };
    if !scratch.path(".git").exists() {
        git(&["init", "--quiet"]);
    }
    git(&["add", "--all"]);
    git(&["commit", "--quiet", "--message", tag]);
    git(&["tag", tag]);
}

#[test]
fn revisions_are_compared() {
    let scratch = provider(OLD);
    commit(&scratch, "v1.0");
    scratch.write("src/lib.rs", &newer());
    commit(&scratch, "v1.1");
    scratch.check(
        "capi diff v1.0 v1.1",
        &expect![[r#"
        retirement: slot 1 `perimeter` is retired
        addition: slot 3 `is_empty`: `bool (shapes_Point const *, size_t) | takes slice`
    "#]],
    );
    scratch.check("capi diff v1.1 v1.1", &expect![""]);
    scratch.check(
        "capi diff v1.1~1 HEAD --json",
        &expect![[r#"
        {
          "old": "v1.1~1",
          "new": "HEAD",
          "compatible": true,
          "changes": [
            {
              "kind": "retirement",
              "major": 1,
              "what": "function",
              "slot": 1,
              "name": "perimeter",
              "how": "retired",
              "old": null,
              "new": null,
              "message": "slot 1 `perimeter` is retired"
            },
            {
              "kind": "addition",
              "major": 1,
              "what": "function",
              "slot": 3,
              "name": "is_empty",
              "how": "added",
              "old": null,
              "new": "`bool (shapes_Point const *, size_t) | takes slice`",
              "message": "slot 3 `is_empty`: `bool (shapes_Point const *, size_t) | takes slice`"
            }
          ]
        }
    "#]],
    );
    scratch.check("capi diff v1.1 v1.0", &expect![[r#"
        break: `perimeter` is locked as retired, but isn't here
        break: `is_empty` is locked at slot 3 as `bool (shapes_Point const *, size_t) | takes slice`, but is gone
        ── exit status 1
    "#]]);
}

#[test]
fn the_source_is_compared_as_it_is() {
    let scratch = provider(OLD);
    commit(&scratch, "v1.0");
    run(&scratch.path(""), "capi lock");
    scratch.check("capi diff v1.0", &expect![""]);
    // A broken promise is a difference to show, though other commands refuse such a source.
    scratch.write("src/lib.rs", &broken());
    scratch.check_in("src", "capi diff v1.0", &expect![[r#"
        break: slot 0 is locked as `area`, but is `surface` here
        break: `corners` is locked at slot 2 as `size_t (shapes_Point const *, size_t)`, but is `uint32_t (shapes_Point const *, size_t)` here
        break: `LIMIT` is locked as `uint32_t` 8, but is `uint32_t` 9 here
        ── exit status 1
    "#]]);
    scratch.check("capi diff capi.lock .", &expect![[r#"
        break: slot 0 is locked as `area`, but is `surface` here
        break: `corners` is locked at slot 2 as `size_t (shapes_Point const *, size_t)`, but is `uint32_t (shapes_Point const *, size_t)` here
        break: `LIMIT` is locked as `uint32_t` 8, but is `uint32_t` 9 here
        ── exit status 1
    "#]]);
    scratch.check("capi diff capi.lock --json", &expect![[r#"
        {
          "old": "capi.lock",
          "new": ".",
          "compatible": false,
          "changes": [
            {
              "kind": "break",
              "major": 1,
              "what": "function",
              "slot": 0,
              "name": "area",
              "how": "renamed",
              "old": "`area`",
              "new": "`surface`",
              "message": "slot 0 is locked as `area`, but is `surface` here"
            },
            {
              "kind": "break",
              "major": 1,
              "what": "function",
              "slot": 2,
              "name": "corners",
              "how": "changed",
              "old": "`size_t (shapes_Point const *, size_t)`",
              "new": "`uint32_t (shapes_Point const *, size_t)`",
              "message": "`corners` is locked at slot 2 as `size_t (shapes_Point const *, size_t)`, but is `uint32_t (shapes_Point const *, size_t)` here"
            },
            {
              "kind": "break",
              "major": 1,
              "what": "constant",
              "name": "LIMIT",
              "how": "changed",
              "old": "`uint32_t` 8",
              "new": "`uint32_t` 9",
              "message": "`LIMIT` is locked as `uint32_t` 8, but is `uint32_t` 9 here"
            }
          ]
        }
        ── exit status 1
    "#]]);
}

#[test]
fn the_users_index_and_files_stay_as_they_are() {
    let scratch = provider(OLD);
    commit(&scratch, "v1.0");
    scratch.write("src/lib.rs", &newer());
    scratch.write("src/points.rs", &POINTS.replace("f64", "f32"));
    let git = |words: &[&str]| {
        let output = Command::new("git").args(words).current_dir(scratch.path("")).output();
        String::from_utf8(output.expect("git").stdout).expect("UTF-8")
    };
    git(&["add", "src/points.rs"]);
    let state = || (git(&["status", "--porcelain"]), git(&["diff"]), git(&["diff", "--cached"]));
    let before = state();
    assert_eq!(before.0, " M src/lib.rs\nM  src/points.rs\n");
    let said = run(&scratch.path(""), "capi diff v1.0");
    assert!(said.starts_with("break: "), "{said}");
    assert_eq!(state(), before);
}

#[test]
fn a_crate_in_a_repository_is_found_with_what_it_leads_to() {
    let scratch = Scratch::new(&[("shared/points.rs", POINTS)]);
    let outside =
        OLD.replace("mod points;", "#[path = \"../../../shared/points.rs\"]\nmod points;");
    scratch.write("crates/shapes/Cargo.toml", "[package]\nname = \"shapes\"\nversion = \"1.0.0\"\n\n[build-dependencies]\ncapi-build = \"0.1\"\n");
    scratch.write("crates/shapes/build.rs", "fn main() {\n    capi_build::generate();\n}\n");
    scratch.write("crates/shapes/src/lib.rs", &outside);
    commit(&scratch, "v1.0");
    scratch.write("shared/points.rs", &POINTS.replace("f64", "f32"));
    scratch.check_in(
        "crates/shapes/src",
        "capi diff v1.0",
        &expect![[r#"
            break: field 0 of `Point` is locked as `x double`, but is `x float` here
            ── exit status 1
        "#]],
    );
    scratch.check("capi diff --manifest-path crates/shapes/Cargo.toml v1.0 HEAD", &expect![""]);
    // A crate that moved is found by its name, or by the place in the argument.
    std::fs::rename(scratch.path("crates/shapes"), scratch.path("crates/forms")).expect("there");
    let said = run(&scratch.path("crates/forms"), "capi diff v1.0");
    assert!(said.starts_with("break: field 0 of `Point` is locked as"), "{said}");
    let named = run(&scratch.path("crates/forms"), "capi diff v1.0:crates/shapes");
    assert_eq!(named, said);
    let manifest = scratch.read("crates/forms/Cargo.toml");
    scratch.write("crates/forms/Cargo.toml", &manifest.replace("\"shapes\"", "\"forms\""));
    scratch.check_in("crates/forms", "capi diff v1.0", &expect![[r#"
        ── standard error
        error: at v1.0, there is no crate in this folder, and none elsewhere is called forms; say where it was: `v1.0:path/of/crate`
        ── exit status 2
    "#]]);
    scratch.check_in(
        "crates/forms",
        "capi diff v1.0:crates/forms",
        &expect![[r#"
        ── standard error
        error: at v1.0, there is no crate in crates/forms
        ── exit status 2
    "#]],
    );
    scratch.check_in(
        "crates/forms",
        "capi diff v1.0:",
        &expect![[r#"
        ── standard error
        error: at v1.0, there is no crate in the repository's root
        ── exit status 2
    "#]],
    );
    let named = run(&scratch.path("crates/forms"), "capi diff v1.0:crates/shapes/");
    assert_eq!(named, said);
}

#[test]
fn a_file_may_be_called_as_a_revision_is() {
    let scratch = provider(OLD);
    commit(&scratch, "dist");
    scratch.write("dist/notes", "");
    scratch.check(
        "capi diff dist",
        &expect![[r#"
        ── standard error
        error: dist: it has no extension module in it; for git's revision of this name, say `dist~0`
        ── exit status 2
    "#]],
    );
    scratch.check("capi diff dist~0", &expect![[""]]);
    scratch.check(
        "capi diff src",
        &expect![[r#"
        ── standard error
        error: src: it has no extension module in it
        ── exit status 2
    "#]],
    );
}

#[test]
fn what_cannot_be_compared_is_refused() {
    let scratch = provider(OLD);
    scratch.check(
        "capi diff v1.0",
        &expect![[r#"
            ── standard error
            error: `v1.0` is neither a file nor a revision of git; name a lock, a wheel, a library, a folder or a revision
            ── exit status 2
        "#]],
    );
    commit(&scratch, "v1.0");
    scratch.check(
        "capi diff v1.1",
        &expect![[r#"
            ── standard error
            error: `v1.1` is neither a file nor a revision of git; name a lock, a wheel, a library, a folder or a revision
            ── exit status 2
        "#]],
    );
    scratch.check(
        "capi diff --json -- --help",
        &expect![[r#"
            ── standard error
            error: `--help` is neither a file nor a revision of git; name a lock, a wheel, a library, a folder or a revision
            ── exit status 2
        "#]],
    );
    scratch.check("capi diff src/lib.rs", &expect![[r#"
        ── standard error
        error: src/lib.rs:1: `use capi_runtime as capi;` is no line of a lock; restore what stood here, or upgrade capi if a newer one wrote it
        ── exit status 2
    "#]]);
    scratch.write("src/lib.rs", &OLD.replace("slot = 2", "slot = 1"));
    scratch.check("capi diff v1.0", &expect![[r#"
        ── standard error
        error: this folder has mistakes, so nobody knows what it promises: src/lib.rs:15:23: slot 1 is also that of `corners` (src/lib.rs:21:8); the next free one is 2 (and 1 more)
        ── exit status 2
    "#]]);
    scratch.write("library.so", "\0\0");
    scratch.check(
        "capi diff library.so v1.0",
        &expect![[r#"
        ── standard error
        error: library.so: it is neither a wheel nor a shared library (ELF, Mach-O or PE)
        ── exit status 2
    "#]],
    );
}

#[test]
fn majors_are_told_apart() {
    let scratch = provider(OLD);
    commit(&scratch, "v1.0");
    let also = OLD.replace(
        "slot = 0, since = \"1.0\"",
        "slot = 0, since = \"1.0\", also(slot = 0, since = \"2.0\")",
    );
    scratch.write("src/lib.rs", &also);
    commit(&scratch, "v2.0");
    scratch.check(
        "capi diff v1.0 v2.0",
        &expect![[r#"
            addition: major version 2
        "#]],
    );
    scratch.write("src/lib.rs", &also.replace("\"2.0\"", "\"3.0\"").replace("u32 = 8", "u32 = 7"));
    scratch.check(
        "capi diff v2.0",
        &expect![[r#"
            break in 1.x: `LIMIT` is locked as `uint32_t` 8, but is `uint32_t` 7 here
            break: major version 2 is locked, but none of its slots is left
            addition: major version 3
            ── exit status 1
        "#]],
    );
}

#[test]
fn a_source_may_break_its_own_order() {
    let scratch = provider(OLD);
    run(&scratch.path(""), "capi lock");
    let (before, rest) = OLD.split_once("#[capi::export(slot = 1").expect("there");
    let (_, after) = rest.split_once("#[capi::export(slot = 2").expect("there");
    let without = format!("{before}#[capi::export(slot = 2{after}");
    commit(&scratch, "v1.0");
    scratch.write("src/lib.rs", &without);
    scratch.check("capi diff v1.0", &expect![[r#"
        break: `perimeter` is locked at slot 1 as `double (shapes_Point const *, size_t) | takes slice`, but is gone
        ── exit status 1
    "#]]);
    scratch.check("capi diff capi.lock .", &expect![[r#"
        break: `perimeter` is locked at slot 1 as `double (shapes_Point const *, size_t) | takes slice`, but is gone
        ── exit status 1
    "#]]);
    let late = OLD.replace("slot = 1, since = \"1.0\"", "slot = 1, since = \"1.1\"");
    scratch.write("src/lib.rs", &late);
    scratch.check(
        "capi diff v1.0",
        &expect![[r#"
            break: `perimeter` is locked since 1.0, but is since 1.1 here
            ── exit status 1
        "#]],
    );
    let also = OLD.replace("\"1.0\")", "\"1.0\", also(slot = N, since = \"2.0\"))");
    let also = (0..3).fold(also, |text, at| text.replacen("slot = N", &format!("slot = {at}"), 1));
    scratch.write("src/lib.rs", &also);
    commit(&scratch, "v2.0");
    scratch.write("src/lib.rs", &also.replacen(", also(slot = 1, since = \"2.0\")", "", 1));
    scratch.check("capi diff v2.0", &expect![[r#"
        break in 2.x: `perimeter` is locked at slot 1 as `double (shapes_Point const *, size_t) | takes slice`, but is gone
        ── exit status 1
    "#]]);
    // A mistake that no earlier state explains stays a mistake.
    scratch.write("src/lib.rs", &without.replace("slot = 2", "slot = 7"));
    scratch.check("capi diff v1.0", &expect![[r#"
        ── standard error
        error: this folder has mistakes, so nobody knows what it promises: src/lib.rs:15:23: slot 7 leaves a hole: slot 1 is not used; slots are numbered from 0 without holes
        ── exit status 2
    "#]]);
}

/// Git's variables in a hook don't disturb a comparison.
#[test]
fn hooks_may_compare() {
    let scratch = Scratch::provider(OLD);
    scratch.write("src/points.rs", POINTS);
    commit(&scratch, "v1.0");
    let aside = tempfile::tempdir().expect("a folder");
    let linked = aside.path().join("linked");
    let git = |folder: &Path, words: &[&str]| {
        let output = Command::new("git").args(words).current_dir(folder).output().expect("git");
        assert!(output.status.success(), "{words:?}: {}", String::from_utf8_lossy(&output.stderr));
    };
    let place = linked.to_str().expect("UTF-8");
    git(&scratch.path(""), &["worktree", "add", "--quiet", place, "v1.0"]);
    std::fs::write(linked.join("src/lib.rs"), broken()).expect("writable");
    git(&linked, &["add", "--all"]);
    let own = scratch.path(".git/worktrees/linked");
    for (name, value) in [
        ("GIT_DIR", own.clone()),
        ("GIT_INDEX_FILE", own.join("index")),
        ("GIT_WORK_TREE", "/nowhere".into()),
        ("GIT_PREFIX", "src/".into()),
    ] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_capi"));
        command.args(["diff", "v1.0"]).current_dir(linked.join("src")).env(name, value);
        let output = command.output().expect("the command runs");
        let said = String::from_utf8(output.stdout).expect("UTF-8");
        assert_eq!(output.status.code(), Some(1), "{name}: {said}");
        assert!(
            said.starts_with("break: slot 0 is locked as `area`, but is `surface` here"),
            "{name}: {said}"
        );
    }
}
