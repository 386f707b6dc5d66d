//! Whether a wheel's metadata tells `PyPI`'s pkgconf where to look. A folder's isn't looked at.

use std::collections::BTreeSet;

use capi_model::names;

use super::artefact::{Artefact, LARGEST_TEXT};
use super::{Library, Unreadable};
use crate::messages::inspect as messages;

/// A note for each package that ships a file for pkg-config without an entry point.
pub(super) fn missing(
    artefact: &mut Artefact,
    libraries: &[Library],
) -> Result<Vec<String>, Unreadable> {
    if !artefact.is_wheel() {
        return Ok(Vec::new());
    }
    let text = match artefact.entry_points() {
        Some(path) => artefact.read(&path, LARGEST_TEXT)?,
        None => Vec::new(),
    };
    let known = in_group(&String::from_utf8_lossy(&text));
    let apis = libraries.iter().flat_map(|library| &library.apis);
    let packages: BTreeSet<&str> = apis
        .filter(|api| api.texts.contains_key(&names::pkgconfig_file(&api.lock.module, None)))
        .map(|api| names::package(&api.lock.module))
        .collect();
    let missing = packages.into_iter().filter(|it| !known.contains(&names::entry_point(it)));
    Ok(missing.map(|package| no_entry_point("pyproject.toml", package)).collect())
}

/// The note's text.
pub fn no_entry_point(file: &str, module: &str) -> String {
    let (package, point) = (names::package(module), names::entry_point(module));
    messages::no_entry_point(package, &point, names::ENTRY_POINTS, file)
}

/// The modules that pkgconf's group of entry points names, in the text of a wheel's
/// `entry_points.txt`.
fn in_group(text: &str) -> BTreeSet<String> {
    let mut is_inside = false;
    let mut points = BTreeSet::new();
    for line in text.lines().map(str::trim) {
        if let Some(group) = line.strip_prefix('[') {
            is_inside = group.trim_end_matches(']').trim() == names::ENTRY_POINTS;
        } else if let Some((_, point)) = line.split_once('=').filter(|_| is_inside) {
            points.insert(point.trim().to_owned());
        }
    }
    points
}

#[cfg(test)]
mod tests {
    use super::in_group;

    #[test]
    fn a_group_is_read() {
        let text = "[console_scripts]\na = a.lib.pkgconfig\n\n[ pkg_config ]\nb=b.lib.pkgconfig\n\
                    # c = d\nc = \n[other]\nd = d.lib.pkgconfig\n";
        let found: Vec<String> = in_group(text).into_iter().collect();
        assert_eq!(found, ["", "b.lib.pkgconfig", "d"]);
        assert!(in_group("").is_empty());
    }
}
