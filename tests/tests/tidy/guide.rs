//! The guide agrees with what it speaks of: `docs/src`, as mdBook reads it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use capi_tests::root;
use texts::Which;

mod texts;

/// Each text in these files is a message, but for what is in [`NO_MESSAGE`].
const MESSAGES: [&str; 28] = [
    "capi-model/src/messages.rs",
    "capi-model/src/messages",
    "capi-macros/src/expand/data.rs",
    "capi-runtime/src",
    "capi-build/src/consume.rs",
    "capi-build/src/generate.rs",
    "capi-build/src/lock.rs",
    "capi-build/src/walk.rs",
    "capi-build/src/emit/consumer/fixed",
    "capi-build/src/emit/header/fixed/compiler.h",
    "capi-build/src/emit/header/fixed/difference.h",
    "capi-build/src/emit/header/fixed/import.h",
    "capi-build/src/emit/header/fixed/refusal.h",
    "capi-build/src/emit/cmake/fixed",
    "capi-build/src/emit/cpp/fixed/basics.hpp",
    "capi-build/src/emit/cpp/fixed/closures.hpp",
    "capi-build/src/emit/cpp/fixed/python.hpp",
    "capi-build/src/emit/cpp/fixed/views.hpp",
    "capi-build/src/emit/python/fixed/ctypes",
    "capi-cli/src/lock.rs",
    "capi-cli/src/inspect.rs",
    "capi-cli/src/inspect/artefact.rs",
    "capi-cli/src/inspect/compare.rs",
    "capi-cli/src/inspect/difference.rs",
    "capi-cli/src/inspect/entry_points.rs",
    "capi-cli/src/inspect/imprint.rs",
    "capi-cli/src/inspect/library.rs",
    "capi-cli/src/inspect/wheel.rs",
];

/// Of these, what ends a command, or is raised.
const REFUSING: [&str; 2] = ["capi-cli/src/bin/capi", "capi-build/src/emit/python/fixed/capi.py"];

/// Messages in these are among other texts, so the guide may name them and needn't.
const MORE: [&str; 8] = [
    "capi-cli/src/bin/capi",
    "capi-build/src/emit/consumer/importer.rs",
    "capi-build/src/emit/cpp.rs",
    "capi-build/src/emit/cpp/declarations.rs",
    "capi-build/src/emit/cpp/functions.rs",
    "capi-build/src/emit/header.rs",
    "capi-build/src/emit/header/functions.rs",
    "capi-model/src/abi",
];

/// What is a part of a message, or none. What isn't in any source any more must go from here, too.
const NO_MESSAGE: [&str; 33] = [
    "1 more function",
    "<version … of …'s C API>",
    "<… at …>",
    "<…, freed or given away>",
    "Send + Sync",
    "a pointer to something",
    "a sequence or a buffer",
    "a writable buffer",
    "an extension that … calls",
    "an object without a type name",
    "and … more function…",
    "cannot parse string into token stream",
    "for …, which",
    "give it one with `name = \"…\"`",
    "has the terms",
    "module … has no attribute …",
    "of an API that",
    "of another type",
    "of major version …",
    "slot … is",
    "so … and … more function… differ",
    "so … differs",
    "the installed …",
    "the other byte order",
    "… here and … in …",
    "… is … in capi.json and …",
    "… more functions",
    "… of ctypes",
    "… that is a …",
    "…, and … differ",
    "…, and … differs",
    "…, but …",
    PROGRAM,
];

/// What `consume` lets Python run.
const PROGRAM: &str = "import importlib.util, sys print(sys.implementation.name) spec = \
    importlib.util.find_spec(sys.argv[1]) if spec is not None: \
    print(*(spec.submodule_search_locations or []), sep='\\n')";

/// The guide's pages of messages.
const REFUSALS: &str = "docs/src/refusals";

