//! Functions, and the callbacks in their places.

use super::{AREA, CLOCK, HALF, OPEN, POINT, check, replaced};

#[test]
fn what_crosses_no_border_may_change() {
    let whole = [AREA, HALF, POINT];
    replaced(&whole, "side: f64", "edge: f64", &[], &[]);
    replaced(&whole, "pub fn half", "/// By two.\n#[deprecated] pub fn half", &[], &[]);
    replaced(&whole, "pub x: f64, pub y: f64", "/// Right.\npub x: f64, pub y: f64", &[], &[]);
    check(&[AREA, HALF, POINT].concat(), &[POINT, HALF, AREA].concat(), &[], &[]);
    replaced(&[AREA, CLOCK], "Wall = 1, Steady = 2", "Steady = 2, Wall = 1", &[], &[]);
    let named = "slot = 1, since = \"1.1\", name = \"half\")] pub fn halved";
    replaced(&whole, "slot = 1, since = \"1.1\")] pub fn half", named, &[], &[]);
}

#[test]
fn what_is_new_is_no_break() {
    let third = "#[export(slot = 2, since = \"1.2\")] pub fn third(point: &Point) -> f64 {}\n";
    let old = [AREA, HALF].concat();
    check(
        &old,
        &[&old, POINT, third, "#[export] pub const MAX: u8 = 1;"].concat(),
        &[
            "addition: type `Point` is new: a record",
            "addition: slot 2 `third` is new: `double (geometry_Point const *) | takes reference`",
            "addition: constant `MAX` is new: `uint8_t` 1",
        ],
        &[],
    );
    check(
        &[&old, OPEN].concat(),
        &[old.as_str(), &OPEN.replace("Wall = 1", "Wall = 1, Atomic = 0")].concat(),
        &["addition: `Atomic` of `Clock` is new: `0`"],
        &[],
    );
    // What was under a `#[cfg]` needn't be any more, but must not be again.
    let conditional = HALF.replace("pub fn", "#[cfg(unix)] pub fn");
    check(
        &[AREA, &conditional].concat(),
        &old,
        &["addition: slot 1 `half` was under a `#[cfg]`, is in each build"],
        &[],
    );
    check(
        &old,
        &[AREA, &conditional].concat(),
        &["break: slot 1 `half` was in each build, is under a `#[cfg]`"],
        &[
            "half: locked as one that each build has",
            "pkg._geometry: half, which is compiled out here: `half` is locked as one",
        ],
    );
    // The callback that is written in a function's place is no addition of its own.
    check(
        &old,
        &[&old, "#[export(slot = 2, since = \"1.2\")] pub fn each(f: extern \"C\" fn(f64)) {}"]
            .concat(),
        &["addition: slot 2 `each` is new: `void (geometry_each_callback) | takes callback`"],
        &[],
    );
    // A new major version.
    let also = AREA.replace("\"1.0\")", "\"1.0\", also(slot = 0, since = \"2.0\"))");
    check(&old, &[&also, HALF].concat(), &["addition: major version 2 is new"], &[]);
}

#[test]
fn functions() {
    let whole = [AREA, HALF];
    let to_float = "break: slot 1 `half` was `double (double)`, is `double (float)`";
    let way = "half: locked at slot 1 as `double (double)`, but is `double (float)` here; put it \
               back, and add `half2` at slot 2 with `since = \"1.2\"`";
    replaced(&whole, "half(side: f64)", "half(side: f32)", &[to_float], &[way]);
    replaced(
        &whole,
        "pub fn half(",
        "pub unsafe fn half(",
        &["break: slot 1 `half` was `double (double)`, is `double (double) | unsafe`"],
        &["half: but is `double (double) | unsafe` here"],
    );
    replaced(
        &whole,
        "half(side: f64) -> f64",
        "half(py: Python<'_>, side: f64) -> f64",
        &["break: slot 1 `half` was `double (double)`, is `double (double) | gil`"],
        &["half: but is `double (double) | gil` here"],
    );
    replaced(
        &whole,
        "fn half",
        "fn halved",
        &["break: slot 1 `half` is called `halved`"],
        &["halved: slot 1 is locked as `half`, but is `halved` here"],
    );
    replaced(
        &whole,
        "fn half(side: f64)",
        "fn third()",
        &["break: slot 1 `half`, `double (double)`, gave way to `third`, `double (void)`"],
        &["third Slot: slot 1 is locked as `half`, `double (double)`, but is `third`"],
    );
    replaced(
        &whole,
        "since = \"1.0\"",
        "since = \"1.1\"",
        &["break: slot 0 `area` was since 1.0, is since 1.1"],
        &["area Since: locked since 1.0, but is since 1.1 here"],
    );
    // What comes after a locked one isn't told to be older than it.
    replaced(
        &whole,
        "since = \"1.0\"",
        "since = \"1.2\"",
        &[],
        &["area Since: locked since 1.0, but is since 1.2 here"],
    );
    let swapped = [AREA.replace("slot = 0", "slot = 1"), HALF.replace("slot = 1", "slot = 0")];
    check(
        &whole.concat(),
        &swapped.concat(),
        &[],
        &["area Slot: at slot 0, but is at slot 1", "half Slot: at slot 1, but is at slot 0"],
    );
}

