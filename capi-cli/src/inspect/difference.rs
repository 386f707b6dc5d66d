//! In what a text differs from the library that it should have been written with: a version, a
//! signature, or nothing that can be named.

use capi_build::outputs::{OUTPUTS, Output};
use capi_model::abi::Version;
use capi_model::lock::Lock;

use super::About;
use super::published::{Published, Slot, majors};
use super::texts::{self, Known, Row, Text};

/// Of a text that isn't the one of this place.
pub(super) fn difference(
    content: &str,
    place: &str,
    path: &str,
    library: &str,
    lock: &Lock,
) -> (About, String) {
    let majors = majors(lock);
    let newest = majors.last().map(|newest| newest.major);
    let expected = majors.iter().find_map(|published| {
        let Published { module, prefix, major, .. } = published;
        let older = (newest != Some(*major)).then_some(*major);
        let is_here = |it: &Output| it.is_per_major() && it.path(module, prefix, older) == place;
        let text = OUTPUTS.iter().any(is_here).then(|| texts::read(place, content))?;
        Some((published, text?))
    });
    let Some((published, text)) = expected else {
        return (About::Changed, format!("{path} isn't the text that was written with {library}"));
    };
    let (here, there) = (text.newest(), published.newest());
    if text.module != published.module {
        let (here, there) = (&text.module, &published.module);
        return (About::Version, format!("{path} is for {here}, but {library} is {there}"));
    }
    if text.major != published.major || text.prefix != published.prefix {
        return (About::Version, other_version(path, here, library, there));
    }
    let is_other = |(minor, known): &(&u16, &Known)| {
        published.versions.get(minor).is_some_and(|hash| *hash != known.hash)
    };
    if let Some((minor, known)) = text.versions.iter().find(is_other) {
        let version = Version { major: text.major, minor: *minor };
        let here = text.rows.iter().take(known.slots);
        let there = published.slots.values().take(published.slot_count(*minor));
        let what = other_slot(&here.collect::<Vec<_>>(), &there.collect::<Vec<_>>(), path, library)
            .or_else(|| other_type(&text, published, path, library))
            .unwrap_or_else(|| "nothing is seen to differ but its hash".to_owned());
        return (About::Types, format!("{path} has another {version} than {library}: {what}"));
    }
    if !text.versions.keys().eq(published.versions.keys()) {
        return (About::Version, other_version(path, here, library, there));
    }
    let what = format!(
        "{path} isn't the text that was written with {library}, though its hashes are the same"
    );
    (About::Changed, what)
}

fn other_version(path: &str, here: Version, library: &str, there: Version) -> String {
    format!("{path} is for version {here}, but {library} publishes {there}")
}

/// The first slot in which the two don't say the same.
fn other_slot(here: &[&Row], there: &[&Slot], path: &str, library: &str) -> Option<String> {
    let (one, other) = (last(path), last(library));
    (0..here.len().max(there.len())).find_map(|at| match (here.get(at), there.get(at)) {
        (Some(here), Some(there)) if here.name != there.name => {
            Some(format!("slot {at} is {} in {one} and {} in {other}", here.name, there.name))
        }
        (Some(here), Some(there)) if here.signature != there.signature => {
            let (name, here, there) = (&here.name, &here.signature, &there.signature);
            Some(format!("{name} is {here} in {one} and {there} in {other}"))
        }
        (Some(Row { name, terms: here, .. }), Some(Slot { terms: there, .. })) => (here != there)
            .then(|| {
                format!("{name} has the terms \"{here}\" in {one} and \"{there}\" in {other}")
            }),
        (Some(here), None) => Some(format!("{} isn't in {other}", here.name)),
        (None, Some(there)) => Some(format!("{} isn't in {one}", there.name)),
        (None, None) => None,
    })
}

/// The first type in which they don't.
fn other_type(text: &Text, published: &Published, path: &str, library: &str) -> Option<String> {
    let (one, other) = (last(path), last(library));
    text.types.iter().find_map(|(name, here)| {
        let known = name.strip_prefix(&*text.prefix).and_then(|it| it.strip_prefix('_'));
        let there = known.and_then(|name| published.types.get(name));
        let there = there.map_or("missing", String::as_str);
        (here != there).then(|| format!("{name} is {here} in {one} and {there} in {other}"))
    })
}

/// `geometry.h` of `geometry/include/geometry.h`.
fn last(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}
