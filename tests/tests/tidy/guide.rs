//! The guide, `docs/src` as mdBook reads it, agrees with the code.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::{fs, slice};

use capi_model::messages::Message;
use capi_tests::golden::fold::{Fixed, fixed_texts};
use capi_tests::root;

mod texts;

/// Texts in generated files that aren't messages, or are parts of one. A text that no file has any
/// more must go from here, too.
const NO_MESSAGE: &[&str] = &[
    "1 more function",
    "<version … of …'s C API>",
    "<… at …>",
    "<…, freed or given away>",
    "a pointer to something",
    "a sequence or a buffer",
    "a writable buffer",
    "an extension that … calls",
    "and … more function…",
    "has the terms",
    "slot … is",
    "so … and … more function… differ",
    "so … differs",
    "the installed …",
    "the other byte order",
    "… here and … in …",
    "… is … in capi.json and …",
    "… more functions",
    "… of ctypes",
    "…, and … differ",
    "…, and … differs",
    "…, but …",
];

/// The folder of the guide's pages about messages.
const REFUSALS: &str = "docs/src/refusals";

/// Each message is explained in the guide, and no text is explained there that isn't a message any
/// more. A line in bold is a message, or its two halves, change and way out; `…` stands for the
/// parts that vary.
#[test]
fn each_message_is_explained() {
    let fixed = fixed_texts().expect("fixed texts");
    let fixed: BTreeSet<String> = fixed.iter().flat_map(texts_of).collect();
    let no_message: BTreeSet<String> = NO_MESSAGE.iter().map(|&it| it.to_owned()).collect();
    let catalogs = catalogs().into_iter().filter(|text| texts::is_long(text));
    let wanted: BTreeSet<String> = fixed.difference(&no_message).cloned().chain(catalogs).collect();
    let of_two = |entry: &str| {
        entry.match_indices("; ").find_map(|(at, _)| {
            let parts = [&entry[..at], &entry[at + 2..]].map(str::to_owned);
            parts.iter().all(|part| wanted.contains(part)).then_some(parts)
        })
    };
    let explained: BTreeSet<String> = pages()
        .iter()
        .filter(|page| page.starts_with(root().join(REFUSALS)))
        .flat_map(|page| entries(&read(page)))
        .flat_map(|entry| match of_two(&entry) {
            Some(parts) if !wanted.contains(&entry) => parts.to_vec(),
            _ => vec![entry],
        })
        .collect();
    let mut wrong = Vec::new();
    wrong.extend(wanted.difference(&explained).map(|it| format!("isn't explained: {it}")));
    wrong.extend(explained.difference(&wanted).map(|it| format!("is said nowhere any more: {it}")));
    let unknown = no_message.difference(&fixed);
    wrong.extend(unknown.map(|it| format!("is excepted here, and said nowhere any more: {it}")));
    assert!(
        wrong.is_empty(),
        "{REFUSALS}/*.md, in the form of a normal text:\n{}",
        wrong.join("\n")
    );
}

/// The rows of all tables of messages.
fn catalogs() -> Vec<String> {
    let of_model = capi_model::messages::CATALOG.iter().copied();
    let tables = of_model.chain([
        capi_model::messages::calls::CATALOG,
        capi_build::messages::CATALOG,
        capi_build::messages::emitted::CATALOG,
        capi_cli::messages::CATALOG,
        capi_cli::messages::inspect::CATALOG,
    ]);
    let of_runtime = capi_runtime::messages::PROOFS;
    let of_runtime = of_runtime.into_iter().chain([capi_runtime::messages::CATALOG]).flatten();
    let of_runtime = of_runtime.map(|(name, parameters, text)| Message {
        name,
        parameters,
        texts: slice::from_ref(text),
    });
    let all = tables.flatten().copied().chain(of_runtime);
    all.flat_map(|message| message.pieces().collect::<Vec<_>>())
        .map(|pieces| texts::normal(&pieces.join("…")))
        .collect()
}

