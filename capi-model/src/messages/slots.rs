//! Slots, names and versions.

#![expect(missing_docs, reason = "each message documents itself")]

use crate::abi::Version;

pub fn slot_number(text: &str) -> String {
    format!("`{text}` is not a slot; slots are numbered from 0 to 65535")
}
pub fn missing_slot(next: u32) -> String {
    format!("`slot` is missing; the next free one is {next}: `slot = {next}, since = \"…\"`")
}
pub fn missing_since() -> &'static str {
    "`since` is missing; say which version of the API adds this: `since = \"1.0\"`"
}
pub fn doubled_slot(slot: u32, other: &str, place: &str, next: u32) -> String {
    format!("slot {slot} is also that of `{other}` ({place}); the next free one is {next}")
}
pub fn hole(slot: u32, first: u32, major: Option<u16>) -> String {
    let of = major.map(|major| format!(" of major version {major}")).unwrap_or_default();
    format!(
        "slot {slot} leaves a hole: slot {first}{of} is not used; slots are numbered from 0 without holes"
    )
}
pub fn falling_since((slot, since): (u32, Version), before: (u32, &str, Version)) -> String {
    let (at, name, older) = before;
    format!(
        "slot {slot} is since {since}, but slot {at} (`{name}`) is since {older}; a later slot is never older"
    )
}
pub fn doubled_name(name: &str, one: &str, other: &str) -> String {
    format!("`{name}` is exported at {one} and at {other}; give one another `name = \"…\"`")
}
pub fn doubled_type(name: &str, one: &str, other: &str) -> String {
    format!(
        "a type `{name}` is exported at {one} and at {other}; rename one, for C has one name space"
    )
}
pub fn doubled_spelling(spelled: &str, other: &str, place: &str) -> String {
    format!("C spells this `{spelled}`, as it does `{other}` ({place}); rename one")
}
pub fn buffer_spelling(spelled: &str, other: &str, place: &str) -> String {
    format!(
        "C spells what this gives `{spelled}`, a name that `{other}` has brought along ({place}); rename that, or a type"
    )
}
pub fn reserved(spelled: &str) -> String {
    format!("C spells this `{spelled}`, which the header itself defines; rename it")
}

pub fn unlike_alternatives(what: &str, one: &str, other: &str) -> String {
    format!(
        "alternatives under `#[cfg]` are one function to C, but those at {one} and at {other} differ in their {what}; make it the same"
    )
}
