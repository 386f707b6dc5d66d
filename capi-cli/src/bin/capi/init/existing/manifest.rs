//! Cargo.toml: gets a dependency for the crate, and one for its build script.

use std::path::Path;

use toml_edit::{Item, Table, TableLike, value};

use super::project::Project;
use super::{Change, Plan};
use crate::init::dependency::Capi;

pub(super) fn plan(project: &mut Project, capi: &Capi, plan: &mut Plan) {
    let wanted = [("dependencies", "capi-runtime"), ("build-dependencies", "capi-build")];
    let mut added = Vec::new();
    for (section, krate) in wanted {
        if add(project, capi, section, krate) {
            added.push(krate.to_owned());
        }
    }
    if !added.is_empty() {
        let path = project.krate.join("Cargo.toml");
        plan.files.push(Change { path, text: project.manifest.to_string(), added });
    }
}

/// Adds one of our crates to a section, unless it is there under whatever name. Returns whether it
/// did.
fn add(project: &mut Project, capi: &Capi, section: &str, krate: &str) -> bool {
    let folder: &Path = &project.krate;
    let after = position(project.manifest.get("dependencies"));
    let item = project.manifest.entry(section).or_insert_with(|| {
        let mut table = Table::new();
        // The new section follows the other dependencies.
        table.set_position(after);
        Item::Table(table)
    });
    let Some(table) = item.as_table_like_mut() else { return false };
    let is_it = |(name, item): (&str, &Item)| {
        let package = item.get("package").and_then(Item::as_str);
        package.unwrap_or(name) == krate
    };
    if table.iter().any(is_it) {
        return false;
    }
    let was_sorted = is_sorted(table);
    table.insert(krate, value(capi.value(krate, folder)));
    if was_sorted {
        table.sort_values();
    }
    true
}

/// Where a section stands in the file.
fn position(section: Option<&Item>) -> Option<isize> {
    let table = section?.as_table()?;
    let inside = table.iter().filter_map(|(_, item)| item.as_table()?.position());
    table.position().into_iter().chain(inside).max()
}

fn is_sorted(table: &dyn TableLike) -> bool {
    let names: Vec<&str> = table.iter().map(|(name, _)| name).collect();
    names.is_sorted()
}
