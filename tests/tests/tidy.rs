//! What must be true of the repository itself.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use capi_tests::environment::run;
use capi_tests::root;

#[test]
fn changelog_has_the_current_version() {
    let text = fs::read_to_string(root().join("CHANGELOG.md")).expect("a changelog");
    let heading = format!("## {}", env!("CARGO_PKG_VERSION"));
    assert!(
        text.lines().any(|line| line.starts_with(&heading)),
        "CHANGELOG.md has no heading `{heading}`"
    );
}

/// The documentation names folders; each is there.
#[test]
fn documentation_names_what_exists() {
    for document in
        ["README.md", "ARCHITECTURE.md", "DESIGN.md", "examples/README.md", "docs/releases.md"]
    {
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

/// A golden folder without its golden files would be compared with nothing.
#[test]
fn golden_cases_are_whole() {
    for case in fs::read_dir(root().join("tests/golden")).expect("tests/golden") {
        let case = case.expect("readable").path();
        for file in ["api.rs", "expanded.rs", "capi.lock", "api.h", "consumer.rs"] {
            assert!(case.join(file).is_file(), "{} has no {file}", case.display());
        }
        let name = case.file_name().expect("a name").to_string_lossy().into_owned();
        let listed = fs::read_to_string(root().join("tests/tests/golden_consumers.rs"))
            .expect("golden_consumers.rs");
        assert!(
            listed.lines().any(|line| line.trim() == name),
            "tests/tests/golden_consumers.rs doesn't compile {name}"
        );
    }
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
