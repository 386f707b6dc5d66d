//! pyproject.toml: gets a maturin that ships files from `OUT_DIR`, and the list of these files.

use anyhow::{Context as _, Result};
use capi_cli::messages;
use capi_model::names;
use toml_edit::{Array, Decor, InlineTable, Item, Table, Value, value};

use super::project::{Project, at};
use super::{Change, Plan, generated};

/// The first maturin that can include files from `OUT_DIR`.
const MATURIN: [u32; 3] = [1, 12, 1];
const REQUIREMENT: &str = "maturin>=1.12.1,<2";

pub(super) fn plan(project: &mut Project, plan: &mut Plan) -> Result<()> {
    let mut added = Vec::new();
    require(project, plan, &mut added)?;
    entry_point(project, &mut added)?;
    name(project, &mut added)?;
    include(project, &mut added)?;
    exclude(project, plan, &mut added)?;
    if !added.is_empty() {
        let path = project.folder.join("pyproject.toml");
        plan.files.push(Change { path, text: project.pyproject.to_string(), added });
    }
    Ok(())
}

/// Makes `requires` ask for a maturin that is new enough.
fn require(project: &mut Project, plan: &mut Plan, added: &mut Vec<String>) -> Result<()> {
    let requires = project
        .pyproject
        .get_mut("build-system")
        .and_then(|it| it.get_mut("requires"))
        .and_then(Item::as_array_mut)
        .context(messages::no_requires())?;
    for requirement in requires.iter_mut() {
        let Some(text) = requirement.as_str().map(str::to_owned) else { continue };
        match newer(&text) {
            Needed::Nothing => {}
            Needed::Raised(raised) => {
                added.push(format!("requires `{raised}`"));
                replace(requirement, raised);
            }
            Needed::ByHand => plan.left.push(format!(
                "in pyproject.toml, `{text}` is too old for what capi asks of it; require \
                 `{REQUIREMENT}`"
            )),
        }
    }
    Ok(())
}

/// The outcome for a requirement.
#[derive(Debug, PartialEq, Eq)]
enum Needed {
    Nothing,
    Raised(String),
    /// It pins one version, for a reason that the author knows.
    ByHand,
}

fn newer(requirement: &str) -> Needed {
    let Some(rest) = requirement.trim().strip_prefix("maturin") else { return Needed::Nothing };
    let name_ends = rest.find(|it: char| !(it.is_alphanumeric() || "-_.".contains(it)));
    if name_ends != Some(0) && !rest.is_empty() {
        return Needed::Nothing; // `maturin-import-hook`
    }
    let (extras, specifiers) = match rest.find(']') {
        Some(end) if rest.starts_with('[') => rest.split_at(end + 1),
        _ => ("", rest),
    };
    if specifiers.trim().is_empty() {
        let (name, version) = REQUIREMENT.split_at("maturin".len());
        return Needed::Raised(format!("{name}{extras}{version}"));
    }
    let mut is_new = false;
    let mut parts: Vec<String> = Vec::new();
    for specifier in specifiers.split(',') {
        let bound = specifier.trim();
        let numbers = |text: &str| -> Vec<u32> {
            let digits = |part: &str| part.trim().parse().unwrap_or(0);
            text.split('.').map(digits).collect()
        };
        let lower = [">=", "~=", "==", ">"].into_iter().find_map(|it| bound.strip_prefix(it));
        let Some(lower) = lower else {
            parts.push(specifier.to_owned());
            continue;
        };
        if numbers(lower).as_slice() >= MATURIN.as_slice() {
            is_new = true;
            parts.push(specifier.to_owned());
        } else if bound.starts_with(">=") {
            is_new = true;
            parts.push(specifier.replace(lower.trim(), "1.12.1"));
        } else if bound.starts_with('>') {
            parts.push(specifier.replace(bound, ">=1.12.1"));
            is_new = true;
        } else {
            return Needed::ByHand;
        }
    }
    if !is_new {
        parts.insert(0, ">=1.12.1".to_owned());
    }
    let raised = format!("maturin{extras}{}", parts.join(","));
    if raised == requirement.trim() { Needed::Nothing } else { Needed::Raised(raised) }
}

/// Replaces the text alone; the comments and spaces around it stay.
fn replace(item: &mut Value, text: String) {
    let decor = item.decor().clone();
    *item = Value::from(text);
    *item.decor_mut() = decor;
}

