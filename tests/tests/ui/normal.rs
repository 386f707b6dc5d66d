//! Normalises rustc's output: drops the parts that differ between machines or with an edit
//! elsewhere, that is, absolute paths, and lines quoted from other crates.

use std::path::Path;

/// The text of all diagnostics, in one form.
pub(crate) fn normal(text: &str, out: &Path, root: &Path) -> String {
    let mut text = text.replace("\r\n", "\n");
    for (path, name) in [(out, "$OUT_DIR"), (root, "$CAPI")] {
        text = text.replace(&path.display().to_string(), name);
    }
    let mut done: Vec<String> = Vec::new();
    for block in text.split("\n\n") {
        let first = block.lines().next().unwrap_or_default();
        let counts = first.starts_with("error: aborting") || first.starts_with("warning: `");
        let explains =
            first.starts_with("For more information") || first.starts_with("Some errors");
        if !counts && !explains && !block.trim().is_empty() {
            done.push(diagnostic(block));
        }
    }
    if done.is_empty() { String::new() } else { done.join("\n\n") + "\n" }
}

/// One diagnostic without quotations from other crates, and with a margin as wide as the remaining
/// lines need.
fn diagnostic(block: &str) -> String {
    let mut kept: Vec<String> = Vec::new();
    let mut elsewhere = false;
    for line in block.lines() {
        let start = line.trim_start();
        if let Some(place) = start.strip_prefix("--> ").or_else(|| start.strip_prefix("::: ")) {
            elsewhere = place.starts_with(['/', '$'])
                || place.starts_with("capi-runtime")
                || place.contains(":\\");
            let place = if elsewhere { elsewhere_place(place) } else { place.to_owned() };
            let indent = line.len() - start.len();
            kept.push(format!("{}{} {place}", " ".repeat(indent), &start[..3]));
            continue;
        }
        if elsewhere && (number(line).is_some() || start.starts_with('|') || start == "...") {
            continue;
        }
        elsewhere &= start.starts_with('=');
        kept.push(line.to_owned());
    }
    let arrow = |line: &String| line.find("--> ").filter(|at| line[..*at].trim().is_empty());
    let Some(old) = kept.iter().find_map(arrow) else { return kept.join("\n") };
    let new = kept.iter().filter_map(|line| number(line)).map(str::len).max().unwrap_or(1);
    let lines = kept.into_iter().map(|line| narrow(&line, old, new));
    lines.collect::<Vec<_>>().join("\n")
}

/// The place without its line, which moves: `$CAPI/capi-runtime/src/value.rs`,
/// `$RUST/core/src/marker.rs`, `$REGISTRY/pyo3-0.30.1/src/lib.rs`.
fn elsewhere_place(place: &str) -> String {
    let path = place.split_once(".rs").map_or(place, |(path, _)| path);
    let path = path.replace('\\', "/");
    let path = match path.split_once("/library/") {
        Some((_, inner)) if !path.starts_with("$CAPI") => format!("$RUST/{inner}"),
        _ => match path.split_once("/registry/src/").and_then(|(_, rest)| rest.split_once('/')) {
            Some((_, inner)) => format!("$REGISTRY/{inner}"),
            None => path,
        },
    };
    format!("{path}.rs")
}

/// The number of a quoted line: `12 | code`.
fn number(line: &str) -> Option<&str> {
    let digits = line.len() - line.trim_start_matches(|it: char| it.is_ascii_digit()).len();
    let rest = line[digits..].trim_start();
    (digits > 0 && rest.starts_with('|')).then(|| &line[..digits])
}

fn narrow(line: &str, old: usize, new: usize) -> String {
    if let Some(number) = number(line) {
        let rest = line[number.len()..].trim_start();
        return format!("{number:new$} {rest}");
    }
    let spare = old.saturating_sub(new);
    match line.get(..old) {
        Some(margin) if margin.trim().is_empty() => line[spare..].to_owned(),
        _ => line.to_owned(),
    }
}
