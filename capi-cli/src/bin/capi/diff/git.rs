//! The sources of a crate at a git revision, in a folder of their own. The user's index and work
//! tree are not touched: git reads into an index beside them.

use std::ffi::OsStr;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result, bail};
use capi_cli::messages;
use tempfile::TempDir;

/// The checked-out files; they are deleted when the value is dropped.
pub(super) struct Checkout {
    folder: TempDir,
    /// The crate's folder, relative to the repository's root.
    inside: PathBuf,
}

impl Checkout {
    /// The folder in which the crate lies now.
    pub(super) fn krate(&self) -> PathBuf {
        self.tree().join(&self.inside)
    }

    fn tree(&self) -> PathBuf {
        self.folder.path().join("tree")
    }

    /// The folders of all packages of this name, relative to the repository's root.
    pub(super) fn packages(&self, name: &str) -> Vec<String> {
        let mut found = Vec::new();
        let mut left = vec![(self.tree(), String::new())];
        while let Some((folder, inside)) = left.pop() {
            let manifest = std::fs::read_to_string(folder.join("Cargo.toml")).unwrap_or_default();
            let manifest = manifest.parse::<toml::Table>().unwrap_or_default();
            let package = manifest.get("package").and_then(|it| it.get("name"));
            if package.and_then(toml::Value::as_str) == Some(name) {
                found.push(inside.clone());
            }
            for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
                if entry.file_type().is_ok_and(|it| it.is_dir()) {
                    let name = entry.file_name().to_string_lossy().into_owned();
                    left.push((entry.path(), format!("{inside}{name}/")));
                }
            }
        }
        found.sort();
        found
    }
}

/// The commit that a revision names in the crate's repository; `None` if it names none.
pub(super) fn commit(krate: &Path, revision: &str) -> Result<Option<String>> {
    let name = format!("{revision}^{{commit}}");
    let words = ["rev-parse", "--verify", "--quiet", "--end-of-options", &name];
    let output = git(krate, words).output().context(messages::no_git())?;
    let commit = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    Ok(Some(commit).filter(|commit| output.status.success() && !commit.is_empty()))
}

/// The crate's folder, relative to the repository's root.
pub(super) fn place(krate: &Path) -> Result<String> {
    let inside = said(&mut git(krate, ["rev-parse", "--show-prefix"]))?;
    Ok(inside.trim_end_matches(['\n', '\r']).to_owned())
}

/// Writes out the crate that lies `inside`, as of a commit, with the sources and manifests beside
/// it, to which its paths may lead.
pub(super) fn checkout(krate: &Path, commit: &str, inside: &str) -> Result<Checkout> {
    let top = said(&mut git(krate, ["rev-parse", "--show-toplevel"]))?;
    let top = PathBuf::from(top.trim_end_matches(['\n', '\r']));
    let folder = tempfile::tempdir().context(messages::no_temporary_folder())?;
    let index = folder.path().join("index");
    said(git(&top, ["read-tree", commit]).env("GIT_INDEX_FILE", &index))?;

    let own = format!(":(top,literal){inside}");
    let mut list = git(&top, ["ls-files", "-z", "--"]);
    list.args([&own, ":(top,glob)**/*.rs", ":(top,glob)**/Cargo.toml"]);
    let files = said(list.env("GIT_INDEX_FILE", &index))?;
    let mut prefix = folder.path().join("tree").into_os_string();
    prefix.push("/");
    let mut write = git(&top, ["checkout-index", "-z", "--stdin", "--force"]);
    let mut option = std::ffi::OsString::from("--prefix=");
    option.push(&prefix);
    write.arg(option).env("GIT_INDEX_FILE", &index).stdin(Stdio::piped());
    let mut child = write.stdout(Stdio::null()).spawn().context(messages::no_git())?;
    if let Some(mut stdin) = child.stdin.take() {
        stdin.write_all(files.as_bytes()).context(messages::deaf_git())?;
    }
    if !child.wait()?.success() {
        bail!(messages::unwritten_revision(commit));
    }
    Ok(Checkout { folder, inside: PathBuf::from(inside) })
}

/// Git sets these for its hooks, about the hook's repository, which need not be the crate's.
/// Without them, git finds the crate's repository from the folder.
const INHERITED: [&str; 5] =
    ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR"];

fn git(folder: &Path, words: impl IntoIterator<Item = impl AsRef<OsStr>>) -> Command {
    let mut command = Command::new("git");
    command.args(words).current_dir(folder);
    for name in INHERITED {
        command.env_remove(name);
    }
    command
}

/// The output of the command, or why it failed.
fn said(command: &mut Command) -> Result<String> {
    let output = command.output().context(messages::no_git())?;
    if !output.status.success() {
        bail!("git: {}", String::from_utf8_lossy(&output.stderr).trim());
    }
    String::from_utf8(output.stdout).context(messages::unnamed_file())
}
