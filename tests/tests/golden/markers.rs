//! A line that stands for a fixed text hides no change of it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use capi_tests::golden::fold::{Fixed, fixed_texts, fold, unfold};
use capi_tests::golden::{WHOLE, name};

use crate::{cases, texts};

/// With the fixed texts put in, a golden file equals the generated one, byte for byte; and each
/// fixed text that is printed into files of an API is folded somewhere.
#[test]
fn nothing_is_lost() {
    let fixed = fixed_texts().expect("fixed texts");
    let mut unseen: BTreeSet<&str> = fixed.iter().map(|it| it.path.as_str()).collect();
    for case in cases() {
        for (file, text) in texts(&case) {
            let golden = match name(&case).as_str() {
                WHOLE => fold(&fixed, file, &text).expect("no marker"),
                _ => fs::read_to_string(case.join(file)).expect("a golden file"),
            };
            assert_eq!(unfold(&golden).expect("each marker names a file"), text, "{file}");
            unseen.retain(|path| !golden.contains(path));
        }
    }
    // That file isn't golden: it is independent of the API.
    unseen.retain(|path| !path.starts_with("capi-build/src/emit/python/fixed/ctypes"));
    assert_eq!(unseen, BTreeSet::new());
}

/// A fixed text that is altered, missing or printed twice makes another golden file.
#[test]
fn a_change_is_seen() {
    let fixed = fixed_texts().expect("fixed texts");
    let mut untried: BTreeMap<String, &Fixed> =
        fixed.iter().map(|it| (format!("… {}", it.path), it)).collect();
    for case in cases().iter().filter(|case| name(case) != WHOLE) {
        for (file, _) in texts(case) {
            let golden = fs::read_to_string(case.join(file)).expect("a golden file");
            for (at, line) in golden.lines().enumerate().filter(|(_, line)| line.contains("… ")) {
                let Some(marker) = untried.keys().find(|it| line.contains(*it)).cloned() else {
                    continue;
                };
                let text = untried.remove(&marker).expect("it was there");
                for whole in changed(text, &golden, at) {
                    let folded = fold(&fixed, file, &whole).expect("no marker");
                    assert_ne!(folded, golden, "{}", text.path);
                    assert_eq!(unfold(&folded).expect("each marker names a file"), whole);
                }
            }
        }
    }
    let tried = fixed.len() - untried.len();
    assert!(tried > 20, "only {tried} fixed texts");
}

/// The text of a golden file in several wrong states of the fixed text that is folded in this line:
/// missing, or twice; and with its first line, one inside, or its last altered, missing or twice.
fn changed(fixed: &Fixed, golden: &str, at: usize) -> Vec<String> {
    let before: usize = golden.lines().take(at).map(|line| line.len() + 1).sum();
    let (before, rest) = golden.split_at(before);
    let (marker, after) = rest.split_once('\n').expect("a line");
    let [before, own, after] =
        [before, marker, after].map(|part| unfold(part).expect("each marker names a file"));
    let joined = |own: &str| [&before, own, &after].concat();
    let lines: Vec<&str> = own.lines().collect();
    assert_eq!(lines.len(), fixed.lines.len());
    let mut changed = vec![joined(""), joined(&[own.as_str(), &own].concat())];
    for at in [0, lines.len() / 2, lines.len() - 1] {
        for line in [vec![], vec![lines[at], lines[at]], vec!["another"]] {
            let (start, end) = (&lines[..at], &lines[at + 1..]);
            let lines = [start, &line, end].concat();
            changed.push(joined(&(lines.join("\n") + "\n")));
        }
    }
    changed
}

/// No generated text has such a line by itself, and it names a file that is there.
#[test]
fn a_marker_is_true() {
    let fixed = fixed_texts().expect("fixed texts");
    let path = &fixed[0].path;
    let marker = format!("    /* … {path} … */\n");
    assert!(fold(&fixed, "api.h", &marker).is_err());
    assert!(unfold(&marker.replace("/fixed/", "/fixed/no_")).is_err());
    assert!(unfold(&marker.replace("/fixed/", "/")).is_err());
    assert!(unfold(&marker.replace(" … */", ": WORD = 1 … */")).is_err());
}
