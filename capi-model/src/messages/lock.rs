//! Mistakes in a lock, and places where the source breaks it.
//!
//! A break is reported in two parts. The first is the change, from the locked to the present state,
//! and is all that `capi diff` shows; the compiler adds a way out.

use std::fmt::Display;

/// The function to add instead of changing a locked one.
pub struct Instead {
    /// `ring_area2`
    pub name: String,
    /// The next free slot.
    pub slot: u32,
    /// The version that is still open.
    pub since: String,
}

/// A break with its way out, as the compiler reports it.
pub fn told(change: &str, way_out: &str) -> String {
    format!("{change}; {way_out}")
}

messages! {
    // The text of the lock.

    fn damaged(file: &str, line: usize, text: &str) {
        "{file}:{line}: {text}"
    }
    fn unknown_line(line: &str) {
        "`{line}` is no line of a lock; restore what stood here, or upgrade capi if a newer one wrote it"
    }
    fn conflict() {
        "a merge left its marks here; keep the lines of what was released, remove the others, and lock again"
    }
    fn contradiction(line: &str, earlier: usize) {
        "`{line}` contradicts line {earlier}; keep the one that was released"
    }
    fn missing_line(what: &str) {
        "{what} is missing; restore it from the history of the file"
    }

    // The change: the API.

    fn changed_name(what: &str, old: &str, new: &str) {
        "the {what} is locked as {old}, but is {new} here"
    }
    fn gone_major(major: u16) {
        "major version {major} is locked, but none of its slots is left"
    }
    fn changed_hash(version: impl Display, old: &str, new: &str) {
        "version {version} is locked with the hash {old}, but has {new} here, though no line says otherwise"
    }

    // Functions.

    fn changed_function(name: &str, place: &str, old: &str, new: &str) {
        "`{name}` is locked at {place} as {old}, but is {new} here"
    }
    fn renamed_function(place: &str, old: &str, new: &str) {
        "{place} is locked as {old}, but is {new} here"
    }
    fn replaced_function(name: &str, place: &str, old: &str, new: &str) {
        "{place} is locked as `{name}`, {old}, but is {new} here"
    }
    fn moved_function(name: &str, old: &str, new: &str) {
        "`{name}` is locked at {old}, but is at {new} here"
    }
    fn changed_since(name: &str, old: &str, new: &str) {
        "`{name}` is locked since {old}, but is since {new} here"
    }
    fn late_function(name: &str, closed: &str) {
        "`{name}` is new, but version {closed} is locked without it"
    }
    fn conditional_function(name: &str) {
        "`{name}` is locked as one that each build has, but is under a `#[cfg]` here"
    }
    fn revived_function(name: &str) {
        "`{name}` is locked as retired, but isn't here"
    }
    fn gone_function(name: &str, place: &str, old: &str) {
        "`{name}` is locked at {place} as {old}, but is gone"
    }

    // Types.

    fn gone_type(name: &str, old: &str) {
        "`{name}` is locked as {old}, but is gone"
    }
    fn renamed_type(old: &str, new: &str) {
        "{old} is locked, but is called {new} here"
    }
    fn changed_type(name: &str, old: &str, new: &str) {
        "`{name}` is locked as {old}, but is {new} here"
    }
    fn changed_field(at: u32, record: &str, old: &str, new: &str) {
        "field {at} of `{record}` is locked as {old}, but is {new} here"
    }
    fn gone_field(at: u32, record: &str, old: &str) {
        "field {at} of `{record}` is locked as {old}, but is gone"
    }
    fn added_field(record: &str, new: &str) {
        "`{record}` is locked without the field {new}"
    }
    fn changed_value(name: &str, enumeration: &str, old: &str, new: &str) {
        "`{name}` of `{enumeration}` is locked as {old}, but is {new} here"
    }
    fn gone_value(name: &str, enumeration: &str, old: &str) {
        "`{name}` of `{enumeration}` is locked as {old}, but is gone"
    }
    fn renamed_value(enumeration: &str, old: &str, new: &str) {
        "{old} of `{enumeration}` is locked, but is called {new} here"
    }
    fn added_value(enumeration: &str, name: &str) {
        "`{enumeration}` is locked without `{name}`, and isn't `#[non_exhaustive]`, so no consumer expects it"
    }

    // Constants.

    fn gone_constant(name: &str, old: &str) {
        "the constant `{name}` is locked as {old}, but is gone"
    }
    fn changed_constant(name: &str, old: &str, new: &str) {
        "`{name}` is locked as {old}, but is {new} here"
    }

    // The ways out.

    fn put_back() {
        "put it back"
    }
    fn put_name_back() {
        "put the name back"
    }
    fn put_name_back_in_c(old: &str) {
        "put the name back, with `name = \"{old}\"` where Rust's must differ"
    }
    fn put_back_and_add(instead: &Instead) {
        "put it back, and add `{name}` at slot {slot} with `since = \"{since}\"`",
        name = instead.name, slot = instead.slot, since = instead.since
    }
    fn put_back_and_move(name: &str, instead: &Instead) {
        "put `{name}` back, and give this one slot {slot} with `since = \"{since}\"`",
        slot = instead.slot, since = instead.since
    }
    fn retire_again(instead: &Instead) {
        "put `retired(…)` back, and add `{name}` at slot {slot} with `since = \"{since}\"`",
        name = instead.name, slot = instead.slot, since = instead.since
    }
    fn retire(slot: u32, since: impl Display, next: impl Display) {
        "put it back, or retire it: its signature without the body, under `#[capi::export(slot = {slot}, since = \"{since}\", retired(since = \"{next}\", note = \"…\"))]`"
    }
    fn use_next(since: &str, next: impl Display) {
        "use `since = \"{next}\"`, or, if {since} was never released, remove what capi.lock has of it"
    }
    fn compile_always() {
        "compile it always, for consumers rely on its slot"
    }
    fn export_again() {
        "export it again"
    }
    fn export_another_type() {
        "put it back, and export another type"
    }
    fn export_another_struct() {
        "put it back, and export another struct"
    }
    fn export_another_constant() {
        "put it back, and export another constant"
    }
    fn remove_field() {
        "remove it, and export another struct"
    }
    fn remove_value() {
        "remove it, and export another enum"
    }
    fn begin_another() {
        "put it back, or remove capi.lock to begin another API"
    }
    fn put_slots_back(major: u16) {
        "put them back, or, where nobody needs them any more, remove its `version {major}.…` blocks from capi.lock"
    }
    fn restore_lock() {
        "restore capi.lock from its history"
    }

    // Messages of the compiler alone, which sees the function whose promise it is.

    fn changed_callback(name: &str, old: &str, new: &str) {
        "what this calls, `{name}`, is locked as {old}, but is {new} here"
    }
    fn gone_from_major(name: &str, slot: u32, major: u16, since: impl Display) {
        "`{name}` is locked at slot {slot} of major version {major}, but isn't there any more; add `also(slot = {slot}, since = \"{since}\")`"
    }
    fn unplaced(name: &str, slot: u32, since: impl Display) {
        "`{name}` has no slot here, but is locked at one; put it back: `slot = {slot}, since = \"{since}\"`"
    }
}
