//! The API as a whole: major versions, names, unknown parts.

use super::super::{lock_of, source};
use super::{AREA, HALF, POINT, check, replaced};
use crate::analyze::analyze;

/// An export in several major versions is one item.
#[test]
fn majors() {
    let norm = "#[export(slot = 0, since = \"1.0\", also(slot = 0, since = \"2.0\"))] pub fn \
                norm(point: &Point) -> f64 {}\n";
    let whole = [POINT, norm];
    replaced(
        &whole,
        "y: f64",
        "y: f32",
        &["break: field 1 of `Point` is locked as `y double`, but is `y float` here"; 2],
        &["Point Member(1): field 1"],
    );
    replaced(
        &whole,
        "&Point",
        "Option<&Point>",
        &["break: `norm` is locked at slot 0 as `double (geometry_Point const *) | takes reference`, but is `double (geometry_Point const *) | takes optional reference` here";
            2],
        &["norm: `norm` is locked at slot 0 of major version 1"],
    );
    replaced(
        &whole,
        ", also(slot = 0, since = \"2.0\")",
        "",
        &["break: major version 2 is locked, but none of its slots is left"],
        &["pkg._geometry: major version 2 is locked, but none of its slots is left"],
    );
    // A namesake in the other major version isn't mistaken for it.
    let one = "#[export(slot = 0, since = \"1.0\", name = \"now\")] pub fn old() {}\n";
    let other = "#[export(slot = 0, since = \"2.0\")] pub fn now() {}\n";
    let old = [one, other].concat();
    let mut source = source(&old.replace("fn now()", "fn now(x: u8)"));
    source.lock = Some(lock_of(&old).to_string());
    let problems = analyze(&source).index.problems;
    assert_eq!(problems.len(), 1);
    assert_eq!((problems[0].slot, problems[0].major), (Some(0), Some(2)));
    // A locked type stays in a major version where nothing reaches it.
    let unused = [AREA, POINT].concat();
    let reached = [
        unused.as_str(),
        "#[export(slot = 0, since = \"2.0\", name = \"area\")] pub fn other(point: Point) {}",
    ];
    check(&unused, &reached.concat(), &["addition: major version 2"], &[]);
}

/// The API's own names, and a lock that was changed by hand.
#[test]
fn the_whole() {
    let lock = lock_of(AREA).to_string();
    for (from, to, told) in [
        ("module pkg._geometry", "module other", "the module is locked as `other`"),
        ("prefix geometry", "prefix other", "the prefix is locked as `other`"),
        ("hash ", "hash 0", "is no line of a lock"),
    ] {
        let mut source = source(AREA);
        source.lock = Some(lock.replace(from, to));
        let analysis = analyze(&source);
        let [problem] = analysis.index.problems.as_slice() else {
            panic!("{:?}", analysis.index.problems)
        };
        assert!(problem.text.contains(told), "{}", problem.text);
        assert!(analysis.tables.is_empty());
    }
    let mut source = source(AREA);
    let hash = lock.lines().last().expect("a hash").to_owned();
    source.lock = Some(lock.replace(&hash, "hash 0123456789abcdef"));
    let problems = analyze(&source).index.problems;
    assert!(problems[0].text.contains("locked with the hash `0123456789abcdef`"));
    assert_eq!(problems.len(), 1);
}

/// An export that may be in a file that couldn't be read isn't reported as gone.
#[test]
fn what_is_not_read_is_not_gone() {
    let all = [AREA, HALF, POINT, "#[export] pub const MAX: u8 = 1;"].concat();
    let mut source = source(&AREA.replace("f64", "f32"));
    source.lock = Some(lock_of(&all).to_string());
    source.is_partial = true;
    let problems = analyze(&source).index.problems;
    let texts: Vec<&str> = problems.iter().map(|problem| problem.text.as_str()).collect();
    assert!(
        matches!(texts.as_slice(), [one] if one.contains("`area` is locked at slot 0")),
        "{texts:?}"
    );
}

/// A refused export isn't reported as gone either, for the refusal is reported where it stands.
#[test]
fn what_is_refused_is_not_gone() {
    let norm = "#[export(slot = 0, since = \"1.0\")] pub fn norm(point: &Point) -> f64 {}\n";
    let each = "#[export(slot = 1, since = \"1.0\")] pub fn each(f: extern \"C\" fn(f64)) {}\n";
    let shape = "#[export(slot = 2, since = \"1.0\")] pub struct Shape(u8);\n";
    let max = "#[export] pub const MAX: u8 = 1;";
    let old = [POINT, norm, each, shape, max].concat();
    for (from, to) in [
        ("pub y: f64", "y: f64"),
        ("point: &Point", "point: Vec<Point>"),
        ("f: extern \"C\" fn(f64)", "f: fn(f64)"),
        ("pub struct Shape(u8)", "pub struct Shape<T>(T)"),
        ("= 1;", "= one();"),
    ] {
        let mut source = source(&old.replace(from, to));
        source.lock = Some(lock_of(&old).to_string());
        let analysis = analyze(&source);
        assert_eq!(analysis.index.problems, [], "{to}");
        assert!(analysis.index.entries.iter().any(|entry| entry.broken), "{to}");
    }
}