/// mdBook prints nothing where an anchor is missing, and only mentions it in passing.
#[test]
fn included_snippets_exist() {
    let mut wrong = Vec::new();
    for page in pages() {
        let text = read(&page);
        for link in text.split("{{#").skip(1).filter_map(|rest| rest.split("}}").next()) {
            let Some((_, what)) = link.split_once("include ") else { continue };
            if let Err(why) = included(&page, what.trim()) {
                wrong.push(format!("{}: {{{{#{link}}}}}: {why}", page.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A page that the summary doesn't name isn't in the book.
#[test]
fn pages_are_in_the_summary() {
    let summary = root().join("docs/src/SUMMARY.md");
    if !summary.is_file() {
        return;
    }
    let listed: BTreeSet<PathBuf> = links(&summary).into_iter().map(|(file, _)| file).collect();
    let missing: Vec<PathBuf> =
        pages().into_iter().filter(|page| *page != summary && !listed.contains(page)).collect();
    assert!(missing.is_empty(), "SUMMARY.md doesn't list {missing:?}");
}

#[test]
fn links_lead_somewhere() {
    let mut wrong = Vec::new();
    for page in pages() {
        for (file, heading) in links(&page) {
            let is_page = has_extension(&file, "md");
            let is_there = file.exists()
                && (heading.is_empty() || !is_page || headings(&read(&file)).contains(&heading));
            if !is_there {
                wrong.push(format!("{}: {}#{heading}", page.display(), file.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Checks that `file`, `file:anchor` or `file:first:last` is there, relative to a page.
fn included(page: &Path, what: &str) -> Result<(), String> {
    let (file, part) = what.split_once(':').unwrap_or((what, ""));
    let path = page.parent().expect("a folder").join(file);
    let text = fs::read_to_string(path).map_err(|error| error.to_string())?;
    let lines: Vec<usize> = part.split(':').filter_map(|it| it.parse().ok()).collect();
    if let Some(last) = lines.iter().max() {
        let count = text.lines().count();
        return if *last <= count { Ok(()) } else { Err(format!("it has {count} lines")) };
    }
    for mark in ["ANCHOR", "ANCHOR_END"] {
        let words = format!("{mark}: {part}");
        let has = |line: &str| {
            line.split_once(&words).is_some_and(|(_, rest)| {
                !rest.starts_with(|it: char| it == '_' || it == '-' || it.is_alphanumeric())
            })
        };
        if !part.is_empty() && !text.lines().any(has) {
            return Err(format!("it has no {words}"));
        }
    }
    Ok(())
}

/// The names by which headings are linked: `retired-functions` for `## Retired functions`.
fn headings(page: &str) -> BTreeSet<String> {
    let titles = page.lines().filter(|line| line.starts_with('#'));
    let words = titles.map(|line| line.trim_start_matches('#').trim().to_lowercase());
    let is_kept = |it: &char| it.is_alphanumeric() || ['-', '_'].contains(it);
    words.map(|title| title.replace(' ', "-").chars().filter(is_kept).collect()).collect()
}

/// The files that a page links to, each with the heading in it. Code has no links.
fn links(page: &Path) -> BTreeSet<(PathBuf, String)> {
    let folder = page.parent().expect("a folder");
    let text = read(page);
    let prose = text.split("```").step_by(2).flat_map(|part| part.split('`').step_by(2));
    let prose = prose.collect::<Vec<_>>().join("`");
    let targets = prose.split("](").skip(1).filter_map(|rest| rest.split(')').next());
    let local = targets.filter(|target| !target.is_empty() && !target.contains("://"));
    let parts = local.map(|target| target.split_once('#').unwrap_or((target, "")));
    parts
        .map(|(file, heading)| {
            let path = if file.is_empty() { page.to_owned() } else { plain(&folder.join(file)) };
            (path, heading.to_owned())
        })
        .collect()
}

/// The path without `..`: `docs/src/types.md` for `docs/src/refusals/../types.md`.
fn plain(path: &Path) -> PathBuf {
    let mut plain = PathBuf::new();
    for part in path.components() {
        match part {
            std::path::Component::ParentDir => drop(plain.pop()),
            std::path::Component::CurDir => {}
            part => plain.push(part),
        }
    }
    plain
}

/// The lines in bold. Code with a backtick in it stands in two of them.
fn entries(page: &str) -> Vec<String> {
    let bold = page.lines().filter_map(|line| line.trim().strip_prefix("**")?.strip_suffix("**"));
    bold.map(|line| texts::normal(&line.replace('\\', "").replace("``", "`"))).collect()
}

/// The messages in a fixed text, whose file tells the language. In the module that build systems
/// ask, only raised texts are messages; two files for ctypes write text for others, and refuse
/// nothing, as does what stands at the head of a file.
fn texts_of(Fixed { path, lines }: &Fixed) -> Vec<String> {
    let text = lines.join("\n") + "\n";
    let name = path.rsplit('/').next().unwrap_or_default();
    match (name, name.rsplit('.').next().unwrap_or_default()) {
        ("cffi_text.py" | "documentation.py", _) | (_, "head") => Vec::new(),
        (_, "py") => texts::python(&text, name == "capi.py"),
        (_, "rs") => texts::rust(&text),
        (_, "cmake") => texts::cmake(&text),
        _ => texts::c(&text),
    }
}

fn pages() -> Vec<PathBuf> {
    let mut pages = Vec::new();
    collect(&root().join("docs/src"), &mut pages);
    pages
}

fn collect(folder: &Path, pages: &mut Vec<PathBuf>) {
    let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("one").path());
    let mut entries: Vec<PathBuf> = entries.collect();
    entries.sort();
    for entry in entries {
        if entry.is_dir() {
            collect(&entry, pages);
        } else if has_extension(&entry, "md") {
            pages.push(entry);
        }
    }
}

fn has_extension(path: &Path, extension: &str) -> bool {
    path.extension().is_some_and(|it| it == extension)
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
