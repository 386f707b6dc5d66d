//! Functions in `impl` blocks, in each subcommand that reads sources.

use expect_test::expect;

use crate::scratch::Scratch;

const TANKS: &str = r#"use capi_runtime as capi;

capi::api! { module = "tanks" }

#[capi::export(slot = 0, since = "1.0")]
pub struct Tank(f64);

#[capi::export]
impl Tank {
    #[capi::export(slot = 1, since = "1.0")]
    pub fn new() -> Box<Self> {
        Box::new(Self(0.0))
    }

    #[capi::export(slot = 2, since = "1.0")]
    pub fn litres(&self) -> f64 {
        self.0
    }
}
"#;

/// A version with one more method, and one that is retired.
fn newer() -> String {
    let was = "since = \"1.0\")]\n    pub fn litres(&self) -> f64 {\n        self.0\n    }\n";
    assert!(TANKS.contains(was));
    let now = r#"since = "1.0", retired(since = "1.1", note = "use `fill`"))]
    pub fn litres(&self) -> f64;

    #[cfg(unix)]
    #[capi::export(slot = 3, since = "1.1")]
    pub fn fill(&mut self, litres: f64, from: Option<&mut Self>) -> bool {
        self.0 = litres;
        from.is_some()
    }
"#;
    TANKS.replace(was, now)
}

#[test]
fn methods_are_listed_under_their_names_in_c() {
    let scratch = Scratch::provider(&newer());
    scratch.check(
        "capi list",
        &expect![[r#"
        tanks 1.1
        slot  name         since  state                  signature
           0  Tank_free    1.0    unlocked               void (tanks_Tank *)
           1  Tank_new     1.0    unlocked               tanks_Tank * (void)
           2  Tank_litres  1.0    retired, unlocked      double (tanks_Tank const *)
           3  Tank_fill    1.1    conditional, unlocked  bool (tanks_Tank *, double, tanks_Tank *)
    "#]],
    );
}

#[test]
fn mistakes_in_a_block_are_shown_where_they_are() {
    let broken = newer().replace("slot = 3", "slot = 2").replace("-> Box<Self>", "-> Self");
    let scratch = Scratch::provider(&broken);
    scratch.check("capi check", &expect![[r#"
        src/lib.rs:11:21: error: `Tank` is opaque and can't be passed by value; use `&Tank`, `&mut Tank` or `Box<Tank>`
           |
        11 |     pub fn new() -> Self {
           |                     ^^^^
        src/lib.rs:15:27: error: slot 2 is also that of `Tank_fill` (src/lib.rs:20:12); the next free one is 3
           |
        15 |     #[capi::export(slot = 2, since = "1.0", retired(since = "1.1", note = "use `fill`"))]
           |                           ^
        src/lib.rs:19:27: error: slot 2 is also that of `Tank_litres` (src/lib.rs:16:12); the next free one is 3
           |
        19 |     #[capi::export(slot = 2, since = "1.1")]
           |                           ^
        ── exit status 1
    "#]]);
}

#[test]
fn methods_are_locked_and_compared() {
    let scratch = Scratch::provider(TANKS);
    scratch.check("capi lock", &expect![[r#"
        capi.lock
        + # What the releases of tanks's C API promise. `capi lock` adds to it; no line is changed or removed.
        + module tanks
        + prefix tanks

        + version 1.0
        + opaque Tank
        + slot 0 Tank_free void (tanks_Tank *) | takes optional owned
        + slot 1 Tank_new tanks_Tank * (void) | gives owned
        + slot 2 Tank_litres double (tanks_Tank const *) | takes reference
        + hash 1b5e3742cf03cb21
    "#]]);
    scratch.write("old.lock", &scratch.read("capi.lock"));
    scratch.write("src/lib.rs", &newer());
    scratch.check("capi diff old.lock .", &expect![[r#"
        retirement: slot 2 `Tank_litres` is retired
        addition: slot 3 `Tank_fill`: `bool (tanks_Tank *, double, tanks_Tank *) | takes reference, value, optional reference`
    "#]]);
    let renamed = newer().replace("pub fn new()", "pub fn empty()").replace("&self", "&mut self");
    scratch.write("src/lib.rs", &renamed);
    scratch.check("capi diff old.lock .", &expect![[r#"
        break: slot 1 is locked as `Tank_new`, but is `Tank_empty` here
        break: `Tank_litres` is locked at slot 2 as `double (tanks_Tank const *)`, but is `double (tanks_Tank *)` here
        retirement: slot 2 `Tank_litres` is retired
        addition: slot 3 `Tank_fill`: `bool (tanks_Tank *, double, tanks_Tank *) | takes reference, value, optional reference`
        ── exit status 1
    "#]]);
    scratch.check("capi check", &expect![[r#"
        src/lib.rs:11:12: error: slot 1 is locked as `Tank_new`, but is `Tank_empty` here; put the name back, with `name = "Tank_new"` where Rust's must differ
           |
        11 |     pub fn empty() -> Box<Self> {
           |            ^^^^^
        src/lib.rs:16:12: error: `Tank_litres` is locked at slot 2 as `double (tanks_Tank const *)`, but is `double (tanks_Tank *)` here; put it back, and add `Tank_litres2` at slot 4 with `since = "1.1"`
           |
        16 |     pub fn litres(&mut self) -> f64;
           |            ^^^^^^
        ── exit status 1
    "#]]);
}
