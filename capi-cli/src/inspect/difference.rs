//! How a text differs from the library that it should have been written with: in a version, a
//! signature, or nothing that has a name.

use capi_build::outputs::{OUTPUTS, Output};
use capi_model::abi::Version;
use capi_model::lock::Lock;

use super::About;
use super::published::{Published, Slot, majors};
use super::texts::{self, Known, Row, Text};
use crate::messages::inspect as messages;

/// The difference of a text that isn't the one of this place.
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
        return (About::Changed, messages::other_text(path, library));
    };
    let (here, there) = (text.newest(), published.newest());
    if text.module != published.module {
        let (here, there) = (&text.module, &published.module);
        return (About::Version, messages::other_module(path, here, library, there));
    }
    if text.major != published.major || text.prefix != published.prefix {
        return (About::Version, messages::other_version(path, here, library, there));
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
            .unwrap_or_else(|| messages::other_hash_alone().to_owned());
        return (About::Types, messages::other_contents(path, version, library, &what));
    }
    if !text.versions.keys().eq(published.versions.keys()) {
        return (About::Version, messages::other_version(path, here, library, there));
    }
    (About::Changed, messages::other_text_of_same_hashes(path, library))
}

/// The first slot that text and library describe differently.
fn other_slot(here: &[&Row], there: &[&Slot], path: &str, library: &str) -> Option<String> {
    let (one, other) = (last(path), last(library));
    (0..here.len().max(there.len())).find_map(|at| match (here.get(at), there.get(at)) {
        (Some(here), Some(there)) if here.name != there.name => {
            Some(messages::other_slot(at, &here.name, one, &there.name, other))
        }
        (Some(here), Some(there)) if here.signature != there.signature => {
            let (name, here, there) = (&here.name, &here.signature, &there.signature);
            Some(messages::other_signature(name, here, one, there, other))
        }
        (Some(Row { name, terms: here, .. }), Some(Slot { terms: there, .. })) => {
            (here != there).then(|| messages::other_terms(name, here, one, there, other))
        }
        (Some(here), None) => Some(messages::not_in(&here.name, other)),
        (None, Some(there)) => Some(messages::not_in(&there.name, one)),
        (None, None) => None,
    })
}

/// The first type that text and library describe differently.
fn other_type(text: &Text, published: &Published, path: &str, library: &str) -> Option<String> {
    let (one, other) = (last(path), last(library));
    text.types.iter().find_map(|(name, here)| {
        let known = name.strip_prefix(&*text.prefix).and_then(|it| it.strip_prefix('_'));
        let there = known.and_then(|name| published.types.get(name));
        let there = there.map_or("missing", String::as_str);
        (here != there).then(|| messages::other_signature(name, here, one, there, other))
    })
}

/// `geometry.h` of `geometry/include/geometry.h`.
fn last(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}
