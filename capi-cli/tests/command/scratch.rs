//! A folder for one test, and runs of the command in it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use expect_test::Expect;
use tempfile::TempDir;

/// The manifest of each provider.
const MANIFEST: &str = "\
[package]
name = \"shapes\"
version = \"1.1.0\"
edition = \"2024\"

[lib]
crate-type = [\"cdylib\"]

[dependencies]
capi-runtime = \"0.1.0\"

[build-dependencies]
capi-build = \"0.1.0\"
";

/// A folder that is deleted at the end of the test.
pub(crate) struct Scratch {
    folder: TempDir,
}

impl Scratch {
    /// Makes a folder with these files, by their paths.
    pub(crate) fn new(files: &[(&str, &str)]) -> Self {
        let scratch = Self { folder: tempfile::tempdir().expect("a folder") };
        for (path, text) in files {
            scratch.write(path, text);
        }
        scratch
    }

    /// Makes a provider with this `src/lib.rs`.
    pub(crate) fn provider(source: &str) -> Self {
        Self::new(&[
            ("Cargo.toml", MANIFEST),
            ("build.rs", "fn main() {\n    capi_build::generate();\n}\n"),
            ("src/lib.rs", source),
        ])
    }

    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    pub(crate) fn write(&self, path: &str, text: &str) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().expect("in a folder")).expect("writable");
        fs::write(path, text).expect("writable");
    }

    #[track_caller]
    pub(crate) fn read(&self, path: &str) -> String {
        let read = fs::read_to_string(self.path(path));
        read.unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// Runs a command line, which starts with `capi`, and checks its output.
    #[track_caller]
    pub(crate) fn check(&self, line: &str, expected: &Expect) {
        self.check_in("", line, expected);
    }

    /// Runs a command line from a folder inside, and checks its output.
    #[track_caller]
    pub(crate) fn check_in(&self, folder: &str, line: &str, expected: &Expect) {
        expected.assert_eq(&run(&self.path(folder), line));
    }
}

/// Returns standard output, then standard error, then the exit status unless that is 0.
#[track_caller]
pub(crate) fn run(folder: &Path, line: &str) -> String {
    let mut words = line.split_whitespace();
    assert_eq!(words.next(), Some("capi"));
    let mut command = Command::new(env!("CARGO_BIN_EXE_capi"));
    command.args(words).current_dir(folder).env_remove("CLICOLOR_FORCE").env("COLUMNS", "100");
    let output = command.output().expect("the command runs");
    let folder = folder.display().to_string();
    let text = |bytes: Vec<u8>| {
        let text = String::from_utf8(bytes).expect("UTF-8");
        let text = text.replace('\u{1b}', "␛").replace(&folder, "$FOLDER");
        let lines = text.lines().map(|line| line.trim_end().to_owned() + "\n");
        lines.collect::<String>().replace("capi.exe", "capi")
    };
    let mut all = text(output.stdout);
    let error = text(output.stderr);
    if !error.is_empty() {
        all.push_str("── standard error\n");
        all.push_str(&error);
    }
    match output.status.code() {
        Some(0) => all,
        Some(code) => all + &format!("── exit status {code}\n"),
        None => all + "── killed\n",
    }
}
