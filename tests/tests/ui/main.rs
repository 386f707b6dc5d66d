//! The messages for an author: each case is a crate root, with the compiler's expected output
//! beside it.
//!
//! A case goes the way of a real build: the build script's half in this process, then rustc with
//! the real macros. `UPDATE_EXPECT=1` rewrites the expected output; a plain run only reads.

mod compiler;
mod normal;
mod check;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use capi_model::messages::{self, Message};
use capi_tests::{golden, root};
use compiler::{Case, Outcome, compile};

/// The lints that a careful author turns on; an expansion must not wake any.
const CAREFUL: [&str; 10] = [
    "-Dwarnings",
    "-Welided_lifetimes_in_paths",
    "-Wmissing_docs",
    "-Wmissing_debug_implementations",
    "-Wsingle_use_lifetimes",
    "-Wtrivial_casts",
    "-Wtrivial_numeric_casts",
    "-Wunreachable_pub",
    "-Wunused_lifetimes",
    "-Wunused_qualifications",
];

macro_rules! topics {
    ($($topic:ident)*) => {
        const TOPICS: &[&str] = &[$(stringify!($topic)),*];
        $(#[test]
        fn $topic() {
            check_topic(stringify!($topic));
        })*
    };
}
topics! { aliases api classes closures constants enumerations functions lock methods objects proofs records slots types unbuilt walk }

/// These must compile without a message, whichever way their `cfg`s turn out.
#[test]
fn pass() {
    let mut failures = Vec::new();
    let on = [&CAREFUL[..], &["--cfg=feature=\"fast\""]].concat();
    for path in cases("pass") {
        for flags in [&CAREFUL[..], &on] {
            let Outcome { text, success } = compile(&case("pass", &path), flags);
            if !success || !text.is_empty() {
                let path = path.display();
                failures.push(format!("{path} should compile without a word\n\n{text}"));
            }
        }
    }
    assert!(failures.is_empty(), "\n{}", failures.join("\n\n"));
}

/// The sources of the golden expansions compile, too.
#[test]
fn golden_cases() {
    for folder in golden::cases().unwrap() {
        let name = format!("golden/{}", golden::name(&folder));
        let case = Case { name, root: folder.join("api.rs"), folder, built: true };
        let Outcome { text, success } = compile(&case, &["-Dwarnings"]);
        assert!(success && text.is_empty(), "{} should compile\n\n{text}", case.name);
    }
}

#[track_caller]
fn check_topic(topic: &str) {
    let update = std::env::var_os("UPDATE_EXPECT").is_some();
    let exact = compiler::version().starts_with(&format!("{}.", recorded_version()));
    let mut failures = Vec::new();
    for path in cases(topic) {
        let Outcome { text, success } = compile(&case(topic, &path), &["-Aunused_variables"]);
        if success {
            failures.push(format!("{} should not compile", path.display()));
        }
        let file = path.with_extension("stderr");
        let expected = fs::read_to_string(&file).unwrap_or_default().replace("\r\n", "\n");
        if update && exact {
            if expected != text {
                fs::write(&file, &text).unwrap();
            }
        } else if exact && expected != text {
            failures.push(format!("{}\n{}", file.display(), difference(&expected, &text)));
        } else {
            failures.extend(missing(&expected, &text).map(|line| {
                format!("{}\n the compiler doesn't say any more:\n{line}", file.display())
            }));
        }
    }
    let hint = "where the new text is right, run again with UPDATE_EXPECT=1";
    assert!(failures.is_empty(), "\n{}\n\n{hint}", failures.join("\n\n"));
}

/// The expected errors of ours that are missing. Another compiler words and draws its own messages
/// otherwise, but ours, which have no code, must stay.
fn missing<'a>(expected: &'a str, text: &'a str) -> impl Iterator<Item = &'a str> {
    expected.lines().filter(|line| line.starts_with("error: ")).filter(|line| {
        !line.starts_with("error: aborting") && !text.lines().any(|found| found == *line)
    })
}

/// The version of the compiler that wrote the expected output.
fn recorded_version() -> String {
    fs::read_to_string(ui().join("rustc-version")).unwrap().trim().to_owned()
}

fn ui() -> PathBuf {
    root().join("tests/ui")
}

fn case(topic: &str, path: &Path) -> Case {
    let folder = if path.is_dir() { path.to_owned() } else { ui().join(topic) };
    let root = if path.is_dir() { folder.join("lib.rs") } else { path.to_owned() };
    let name = path.file_stem().unwrap().to_string_lossy();
    Case { name: format!("{topic}/{name}"), folder, root, built: topic != "unbuilt" }
}

/// Each file, and each folder with a `lib.rs`.
fn cases(topic: &str) -> Vec<PathBuf> {
    let folder = ui().join(topic);
    let mut found: Vec<PathBuf> = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir() || path.extension().is_some_and(|it| it == "rs"))
        .collect();
    found.sort();
    assert!(!found.is_empty(), "{} holds no case", folder.display());
    found
}