/// What is gone, and what is left of it.
#[test]
fn gone_functions() {
    let third = "#[export(slot = 2, since = \"1.1\")] pub fn third() {}\n";
    check(
        &[AREA, HALF, third].concat(),
        &[AREA, third].concat(),
        &[],
        &["pkg._geometry: retire it: its signature without the body, under `#[capi::export(slot \
             = 1, since = \"1.1\", retired(since = \"1.2\""],
    );
    check(
        &[AREA, HALF, third].concat(),
        &[AREA, HALF].concat(),
        &["break: slot 2 `third` is gone; it was `void (void)`"],
        &["pkg._geometry: `third` is locked at slot 2 as `void (void)`, but is gone"],
    );
    let retired = HALF.replace("\"1.1\")", "\"1.1\", retired(since = \"1.2\"))").replace("{}", ";");
    check(
        &[AREA, HALF].concat(),
        &[AREA, &retired].concat(),
        &["retirement: slot 1 `half` is retired"],
        &[],
    );
    check(
        &[AREA, &retired].concat(),
        &[AREA, HALF].concat(),
        &["break: slot 1 `half` was retired, is not"],
        &["half: locked as retired, but isn't here; put `retired(…)` back, and add `half2`"],
    );
    // A retired function keeps its signature.
    check(
        &[AREA, &retired].concat(),
        &[AREA, &retired.replace("f64", "f32")].concat(),
        &["break: slot 1 `half` was `double (double)`, is `float (float)`"],
        &["half: is locked at slot 1"],
    );
}

/// A locked version doesn't grow.
#[test]
fn late_functions() {
    let third = "#[export(slot = 2, since = \"1.1\")] pub fn third() {}\n";
    let late = "third Since: version 1.1 is locked without it; use `since = \"1.2\"`";
    check(
        &[AREA, HALF].concat(),
        &[AREA, HALF, third].concat(),
        &["break: slot 2 `third` is new in 1.1, which was locked without it"],
        &[late],
    );
    let older = third.replace("1.1", "1.0");
    check(&[AREA, HALF].concat(), &[AREA, HALF, &older].concat(), &[], &[late]);
    // The version that is open already is the one to use.
    let fourth = "#[export(slot = 3, since = \"1.4\")] pub fn fourth() {}\n";
    check(
        &[AREA, HALF].concat(),
        &[AREA, HALF, third, fourth].concat(),
        &[
            "break: slot 2 `third` is new in 1.1, which was locked without it",
            "addition: slot 3 `fourth` is new: `void (void)`",
        ],
        &["third Since: use `since = \"1.4\"`"],
    );
}

/// The lock's slots are taken.
#[test]
fn slots_of_the_lock() {
    let lost = HALF.replace("slot = 1, since = \"1.1\"", "");
    check(
        &[AREA, HALF].concat(),
        &[AREA, &lost].concat(),
        &[],
        &["half: `half` has no slot here, but is locked at one; put it back: `slot = 1, since = \
             \"1.1\"`"],
    );
    let new = "#[export(since = \"1.2\")] pub fn third() {}\n";
    check(
        &[AREA, HALF].concat(),
        &[AREA, new].concat(),
        &[],
        &["third: the next free one is 2", "pkg._geometry: `half` is locked at slot 1"],
    );
    // Of two in one slot the locked one stays.
    let second = "#[export(slot = 1, since = \"1.2\")] pub fn second() {}\n";
    let told = "second Slot: slot 1 is also that of `half` (half); the next free one is 2";
    check(&[AREA, HALF].concat(), &[AREA, second, HALF].concat(), &[], &[told]);
    check(&[AREA, HALF].concat(), &[AREA, HALF, second].concat(), &[], &[told]);
}

#[test]
fn callbacks() {
    let each = "#[export(slot = 0, since = \"1.0\")] pub fn each(f: extern \"C\" fn(f64)) {}\n";
    let every = each.replace("each", "every");
    check(
        each,
        &each.replace("fn(f64)", "fn(f32)"),
        &["break: type `each_callback` was the callback `void (double)`, is the callback `void \
             (float)`"],
        &["each: what this calls, `each_callback`, is locked as the callback `void (double)`"],
    );
    check(
        each,
        &each.replace("extern \"C\" fn(f64)", "unsafe extern \"C\" fn(f64)"),
        &["break: type `each_callback` was the callback `void (double)`, is the callback `void \
             (double) | unsafe`"],
        &["each: the callback `void (double) | unsafe` here"],
    );
    // The callback's name follows from the function's.
    check(
        each,
        &every,
        &["break: slot 0 `each` is called `every`"],
        &["every: slot 0 is locked as `each`, but is `every` here"],
    );
    check(
        each,
        &each.replace("f: extern \"C\" fn(f64)", "x: f64"),
        &["break: slot 0 `each` was `void (geometry_each_callback) | takes callback`, is `void \
             (double)`"],
        &["each: locked at slot 0"],
    );
    // Both at once are one function that changed.
    check(
        each,
        &each.replace("extern \"C\" fn(f64)", "Option<extern \"C\" fn(f32)>"),
        &[
            "break: type `each_callback` was the callback `void (double)`, is the callback `void \
             (float)`",
            "break: slot 0 `each` was `void (geometry_each_callback) | takes callback`, is `void \
             (geometry_each_callback) | takes optional callback`",
        ],
        &["each: locked at slot 0"],
    );
}
