//! Slots, names and versions.

use std::fmt::Display;

messages! {
    fn slot_number(text: &str) {
        "`{text}` is not a slot; slots are numbered from 0 to 65535"
    }
    fn missing_slot(next: u32) {
        "`slot` is missing; the next free one is {next}: `slot = {next}, since = \"…\"`"
    }
    fn missing_since() {
        "`since` is missing; say which version of the API adds this: `since = \"1.0\"`"
    }
    fn doubled_slot(slot: u32, other: &str, place: &str, next: u32) {
        "slot {slot} is also that of `{other}` ({place}); the next free one is {next}"
    }
    fn hole(slot: u32, first: u32, major: Option<u16>) {
        match major {
            None => "slot {slot} leaves a hole: slot {first} is not used; slots are numbered from 0 without holes",
            Some(major) => "slot {slot} leaves a hole: slot {first} of major version {major} is not used; slots are numbered from 0 without holes",
        }
    }
    fn falling_since(slot: u32, since: impl Display, at: u32, name: &str, older: impl Display) {
        "slot {slot} is since {since}, but slot {at} (`{name}`) is since {older}; a later slot is never older"
    }
    fn doubled_name(name: &str, one: &str, other: &str) {
        "`{name}` is exported at {one} and at {other}; give one another `name = \"…\"`"
    }
    fn doubled_type(name: &str, one: &str, other: &str) {
        "a type `{name}` is exported at {one} and at {other}; rename one, for C has one name space"
    }
    fn doubled_spelling(spelled: &str, other: &str, place: &str) {
        "C spells this `{spelled}`, as it does `{other}` ({place}); rename one"
    }
    fn buffer_spelling(spelled: &str, other: &str, place: &str) {
        "C spells what this gives `{spelled}`, a name that `{other}` has brought along ({place}); rename that, or a type"
    }
    fn reserved(spelled: &str) {
        "C spells this `{spelled}`, which the header itself defines; rename it"
    }

    fn unlike_alternatives(what: &str, one: &str, other: &str) {
        "alternatives under `#[cfg]` are one function to C, but those at {one} and at {other} differ in their {what}; make it the same"
    }
}
