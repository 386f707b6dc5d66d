//! `docs/src/releases.md`, command by command: the output that it shows is the real one.
//! `UPDATE_EXPECT=1` writes down the output of now.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, ensure};
use capi_tests::environment::{Environment, run};
use capi_tests::{root, target};

#[test]
fn the_rehearsal_goes_as_written() -> Result<()> {
    let document = root().join("docs/src/releases.md");
    let text = fs::read_to_string(&document)?;
    let stage = Stage::new()?;
    let played = stage.play(&text)?;
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        return Ok(fs::write(document, played)?);
    }
    for (at, (written, came)) in text.lines().zip(played.lines()).enumerate() {
        let line = at + 1;
        ensure!(
            written == came,
            "docs/src/releases.md:{line}: written is\n{written}\nbut what came is\n{came}\nwhere that \
             is right, run again with UPDATE_EXPECT=1"
        );
    }
    ensure!(text == played, "docs/src/releases.md: what came has another length");
    Ok(())
}

/// The folder in which the commands run, with a clone of capi.
struct Stage {
    folder: PathBuf,
    environment: Environment,
    /// The folder of `capi`, the command.
    programs: PathBuf,
}

impl Stage {
    fn new() -> Result<Self> {
        let folder = target().join("rehearsal");
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        fs::create_dir_all(&folder)?;
        std::os::unix::fs::symlink(root(), folder.join("capi"))?;
        run(Command::new("cargo").args(BUILD_COMMAND).current_dir(root()))?;
        let environment = Environment::open()?;
        Ok(Self { folder, environment, programs: target().join("debug") })
    }

    /// The document with the real output of its commands in place of the written one.
    fn play(&self, text: &str) -> Result<String> {
        let mut folder = self.folder.clone();
        let mut out = String::new();
        let mut lines = text.lines();
        let mut file = None;
        while let Some(line) = lines.next() {
            out.extend([line, "\n"]);
            if let Some(path) = line.strip_prefix("**").and_then(|line| line.strip_suffix("**")) {
                file = Some(path.to_owned());
            }
            let Some(language) = line.strip_prefix("```").filter(|it| !it.is_empty()) else {
                continue;
            };
            let block: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
            if language == "console" {
                for command in commands(&block) {
                    out.extend(["$ ", &command.join("\n> "), "\n"]);
                    out.push_str(&self.command(&mut folder, &command)?);
                }
            } else {
                if let Some(path) = file.take() {
                    let path = self.folder.join(path);
                    fs::create_dir_all(path.parent().context("a file in a folder")?)?;
                    fs::write(path, block.join("\n") + "\n")?;
                }
                out.extend(block.iter().flat_map(|line| [line, "\n"]));
            }
            out.push_str("```\n");
        }
        Ok(out)
    }

    /// The output of a command; the next one starts in the folder in which it ends.
    fn command(&self, folder: &mut PathBuf, lines: &[&str]) -> Result<String> {
        let script = format!("exec 2>&1\n{}\npwd > \"$CAPI_WHERE\"\n", lines.join("\n"));
        let place = self.folder.join("where");
        let path = std::env::var_os("PATH").unwrap_or_default();
        let mut shell = self.environment.command("sh");
        let before = shell.get_envs().find(|(name, _)| *name == "PATH");
        let path = before.and_then(|(_, path)| path).map_or(path, std::ffi::OsStr::to_owned);
        let all = std::iter::once(self.programs.clone()).chain(std::env::split_paths(&path));
        let output = shell
            .args(["-c", &script])
            .current_dir(&*folder)
            .env("PATH", std::env::join_paths(all)?)
            .env("CAPI_WHERE", &place)
            .env("CARGO_TERM_COLOR", "never")
            .env("PIP_QUIET", "1")
            .env("GIT_CONFIG_GLOBAL", "/dev/null")
            .envs(["GIT_AUTHOR_NAME", "GIT_COMMITTER_NAME"].map(|name| (name, "rings")))
            .envs(["GIT_AUTHOR_EMAIL", "GIT_COMMITTER_EMAIL"].map(|name| (name, "")))
            .output()?;
        Path::new(fs::read_to_string(&place)?.trim_end()).clone_into(folder);
        let text = String::from_utf8_lossy(&output.stdout);
        let stage = fs::canonicalize(&self.folder)?;
        let lines = text.lines().map(|line| {
            let line = line.replace(&*self.folder.to_string_lossy(), "");
            line.replace(&*stage.to_string_lossy(), "").trim_end().to_owned() + "\n"
        });
        Ok(lines.collect())
    }
}

/// The arguments of cargo that build the command.
const BUILD_COMMAND: [&str; 4] = ["build", "--quiet", "--package", "capi-cli"];

/// The commands of a block: each starts with `$ `, and goes on in lines with `> ` right below. The
/// other lines are their output.
fn commands<'a>(block: &[&'a str]) -> Vec<Vec<&'a str>> {
    let mut found: Vec<Vec<&str>> = Vec::new();
    let mut is_command = false;
    for line in block {
        if let Some(command) = line.strip_prefix("$ ") {
            found.push(vec![command]);
            is_command = true;
        } else if let (Some(more), true, Some(last)) =
            (line.strip_prefix("> "), is_command, found.last_mut())
        {
            last.push(more);
        } else {
            is_command = false;
        }
    }
    found
}