/// The lines from the first to the last that differ.
fn difference(expected: &str, text: &str) -> String {
    let (old, new): (Vec<_>, Vec<_>) = (expected.lines().collect(), text.lines().collect());
    let same = old.iter().zip(&new).take_while(|(old, new)| old == new).count();
    let rest = old[same..].iter().rev().zip(new[same..].iter().rev());
    let after = rest.take_while(|(old, new)| old == new).count();
    let mut out = String::new();
    for (sign, lines) in [('-', &old), ('+', &new)] {
        for line in &lines[same..lines.len() - after] {
            out.extend([sign, ' ']);
            out.push_str(line);
            out.push('\n');
        }
    }
    out
}

/// An expectation without a case, or a case in no topic, checks nothing.
#[test]
fn nothing_is_left_over() {
    for entry in fs::read_dir(ui()).unwrap() {
        let entry = entry.unwrap();
        let topic = entry.file_name().to_string_lossy().into_owned();
        if !entry.path().is_dir() {
            continue;
        }
        assert!(topic == "pass" || TOPICS.contains(&topic.as_str()), "{topic} is no topic");
        for file in fs::read_dir(entry.path()).unwrap() {
            let file = file.unwrap().path();
            let is_expectation = file.extension().is_some_and(|it| it == "stderr");
            let case = file.with_extension("");
            let has_case = case.is_dir() || case.with_extension("rs").is_file();
            assert!(!is_expectation || has_case, "{} has no case", file.display());
        }
    }
}

/// The messages of the catalog that no case can bring about, and the reasons.
const UNREACHED: [(&str, &str); 0] = [];

/// Each message of the catalog is brought about by a case. A message is known by its longest run
/// of fixed words.
#[test]
fn every_message_has_a_case() {
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        return;
    }
    let mut printed = String::new();
    for topic in TOPICS {
        for path in cases(topic) {
            let text = fs::read_to_string(path.with_extension("stderr")).unwrap_or_default();
            printed.extend(text.lines().map(|line| format!("{}\n", line.trim_start())));
        }
    }
    let mut left = Vec::new();
    for message in messages::CATALOG.iter().flat_map(|table| table.iter()) {
        for pieces in message.pieces() {
            let fragment = pieces.iter().max_by_key(|piece| piece.len()).expect("a piece");
            let excused = UNREACHED.iter().any(|(excused, _)| *excused == message.name);
            if printed.contains(fragment) == excused {
                left.push(format!("{}: {fragment}", message.name));
            }
        }
    }
    assert!(left.is_empty(), "no case (or a needless excuse) for\n{}", left.join("\n"));
}

/// Messages at an item that aren't ours: from the parser of an attribute's tokens, and from rustc.
const OTHERS: [&str; 4] = [
    "expected integer literal",
    "expected string literal",
    "reached the recursion limit finding the struct tail for `Tree`",
    "this file contains an unclosed delimiter",
];

/// Messages that wrap another one, which follows the place where that belongs.
const WRAPPING: [&str; 2] = ["broken_elsewhere", "damaged"];

/// Each refusal of an item is a message of the catalog: none is worded elsewhere.
#[test]
fn every_refusal_is_a_message() {
    let all = messages::CATALOG.iter().flat_map(|table| table.iter());
    let (wrapping, others): (Vec<_>, Vec<_>) = all.partition(|it| WRAPPING.contains(&it.name));
    let pieces = |rows: Vec<&Message>| -> Vec<Vec<String>> {
        rows.into_iter().flat_map(Message::pieces).collect()
    };
    let (wrapping, others) = (pieces(wrapping), pieces(others));
    let is_one_of = |text: &str, rows: &[Vec<String>]| rows.iter().any(|it| is_made_of(text, it));
    let is_message = |text: &str| {
        let mut halves = text.match_indices("; ").map(|(at, _)| (&text[..at], &text[at + 2..]));
        let is_row = |text| is_one_of(text, &others);
        is_row(text) || halves.any(|(change, way_out)| is_row(change) && is_row(way_out))
    };
    let is_known = |text: &str| {
        let mut inside = text.match_indices(": ").map(|(at, _)| &text[at + 2..]);
        is_message(text) || is_one_of(text, &wrapping) && inside.any(is_message)
    };
    let mut unknown = BTreeSet::new();
    for path in TOPICS.iter().flat_map(|topic| cases(topic)) {
        let text = fs::read_to_string(path.with_extension("stderr")).unwrap_or_default();
        let said = text.lines().filter_map(|line| line.strip_prefix("error: "));
        let unknown_here = said.filter(|text| !OTHERS.contains(text) && !is_known(text));
        unknown.extend(unknown_here.map(|text| format!("{}: {text}", path.display())));
    }
    assert!(unknown.is_empty(), "{unknown:#?}");
}

/// Whether a text consists of these pieces, with anything between them.
fn is_made_of(text: &str, pieces: &[String]) -> bool {
    let [first, between @ .., last] = pieces else { return pieces == [text] };
    let Some(mut rest) = text.strip_prefix(first.as_str()) else { return false };
    for piece in between {
        let Some((_, after)) = rest.split_once(piece.as_str()) else { return false };
        rest = after;
    }
    rest.ends_with(last.as_str())
}