/// Who sees a message finds it in the guide, and finds nothing there that nobody sees any more. A
/// line in bold is a message, with `…` for what varies.
#[test]
fn each_message_is_explained() {
    let messages: BTreeSet<String> =
        MESSAGES.iter().flat_map(|path| texts_of(path, Which::All)).collect();
    let refusing = REFUSING.iter().flat_map(|path| texts_of(path, Which::Refusing));
    let more: Vec<String> = MORE.iter().flat_map(|path| texts_of(path, Which::All)).collect();
    let explained: BTreeSet<String> = pages()
        .iter()
        .filter(|page| page.starts_with(root().join(REFUSALS)))
        .flat_map(|page| entries(&read(page)))
        .collect();
    let no_message: BTreeSet<String> = NO_MESSAGE.map(str::to_owned).into();

    let wanted: BTreeSet<String> =
        messages.difference(&no_message).cloned().chain(refusing).collect();
    let is_there = |entry: &String| more.iter().any(|text| text.contains(entry.as_str()));
    let mut wrong = Vec::new();
    wrong.extend(wanted.difference(&explained).map(|it| format!("isn't explained: {it}")));
    let stale = explained.difference(&wanted).filter(|entry| !is_there(entry));
    wrong.extend(stale.map(|it| format!("is in no source any more: {it}")));
    let unknown = no_message.difference(&messages);
    wrong.extend(unknown.map(|it| format!("is excepted here, and in no source any more: {it}")));
    assert!(
        wrong.is_empty(),
        "{REFUSALS}/*.md, in the form of a normal text:\n{}",
        wrong.join("\n")
    );
}

/// mdBook puts nothing where an anchor is missing, and says so only in passing.
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

/// What `file`, `file:anchor` and `file:first:last` name, as seen from a page.
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

/// What headings are linked by: `retired-functions` of `## Retired functions`.
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

/// `docs/src/types.md` of `docs/src/refusals/../types.md`.
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

/// The lines in bold. Code with a backtick in it stands in two.
fn entries(page: &str) -> Vec<String> {
    let bold = page.lines().filter_map(|line| line.trim().strip_prefix("**")?.strip_suffix("**"));
    bold.map(|line| texts::normal(&line.replace('\\', "").replace("``", "`"))).collect()
}

/// The texts of a source, or of all in a folder.
fn texts_of(path: &str, which: Which) -> Vec<String> {
    let mut files = Vec::new();
    collect(&root().join(path), &["rs", "h", "hpp", "py", "cmake"], &mut files);
    assert!(!files.is_empty(), "there is no source in {path}");
    // Of a constant, its text is what varies.
    let mut constants = BTreeMap::new();
    for file in files.iter().filter(|file| has_extension(file, "rs")) {
        constants.extend(texts::constants(&read(file)));
    }
    let texts = |file: &PathBuf| {
        let source = read(file);
        if has_extension(file, "rs") {
            let mut constants = constants.clone();
            constants.extend(texts::constants(&source));
            texts::rust(&source, which, &constants)
        } else if has_extension(file, "py") {
            texts::python(&source, which)
        } else if has_extension(file, "cmake") {
            texts::cmake(&source)
        } else {
            texts::c(&source)
        }
    };
    files.iter().flat_map(texts).collect()
}

fn pages() -> Vec<PathBuf> {
    let mut pages = Vec::new();
    collect(&root().join("docs/src"), &["md"], &mut pages);
    pages
}

/// The files of these kinds, but for those of tests and templates, and those of Python's that write
/// and refuse nothing.
fn collect(path: &Path, extensions: &[&str], files: &mut Vec<PathBuf>) {
    if path.is_dir() {
        let entries = fs::read_dir(path).expect("a folder").map(|entry| entry.expect("one").path());
        let mut entries: Vec<PathBuf> = entries.collect();
        entries.sort();
        let others = ["tests", "tests.rs", "template", "cffi_text.py", "documentation.py"];
        let is_other = |path: &Path| others.iter().any(|other| path.ends_with(other));
        for entry in entries.iter().filter(|entry| !is_other(entry)) {
            collect(entry, extensions, files);
        }
    } else if extensions.iter().any(|it| has_extension(path, it)) {
        files.push(path.to_owned());
    }
}

fn has_extension(path: &Path, extension: &str) -> bool {
    path.extension().is_some_and(|it| it == extension)
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
