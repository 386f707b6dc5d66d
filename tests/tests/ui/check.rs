//! The output of `capi check`, which needs no compiler, beside the compiler's: the messages and
//! places are equal, for each case of `tests/ui`.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use capi_cli::diagnose::diagnose;
use capi_tests::root;

/// The cases in which the two differ, and the reasons.
const DIFFERENT: [(&str, &str); 15] = [
    ("api/compiled_out", "the compiler doesn't see it, so `api!` says it"),
    ("lock/compiled_out", "the compiler doesn't see it, so `api!` says it"),
    ("lock/contradiction", "the compiler has no place in the lock, so `api!` says it"),
    ("lock/damaged", "the compiler has no place in the lock, so `api!` says it"),
    ("lock/merge", "the compiler has no place in the lock, so `api!` says it"),
    ("lock/missing_line", "the compiler has no place in the lock, so `api!` says it"),
    ("lock/partial", "the compiler says it in its own words"),
    ("records/recursive", "the compiler says it in its own words"),
    ("slots/unlike_alternatives", "the alternative that is compiled says it for all"),
    ("unbuilt/no_build_script", "the case has no manifest"),
    ("walk/included", "what is included isn't read"),
    ("walk/namesake_type", "what a macro makes isn't read"),
    ("walk/seen_differently", "what a macro makes isn't read"),
    ("walk/syntax_error", "the compiler says it in its own words"),
    ("walk/unseen", "what a macro makes isn't read"),
];

/// Messages with their places, without the file's name: `12:24: slot 3 leaves a hole…`.
type Said = BTreeSet<String>;

/// The messages of `capi check`.
fn checked(folder: &Path, root: &Path) -> Said {
    let found = diagnose(folder, root).diagnostics;
    let line = |start: capi_cli::diagnose::Position| format!("{}:{}", start.line, start.column);
    found.iter().map(|it| format!("{}:{}: {}", it.file, line(it.start), it.message)).collect()
}

/// The macro's messages in the compiler's output: those without a code.
fn compiled(stderr: &str) -> Said {
    let mut said = Said::new();
    for block in stderr.split("\n\n") {
        let mut lines = block.lines();
        let Some(message) = lines.next().and_then(|line| line.strip_prefix("error: ")) else {
            continue;
        };
        let place = lines.find_map(|line| line.trim_start().strip_prefix("--> "));
        said.extend(place.map(|place| format!("{place}: {message}")));
    }
    said
}

fn cases() -> Vec<(String, PathBuf, PathBuf)> {
    let mut found = Vec::new();
    for topic in fs::read_dir(root().join("tests/ui")).expect("tests/ui").flatten() {
        let topic_name = topic.file_name().to_string_lossy().into_owned();
        for case in fs::read_dir(topic.path()).into_iter().flatten().flatten() {
            let (path, topic) = (case.path(), topic.path());
            let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            let name = format!("{topic_name}/{name}");
            if path.is_dir() {
                found.push((name, path.clone(), path.join("lib.rs")));
            } else if path.extension().is_some_and(|it| it == "rs") {
                found.push((name, topic, path));
            }
        }
    }
    found.sort();
    found
}

#[test]
fn the_compiler_and_the_command_line_say_the_same() {
    let mut wrong = Vec::new();
    for (name, folder, root) in cases() {
        let case = if root.ends_with("lib.rs") { &folder } else { &root };
        let expected = fs::read_to_string(case.with_extension("stderr")).unwrap_or_default();
        let (compiled, checked) = (compiled(&expected), checked(&folder, &root));
        let excuse = DIFFERENT.iter().find(|(excused, _)| *excused == name);
        match excuse {
            Some((_, excuse)) if compiled == checked => {
                wrong.push(format!("{name} needs no excuse: {excuse}"));
            }
            Some(_) => {}
            None => wrong.extend(compiled.symmetric_difference(&checked).map(|said| {
                let who = if compiled.contains(said) { "the compiler" } else { "check" };
                format!("{name}: only {who} says {said}")
            })),
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// A mistake in code that is compiled out is reported where it stands.
#[test]
fn what_is_compiled_out_is_checked() {
    let folder = root().join("tests/ui/api");
    let said = checked(&folder, &folder.join("compiled_out.rs"));
    let places: Vec<&str> = said.iter().filter_map(|it| it.split(": ").next()).collect();
    assert_eq!(places, ["compiled_out.rs:12:26", "compiled_out.rs:16:35", "compiled_out.rs:22:16"]);
}
