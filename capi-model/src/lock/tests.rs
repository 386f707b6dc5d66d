//! The text: what is written is read again, and what is damaged is seen.

use super::{Block, Fact, Lock};
use crate::abi::Version;
use crate::analyze::{FoundApi, FoundExport, Source, analyze};
use crate::parse::Annotated;

/// What `api!` and the given exports promise.
#[track_caller]
fn lock_of(exports: &[(&str, &str)]) -> Lock {
    let export = |(arguments, item): &(&str, &str)| FoundExport {
        arguments: arguments.parse().unwrap(),
        item: syn::parse_str::<Annotated>(item).unwrap(),
        place: String::new(),
        condition: item.starts_with("#[cfg(unix)]").then(|| "unix".to_owned()),
    };
    let api = FoundApi {
        tokens: "module = \"pkg._geometry\"".parse().unwrap(),
        place: String::new(),
        is_root: true,
    };
    let exports = exports.iter().map(export).collect();
    let source = Source { apis: vec![api], exports, ..Source::default() };
    let analysis = analyze(&source);
    assert!(!analysis.tables.is_empty(), "{:?}", analysis.index);
    Lock::of(&analysis.tables)
}

const WHOLE: &str = "\
module pkg._geometry
prefix geometry

version 1.0
constant MAX unsigned long 65536
constant NEAR double 1e-9
alias Metres unsigned char
enumeration Clock uint8_t open
enumeration Clock Wall 1
enumeration Clock Steady 2
enumeration Winding int32_t
enumeration Winding Clockwise -1
enumeration Winding Flat 0
record Line 0 ends geometry_Point [2]
record Line 1 next geometry_Line *
record Point 0 x double
record Point 1 y double
opaque Polygon
callback each_callback bool (geometry_Point const *, void *) | takes reference, value; unsafe
slot 0 Polygon_free void (geometry_Polygon *) | takes optional owned
slot 1 each void (geometry_Line const *, geometry_each_callback) | takes reference, callback
slot 2 pid uint32_t (void) | conditional
slot 3 parse geometry_Polygon * (char const *, size_t) | takes text; gives owned; raises; gil; conditional
retired 1 each
hash 0123456789abcdef

version 1.1
slot 4 winding geometry_Winding (geometry_Clock)
hash 00000000000000ff

version 2.0
opaque Polygon
slot 0 Polygon_free void (geometry_Polygon *) | takes optional owned
hash ffffffffffffffff

version 1.1
constant LATER bool true
unconditional 2 pid
";

#[test]
fn the_text_is_that_of_what_was_read() {
    let lock = Lock::read(WHOLE).unwrap();
    assert_eq!(lock.to_string(), WHOLE);
    let versions: Vec<String> = lock.blocks.iter().map(|it| it.version.to_string()).collect();
    assert_eq!(versions, ["1.0", "1.1", "2.0", "1.1"]);
    assert_eq!(
        lock.blocks[0].facts[17],
        Fact::Slot {
            slot: 2,
            name: "pid".to_owned(),
            signature: "uint32_t (void)".to_owned(),
            terms: String::new(),
            conditional: true,
        }
    );
}

/// What a lock says doesn't depend on comments, on line ends, nor on what a merge leaves twice.
#[test]
fn only_facts_count() {
    let lock = Lock::read(WHOLE).unwrap();
    let commented = format!("# Of geometry.\n\n{}", WHOLE.replace("opaque", "# why\n\nopaque"));
    assert_eq!(Lock::read(&commented).unwrap(), lock);
    assert_eq!(Lock::read(&WHOLE.replace('\n', "  \r\n")).unwrap(), lock);
    assert_eq!(Lock::read(WHOLE.trim_end()).unwrap(), lock);
    let twice: String = WHOLE.lines().flat_map(|line| [line, "\n", line, "\n"]).collect();
    assert_eq!(Lock::read(&twice).unwrap(), lock);
}

