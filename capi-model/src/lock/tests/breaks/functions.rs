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
            "addition: type `Point`: a record",
            "addition: slot 2 `third`: `double (geometry_Point const *) | takes reference`",
            "addition: constant `MAX`: `uint8_t` 1",
        ],
        &[],
    );
    check(
        &[&old, OPEN].concat(),
        &[old.as_str(), &OPEN.replace("Wall = 1", "Wall = 1, Atomic = 0")].concat(),
        &["addition: `Atomic` of `Clock`: `0`"],
        &[],
    );
    // A function may lose its `#[cfg]`, but must not get one.
    let conditional = HALF.replace("pub fn", "#[cfg(unix)] pub fn");
    check(
        &[AREA, &conditional].concat(),
        &old,
        &["addition: slot 1 `half` could be missing, and is in each build now"],
        &[],
    );
    check(
        &old,
        &[AREA, &conditional].concat(),
        &["break: `half` is locked as one that each build has, but is under a `#[cfg]` here"],
        &[
            "half: locked as one that each build has",
            "pkg._geometry: half, which is compiled out here: `half` is locked as one",
        ],
    );
    // A callback that is written in a function's place is no addition of its own.
    check(
        &old,
        &[&old, "#[export(slot = 2, since = \"1.2\")] pub fn each(f: extern \"C\" fn(f64)) {}"]
            .concat(),
        &["addition: slot 2 `each`: `void (geometry_each_callback) | takes callback`"],
        &[],
    );
    // A new major version.
    let also = AREA.replace("\"1.0\")", "\"1.0\", also(slot = 0, since = \"2.0\"))");
    check(&old, &[&also, HALF].concat(), &["addition: major version 2"], &[]);
}

#[test]
fn functions() {
    let whole = [AREA, HALF];
    let to_float =
        "break: `half` is locked at slot 1 as `double (double)`, but is `double (float)` here";
    let way = "half: locked at slot 1 as `double (double)`, but is `double (float)` here; put it \
               back, and add `half2` at slot 2 with `since = \"1.2\"`";
    replaced(&whole, "half(side: f64)", "half(side: f32)", &[to_float], &[way]);
    replaced(
        &whole,
        "pub fn half(",
        "pub unsafe fn half(",
        &[
            "break: `half` is locked at slot 1 as `double (double)`, but is `double (double) | unsafe` here",
        ],
        &["half: but is `double (double) | unsafe` here"],
    );
    replaced(
        &whole,
        "half(side: f64) -> f64",
        "half(py: Python<'_>, side: f64) -> f64",
        &[
            "break: `half` is locked at slot 1 as `double (double)`, but is `double (double) | gil` here",
        ],
        &["half: but is `double (double) | gil` here"],
    );
    replaced(
        &whole,
        "fn half",
        "fn halved",
        &["break: slot 1 is locked as `half`, but is `halved` here"],
        &["halved: slot 1 is locked as `half`, but is `halved` here"],
    );
    replaced(
        &whole,
        "fn half(side: f64)",
        "fn third()",
        &[
            "break: slot 1 is locked as `half`, `double (double)`, but is `third`, `double (void)` here",
        ],
        &["third Slot: slot 1 is locked as `half`, `double (double)`, but is `third`"],
    );
    replaced(
        &whole,
        "since = \"1.0\"",
        "since = \"1.1\"",
        &["break: `area` is locked since 1.0, but is since 1.1 here"],
        &["area Since: locked since 1.0, but is since 1.1 here"],
    );
    // A later slot isn't reported as older than a locked one.
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

/// A missing function is reported, and a retired one leaves its slot.
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
        &["break: `third` is locked at slot 2 as `void (void)`, but is gone"],
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
        &["break: `half` is locked as retired, but isn't here"],
        &["half: locked as retired, but isn't here; put `retired(…)` back, and add `half2`"],
    );
    // A retired function keeps its signature.
    check(
        &[AREA, &retired].concat(),
        &[AREA, &retired.replace("f64", "f32")].concat(),
        &["break: `half` is locked at slot 1 as `double (double)`, but is `float (float)` here"],
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
        &["break: `third` is new, but version 1.1 is locked without it"],
        &[late],
    );
    let older = third.replace("1.1", "1.0");
    check(&[AREA, HALF].concat(), &[AREA, HALF, &older].concat(), &[], &[late]);
    // A version that is already open is proposed.
    let fourth = "#[export(slot = 3, since = \"1.4\")] pub fn fourth() {}\n";
    check(
        &[AREA, HALF].concat(),
        &[AREA, HALF, third, fourth].concat(),
        &[
            "break: `third` is new, but version 1.1 is locked without it",
            "addition: slot 3 `fourth`: `void (void)`",
        ],
        &["third Since: use `since = \"1.4\"`"],
    );
}

/// Locked slots are taken.
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
    // Where two claim one slot, the locked one keeps it.
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
        &[
            "break: `each_callback` is locked as the callback `void (double)`, but is the callback `void (float)` here",
        ],
        &["each: what this calls, `each_callback`, is locked as the callback `void (double)`"],
    );
    check(
        each,
        &each.replace("extern \"C\" fn(f64)", "unsafe extern \"C\" fn(f64)"),
        &[
            "break: `each_callback` is locked as the callback `void (double)`, but is the callback `void (double) | unsafe` here",
        ],
        &["each: the callback `void (double) | unsafe` here"],
    );
    // The callback's name follows from the function's.
    check(
        each,
        &every,
        &["break: slot 0 is locked as `each`, but is `every` here"],
        &["every: slot 0 is locked as `each`, but is `every` here"],
    );
    check(
        each,
        &each.replace("f: extern \"C\" fn(f64)", "x: f64"),
        &[
            "break: `each` is locked at slot 0 as `void (geometry_each_callback) | takes callback`, but is `void (double)` here",
        ],
        &["each: locked at slot 0"],
    );
    // Where function and callback change together, the function is reported.
    check(
        each,
        &each.replace("extern \"C\" fn(f64)", "Option<extern \"C\" fn(f32)>"),
        &[
            "break: `each_callback` is locked as the callback `void (double)`, but is the callback `void (float)` here",
            "break: `each` is locked at slot 0 as `void (geometry_each_callback) | takes callback`, but is `void (geometry_each_callback) | takes optional callback` here",
        ],
        &["each: locked at slot 0"],
    );
}
