//! Tests of the lock that is derived from source.

use super::super::{Block, Fact, Lock};
use super::lock_of;
use crate::abi::Version;

/// Each type is under the version that first reaches it, sorted; a type that no function reaches is
/// under the oldest. Values are in their own order. A type is under each major version.
#[test]
fn a_lock_is_derived_from_source() {
    let lock = lock_of(
        "
        #[export] pub const MAX: usize = 3;
        #[export] #[repr(C)] pub struct Point { pub x: f64, pub y: f64 }
        #[export] #[repr(C)] pub struct Line { pub ends: [Point; 2] }
        #[export] #[repr(i8)] pub enum Way { Left = 1, Right = -1 }
        #[export] #[repr(u8)] #[non_exhaustive] pub enum Unused { A = 1 }
        #[export(slot = 1, since = \"1.1\")] pub fn length(line: &Line) -> f64 {}
        #[export(slot = 2, since = \"1.1\")] #[cfg(unix)] pub fn turn(way: Way) {}
        #[export(
            slot = 0,
            since = \"1.0\",
            also(slot = 0, since = \"2.0\", name = \"at\"),
            retired(since = \"1.1\")
        )]
        pub fn origin() -> Point;
        ",
    );
    let text = lock.to_string();
    let hashless: Vec<&str> = text.lines().filter(|line| !line.starts_with("hash ")).collect();
    assert_eq!(
        hashless.join("\n"),
        "\
module pkg._geometry
prefix geometry

version 1.0
constant MAX size_t 3
enumeration Unused uint8_t open
enumeration Unused A 1
record Point 0 x double
record Point 1 y double
slot 0 origin geometry_Point (void)
retired v1 0 origin

version 1.1
enumeration Way int8_t
enumeration Way Right -1
enumeration Way Left 1
record Line 0 ends geometry_Point [2]
slot 1 length double (geometry_Line const *) | takes reference
slot 2 turn void (geometry_Way) | conditional

version 2.0
constant MAX size_t 3
enumeration Unused uint8_t open
enumeration Unused A 1
record Point 0 x double
record Point 1 y double
slot 0 at geometry_Point (void)
retired v2 0 at"
    );
    assert_eq!(Lock::read(&text).unwrap(), lock);
    let Block { version, facts } = &lock.blocks[1];
    assert_eq!(*version, Version { major: 1, minor: 1 });
    assert!(matches!(facts.last(), Some(Fact::Hash(1..))));
}
