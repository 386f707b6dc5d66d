//! Rules for the repository itself.

mod guide;
mod prose;

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use capi_tests::count::{Count, count, count_text};
use capi_tests::environment::run;
use capi_tests::layers::{Graph, circles, files, graph};
use capi_tests::root;
use serde_json::Value;

#[test]
fn changelog_has_the_current_version() {
    let text = fs::read_to_string(root().join("CHANGELOG.md")).expect("a changelog");
    let heading = format!("## {}", env!("CARGO_PKG_VERSION"));
    assert!(
        text.lines().any(|line| line.starts_with(&heading)),
        "CHANGELOG.md has no heading `{heading}`"
    );
}

/// Each file and folder that the documentation links to exists.
#[test]
fn documentation_names_what_exists() {
    for document in [
        "README.md",
        "ARCHITECTURE.md",
        "DESIGN.md",
        "examples/README.md",
        "examples/series/README.md",
        "docs/src/releases.md",
    ] {
        let path = root().join(document);
        let folder = path.parent().expect("in a folder").to_owned();
        let text = fs::read_to_string(&path).expect(document);
        for link in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            let file = link.split('#').next().unwrap_or_default();
            let is_local = !file.is_empty() && !file.contains("://");
            assert!(
                !is_local || folder.join(file).exists(),
                "{document} links to {link}, which isn't there"
            );
        }
    }
}

/// The table of `examples/series/README.md` has the true counts. `UPDATE_EXPECT=1` writes them
/// down.
#[test]
fn series_is_counted() {
    let path = root().join("examples/series/README.md");
    let text = fs::read_to_string(&path).expect("a README");
    let counted = series_counts();
    let head = counted.lines().next().expect("a head");
    let start = text.find(head).expect("the table");
    let end = text[start..].find("\n\n").map_or(text.len(), |length| start + length + 1);
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        let text = [&text[..start], &counted, &text[end..]].concat();
        fs::write(&path, text).expect("writable");
        return;
    }
    assert_eq!(
        &text[start..end],
        counted,
        "{} says otherwise; run again with UPDATE_EXPECT=1",
        path.display()
    );
}

#[test]
fn comments_and_blank_lines_dont_count() {
    let text = "//! unsafe\n\n/// unsafe\nunsafe fn f() {\n    // SAFETY: unsafe\n    \
                unsafe { unsafely() } // unsafe\n}\n";
    assert_eq!(count_text(text, "//"), Count { files: 1, lines: 3, unsafes: 2 });
    assert_eq!(count_text("# a\n[b]\nc = 1 # d\n", "#").lines, 2);
}

/// The code in that README is the example's, but for the indentation.
#[test]
fn series_is_quoted() {
    let series = root().join("examples/series");
    let trimmed =
        |text: &str| text.lines().map(|it| it.trim().to_owned() + "\n").collect::<String>();
    let read = |path: &str| trimmed(&fs::read_to_string(series.join(path)).expect(path));
    let sources = [
        "provider/src/lib.rs",
        "provider/src/native.rs",
        "stats/src/lib.rs",
        "charts/src/charts.c",
    ]
    .map(read);
    let readme = read("README.md");
    let blocks: Vec<&str> = ["```rust\n", "```c\n"]
        .iter()
        .flat_map(|fence| readme.split(*fence).skip(1))
        .filter_map(|rest| rest.split("```").next())
        .collect();
    assert_eq!(blocks.len(), 4);
    for block in blocks {
        assert!(sources.iter().any(|it| it.contains(block)), "nowhere in the sources:\n{block}");
    }
}

/// A row for each part, with capi and by hand.
fn series_counts() -> String {
    const BUILD: [&str; 3] = ["Cargo.toml", "build.rs", "pyproject.toml"];
    const HAND_BUILD: [&str; 2] = ["Cargo.toml", "pyproject.toml"];
    let part = |folder: &str, files: &[&str]| {
        let files: Vec<String> =
            files.iter().map(|file| format!("examples/series/{folder}/{file}")).collect();
        count(&files.iter().map(String::as_str).collect::<Vec<_>>()).expect("files")
    };
    let provider = [
        (
            "the class and the module, for Python",
            part("provider", &["src/lib.rs"]),
            part("by-hand/provider", &["src/lib.rs"]),
        ),
        (
            "the functions that others may call",
            part("provider", &["src/native.rs"]),
            part("by-hand/provider", &["src/native.rs"]),
        ),
        (
            "the crate that both sides are compiled with",
            Count::default(),
            part("by-hand/core", &["src/lib.rs"]),
        ),
        (
            "its build",
            part("provider", &BUILD),
            part("by-hand/provider", &HAND_BUILD) + part("by-hand/core", &["Cargo.toml"]),
        ),
    ];
    let consumer = [
        (
            "the functions and the class",
            part("stats", &["src/lib.rs"]),
            part("by-hand/stats", &["src/lib.rs"]),
        ),
        ("its build", part("stats", &BUILD), part("by-hand/stats", &HAND_BUILD)),
    ];
    let mut table = "| | files | lines | `unsafe` | by hand: files | lines | `unsafe` |\n\
                     | --- | --: | --: | --: | --: | --: | --: |\n"
        .to_owned();
    let mut row = |what: &str, capi: Count, hand: Count| {
        let _ = write!(table, "| {what} |");
        for Count { files, lines, unsafes } in [capi, hand] {
            let _ = write!(table, " {files} | {lines} | {unsafes} |");
        }
        table += "\n";
    };
    for (who, parts) in [("provider", &provider[..]), ("consumer", &consumer[..])] {
        for (what, capi, hand) in parts {
            row(&format!("{who}: {what}"), *capi, *hand);
        }
        let (capi, hand) = (parts.iter().map(|it| it.1).sum(), parts.iter().map(|it| it.2).sum());
        row(&format!("**{who}, in all**"), capi, hand);
    }
    table
}