/// Adds the entry point by which `PyPI`'s pkgconf finds the API.
fn entry_point(project: &mut Project, added: &mut Vec<String>) -> Result<()> {
    let (group, package) = (names::ENTRY_POINTS, project.package().to_owned());
    let wanted = names::entry_point(&package);
    let known = at(&project.pyproject, &["project", "entry-points", group]);
    let known = known.and_then(Item::as_table_like);
    if known.is_some_and(|all| all.iter().any(|(_, it)| it.as_str() == Some(&wanted))) {
        return Ok(());
    }
    // Without `[project]`, there is no place for it.
    let about = project.pyproject.get_mut("project").and_then(Item::as_table_like_mut);
    let Some(about) = about else { return Ok(()) };
    let table = |is_implicit: bool| {
        let mut table = Table::new();
        table.set_implicit(is_implicit);
        Item::Table(table)
    };
    let groups = about.entry("entry-points").or_insert_with(|| table(true));
    let groups = groups.as_table_like_mut().with_context(|| messages::no_table("entry-points"))?;
    let points = groups.entry(group).or_insert_with(|| table(false));
    let points = points.as_table_like_mut().with_context(|| messages::no_table(group))?;
    points.insert(&package, value(wanted));
    added.push("an entry point for pkgconf".to_owned());
    Ok(())
}

/// `[tool.maturin]`, which is made if it isn't there.
fn maturin(project: &mut Project) -> Result<&mut dyn toml_edit::TableLike> {
    let tool = project.pyproject.entry("tool").or_insert_with(|| {
        let mut tool = Table::new();
        tool.set_implicit(true);
        Item::Table(tool)
    });
    let tool = tool.as_table_like_mut().with_context(|| messages::no_table_in_project("tool"))?;
    let maturin = tool.entry("maturin").or_insert_with(|| Item::Table(Table::new()));
    maturin.as_table_like_mut().with_context(|| messages::no_table_in_project("tool.maturin"))
}

/// Writes down the module's name, as the shipped files lie in the folder of this name.
fn name(project: &mut Project, added: &mut Vec<String>) -> Result<()> {
    if at(&project.pyproject, &["tool", "maturin", "module-name"]).is_none() {
        let name = project.module_name.clone();
        maturin(project)?.insert("module-name", value(name));
        added.push("`module-name`".to_owned());
    }
    Ok(())
}

/// Makes maturin ship the files that the build script writes.
fn include(project: &mut Project, added: &mut Vec<String>) -> Result<()> {
    let path = format!("{}/**/*", project.package());
    let is_there = match at(&project.pyproject, &["tool", "maturin", "include"]) {
        Some(Item::Value(Value::Array(all))) => all.iter().any(|it| {
            it.as_inline_table().is_some_and(|it| {
                ships(
                    it.get("from").and_then(Value::as_str),
                    it.get("path").and_then(Value::as_str),
                    &path,
                )
            })
        }),
        Some(Item::ArrayOfTables(all)) => all.iter().any(|it| {
            ships(
                it.get("from").and_then(Item::as_str),
                it.get("path").and_then(Item::as_str),
                &path,
            )
        }),
        _ => false,
    };
    if is_there {
        return Ok(());
    }
    let pairs = [("path", path.as_str()), ("from", "out-dir"), ("to", "")];
    let include = maturin(project)?.entry("include").or_insert_with(|| value(Array::new()));
    if let Some(tables) = include.as_array_of_tables_mut() {
        let mut table = Table::new();
        table.extend(pairs.map(|(key, text)| (key, value(text))));
        tables.push(table);
    } else {
        let array =
            include.as_array_mut().with_context(|| messages::no_list_in_project("include"))?;
        push(array, Value::InlineTable(InlineTable::from_iter(pairs)));
    }
    added.push("`include` of what capi writes".to_owned());
    Ok(())
}

fn ships(from: Option<&str>, path: Option<&str>, wanted: &str) -> bool {
    let is_wide = |path: &str| {
        path == wanted || [wanted.trim_end_matches("/*"), "**/*", "**"].contains(&path)
    };
    from == Some("out-dir") && path.is_some_and(is_wide)
}

/// Keeps the files that an editable install copied between the author's from being shipped twice.
///
/// Where they have the same path in the wheel as beside the source, maturin would also leave out
/// the build script's own files. There, only the sdist excludes them.
fn exclude(project: &mut Project, plan: &mut Plan, added: &mut Vec<String>) -> Result<()> {
    let generated = generated(project);
    if generated.is_empty() {
        return Ok(());
    }
    let is_flat = project.is_flat();
    let exclude = maturin(project)?.entry("exclude").or_insert_with(|| value(Array::new()));
    let array = exclude.as_array_mut().with_context(|| messages::no_list_in_project("exclude"))?;
    let mut is_changed = false;
    for path in generated {
        let as_text = array.iter().position(|it| it.as_str() == Some(&path));
        let is_there = array
            .iter()
            .any(|it| it.as_inline_table().and_then(|it| it.get("path")?.as_str()) == Some(&*path));
        match as_text {
            Some(at) if is_flat => {
                let decor = array.get(at).map(|it| it.decor().clone()).unwrap_or_default();
                let mut item = of_sdist(&path);
                *item.decor_mut() = decor;
                array.replace_formatted(at, item);
            }
            None if !is_there && is_flat => push(array, of_sdist(&path)),
            None if !is_there => push(array, Value::from(path)),
            _ => continue,
        }
        is_changed = true;
    }
    if is_changed {
        added.push("`exclude` of what an editable install copies".to_owned());
    }
    if is_changed && is_flat {
        plan.left.push(format!(
            "an editable install leaves copies in {}, beside which maturin builds no wheel; remove \
             them before, or let it start from an sdist: `maturin build --sdist`",
            project.package()
        ));
    }
    Ok(())
}

