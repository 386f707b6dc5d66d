//! Tests of the text: a written lock can be read again, and damage is reported.

use super::super::{Fact, Lock};

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
retired v1 1 each
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
unconditional v1 2 pid
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

/// Comments, line ends, and lines that a merge doubled don't change a lock's meaning.
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

/// Each damage is reported at its line.
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
        ("slot 0 f void (void)\nretired v1 0 g\nhash 0000000000000000", 5, "contradicts line 4"),
        (
            "slot 0 f void (void)\nslot 2 h void (void)\nhash 0000000000000000",
            5,
            "`slot 1 …` is missing",
        ),
        ("record A 1 x int\nhash 0000000000000000", 4, "`record A 0 …` is missing"),
        ("enumeration A B 1\nhash 0000000000000000", 4, "`enumeration A …` is missing"),
        ("retired v1 0 g\nhash 0000000000000000", 4, "`slot 0 g …` is missing"),
        (
            "version 2.0\nretired v1 0 g\nhash 0000000000000000",
            3,
            "the hash of version 1.0 is missing",
        ),
        ("slot 0 f void (void)", 3, "the hash of version 1.0 is missing"),
        ("retired 0 g", 4, "is no line"),
        ("retired v 0 g", 4, "is no line"),
        (
            "hash 0000000000000000\nslot 0 g void (void)\nretired v2 0 g",
            6,
            "`slot 0 g …` is missing",
        ),
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