/// Each module of capi-model uses only those that stand before it here.
const MODEL: [&str; 16] = [
    "messages", "names", "abi", "facts", "ast", "errors", "parse", "source", "resolve", "lower",
    "index", "exports", "lock", "check", "report", "analyze",
];

#[test]
fn the_model_runs_one_way() {
    let graph = graph(&root().join("capi-model/src"), &[]).expect("sources");
    assert_eq!(circles(&graph), Vec::<Vec<String>>::new());
    let place = |name: &str| {
        let place = MODEL.iter().position(|it| *it == name);
        place
            .unwrap_or_else(|| panic!("where does `{name}` stand among the modules of capi-model?"))
    };
    for (name, used) in &graph {
        for other in used {
            assert!(place(other) < place(name), "`{name}` stands before `{other}`, but uses it");
        }
    }
    assert_eq!(graph.len(), MODEL.len());
    let text = fs::read_to_string(root().join("ARCHITECTURE.md")).expect("the map");
    let order = MODEL.join(" → ");
    let is_there = text.split_whitespace().collect::<Vec<_>>().join(" ").contains(&order);
    assert!(is_there, "ARCHITECTURE.md has another order than {order}");
}

/// The crates of the workspace, their tests and their build scripts.
#[test]
fn the_crates_run_one_way() {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["metadata", "--no-deps", "--offline", "--format-version=1"]).current_dir(root());
    let text = run(&mut cargo).expect("cargo's metadata");
    let metadata: Value = serde_json::from_str(&text).expect("JSON");
    let list = |value: &Value, name: &str| value[name].as_array().cloned().unwrap_or_default();
    let name = |value: &Value| value["name"].as_str().expect("a name").to_owned();
    let is_ours = |it: &Value| it["path"].is_string();
    let graph: Graph = list(&metadata, "packages")
        .iter()
        .map(|krate| {
            let needed = list(krate, "dependencies");
            (name(krate), needed.iter().filter(|it| is_ours(it)).map(name).collect())
        })
        .collect();
    assert!(graph["capi-build"].contains("capi-model"), "{graph:?}");
    assert_eq!(circles(&graph), Vec::<Vec<String>>::new());
}

#[test]
fn the_build_script_runs_one_way() {
    let src = root().join("capi-build/src");
    for folder in [&[][..], &["emit"]] {
        let graph = graph(&src, folder).expect("sources");
        assert!(graph.values().any(|used| !used.is_empty()), "nothing is used in {folder:?}");
        assert_eq!(circles(&graph), Vec::<Vec<String>>::new(), "{folder:?}");
    }
}

/// The files of an emitter depend on each other in one direction, from words to sentences: no file
/// uses one that uses it, nor an item of the file that declares it.
#[test]
fn emitters_run_one_way() {
    let src = root().join("capi-build/src");
    let languages = graph(&src, &["emit"]).expect("sources").into_keys();
    let with_files = languages.filter(|language| {
        let own = fs::read_dir(src.join("emit").join(language)).into_iter().flatten().flatten();
        own.into_iter().any(|entry| entry.path().extension().is_some_and(|it| it == "rs"))
    });
    let mut count = 0;
    for language in with_files {
        let graph = files(&src, &["emit", &language]).expect("sources");
        assert!(graph[&language].len() > 1, "{graph:?}");
        assert_eq!(circles(&graph), Vec::<Vec<String>>::new(), "{language}");
        count += 1;
    }
    assert!(count > 5, "only {count} emitters have files");
}

/// Languages share C's room and the writer, and nothing of each other; but the table tells what the
/// functions are called in Cython, where the runtime puts them.
#[test]
fn languages_share_c_alone() {
    let graph = graph(&root().join("capi-build/src"), &["emit"]).expect("sources");
    let shared = ["c", "writer"].map(str::to_owned).into();
    for (language, used) in graph.iter().filter(|(language, _)| *language != "table") {
        assert!(used.is_subset(&shared), "{language} uses {used:?}");
    }
    for language in ["header", "cpp", "cython"] {
        assert_eq!(graph[language], shared, "{language}");
    }
    assert_eq!(graph["c"].iter().collect::<Vec<_>>(), ["writer"]);
}

/// The lock files of crates outside the workspace hold the same versions, so that one build of
/// `PyO3` serves all.
#[test]
fn lock_files_agree() {
    let packages = |path: &Path| -> Vec<(String, String)> {
        let text = fs::read_to_string(path).unwrap_or_else(|_| panic!("{}", path.display()));
        let value = |block: &str, key: &str| {
            let line = block.lines().find_map(|line| line.strip_prefix(key)).unwrap_or_default();
            line.trim_matches(['=', ' ', '"']).to_owned()
        };
        text.split("[[package]]")
            .skip(1)
            .map(|block| (value(block, "name"), value(block, "version")))
            .collect()
    };
    let whole = packages(&root().join("Cargo.lock"));
    for lock in tracked("*/Cargo.lock") {
        for (name, version) in packages(&lock) {
            let known: Vec<&String> =
                whole.iter().filter(|(other, _)| *other == name).map(|(_, it)| it).collect();
            assert!(
                known.is_empty() || known.contains(&&version),
                "{} has {name} {version}, the workspace {known:?}; copy Cargo.lock there and run \
                 cargo metadata",
                lock.display()
            );
        }
    }
}

fn tracked(pattern: &str) -> Vec<PathBuf> {
    let listed = run(Command::new("git").args(["ls-files", pattern]).current_dir(root()))
        .expect("a git checkout");
    listed.lines().map(|line| root().join(line)).collect()
}
