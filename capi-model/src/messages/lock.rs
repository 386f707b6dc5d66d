//! What is wrong with a lock, and where the source breaks what is locked: the locked and the present
//! state, then the way out.

#![expect(missing_docs, reason = "each message documents itself")]

use crate::abi::Version;
use crate::facts::What;

/// What to add where something can't be changed.
pub struct Instead {
    /// `ring_area2`
    pub name: String,
    /// The next free slot.
    pub slot: u32,
    /// The version that is still open.
    pub since: Version,
}

// The text of the lock.

pub fn damaged(file: &str, line: usize, text: &str) -> String {
    format!("{file}:{line}: {text}")
}
pub fn unknown_line(line: &str) -> String {
    format!(
        "`{line}` is no line of a lock; restore what stood here, or upgrade capi if a newer one wrote it"
    )
}
pub fn conflict() -> &'static str {
    "a merge left its marks here; keep the lines of what was released, remove the others, and lock again"
}
pub fn contradiction(line: &str, earlier: usize) -> String {
    format!("`{line}` contradicts line {earlier}; keep the one that was released")
}
pub fn missing_line(what: &str) -> String {
    format!("{what} is missing; restore it from the history of the file")
}

// The API.

pub fn changed_name(what: &What, old: &str, new: &str) -> String {
    format!(
        "the {what} is locked as {old}, but is {new} here; put it back, or remove capi.lock to begin another API"
    )
}
pub fn gone_major(major: u16) -> String {
    format!(
        "major version {major} is locked, but none of its slots is left; put them back, or, where nobody needs them any more, remove its `version {major}.…` blocks from capi.lock"
    )
}
pub fn changed_hash(version: &What, old: &str, new: &str) -> String {
    format!(
        "{version} is locked with the hash {old}, but has {new} here, though no line says otherwise; restore capi.lock from its history"
    )
}

// Functions.

pub fn changed_function(
    name: &str,
    place: &str,
    old: &str,
    new: &str,
    instead: &Instead,
) -> String {
    let Instead { name: other, slot, since } = instead;
    format!(
        "`{name}` is locked at {place} as {old}, but is {new} here; put it back, and add `{other}` at slot {slot} with `since = \"{since}\"`"
    )
}
pub fn changed_callback(name: &str, old: &str, new: &str, instead: &Instead) -> String {
    let Instead { name: other, slot, since } = instead;
    format!(
        "what this calls, `{name}`, is locked as {old}, but is {new} here; put it back, and add `{other}` at slot {slot} with `since = \"{since}\"`"
    )
}
pub fn renamed_function(place: &str, old: &str, new: &str) -> String {
    let name = old.trim_matches('`');
    format!(
        "{place} is locked as {old}, but is {new} here; put the name back, with `name = \"{name}\"` where Rust's must differ"
    )
}
pub fn replaced_function(
    name: &str,
    place: &str,
    old: &str,
    new: &str,
    instead: &Instead,
) -> String {
    let Instead { slot, since, .. } = instead;
    format!(
        "{place} is locked as `{name}`, {old}, but is {new} here; put `{name}` back, and give this one slot {slot} with `since = \"{since}\"`"
    )
}
pub fn moved_function(name: &str, old: &str, new: &str) -> String {
    format!("`{name}` is locked at {old}, but is at {new} here; put it back")
}
pub fn changed_since(name: &str, old: &str, new: &str) -> String {
    format!("`{name}` is locked since {old}, but is since {new} here; put it back")
}
pub fn late_function(name: &str, since: &str, closed: Version, next: Version) -> String {
    format!(
        "`{name}` is new, but version {closed} is locked without it; use `since = \"{next}\"`, or, if {since} was never released, remove what capi.lock has of it"
    )
}
pub fn conditional_function(name: &str) -> String {
    format!(
        "`{name}` is locked as one that each build has, but is under a `#[cfg]` here; compile it always, for consumers rely on its slot"
    )
}
pub fn revived_function(name: &str, instead: &Instead) -> String {
    let Instead { name: other, slot, since } = instead;
    format!(
        "`{name}` is locked as retired, but isn't here; put `retired(…)` back, and add `{other}` at slot {slot} with `since = \"{since}\"`"
    )
}
pub fn gone_function(
    name: &str,
    place: &str,
    old: &str,
    (slot, since): (u32, Version),
    next: Version,
) -> String {
    format!(
        "`{name}` is locked at {place} as {old}, but is gone; put it back, or retire it: its signature without the body, under `#[capi::export(slot = {slot}, since = \"{since}\", retired(since = \"{next}\", note = \"…\"))]`"
    )
}
pub fn gone_from_major(name: &str, slot: u32, since: Version) -> String {
    let major = since.major;
    format!(
        "`{name}` is locked at slot {slot} of major version {major}, but isn't there any more; add `also(slot = {slot}, since = \"{since}\")`"
    )
}
pub fn unplaced(name: &str, slot: u32, since: Version) -> String {
    format!(
        "`{name}` has no slot here, but is locked at one; put it back: `slot = {slot}, since = \"{since}\"`"
    )
}

// Types.

pub fn gone_type(name: &str, old: &str) -> String {
    format!("`{name}` is locked as {old}, but is gone; export it again")
}
pub fn renamed_type(old: &str, new: &str) -> String {
    format!("{old} is locked, but is called {new} here; put the name back")
}
pub fn changed_type(name: &str, old: &str, new: &str) -> String {
    format!("`{name}` is locked as {old}, but is {new} here; put it back, and export another type")
}
pub fn changed_field(at: u32, record: &str, old: &str, new: &str) -> String {
    format!(
        "field {at} of `{record}` is locked as {old}, but is {new} here; put it back, and export another struct"
    )
}
pub fn gone_field(at: u32, record: &str, old: &str) -> String {
    format!(
        "field {at} of `{record}` is locked as {old}, but is gone; put it back, and export another struct"
    )
}
pub fn added_field(record: &str, new: &str) -> String {
    format!("`{record}` is locked without the field {new}; remove it, and export another struct")
}
pub fn changed_value(name: &str, enumeration: &str, old: &str, new: &str) -> String {
    format!("`{name}` of `{enumeration}` is locked as {old}, but is {new} here; put it back")
}
pub fn gone_value(name: &str, enumeration: &str, old: &str) -> String {
    format!("`{name}` of `{enumeration}` is locked as {old}, but is gone; put it back")
}
pub fn renamed_value(enumeration: &str, old: &str, new: &str) -> String {
    format!("{old} of `{enumeration}` is locked, but is called {new} here; put the name back")
}
pub fn added_value(enumeration: &str, name: &str) -> String {
    format!(
        "`{enumeration}` is locked without `{name}`, and isn't `#[non_exhaustive]`, so no consumer expects it; remove it, and export another enum"
    )
}

// Constants.

pub fn gone_constant(name: &str, old: &str) -> String {
    format!("the constant `{name}` is locked as {old}, but is gone; put it back")
}
pub fn changed_constant(name: &str, old: &str, new: &str) -> String {
    format!(
        "`{name}` is locked as {old}, but is {new} here; put it back, and export another constant"
    )
}
