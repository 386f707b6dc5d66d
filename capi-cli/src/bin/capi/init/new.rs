//! A new provider, made from a template by replacing the provider's name.

use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::{Context as _, Result, bail};
use capi_cli::messages;
use capi_model::names::words;

use super::dependency::Capi;
use crate::arguments::Init;
use crate::{Found, output};

/// Each file with its text, in which `provider_name` and `provider-name` stand for the name.
const FILES: [(&str, &str); 8] = [
    ("Cargo.toml", include_str!("template/manifest.toml")),
    ("build.rs", include_str!("template/build.rs")),
    ("pyproject.toml", include_str!("template/pyproject.toml")),
    ("src/lib.rs", include_str!("template/lib.rs")),
    ("tests/consumer.c", include_str!("template/consumer.c")),
    ("tests/test_capi.py", include_str!("template/test_capi.py")),
    ("README.md", include_str!("template/README.md")),
    (".gitignore", include_str!("template/gitignore")),
];

pub(super) fn run(arguments: &Init) -> Result<Found> {
    let current = env::current_dir().context(messages::unknown_folder())?;
    let folder = match &arguments.name {
        Some(name) => current.join(name),
        None => current.clone(),
    };
    let name = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
    check_name(&name)?;
    check_empty(&folder)?;
    let capi = Capi::new(arguments.capi_path.as_deref())?;

    let mut said = String::new();
    for (path, template) in FILES {
        let path = folder.join(path);
        output::write(&path, &filled(template, &name, &capi, &folder))?;
        said.extend(["created ", &output::relative(&path), "\n"]);
    }
    said.push_str(&next(&folder));
    output::print(&said)?;
    if let Some((workspace, inside)) = workspace(&folder) {
        let shown = output::relative(&workspace);
        output::note(&messages::no_member(&shown, &inside));
    }
    Ok(Found::Nothing)
}

/// Refuses a name that can't be that of a Python module, of a crate, and the first part of C names.
fn check_name(name: &str) -> Result<()> {
    let is_plain = name.starts_with(|first: char| first.is_ascii_lowercase())
        && name
            .bytes()
            .all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || b"_-".contains(&it));
    if !is_plain {
        bail!(messages::no_name(name));
    }
    let module = name.replace('-', "_");
    if syn::parse_str::<syn::Ident>(&module).is_err() || words::PROVIDER.has(&module) {
        bail!(messages::taken_name(&module));
    }
    Ok(())
}

/// Refuses to write over anything that is there.
fn check_empty(folder: &Path) -> Result<()> {
    let is_ours = |name: &std::ffi::OsStr| name == ".git";
    let mut there = fs::read_dir(folder).into_iter().flatten().flatten();
    if there.any(|entry| !is_ours(&entry.file_name())) || folder.is_file() {
        let shown = output::folder(folder);
        bail!(messages::not_empty(&shown));
    }
    Ok(())
}

fn filled(template: &str, name: &str, capi: &Capi, folder: &Path) -> String {
    let mut text = template.replace("provider_name", &name.replace('-', "_"));
    text = text.replace("provider-name", name);
    for krate in ["capi-runtime", "capi-build"] {
        let dependency = format!("{krate} = {}", capi.value(krate, folder));
        text = text.replace(&format!("{krate} = {{}}"), &dependency);
    }
    text
}

/// The commands that build and test the new provider.
fn next(folder: &Path) -> String {
    let shown = output::relative(folder);
    let go = if shown == "." { String::new() } else { format!("  cd {shown}\n") };
    format!(
        "\nIn a virtual environment of Python, build and test it:\n\n{go}  pip install \".[test]\"\n  \
         pytest\n"
    )
}

/// The manifest of a workspace around the folder that doesn't count it as a member, which cargo
/// refuses; and the folder's name as its `members` would spell it.
fn workspace(folder: &Path) -> Option<(PathBuf, String)> {
    let above = folder.ancestors().skip(1).map(|folder| folder.join("Cargo.toml"));
    for path in above.filter(|path| path.is_file()) {
        let manifest = fs::read_to_string(&path).ok()?.parse::<toml::Table>().ok()?;
        if let Some(workspace) = manifest.get("workspace") {
            let inside = folder.strip_prefix(path.parent()?).ok()?;
            let parts: Vec<_> = inside.iter().map(|part| part.to_string_lossy()).collect();
            return (!is_known(workspace, inside)).then(|| (path.clone(), parts.join("/")));
        }
    }
    None
}

/// Whether a workspace lists the folder among its members, or excludes it.
fn is_known(workspace: &toml::Value, inside: &Path) -> bool {
    let list = |key: &str| workspace.get(key).and_then(toml::Value::as_array).cloned();
    let matches = |pattern: &toml::Value, is_whole: bool| {
        let Some(pattern) = pattern.as_str() else { return false };
        let words: Vec<&str> = pattern.split('/').filter(|word| !word.is_empty()).collect();
        let parts: Vec<String> =
            inside.iter().map(|part| part.to_string_lossy().into_owned()).collect();
        (words.len() == parts.len() || (!is_whole && words.len() < parts.len()))
            && words.iter().zip(&parts).all(|(word, part)| is_like(word, part))
    };
    list("members").is_some_and(|all| all.iter().any(|it| matches(it, true)))
        || list("exclude").is_some_and(|all| all.iter().any(|it| matches(it, false)))
}

/// Whether a name matches a pattern: `geometry-*` matches `geometry-core`.
fn is_like(pattern: &str, name: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == name,
        Some((before, after)) => name.strip_prefix(before).is_some_and(|rest| {
            (0..=rest.len()).any(|at| rest.is_char_boundary(at) && is_like(after, &rest[at..]))
        }),
    }
}
