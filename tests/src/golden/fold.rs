//! Folds the fixed texts of the generators, `capi-build/src/emit/*/fixed`, in a generated text, so
//! that the parts that vary with the API remain. A line stands for each and names its file,
//! `/* … capi-build/src/emit/header/fixed/import.h … */`. It has the values of placeholders, too,
//! so that a folded text can be unfolded, and nothing is lost.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context as _, Result, bail, ensure};

use crate::root;

/// The values of a fixed text's placeholders, such as `@MODULE@`.
type Values<'a> = BTreeMap<&'a str, String>;

/// A file that generators print unchanged, but for placeholders.
#[derive(Debug)]
pub struct Fixed {
    /// The path in the repository.
    pub path: String,
    /// The lines, without line breaks.
    pub lines: Vec<String>,
}

impl Fixed {
    fn read(path: &str) -> Result<Self> {
        let text =
            fs::read_to_string(root().join(path)).with_context(|| format!("there is no {path}"))?;
        Ok(Self { path: path.to_owned(), lines: text.lines().map(str::to_owned).collect() })
    }

    /// Its placeholders, in the order in which they first occur.
    fn placeholders(&self) -> Vec<&str> {
        let mut names = Vec::new();
        for line in &self.lines {
            let mut rest = line.as_str();
            while let Some((_, name, after)) = placeholder(rest) {
                if !names.contains(&name) {
                    names.push(name);
                }
                rest = after;
            }
        }
        names
    }

    /// Its indentation and the values of its placeholders, if these lines start with it.
    fn starts(&self, lines: &[&str]) -> Option<(usize, Values<'_>)> {
        let (first, own) = (lines.first()?, self.lines.first()?);
        let spaces = |line: &str| line.len() - line.trim_start().len();
        let depth = spaces(first).checked_sub(spaces(own))?;
        let mut values = Values::new();
        for (at, own) in self.lines.iter().enumerate() {
            let line = lines.get(at)?;
            let inside = match line.get(..depth) {
                Some(margin) if margin.trim().is_empty() && !own.is_empty() => &line[depth..],
                _ => line,
            };
            values = fit(own, inside, values)?;
        }
        Some((depth, values))
    }

    /// The line that stands for it, as a comment such as the one that the generated text opens
    /// with.
    fn marker(&self, opening: &str, depth: usize, values: &Values<'_>) -> String {
        let (open, close) = match opening.get(..2) {
            Some("/*") => ("/*", " */"),
            Some("//") => ("//", ""),
            _ => ("#", ""),
        };
        let values: Vec<String> =
            self.placeholders().iter().map(|name| format!("{name} = {}", values[name])).collect();
        let colon = if values.is_empty() { "" } else { ": " };
        let (path, values) = (&self.path, values.join(", "));
        format!("{:depth$}{open} … {path}{colon}{values} …{close}", "")
    }
}

/// Reads all fixed texts.
///
/// # Errors
///
/// Where they can't be read.
pub fn fixed_texts() -> Result<Vec<Fixed>> {
    let emit = "capi-build/src/emit";
    let mut all = Vec::new();
    for language in entries(emit)? {
        let folder = format!("{emit}/{language}/fixed");
        if root().join(&folder).is_dir() {
            add(&mut all, &folder)?;
        }
    }
    Ok(all)
}

fn add(all: &mut Vec<Fixed>, folder: &str) -> Result<()> {
    for name in entries(folder)? {
        let path = format!("{folder}/{name}");
        if root().join(&path).is_dir() {
            add(all, &path)?;
        } else {
            all.push(Fixed::read(&path)?);
        }
    }
    Ok(())
}

fn entries(folder: &str) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(root().join(folder))? {
        names.push(entry?.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    Ok(names)
}

/// Folds the fixed texts in a generated text of that file name.
///
/// # Errors
///
/// Where it has a line in it that would be taken for a marker.
pub fn fold(fixed: &[Fixed], file: &str, text: &str) -> Result<String> {
    let lines: Vec<&str> = text.lines().collect();
    let mut folded = String::new();
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        ensure!(marked(line).is_none(), "{file}: {line:?} is a marker");
        let found = fixed.iter().filter_map(|it| Some((it, it.starts(&lines[at..])?)));
        if let Some((text, (depth, values))) = found.max_by_key(|(text, _)| text.lines.len()) {
            folded += &text.marker(lines[0], depth, &values);
            at += text.lines.len();
        } else {
            folded += line;
            at += 1;
        }
        folded.push('\n');
    }
    Ok(folded)
}

/// Puts the fixed texts back into a folded text.
///
/// # Errors
///
/// Where a marker names no fixed text.
pub fn unfold(folded: &str) -> Result<String> {
    let mut text = String::new();
    for line in folded.lines() {
        let Some((margin, path, mut stated)) = marked(line) else {
            text.extend([line, "\n"]);
            continue;
        };
        ensure!(path.contains("/fixed/"), "{path} is no fixed text");
        let fixed = Fixed::read(path)?;
        let names = fixed.placeholders();
        let mut values = Values::new();
        for (at, name) in names.iter().enumerate() {
            let value = stated.strip_prefix(&format!("{name} = "));
            let value = value.with_context(|| format!("{line:?} doesn't say {name}"))?;
            let next = names.get(at + 1).map(|next| format!(", {next} = "));
            let end = next.and_then(|next| value.find(&next)).unwrap_or(value.len());
            values.insert(name, value[..end].to_owned());
            stated = value[end..].trim_start_matches(", ");
        }
        if !stated.is_empty() {
            bail!("{path} has no placeholder for {stated:?}");
        }
        for own in &fixed.lines {
            text += if own.is_empty() { "" } else { margin };
            text += &filled(own, &values);
            text.push('\n');
        }
    }
    Ok(text)
}

/// The margin, path and values of a marker line.
fn marked(line: &str) -> Option<(&str, &str, &str)> {
    let inside = line.trim_start();
    let margin = &line[..line.len() - inside.len()];
    let (_, inside) =
        inside.split_once("… ").filter(|(it, _)| ["/* ", "// ", "# "].contains(it))?;
    let (inside, _) = inside.rsplit_once(" …").filter(|(_, it)| ["", " */"].contains(it))?;
    let (path, values) = inside.split_once(": ").unwrap_or((inside, ""));
    Some((margin, path, values))
}

/// The text before the first placeholder, its name, and the text after it.
fn placeholder(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once('@')?;
    let (name, after) = rest.split_once('@')?;
    let is_name = !name.is_empty() && name.chars().all(|it| it.is_ascii_uppercase());
    is_name.then_some((before, name, after))
}

fn filled(text: &str, values: &Values<'_>) -> String {
    match placeholder(text) {
        Some((before, name, after)) => {
            format!("{before}{}{}", values[name], filled(after, values))
        }
        None => text.to_owned(),
    }
}

/// The values of placeholders with which a line of a fixed text is equal to `line`.
fn fit<'a>(own: &'a str, line: &str, values: Values<'a>) -> Option<Values<'a>> {
    let Some((before, name, after)) = placeholder(own) else {
        return (own == line).then_some(values);
    };
    let rest = line.strip_prefix(before)?;
    if let Some(value) = values.get(name) {
        return fit(after, rest.strip_prefix(value.as_str())?, values);
    }
    let ends = rest.char_indices().map(|(at, _)| at).chain([rest.len()]);
    ends.into_iter().find_map(|end| {
        let mut values = values.clone();
        values.insert(name, rest[..end].to_owned());
        fit(after, &rest[end..], values)
    })
}