/// Each damage at its line.
#[test]
fn damage_is_seen() {
    let head = "module a\nprefix a\nversion 1.0\n";
    for (lines, line, text) in [
        ("nonsense", 4, "`nonsense` is no line of a lock"),
        ("slots 0 f void (void)", 4, "`slots 0 f void (void)` is no line"),
        ("slot 0 f void", 4, "is no line"),
        ("slot 0 f", 4, "is no line"),
        ("slot 00 f void (void)", 4, "is no line"),
        ("slot -1 f void (void)", 4, "is no line"),
        ("slot 4294967296 f void (void)", 4, "is no line"),
        ("record P x double", 4, "is no line"),
        ("record P 0 x", 4, "is no line"),
        ("enumeration E A +1", 4, "is no line"),
        ("enumeration E", 4, "is no line"),
        ("hash 0123", 4, "is no line"),
        ("hash 0123456789ABCDEF", 4, "is no line"),
        ("hash +123456789abcdef", 4, "is no line"),
        ("version 1", 4, "is no line"),
        ("version 1.0.0", 4, "is no line"),
        ("version 1.01", 4, "is no line"),
        ("<<<<<<< ours\nslot 0 f void (void)", 4, "a merge left its marks"),
        ("slot 0 f void (void)\n=======\n", 5, "a merge left its marks"),
        ("module b", 4, "`b` contradicts line 1"),
        ("prefix b", 4, "`b` contradicts line 2"),
        ("constant A int 1\nconstant A int 2", 5, "`constant A int 2` contradicts line 4"),
        ("alias A int\nopaque A", 5, "`opaque A` contradicts line 4"),
        ("opaque A\nrecord A 0 x int", 5, "`record A 0 x int` contradicts line 4"),
        ("record A 0 x int\nopaque A", 5, "`opaque A` contradicts line 4"),
        ("record A 0 x int\nrecord A 0 y int", 5, "`record A 0 y int` contradicts line 4"),
        ("enumeration A int\nenumeration A int open", 5, "contradicts line 4"),
        ("enumeration A int\nenumeration A B 1\nenumeration A B 2", 6, "contradicts line 5"),
        (
            "slot 0 f void (void)\nslot 0 g void (void)",
            5,
            "`slot 0 g void (void)` contradicts line 4",
        ),
        ("slot 0 f void (void)\nslot 1 f void (void)", 5, "contradicts line 4"),
        ("slot 0 f void (void)\nversion 1.1\nslot 0 f void (void)", 6, "contradicts line 4"),
        ("hash 0000000000000000\nhash 0000000000000001", 5, "contradicts line 4"),
        ("slot 0 f void (void)\nretired 0 g\nhash 0000000000000000", 5, "contradicts line 4"),
        (
            "slot 0 f void (void)\nslot 2 h void (void)\nhash 0000000000000000",
            5,
            "`slot 1 …` is missing",
        ),
        ("record A 1 x int\nhash 0000000000000000", 4, "`record A 0 …` is missing"),
        ("enumeration A B 1\nhash 0000000000000000", 4, "`enumeration A …` is missing"),
        ("retired 0 g\nhash 0000000000000000", 4, "`slot 0 g …` is missing"),
        (
            "version 2.0\nretired 0 g\nhash 0000000000000000",
            3,
            "the hash of version 1.0 is missing",
        ),
        ("slot 0 f void (void)", 3, "the hash of version 1.0 is missing"),
    ] {
        let damage = Lock::read(&format!("{head}{lines}\n")).expect_err(lines);
        assert!(damage.line == line && damage.text.contains(text), "{lines}: {damage}");
    }
    for (text, line, said) in [
        ("", 1, "`module …` is missing"),
        ("# Nothing\n\n", 2, "`module …` is missing"),
        ("module a\n", 1, "`prefix …` is missing"),
        ("module a\nprefix a\nopaque P\n", 3, "`version …` is missing"),
    ] {
        let damage = Lock::read(text).expect_err(text);
        assert!(damage.line == line && damage.text.contains(said), "{text}: {damage}");
    }
}

/// What is derived from source: each type under the version that first reaches it, sorted; what no
/// function reaches under the oldest; values in their own order; a type under each major version.
#[test]
fn a_lock_is_derived_from_source() {
    let lock = lock_of(&[
        ("", "pub const MAX: usize = 3;"),
        ("", "#[repr(C)] pub struct Point { pub x: f64, pub y: f64 }"),
        ("", "#[repr(C)] pub struct Line { pub ends: [Point; 2] }"),
        ("", "#[repr(i8)] pub enum Way { Left = 1, Right = -1 }"),
        ("", "#[repr(u8)] #[non_exhaustive] pub enum Unused { A = 1 }"),
        ("slot = 1, since = \"1.1\"", "pub fn length(line: &Line) -> f64 {}"),
        ("slot = 2, since = \"1.1\"", "#[cfg(unix)] pub fn turn(way: Way) {}"),
        (
            "slot = 0, since = \"1.0\", also(slot = 0, since = \"2.0\", name = \"at\"), retired(since = \"1.1\")",
            "pub fn origin() -> Point;",
        ),
    ]);
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
retired 0 origin

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
retired 0 at"
    );
    assert_eq!(Lock::read(&text).unwrap(), lock);
    let Block { version, facts } = &lock.blocks[1];
    assert_eq!(*version, Version { major: 1, minor: 1 });
    assert!(matches!(facts.last(), Some(Fact::Hash(1..))));
}
