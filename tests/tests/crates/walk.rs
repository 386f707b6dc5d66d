//! The build script's walk through a crate: the exports that it finds, and the files that it tells
//! cargo to watch.

use std::fs;
use std::path::Path;

use capi_build::walk::walk;

/// The places of the exports in these files, and the names of the files that are watched.
#[track_caller]
fn check(files: &[(&str, &str)], exports: &[&str], watched: &[&str]) {
    let folder = tempfile::tempdir().expect("a folder");
    for (path, text) in files {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().expect("in a folder")).expect("writable");
        fs::write(path, text).expect("writable");
    }
    let walked = walk(folder.path(), &folder.path().join("lib.rs"));
    let places: Vec<&str> = walked.source.exports.iter().map(|it| it.place.as_str()).collect();
    assert_eq!(places, exports);
    let shown = |path: &Path| {
        let path = path.strip_prefix(folder.path()).expect("below the crate");
        path.to_string_lossy().replace('\\', "/")
    };
    let files: Vec<String> = walked.files.iter().map(|path| shown(path)).collect();
    assert_eq!(files, watched);
}

#[test]
fn a_bare_attribute_of_another_crate_is_not_ours() {
    let foreign = "use other::export;\n#[export]\npub struct NotOurs(Vec<u8>);\n";
    check(&[("lib.rs", foreign)], &[], &["lib.rs"]);
}

#[test]
fn each_import_of_the_attribute_is_seen() {
    for import in [
        "use capi_runtime::export;",
        "use capi_runtime as capi; use capi::export;",
        "use capi_runtime::{api, export};",
        "use capi_runtime::*;",
        "use capi_runtime::{self as capi, export};",
    ] {
        let text = format!("{import}\n#[export(slot = 0, since = \"1.0\")]\npub fn f() {{}}\n");
        check(&[("lib.rs", &text)], &["lib.rs:3:8"], &["lib.rs"]);
    }
    for import in ["use capi_runtime::export as slot;", "use capi_runtime::{export as slot};"] {
        let text = format!("{import}\n#[slot(slot = 0, since = \"1.0\")]\npub fn f() {{}}\n");
        check(&[("lib.rs", &text)], &["lib.rs:3:8"], &["lib.rs"]);
    }
}

/// Text that can't have an export isn't parsed, so mistakes in it are left to the compiler.
#[test]
fn a_file_with_nothing_of_ours_is_not_parsed() {
    let unread = |text: &str| {
        let folder = tempfile::tempdir().expect("a folder");
        let root = folder.path().join("lib.rs");
        fs::write(&root, text).expect("writable");
        walk(folder.path(), &root).unread.len()
    };
    for text in ["fn f( {}", "mod inner { fn f( {} }", "fn exported(capital: u8 {}"] {
        assert_eq!(unread(text), 0, "{text}");
    }
    for text in [
        "#[capi::export] fn f( {}",
        "#[slot] fn f( {} use capi_runtime::{export as slot};",
        "capi::api! { module = } fn f( {}",
        "mod inner { mod file; } fn f( {}",
        "mod /* of a file of its own */ file; fn f( {}",
        "mod r#type; fn f( {}",
    ] {
        assert_eq!(unread(text), 1, "{text}");
    }
}

#[test]
fn a_module_that_is_yet_to_be_written_is_watched() {
    check(&[("lib.rs", "mod later;")], &[], &["lib.rs", "later.rs", "later/mod.rs"]);
    let named = "#[path = \"elsewhere.rs\"]\nmod later;";
    check(&[("lib.rs", named)], &[], &["lib.rs", "elsewhere.rs"]);
}

#[test]
fn modules_are_found_where_rustc_finds_them() {
    let export = "#[capi_runtime::export]\npub const N: u8 = 1;";
    check(
        &[
            ("lib.rs", "mod a; mod b { mod c; #[path = \"e.rs\"] mod d; }"),
            ("a/mod.rs", "mod x;"),
            ("a/x.rs", export),
            ("b/c.rs", "mod y;"),
            ("b/c/y.rs", export),
            ("b/e.rs", export),
        ],
        &["a/x.rs:2:11", "b/c/y.rs:2:11", "b/e.rs:2:11"],
        &["lib.rs", "a/mod.rs", "a/x.rs", "b/c.rs", "b/c/y.rs", "b/e.rs"],
    );
}

/// A function in a block is found, whichever way the block is exported.
#[test]
fn functions_in_blocks_are_seen() {
    for head in ["#[capi::export] impl P {", "#[cfg_attr(unix, capi::export)] impl P {"] {
        let text = format!(
            "{head}\n#[capi::export(slot = 0)]\npub fn f(&self) {{}}\npub fn g() {{}}\n\
             #[capi_runtime::export(slot = 1, retired(since = \"1.1\"))]\npub fn h();\n}}"
        );
        check(&[("lib.rs", &text)], &["lib.rs:3:8", "lib.rs:6:8"], &["lib.rs"]);
    }
}

#[test]
fn the_conditions_of_a_block_are_those_of_its_functions() {
    let text = "#[cfg(unix)]\nmod m {\n#[cfg(a)]\n#[cfg_attr(b, capi::export)]\nimpl P {\n\
                #[cfg(c)]\n#[capi::export(slot = 0)]\nfn f(&self) {}\n}\n}";
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path().join("lib.rs");
    fs::write(&root, text).expect("writable");
    let walked = walk(folder.path(), &root);
    let conditions: Vec<_> = walked.source.exports.iter().map(|it| it.condition.clone()).collect();
    assert_eq!(conditions, [Some("all(unix, b, a, c)".to_owned())]);
}

/// Functions in other places can't be exported, but an author who tries must be told.
#[test]
fn functions_that_a_block_does_not_see_are_seen() {
    let text = "use capi_runtime::export as slot;\n#[slot]\nimpl P {\n\
                #[slot(slot = 0)]\nfn f() {}\n\
                #[cfg_attr(unix, capi::export(slot = 1))]\nfn g() {}\n\
                #[capi::export(slot = 2)]\nfn h() {}\n}";
    // The block itself has an exported function.
    check(&[("lib.rs", text)], &["lib.rs:5:4", "lib.rs:7:4", "lib.rs:9:4"], &["lib.rs"]);
}