/// `{ path = "pkg/capi.py", format = "sdist" }`
fn of_sdist(path: &str) -> Value {
    Value::InlineTable(InlineTable::from_iter([("path", path), ("format", "sdist")]))
}

/// Adds an item in the way that the others are written: on the same line, or on one of its own
/// below them. Comments stay beside their items.
fn push(array: &mut Array, mut item: Value) {
    let text = |raw: Option<&toml_edit::RawString>| {
        raw.and_then(|raw| raw.as_str()).unwrap_or_default().to_owned()
    };
    let Some(last) = array.len().checked_sub(1).and_then(|at| array.get_mut(at)) else {
        *item.decor_mut() = Decor::new("", "");
        array.push_formatted(item);
        return;
    };
    let (prefix, suffix) = (text(last.decor().prefix()), text(last.decor().suffix()));
    last.decor_mut().set_suffix("");
    match prefix.rsplit_once('\n') {
        None => *item.decor_mut() = Decor::new(" ", suffix),
        Some((_, indent)) => {
            let rest = suffix + &text(Some(array.trailing()));
            let (comment, end) = rest.rsplit_once('\n').unwrap_or_default();
            *item.decor_mut() = Decor::new(format!("{comment}\n{indent}"), "");
            array.set_trailing(format!("\n{end}"));
            array.set_trailing_comma(true);
        }
    }
    array.push_formatted(item);
}

#[cfg(test)]
mod tests {
    use toml_edit::{DocumentMut, Value};

    use super::{Needed, newer, push};

    #[test]
    fn one_more_is_written_as_the_others_are() {
        for (before, after) in [
            ("a = []", "a = [\"+\"]"),
            ("a = [1]", "a = [1, \"+\"]"),
            ("a = [ 1, 2 ]", "a = [ 1, 2, \"+\" ]"),
            ("a = [\n  1,\n]", "a = [\n  1,\n  \"+\",\n]"),
            ("a = [\n  1\n]", "a = [\n  1,\n  \"+\",\n]"),
            ("a = [\n  1, # why\n]", "a = [\n  1, # why\n  \"+\",\n]"),
            ("a = [\n  1 # why\n]", "a = [\n  1, # why\n  \"+\",\n]"),
            ("a = [\n  # on 1\n  1,\n  ]", "a = [\n  # on 1\n  1,\n  \"+\",\n  ]"),
        ] {
            let mut document: DocumentMut = before.parse().expect("a document");
            push(document["a"].as_array_mut().expect("a list"), Value::from("+"));
            assert_eq!(document.to_string().trim_end(), after, "{before}");
        }
    }

    #[test]
    fn requirements_are_raised_where_they_are_too_low() {
        let raised = |text: &str| Needed::Raised(text.to_owned());
        for (before, after) in [
            ("maturin>=1.12.1,<2", Needed::Nothing),
            ("maturin >= 1.16, < 2.0", Needed::Nothing),
            ("maturin==1.13.0", Needed::Nothing),
            ("maturin-import-hook", Needed::Nothing),
            ("setuptools", Needed::Nothing),
            ("maturin", raised("maturin>=1.12.1,<2")),
            ("maturin[patchelf]", raised("maturin[patchelf]>=1.12.1,<2")),
            ("maturin>=1.0,<2.0", raised("maturin>=1.12.1,<2.0")),
            ("maturin >= 1.4, < 2", raised("maturin >= 1.12.1, < 2")),
            ("maturin[patchelf]>=1.12,<2", raised("maturin[patchelf]>=1.12.1,<2")),
            ("maturin>1.4", raised("maturin>=1.12.1")),
            ("maturin<2", raised("maturin>=1.12.1,<2")),
            ("maturin~=1.5", Needed::ByHand),
            ("maturin==1.5.1", Needed::ByHand),
        ] {
            assert_eq!(newer(before), after, "{before}");
        }
    }
}
